"""Articles to events: which report the same, whatever their outlet, script and region.

Alike articles come together (clusters.py) by the odds of likeness.py; then a group
falls apart again where its own words part it in two, as a visit and the protest
against it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sitegen.model.edition import Edition
from sitegen.site.clusters import Pair, groups
from sitegen.site.likeness import LEAST, Profile, Rarity, counted, likeness, product, profile, unit

WINDOW = 3.0
"""Days within which two articles can report one event."""

BOUND = -0.75
"""The mean log odds of all pairs of two groups from which on they come together."""

RELATED, NEIGHBOURS = -3.0, 3
"""The log odds from which on an article is worth reading beside another, and how many of them are told."""

EVEN = 0.0
"""The log odds from which on two articles alone are an event."""

SHARED = 0.04
"""The least product of two articles' heaviest words for them to be compared."""

LONGEST = 400
"""A word that more articles of the window hold leads to none."""

SMALLEST, LARGEST = 4, 80
"""Articles of a group that may fall apart."""

APART = 0.26
"""How alike two halves may be, in proportion to how alike each is within, to fall apart."""

SURE = 1.5
"""The mean log odds between two halves from which on they stay together."""

LESS = 1.0
"""What the other stories of a page on one thing are less like an article than the best of them."""

COPY = 0.8
"""From this likeness on two texts are one, printed twice, which says nothing of how alike others are."""


@dataclass(frozen=True, slots=True)
class Events:
    """groups: the keys of the articles of each event, also of those that one article alone reports.

    nearest: for each article those of other events that are most like it, the nearest first.
    """

    groups: tuple[tuple[str, ...], ...]
    nearest: dict[str, tuple[str, ...]]


def events(profiles: list[Profile]) -> Events:
    """Return the events of a site.  profiles: in the order of their keys."""
    odds = {pair: likeness(profiles[pair[0]], profiles[pair[1]]) for pair in _alike(profiles)}
    odds |= _of_pages(profiles, odds)
    found = groups(len(profiles), {pair: value for pair, value in odds.items() if value > LEAST}, LEAST, BOUND)
    parted = [part for group in found for part in _parted(group, profiles, odds)]
    sure = [one for group in parted for one in ([[number] for number in group] if _unsure(group, odds) else [group])]
    return Events(
        tuple(tuple(profiles[number].key for number in group) for group in sure), _nearest(profiles, sure, odds)
    )


def _nearest(profiles: list[Profile], found: list[list[int]], odds: dict[Pair, float]) -> dict[str, tuple[str, ...]]:
    event = {number: at for at, group in enumerate(found) for number in group}
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), value in odds.items():
        if value >= RELATED and event[one] != event[other]:
            near[one].append((-value, other))
            near[other].append((-value, one))
    return {
        profiles[number].key: tuple(profiles[other].key for _, other in sorted(others)[:NEIGHBOURS])
        for number, others in near.items()
    }


def _unsure(group: list[int], odds: dict[Pair, float]) -> bool:
    """Tell whether two articles, which nothing else holds are sooner of two events than of one."""
    return len(group) == 2 and odds.get((group[0], group[1]), LEAST) < EVEN  # noqa: PLR2004 - a pair


def profiles_of(items: Iterable[Edition]) -> list[Profile]:
    """Return profiles in the order of their keys; what is rare is told by the articles of the days around each.

    Those of an article without a day are all of the site.

    items: one edition of each article; only their gists are compared, which all editions share.
    """
    items = sorted(items, key=lambda item: item.key)
    by_day: dict[int | None, list[Edition]] = defaultdict(list)
    for item in items:
        by_day[item.published.day.toordinal() if item.published else None].append(item)
    counts = {day: counted(found) for day, found in by_day.items()}
    whole = counted(items) if None in by_day else Rarity(0, Counter(), ())
    pages: dict[str, list[Edition]] = defaultdict(list)
    for item in items:
        pages[item.origin.path].append(item)
    made: dict[str, Profile] = {}
    days = _Days({day: count for day, count in counts.items() if day is not None})
    for day in sorted(by_day, key=lambda day: (day is None, day)):
        rarity = days.around(day) if day is not None else whole
        made.update((item.key, profile(item, rarity, pages[item.origin.path])) for item in by_day[day])
    return [made[item.key] for item in items]


class _Days:
    """What is rare around one day after another.

    The counts of words go along, since every word of every article is asked for; few pairs are, so theirs are added up
    when they are.
    """

    def __init__(self, counts: dict[int, Rarity]) -> None:
        self._counts = counts
        self._near: deque[int] = deque()
        self._coming = deque(sorted(counts))
        self._words: Counter[str] = Counter()

    def around(self, day: int) -> Rarity:
        """Return what is rare around a day, which is none before the last one asked for; good until the next is."""
        while self._coming and self._coming[0] <= day + WINDOW:
            self._near.append(self._coming.popleft())
            self._words.update(self._counts[self._near[-1]].words)
        while self._near[0] < day - WINDOW:
            self._words.subtract(self._counts[self._near.popleft()].words)
        near = [self._counts[one] for one in self._near]
        return Rarity(sum(one.texts for one in near), self._words, tuple(pairs for one in near for pairs in one.pairs))


def _alike(profiles: list[Profile]) -> Iterator[Pair]:
    """Yield the pairs of articles, in time near each other, that share some of their heaviest words."""
    order = sorted(range(len(profiles)), key=lambda number: (profiles[number].moment or -math.inf, number))
    dated: dict[str, deque[int]] = defaultdict(deque)
    undated: dict[str, list[int]] = defaultdict(list)
    pages: dict[str, list[int]] = defaultdict(list)
    for number in order:
        one = profiles[number]
        # Stories of one page are always compared.
        found: dict[int, float] = defaultdict(float, dict.fromkeys(pages[one.place], 1.0))
        pages[one.place].append(number)
        for word in one.leading:
            recent, always = dated[word], undated.get(word, [])
            _forget(recent, profiles, one.moment)
            if len(recent) + len(always) <= LONGEST:
                weight = one.vector[word]
                for other in (*always, *recent):
                    found[other] += weight * profiles[other].vector[word]
            if one.moment is None:
                undated[word].append(number)
            else:
                recent.append(number)
        for other, shared in found.items():
            if shared >= SHARED:
                yield min(number, other), max(number, other)


def _of_pages(profiles: list[Profile], odds: dict[Pair, float]) -> dict[Pair, float]:
    """Return the odds of stories of a page on one thing: to any other article each is nearly as like as the best."""
    pages: dict[str, list[int]] = defaultdict(list)
    for number, story in enumerate(profiles):
        if story.topical:
            pages[story.place].append(number)
    best: dict[tuple[str, int], float] = {}
    for pair, value in odds.items():
        for one, other in (pair, (pair[1], pair[0])):
            told = profiles[one]
            if told.topical and told.place != profiles[other].place:
                best[told.place, other] = max(best.get((told.place, other), LEAST), value)
    raised = {
        (min(number, other), max(number, other)): value - LESS
        for (place, other), value in best.items()
        for number in pages[place]
    }
    return {pair: max(value, odds.get(pair, LEAST)) for pair, value in raised.items()}


def _forget(recent: deque[int], profiles: list[Profile], moment: float | None) -> None:
    """Drop those, the oldest first, that are too old for an article of this moment."""
    while moment is not None and recent and moment - (profiles[recent[0]].moment or moment) > WINDOW:
        recent.popleft()


def _parted(group: list[int], profiles: list[Profile], odds: dict[Pair, float]) -> list[list[int]]:
    """Return a group, or the parts that its own words make of it."""
    if not SMALLEST <= len(group) <= LARGEST:
        return [group]
    near = _within(group, profiles)
    halves = groups(len(group), near, 0.0, -1.0, wanted=2)
    if len(halves) > 2:  # noqa: PLR2004 - what shares no word at all is a group of its own
        return [group]
    one, other = halves
    inner = math.sqrt(_mean(near, combinations(one, 2)) * _mean(near, combinations(other, 2)))
    between = [(min(pair), max(pair)) for pair in ((a, b) for a in one for b in other)]
    sure = sum(odds.get((group[a], group[b]), LEAST) for a, b in between) / len(between)
    cross = sum(near.get(pair, 0.0) for pair in between) / len(between)
    if not inner or cross / inner >= APART or sure >= SURE:
        return [group]
    return [part for half in halves for part in _parted([group[at] for at in half], profiles, odds)]


def _within(group: list[int], profiles: list[Profile]) -> dict[Pair, float]:
    """Return how alike the articles of a group are in the words that not all of them share."""
    held = Counter(word for number in group for word in profiles[number].vector)
    telling = {word: math.log(len(group) / count) for word, count in held.items() if 1 < count < len(group)}
    vectors: list[dict[str, float]] = []
    for number in group:
        weights = {word: weight * telling[word] for word, weight in profiles[number].vector.items() if word in telling}
        vectors.append(unit(weights))
    return {(a, b): product(vectors[a], vectors[b]) for a, b in combinations(range(len(group)), 2)}


def _mean(near: dict[Pair, float], pairs: Iterable[Pair]) -> float:
    found = [value for pair in pairs if (value := near[pair]) < COPY]
    return sum(found) / len(found) if found else 0.0
