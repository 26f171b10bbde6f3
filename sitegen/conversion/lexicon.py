"""The terms of a glossary in a text: where they stand, and what takes their place.

The longest match wins, first by the rank of who says it: a rule in the text, the
article, a group that it names, the site, and what is shipped.  A term of one or two
characters is one only where the segmenter, too, sees a word begin and end; a longer
one is rarely an accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.conversion.characters import Segmented
from sitegen.conversion.dictionaries import automaton
from sitegen.conversion.names import goes_on
from sitegen.model.glossary import Neighbours, Term

RULE, ARTICLE, GROUP, SITE, SHIPPED, ELSEWHERE = range(6)
"""Ranks, the strongest first.  ELSEWHERE: a name as another region than the source's writes it."""

SHORT = 2
"""A term of so many characters, or fewer, must begin and end where words do."""

POINTS = ("·", "•")
"""What parts a foreign name."""

GLOSS = re.compile(
    r"[」』”’》〉]?[（(，,、／/]?\s*(?:又|也|亦|或|即|原|簡|简|另|台灣|台湾|臺灣|香港|港|大陸|大陆|內地|内地)?"
    r"(?:稱作|称作|稱為|称为|稱|称|譯作|译作|譯為|译为|譯|译|叫做|叫|名|作|是)?[：:]?\s*[「『“‘《〈]?"
)
"""What stands between two names of one thing where the second explains the first: 輝達（又稱英偉達）."""


@dataclass(frozen=True, slots=True)
class Entry:
    """surface: as the source writes it.  text: as the target does; None: no word of the glossary stands here."""

    surface: str
    text: str | None
    rank: int
    term: Term


@dataclass(frozen=True, slots=True)
class Hit:
    """A term in a text, from start to end; text takes its place, or, None, its characters are converted."""

    start: int
    end: int
    text: str | None
    rank: int
    term: Term


class Lexicon:
    """Entries that are looked for all at once; of two with one surface the stronger counts, then the first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        for entry in sorted(entries, key=lambda one: one.rank):
            self._entries.setdefault(entry.surface, []).append(entry)
        self._surfaces = list(self._entries)
        self._automaton = automaton(self._surfaces)

    def hits(self, text: str) -> list[Hit]:
        """Return every entry in a text whose neighbours agree, overlapping ones too."""
        found: list[Hit] = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for entry in self._entries[self._surfaces[number]]:
                if _fits(entry.term, text, start, end):
                    found.append(Hit(start, end, entry.text, entry.rank, entry.term))
                    break
        return found


def chosen(hits: Iterable[Hit], text: str, read: Segmented) -> list[Hit]:
    """Return the hits that stand, in the order of the text.  read: the text, or its Simplified form, with its words."""
    taken = bytearray(len(text))
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (min(one.rank, SHIPPED), one.start, one.start - one.end, one.rank)):
        # What its neighbours prove needs no segmenter.
        short = hit.end - hit.start <= SHORT and hit.rank >= SITE and hit.term.needs == Neighbours()
        if any(taken[hit.start : hit.end]) or (short and not _is_word(hit, read)) or _is_part(hit, text, read):
            continue
        taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        kept.append(hit)
    return _glosses_kept(sorted(kept, key=lambda one: one.start), text)


def _is_word(hit: Hit, read: Segmented) -> bool:
    """Tell whether a term begins and ends with words; within a longer one at least two characters must be beside it."""
    number = read.at(hit.start)
    start, end = read.starts[number], read.end(number)
    if hit.end > end:
        return hit.start == start and read.parts(hit.end)
    return hit.start - start != 1 and end - hit.end != 1


def _is_part(hit: Hit, text: str, read: Segmented) -> bool:
    """Tell whether a shipped name is part of another's: 布朗 in 汤姆·布朗 is not Gordon Brown."""
    if hit.rank < SHIPPED or hit.term.kind != "person" or not text.endswith(POINTS, 0, hit.start):
        return False
    return any(point in (hit.text or "") for point in POINTS) or goes_on(read, hit.end)


def _fits(term: Term, text: str, start: int, end: int) -> bool:
    needs, forbids = term.needs, term.forbids
    if (needs.before or needs.after) and not needs.touch(text, start, end):
        return False
    return not ((forbids.before or forbids.after) and forbids.touch(text, start, end))


def _glosses_kept(hits: list[Hit], text: str) -> list[Hit]:
    """Let both names stand where one explains the other: exchanged, the two would be the same."""
    kept = list(hits)
    for place in range(1, len(kept)):
        before, hit = hits[place - 1], hits[place]
        names = text[before.start : before.end] != text[hit.start : hit.end] and before.term.is_name
        if names and before.term == hit.term and GLOSS.fullmatch(text, before.end, hit.start):
            for at, one in ((place - 1, before), (place, hit)):
                kept[at] = Hit(one.start, one.end, None, one.rank, one.term)
    return kept
