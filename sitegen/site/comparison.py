"""The articles of a story to what they tell differently: quantities of one thing, and names of one thing.

All of it is taken from the texts, and leads back to them; nothing is worked out but which
belong together: quantities in one unit, nearly equal, in sentences that share words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from sitegen.model.edition import Edition
from sitegen.model.story import Claim, Naming
from sitegen.site.clusters import groups
from sitegen.site.figures import QUANTITY, Figure, figures

NEAR = 0.03
"""The difference of two quantities, in proportion to the greater, up to which they may be of one thing."""

BESIDE = 24
"""Characters before a quantity that say what it measures."""

SHARED = 2
"""Han characters in a row, but for common ones, that two sentences must share to measure one thing."""

EMPTY = re.compile(r"[的了在是和与與及为為将將这這那其已也就都又还還]")
"""Characters that say nothing of what is measured."""

TIME = re.compile(r"[年月日天周週时時点點个個]")
"""Characters that end an indication of time, or count; nothing measured begins with one."""

ROUND = 10
"""Below it a quantity is too common to be compared: 3 companies here are not 3 companies there."""

ROWS = 12

HAN = re.compile("[\u4e00-\u9fff]+")


def differing_figures(items: Sequence[Edition]) -> tuple[tuple[Claim, ...], ...]:
    """Return the rows of quantities that the articles of a story tell differently, the widest told first.

    items: one edition of each article, in order of time.
    """
    found = [(item, place, one) for item in items for place, one in enumerate(figures(item.body)) if _telling(one)]
    by_unit: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, one) in enumerate(found):
        by_unit[one.unit].append(number)
    alike = {
        (a, b): 1.0
        for numbers in by_unit.values()
        for a, b in combinations(numbers, 2)
        if found[a][0].key != found[b][0].key and _of_one_thing(found[a][2], found[b][2])
    }
    rows = [[found[number] for number in group] for group in groups(len(found), alike, 0.0, 0.5) if len(group) > 1]
    kept = [row for row in rows if _differs(row)]
    kept.sort(key=lambda row: (-len({item.key for item, _, _ in row}), row[0][0].key, row[0][1]))
    return tuple(tuple(_once(row)) for row in kept[:ROWS])


def differing_names(items: Sequence[Edition]) -> tuple[tuple[Naming, ...], ...]:
    """Return the names of people, places and things that the articles write differently, the most mentioned first."""
    written: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        for mention in item.gist.mentions:
            written[mention.key][mention.plain].append((item.key, mention.written))
    rows = [(key, forms) for key, forms in written.items() if len(forms) > 1]
    rows.sort(key=lambda row: (-sum(map(len, row[1].values())), row[0]))
    return tuple(
        tuple(Naming(key, told[0][1], tuple(one for one, _ in told)) for told in forms.values())
        for key, forms in rows[:ROWS]
    )


def label(sentences: Sequence[tuple[str, int]]) -> str:
    """Return the words that most of the sentences share, nearest before their quantities; empty where none do.

    sentences: each with where its quantity begins.
    """
    counts: Counter[str] = Counter()
    for sentence, at in sentences:
        counts.update({piece for run in HAN.findall(_around(sentence, at)) for piece in _pieces(run)})
    most = max(counts.values(), default=0)
    if most <= len(sentences) // 2 or most < SHARED:
        return ""
    first, at = sentences[0]
    near = _around(first, at)
    best = [piece for piece, count in counts.items() if count == most]
    # What stands nearest before a quantity says what it measures: 英伟达股价…市值蒸发5930亿 is of the 市值蒸发.
    piece = max(best, key=lambda piece: (near.rfind(piece) + len(piece), len(piece)))
    return _whole(piece, near)


def _whole(piece: str, text: str) -> str:
    """Return a piece with the one or two characters that a word before it loses, where regions write it differently."""
    start = text.rfind(piece)
    before = re.search(
        r"(?:^|[^\u4e00-\u9fff]|[的了在是和與与及为為将將])([\u4e00-\u9fff]{1,2})$", text[:start] if start > 0 else ""
    )
    return f"{before[1]}{piece}" if before and not EMPTY.search(before[1]) else piece


def _telling(one: Figure) -> bool:
    return one.value >= ROUND or one.value != int(one.value)


def _of_one_thing(one: Figure, other: Figure) -> bool:
    if abs(one.value - other.value) > NEAR * max(one.value, other.value):
        return False
    return not _words(one).isdisjoint(_words(other))


def _words(one: Figure) -> set[str]:
    """Return each two neighbouring characters around a quantity that say something."""
    around = EMPTY.sub(" ", _around(one.sentence, one.at))
    return {run[at : at + SHARED] for run in HAN.findall(around) for at in range(len(run) - SHARED + 1)}


def _around(sentence: str, at: int) -> str:
    """Return what stands before a quantity, without other quantities."""
    return QUANTITY.sub(" ", sentence[max(0, at - BESIDE) : at])


def _pieces(run: str) -> Iterable[str]:
    lengths = range(SHARED, min(len(run), 8) + 1)
    return (
        run[at : at + size]
        for size in lengths
        for at in range(len(run) - size + 1)
        if not EMPTY.match(run[at]) and not TIME.match(run[at]) and not EMPTY.match(run[at + size - 1])
    )


def _differs(row: Sequence[tuple[Edition, int, Figure]]) -> bool:
    """Tell whether two outlets, or two articles of none, tell different values."""
    told = {(item.outlet.key if item.outlet else item.key, one.value) for item, _, one in row}
    return len({who for who, _ in told}) > 1 and len({value for _, value in told}) > 1


def _once(row: Sequence[tuple[Edition, int, Figure]]) -> Iterable[Claim]:
    """Yield each article's first quantity of each value."""
    seen: set[tuple[str, float]] = set()
    for item, place, one in row:
        if (item.key, one.value) not in seen:
            seen.add((item.key, one.value))
            yield Claim(item.key, place)
