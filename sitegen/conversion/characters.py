"""The characters of a text from one script to the other: a phrase may span words, but not cut them.

The segmenter tells where words begin and end.  A phrase of OpenCC's counts only
where it begins and ends with words; then every word, and every such phrase, is
converted by itself.  So 市长发言 is 市長發言, although OpenCC knows 长发.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from sitegen.conversion.dictionaries import convert_all, phrases_in, words

KEPT = 200_000
"""Words whose conversion a process remembers; a newspaper has fewer."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A Simplified text with its words.

    words: in order; joined, they are the text.  starts: where each begins.  ends: all places where one begins or ends.
    phrases: where OpenCC's stand that tell more than their characters do, as (start, end).
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: frozenset[int]
    phrases: list[tuple[int, int]]

    def at(self, place: int) -> int:
        """Return the number of the word that a place is in."""
        return bisect_right(self.starts, place) - 1

    def end(self, number: int) -> int:
        """Return where a word ends."""
        return self.starts[number] + len(self.words[number])


def segmented(text: str, config: str) -> Segmented:
    """Segment a Simplified text.  config: look for the phrases that matter to this configuration; empty: for none."""
    found = words(text)
    starts = [0, *accumulate(map(len, found))]
    ends = frozenset(starts)
    starts.pop()
    return Segmented(text, found, starts, ends, phrases_in(text, config) if config else [])


def converted(read: Segmented, taken: Iterable[tuple[int, int]], config: str) -> str:
    """Return a text with each word, and each phrase that spans words, converted by itself.

    taken: stretches that stay as they are, in order.
    """
    parts = list(
        _pieces(read, sorted([*((*span, False) for span in taken), *((*span, True) for span in _spans(read))]))
    )
    known = _known(config)
    _learn([part for part, converts in parts if converts], config)
    # A stretch that stays may hold anything, so it is looked up nowhere.
    return "".join(known[part] if converts else part for part, converts in parts)


def reading(word: str, config: str) -> str:
    """Return what a word or a phrase is by itself."""
    known = _known(config)
    if word not in known:
        _learn([word], config)
    return known[word]


def _spans(read: Segmented) -> Iterator[tuple[int, int]]:
    """Yield the phrases that begin and end with words, the longest first where two overlap, from the left."""
    at = 0
    fitting = (span for span in read.phrases if span[0] in read.ends and span[1] in read.ends)
    for start, end in sorted(fitting, key=lambda span: (span[0], -span[1])):
        if start >= at:
            yield start, end
            at = end


def _pieces(read: Segmented, stretches: list[tuple[int, int, bool]]) -> Iterator[tuple[str, bool]]:
    """Yield what is converted by itself, and what stays, in order; stretches: start, end, and whether it is converted."""
    at = 0
    for start, end, converts in _apart(stretches):
        yield from _words(read, at, start)
        yield read.text[start:end], converts
        at = end
    yield from _words(read, at, len(read.text))


def _apart(stretches: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches without those phrases that overlap what stays."""
    kept = [(start, end) for start, end, converts in stretches if not converts]
    place = 0
    for start, end, converts in stretches:
        while place < len(kept) and kept[place][1] <= start:
            place += 1
        if not converts or place == len(kept) or kept[place][0] >= end:
            yield start, end, converts


def _words(read: Segmented, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Yield the words between two places; those that a place cuts are cut."""
    if start >= end:
        return
    first, last = read.at(start), read.at(end - 1)
    if first == last:
        yield read.text[start:end], True
        return
    yield read.text[start : read.end(first)], True
    for word in read.words[first + 1 : last]:
        yield word, True
    yield read.text[read.starts[last] : end], True


def _learn(parts: Iterable[str], config: str) -> None:
    known = _known(config)
    new = list(set(parts) - known.keys())
    if len(known) + len(new) > KEPT:
        known.clear()
        new = list(set(parts))
    if new:
        known.update(zip(new, convert_all(new, config), strict=True))


@functools.cache
def _known(_config: str) -> dict[str, str]:
    """Return what a process knows of a configuration: words it has converted."""
    return {}
