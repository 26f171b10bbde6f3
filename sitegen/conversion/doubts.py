"""Places whose conversion is contested, for a person to decide: the choice, the alternatives, and why there are any."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sitegen.conversion.characters import Segmented, converted
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
    text = read.text
    ambiguous = _ambiguous()
    places = [at for at, char in enumerate(text) if char in ambiguous and not taken[at]]
    covering = _covering(read.phrases, places)
    config = TO_TRADITIONAL[region_of(target)]
    words = {at: (start, end) for start, end in read.words for at in range(start, end)} if places else {}
    for at in places:
        start, end = words[at]
        said = {_read(text[s:e], config, target, style)[at - s] for s, e in covering[at]} - {made[at]}
        others = tuple(other for other in ambiguous[text[at]] if other != made[at])
        if said:
            reason, others = CROSSING, tuple(sorted(said))
        elif text[at] in RISKY and not covering[at]:
            reason = BARE
        elif end - start == 1 and SURNAMES.get(text[at]) == made[at] != _read(text[at], config, target, style):
            reason = NAME
        else:
            continue
        if end - start == 1:
            start, end = _widened(text, start, end, words)
        whole = [made[start:at] + other + made[at + 1 : end] for other in others]
        yield Contested(start, end, at, made[start:end], tuple(whole), reason)


def _widened(text: str, start: int, end: int, words: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Return a word of one character with the one after it, or before: alone it would decide too many places."""
    if end in words and HAN.match(text, end):
        return start, words[end][1]
    if start - 1 in words and HAN.match(text, start - 1):
        return words[start - 1][0], end
    return start, end


def _read(word: str, config: str, target: Locale, style: Style) -> str:
    """Return what a word is by itself."""
    return dressed(converted(word, [(0, len(word))], config), word, target, style)


def _covering(phrases: Iterable[tuple[int, int]], places: list[int]) -> dict[int, list[tuple[int, int]]]:
    """Return the phrases that cover each place, but for those that lie within a longer one."""
    wanted = frozenset(places)
    covering: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in phrases:
        for at in range(start, end):
            if at in wanted:
                covering[at].append((start, end))
    return defaultdict(list, {at: _outermost(spans) for at, spans in covering.items()})


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [one for one in spans if not any(one != o and o[0] <= one[0] and one[1] <= o[1] for o in spans)]


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
    return {char: tuple(values) for char, values in table("STCharacters.txt") if len(values) > 1}
