"""Tags that are probably one thing under several keys; whether they are, the owner knows.

Every rule finds its pairs in a table, never by comparing all tags with all others: a site may have many thousands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.model.site import Site

LEAST = 4
"""Characters of tags that may differ in one; of shorter ones too many do, and mean different things."""

SERIES = 3
"""Tags that differ in the same place, above which they are no slips but a series: the 31 days of a month."""

LONGEST = 30
"""Characters of a tag that is looked at for what it holds: a longer one is a sentence."""

LATIN = re.compile(r"[a-z0-9 .&+#'’·_-]+")

BETWEEN = re.compile(r"[ .'’·_-]+")
"""What Latin names are written with or without: Open AI, Open-AI, OpenAI."""

NUMBERS = frozenset("一二三四五六七八九十百千万〇零")

DIGIT = re.compile(r"[0-9]")
"""What stands beside one is part of a number or a model: 4.1, 4o."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two tags by their keys, in order.  why: `glossary`, `letters`, `contained` or `spelling` (docs/report.md)."""

    tags: Pair
    why: str


def suggestions(site: Site) -> tuple[Suggestion, ...]:
    """Return the pairs in the order of their keys, each with the first reason that was found for it."""
    keys = [tag.key for tag, _ in site.shelves[0].tags]
    sets: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for tag, items in site.shelves[0].tags:
        sets[tuple(item.key for item in items)].append(tag.key)
    together = (held for articles, held in sets.items() if len(articles) > 1)
    found: dict[Pair, str] = {}
    for why, pairs in (
        ("glossary", _by_glossary(site, set(keys))),
        ("letters", _by_letters(keys)),
        ("contained", (pair for held in together for pair in _contained(held))),
        ("spelling", _by_spelling([key for key in keys if len(key) >= LEAST])),
    ):
        for one, other in pairs:
            found.setdefault((min(one, other), max(one, other)), why)
    return tuple(Suggestion(pair, found[pair]) for pair in sorted(found))


def _by_glossary(site: Site, keys: set[str]) -> Iterator[Pair]:
    for subject in site.subjects:
        if subject.key in keys:
            yield from ((subject.key, other) for other in subject.near if other in keys)


def _by_letters(keys: Iterable[str]) -> Iterator[Pair]:
    """Yield Latin names that differ only in blanks, hyphens, accents and the like."""
    first: dict[str, str] = {}
    for key in keys:
        plain = "".join(one for one in unicodedata.normalize("NFKD", key) if not unicodedata.combining(one))
        if LATIN.fullmatch(plain):
            # A point between digits is none that may be left out: 4.1 is not 41.
            letters = BETWEEN.sub("", re.sub(r"(?<=\d)\.(?=\d)", "&", plain)) or plain
            if first.setdefault(letters, key) != key:
                yield first[letters], key


def _contained(held: list[str]) -> Iterator[Pair]:
    """Yield the pairs of which one holds the other, of tags that stand on the very same articles."""
    others = set(held)
    for key in held if len(held) > 1 else ():
        for start in range(len(key) if len(key) <= LONGEST else 0):
            for end in range(start + 2, len(key) + 1):
                if key[start:end] != key and key[start:end] in others:
                    yield key, key[start:end]


def _by_spelling(keys: list[str]) -> Iterator[Pair]:
    """Yield the pairs that one character more, less or other makes equal; numbers are never a slip."""
    places: dict[Pair, list[str]] = defaultdict(list)
    there = set(keys)
    for key in keys:
        for place in range(len(key) if len(key) <= LONGEST else 0):
            before, after = key[:place], key[place + 1 :]
            if key[place] not in NUMBERS and not DIGIT.search(key[max(0, place - 1) : place + 2]):
                places[before, after].append(key)
                if before + after in there:
                    yield key, before + after
    for alike in places.values():
        if 1 < len(alike) <= SERIES:
            yield from ((alike[0], other) for other in alike[1:])
