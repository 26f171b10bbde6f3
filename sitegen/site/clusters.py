"""Things and how alike some of them are, to groups: average linkage, on the pairs that are known.

Two groups come together while the average likeness of all pairs between them,
unknown pairs counted as the least, is above a bound.  The result depends on the
likenesses alone, not on the order in which things are given.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


def groups(count: int, likeness: Mapping[Pair, float], least: float, bound: float, wanted: int = 1) -> list[list[int]]:
    """Return groups of the numbers below count, which must be in an order of their own, such as that of keys.

    likeness: of pairs (smaller, greater).  least: of all other pairs.  bound: below it nothing comes together.
    wanted: as soon as there are so few groups, they stand.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(count)}
    # What the known pairs between two groups are above the least, together.
    above: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (one, other), value in likeness.items():
        above[one][other] = above[other][one] = value - least
    heap = [(least - value, one, other, 1, 1) for (one, other), value in likeness.items()]
    heapq.heapify(heap)
    while heap and len(members) > wanted:
        negative, one, other, size_one, size_other = heapq.heappop(heap)
        if one not in members or other not in members:
            continue
        if (len(members[one]), len(members[other])) != (size_one, size_other):
            continue
        if least - negative < bound:
            break
        _join(one, other, members, above, heap)
    return sorted(sorted(group) for group in members.values())


def _join(
    one: int,
    other: int,
    members: dict[int, list[int]],
    above: dict[int, dict[int, float]],
    heap: list[tuple[float, int, int, int, int]],
) -> None:
    """Let the second group become part of the first, and tell the heap what that makes of their neighbours."""
    members[one] += members.pop(other)
    size = len(members[one])
    for neighbour, value in above.pop(other).items():
        del above[neighbour][other]
        if neighbour != one:
            above[one][neighbour] = above[neighbour][one] = above[one].get(neighbour, 0.0) + value
    for neighbour, value in above[one].items():
        low, high = min(one, neighbour), max(one, neighbour)
        pairs = size * len(members[neighbour])
        heapq.heappush(heap, (-value / pairs, low, high, len(members[low]), len(members[high])))
