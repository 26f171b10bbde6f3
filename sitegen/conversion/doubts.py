"""Places whose conversion is contested, for a person to decide: the choice, the alternatives, and why there are any."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitegen.conversion.characters import Memory, Segmented
from sitegen.conversion.dictionaries import phrase_set, table
from sitegen.conversion.house import memory
from sitegen.conversion.lexicon import Hit
from sitegen.conversion.made import Contested
from sitegen.conversion.names import SOUNDS, SURNAMES
from sitegen.model.body import HAN
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.style import Style

RISKY = frozenset("于冲发只尝挨杯游签艳钟面")
"""Characters that are often wrong where no phrase of OpenCC's covers them."""

LONGEST = 4

RISKS = re.compile(f"[{''.join(sorted({*RISKY, *SURNAMES}))}]")

SURNAME = re.compile(f"[{''.join(sorted(SURNAMES))}]")

SOUND = f"[{''.join(sorted(SOUNDS))}]"
FOREIGN = re.compile(rf"{SOUND}{{2,8}}+(?:[·•]{SOUND}{{1,8}}+)++(?!\s?[（(][A-Za-z])")
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
        found = {one.at: one for one in _characters(read, made, taken, memory(target, style))}
    if target.script == HANT:
        found |= {one.at: one for one in _named(read, made, taken, memory(target, style)) if one.at not in found}
    for one in (*_unknown(text, made, taken), *_several(text, hits)):
        found.setdefault(one.at, one)
    return [found[at] for at in sorted(found)]


def _characters(read: Segmented, made: str, taken: bytearray, memory: Memory) -> Iterator[Contested]:
    crossing = _crossing(read, made, taken, memory)
    for at, said in crossing.items():
        yield _contested(read, made, at, tuple(sorted(said)), CROSSING)
    for found in RISKS.finditer(read.text):
        at, char = found.start(), found[0]
        if len(read.words[read.at(at)]) > 1 or at in crossing or taken[at]:
            continue
        others = tuple(other for other in _ambiguous()[char] if other != made[at])
        if char in RISKY and not _covered(read.text, at):
            yield _contested(read, made, at, others, BARE)
        elif SURNAMES.get(char) == made[at] != memory.reading(char):
            yield _contested(read, made, at, others, NAME)


def _covered(text: str, at: int) -> bool:
    """Tell whether one of OpenCC's phrases, of four characters or fewer, stands over a place."""
    known = phrase_set()
    return any(
        text[start:end] in known
        for start in range(max(0, at - LONGEST + 1), at + 1)
        for end in range(max(at + 1, start + 2), start + LONGEST + 1)
    )


def _crossing(read: Segmented, made: str, taken: bytearray, memory: Memory) -> dict[int, set[str]]:
    """Return the characters that a phrase across words reads otherwise than they were read, and how."""
    found: dict[int, set[str]] = defaultdict(set)
    for start, end in read.phrases:
        if end <= read.end(read.at(start)):
            continue
        said = memory.reading(read.text[start:end])
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


def _named(read: Segmented, made: str, taken: bytearray, memory: Memory) -> Iterator[Contested]:
    """Yield words that stand here as a person's name and are elsewhere another word: 沈陽 the man, 瀋陽 the city."""
    known = phrase_set()
    for found in SURNAME.finditer(read.text):
        number = read.at(found.start())
        start, word = read.starts[number], read.words[number]
        if start != found.start() or made[start] != SURNAMES[found[0]] or len(word) == 1 or word not in known:
            continue
        end = start + len(word)
        usual = memory.reading(word)
        if usual[0] != made[start] and not any(taken[start:end]):
            yield Contested(start, end, start, made[start:end], (usual,), NAME)


def _unknown(text: str, made: str, taken: bytearray) -> Iterator[Contested]:
    """Yield names that look foreign and stand in no glossary, each once; each region may know them by another."""
    if "·" not in text and "•" not in text:
        return
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
