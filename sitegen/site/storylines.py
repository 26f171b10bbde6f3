"""Events to storylines: those that follow one another, as the shock of a January and the orders of its February."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from sitegen.site.clusters import Pair, groups
from sitegen.site.likeness import Profile, product, unit

GAP = 60.0
"""Days between the last article of one event and the first of the next, at most."""

RARE = 0.05
"""The share of texts that hold a word, at most, for it to tell of a storyline."""

BOUND = 0.2
"""The mean product of the words of two events from which on they are one storyline."""

LEADING = 20
"""Words of an event by which alike ones are looked for."""

LONGEST = 300
"""A word that leads more events than this, which may follow one another, leads to none."""

SHARED = 0.1
"""The least product of the heaviest words of two events for them to be alike at all."""

Part = Sequence[Profile]
"""The articles of one event."""


def storylines(parts: Sequence[Part]) -> list[list[int]]:
    """Return the numbers of the parts of each storyline of two and more, at least one of which is a story.

    parts: in an order that depends on their keys alone.
    """
    vectors = [_vector(part) for part in parts]
    near = {pair: product(vectors[pair[0]], vectors[pair[1]]) for pair in _alike(parts, vectors)}
    found = groups(len(parts), near, 0.0, BOUND)
    return [line for line in found if len(line) > 1 and any(len(parts[number]) > 1 for number in line)]


def _vector(part: Part) -> dict[str, float]:
    """Return the rare words of an event, with their weight in all of its articles."""
    weights: dict[str, float] = defaultdict(float)
    for one in part:
        for word, weight in one.vector.items():
            if one.common[word] <= RARE:
                weights[word] += weight
    return unit(weights)


def _alike(parts: Sequence[Part], vectors: Sequence[Mapping[str, float]]) -> Iterator[Pair]:
    """Yield the pairs of events, near each other in time, whose heaviest words are alike; all others are not."""
    spans = {number: span for number, part in enumerate(parts) if (span := _span(part))}
    holders: dict[str, deque[int]] = defaultdict(deque)
    for number in sorted(spans, key=lambda number: (spans[number], number)):
        oldest = spans[number][0] - GAP
        vector = vectors[number]
        found: dict[int, float] = defaultdict(float)
        for word in sorted(vector, key=lambda word: (-vector[word], word))[:LEADING]:
            holding, weight = holders[word], vector[word]
            while holding and spans[holding[0]][1] < oldest:
                holding.popleft()
            if len(holding) <= LONGEST:
                for other in holding:
                    found[other] += weight * vectors[other][word]
            holding.append(number)
        for other, shared in sorted(found.items()):
            if shared >= SHARED and spans[other][1] >= oldest:
                yield min(number, other), max(number, other)


def _span(part: Part) -> tuple[float, float] | None:
    """Return the moments of the first and the last article, in days; None where none has a date."""
    moments = [one.moment for one in part if one.moment is not None]
    return (min(moments), max(moments)) if moments else None
