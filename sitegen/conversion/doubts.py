"""Places whose conversion is contested, for a person to decide: the choice, the alternatives, and why there are any."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sitegen.conversion.characters import Segmented, reading
from sitegen.conversion.dictionaries import TO_TRADITIONAL, table
from sitegen.conversion.house import dressed
from sitegen.conversion.lexicon import Hit
from sitegen.conversion.made import Contested
from sitegen.conversion.names import SOUNDS, SURNAMES
from sitegen.model.body import HAN
from sitegen.model.glossary import region_of
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.style import Style

RISKY = frozenset("于冲发只尝挨杯游签艳钟面")
"""Characters that are often wrong where no phrase of OpenCC's covers them."""

RISKS = re.compile(f"[{''.join({*RISKY, *SURNAMES})}]")

SOUND = f"[{''.join(sorted(SOUNDS))}]"
FOREIGN = re.compile(rf"{SOUND}{{2,8}}(?:[·•]{SOUND}{{1,8}})+(?!\s?[（(][A-Za-z])")
"""A name in several parts, with a point between them.  One that its Latin form follows is in no doubt."""

CROSSING, BARE, NAME, UNKNOWN, SEVERAL = "phrases-disagree", "no-phrase", "surname", "unknown-name", "several-names"
"""Reasons."""


def contested(
    text: str, read: Segmented, made: str, hits: Sequence[Hit], way: tuple[Locale, Locale, Style]
) -> list[Contested]:
    """Return the contested places of a text, in order, none twice.  way: source, target, and the style of it."""
    source, target, style = way
    taken = bytearray(len(text) + 1)
    for hit in hits:
        taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    found: dict[int, Contested] = {}
    if source.script == HANS and target.script == HANT:
        found = {one.at: one for one in _characters(read, made, taken, target, style)}
    for one in (*_unknown(text, made, taken), *_several(text, hits)):
        found.setdefault(one.at, one)
    return [found[at] for at in sorted(found)]


def _characters(read: Segmented, made: str, taken: bytearray, target: Locale, style: Style) -> Iterator[Contested]:
    config = TO_TRADITIONAL[region_of(target)]

    def dress(word: str) -> str:
        return _dressed(word, config, target, style)

    crossing = _crossing(read, made, taken, dress)
    for at, others in crossing.items():
        yield _contested(read, made, at, tuple(sorted(others)), CROSSING)
    for found in RISKS.finditer(read.text):
        at, char = found.start(), found[0]
        if at in crossing or taken[at]:
            continue
        others = tuple(other for other in _ambiguous()[char] if other != made[at])
        alone = len(read.words[read.at(at)]) == 1
        if char in RISKY and alone and not any(start <= at < end for start, end in read.phrases):
            yield _contested(read, made, at, others, BARE)
        elif alone and SURNAMES.get(char) == made[at] != dress(char):
            yield _contested(read, made, at, others, NAME)


def _crossing(read: Segmented, made: str, taken: bytearray, dress: Callable[[str], str]) -> dict[int, set[str]]:
    """Return the characters that a phrase across words reads otherwise than they were read, and how."""
    found: dict[int, set[str]] = defaultdict(set)
    for start, end in read.phrases:
        if end <= read.end(read.at(start)):
            continue
        said = dress(read.text[start:end])
        if said != made[start:end]:
            for at, char in enumerate(said, start):
                if char != made[at] and not taken[at] and read.text[at] in _ambiguous():
                    found[at].add(char)
    return found


def _contested(read: Segmented, made: str, at: int, others: tuple[str, ...], reason: str) -> Contested:
    number = read.at(at)
    start, end = read.starts[number], read.end(number)
    if end - start == 1:
        start, end = _widened(read, number)
    whole = tuple(made[start:at] + other + made[at + 1 : end] for other in others)
    return Contested(start, end, at, made[start:end], whole, reason)


def _widened(read: Segmented, number: int) -> tuple[int, int]:
    """Return a word of one character with the one after it, or before: alone it would decide too many places."""
    start, end = read.starts[number], read.end(number)
    if number + 1 < len(read.words) and HAN.match(read.words[number + 1]):
        return start, read.end(number + 1)
    if number and HAN.match(read.words[number - 1]):
        return read.starts[number - 1], end
    return start, end


@functools.lru_cache(maxsize=65_536)
def _dressed(word: str, config: str, target: Locale, style: Style) -> str:
    return dressed(reading(word, config), word, target, style)


def _unknown(text: str, made: str, taken: bytearray) -> Iterator[Contested]:
    """Yield names that look foreign and stand in no glossary, each once; each region may know them by another."""
    seen: set[str] = set()
    for found in FOREIGN.finditer(text):
        start, end = found.span()
        if not any(taken[start:end]) and found[0] not in seen:
            seen.add(found[0])
            yield Contested(start, end, start, made[start:end], (), UNKNOWN)


def _several(text: str, hits: Sequence[Hit]) -> Iterator[Contested]:
    """Yield one place of each thing that the text calls by several regions' names."""
    by_term: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.term.is_name and hit.term.forms:
            by_term[id(hit.term)].append(hit)
    for group in by_term.values():
        usual = text[group[0].start : group[0].end]
        other = next((hit for hit in group if text[hit.start : hit.end] != usual), None)
        if other:
            chosen = text[other.start : other.end] if other.text is None else other.text
            yield Contested(other.start, other.end, other.start, chosen, (usual,), SEVERAL)


@functools.cache
def _ambiguous() -> dict[str, tuple[str, ...]]:
    """Return the Simplified characters that are several Traditional ones, each with these."""
    several = {char: tuple(values) for char, values in table("STCharacters.txt") if len(values) > 1}
    return {char: (char,) for char in (*RISKY, *SURNAMES)} | several
