"""The characters of a text from one script to the other: a phrase may span words, but not cut them.

The segmenter tells where words begin and end.  A phrase of OpenCC's counts only
where it begins and ends with words; then every word, and every such phrase, is
converted by itself.  So 市长发言 is 市長發言, although OpenCC knows 长发.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from sitegen.conversion.dictionaries import phrases_in, words

KEPT = 200_000
"""Words whose conversion a process remembers; a newspaper has fewer."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A Simplified text with its words.

    words: in order; joined, they are the text.  starts: where each begins.
    phrases: where OpenCC's stand that tell more than their characters do, as (start, end).
    """

    text: str
    words: list[str]
    starts: list[int]
    phrases: list[tuple[int, int]]

    def at(self, place: int) -> int:
        """Return the number of the word that a place is in."""
        return bisect_right(self.starts, place) - 1

    def parts(self, place: int) -> bool:
        """Tell whether a word begins or ends at a place."""
        number = bisect_left(self.starts, place)
        return place == len(self.text) if number == len(self.starts) else self.starts[number] == place

    def end(self, number: int) -> int:
        """Return where a word ends."""
        return self.starts[number] + len(self.words[number])


def segmented(text: str, config: str) -> Segmented:
    """Segment a Simplified text.  config: look for the phrases that matter to this configuration; empty: for none."""
    found = words(text)
    starts = [0, *accumulate(map(len, found))]
    starts.pop()
    return Segmented(text, found, starts, phrases_in(text, config) if config else [])


def converted(read: Segmented, taken: Iterable[tuple[int, int]], memory: Memory) -> str:
    """Return a text with each word, and each phrase that spans words, converted by itself.

    taken: stretches that stay as they are, in order.
    """
    stretches = sorted([*((*span, False) for span in taken), *((*span, True) for span in _spans(read))])
    made: list[str] = []
    at = 0
    for start, end, converts in _apart(stretches):
        made += _words(read, at, start, memory)
        made.append(memory.reading(read.text[start:end]) if converts else read.text[start:end])
        at = end
    made += _words(read, at, len(read.text), memory)
    return "".join(made)


class Memory:
    """Words as they are by themselves in one configuration and style.  make: converts several at once."""

    def __init__(self, make: Callable[[list[str]], list[str]]) -> None:
        self._make = make
        self.known: dict[str, str] = {}

    def learn(self, words: Iterable[str]) -> None:
        unknown = set(words).difference(self.known)
        # Numbers are new in every text.
        self.known.update((word, word) for word in unknown if word.isascii())
        new = list(unknown.difference(self.known))
        if new:
            self.known.update(zip(new, self._make(new), strict=True))

    def forget(self) -> None:
        """Forget all where it is more than a newspaper's words: between two texts."""
        if len(self.known) > KEPT:
            self.known.clear()

    def reading(self, word: str) -> str:
        """Return what a word or a phrase is by itself."""
        if word not in self.known:
            self.learn([word])
        return self.known[word]


def _spans(read: Segmented) -> Iterator[tuple[int, int]]:
    """Yield the phrases that begin and end with words, the longest first where two overlap, from the left."""
    at = 0
    fitting = (span for span in read.phrases if read.parts(span[0]) and read.parts(span[1]))
    for start, end in sorted(fitting, key=lambda span: (span[0], -span[1])):
        if start >= at:
            yield start, end
            at = end


def _apart(stretches: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches without those phrases that overlap what stays."""
    kept = [(start, end) for start, end, converts in stretches if not converts]
    place = 0
    for start, end, converts in stretches:
        while place < len(kept) and kept[place][1] <= start:
            place += 1
        if not converts or place == len(kept) or kept[place][0] >= end:
            yield start, end, converts


def _words(read: Segmented, start: int, end: int, memory: Memory) -> list[str]:
    """Return the words between two places, converted; those that a place cuts are cut."""
    if start >= end:
        return []
    first, last = read.at(start), read.at(end - 1)
    if first == last:
        return [memory.reading(read.text[start:end])]
    opening = memory.reading(read.text[start : read.end(first)])
    closing = memory.reading(read.text[read.starts[last] : end])
    between = read.words[first + 1 : last]
    try:
        return [opening, *map(memory.known.__getitem__, between), closing]
    except KeyError:
        # Rare once a process has read a few texts, so that it costs less to fail than to look before.
        memory.learn(read.words)
    return [opening, *map(memory.known.__getitem__, between), closing]
