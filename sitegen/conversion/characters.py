"""The characters of a text from one script to the other: a phrase may span words, but not cut them.

The segmenter tells where words begin and end.  A phrase of OpenCC's counts only
where it begins and ends with words; then every word, and every such phrase, is
converted by itself.  So 市长发言 is 市長發言, although OpenCC knows 长发.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sitegen.conversion.dictionaries import convert_all, phrases_in, words

KEPT = 200_000
"""Words whose conversion a process remembers; a newspaper has fewer."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A Simplified text with its words.

    words: where each begins and ends, in order.  ends: all of these places.  phrases: OpenCC's, as (start, end).
    """

    text: str
    words: tuple[tuple[int, int], ...]
    ends: frozenset[int]
    phrases: tuple[tuple[int, int], ...]


def segmented(text: str, *, phrases: bool) -> Segmented:
    """Segment a Simplified text.  phrases: look for OpenCC's, too."""
    found: list[tuple[int, int]] = []
    at = 0
    for word in words(text):
        found.append((at, at + len(word)))
        at += len(word)
    ends = frozenset((0, *(end for _, end in found)))
    return Segmented(text, tuple(found), ends, tuple((s, e) for _, s, e in phrases_in(text)) if phrases else ())


def pieces(parted: Segmented, taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what is converted by itself, in order: words and phrases.  taken: what is not converted, in order."""
    blocked = bytearray(len(parted.text) + 1)
    cuts = set(parted.ends)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
        cuts.difference_update(range(start + 1, end))
        cuts.update((start, end))
    spans = [
        (start, end)
        for start, end in parted.phrases
        if start in parted.ends and end in parted.ends and not any(blocked[start:end])
    ]
    at = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            cuts.difference_update(range(start + 1, end))
            at = end
    ordered = sorted(cuts)
    return [(start, end) for start, end in pairwise(ordered) if not blocked[start]]


def converted(text: str, parts: Iterable[tuple[int, int]], config: str) -> str:
    """Return a text with its parts converted, each by itself; what lies between them stays."""
    made = list(text)
    known = _known(config)
    spans = list(parts)
    new = list({word for start, end in spans if (word := text[start:end]) not in known})
    if len(known) + len(new) > KEPT:
        known.clear()
        new = list({text[start:end] for start, end in spans})
    known.update(zip(new, convert_all(new, config), strict=True))
    for start, end in spans:
        made[start:end] = known[text[start:end]]
    return "".join(made)


@functools.cache
def _known(_config: str) -> dict[str, str]:
    """Return what a process knows of a configuration: words it has converted."""
    return {}
