"""Average linkage on the pairs that are known."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from sitegen.site.clusters import Pair, groups


@st.composite
def known(draw: st.DrawFn) -> tuple[int, dict[Pair, float]]:
    """Draw a number of things, and how alike some pairs of them are; no two are equally alike."""
    count = draw(st.integers(1, 9))
    pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    some = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    values = draw(st.lists(st.floats(-5, 6), min_size=len(some), max_size=len(some), unique=True))
    return count, dict(zip(some, values, strict=True))


def test_what_is_alike_comes_together() -> None:
    assert groups(3, {(0, 2): 2.0}, -6.0, 0.0) == [[0, 2], [1]]


def test_what_is_less_alike_than_the_bound_stays_apart() -> None:
    assert groups(2, {(0, 1): 0.9}, -6.0, 1.0) == [[0], [1]]


def test_the_mean_of_all_pairs_decides_so_that_a_chain_does_not_hold() -> None:
    assert groups(3, {(0, 1): 2.0, (1, 2): 1.0}, -6.0, 0.0) == [[0, 1], [2]]


def test_one_unknown_pair_is_outweighed_by_many_known_ones() -> None:
    alike = {(0, 1): 5.0, (0, 2): 4.0, (1, 2): 5.0, (1, 3): 4.0, (2, 3): 4.0}
    assert groups(4, alike, -6.0, 0.0) == [[0, 1, 2, 3]]


def test_as_few_groups_as_are_wanted_stand() -> None:
    alike = {(0, 1): 5.0, (2, 3): 4.0, (0, 2): 3.0, (0, 3): 3.0, (1, 2): 3.0, (1, 3): 3.0}
    assert groups(4, alike, 0.0, -1.0, wanted=2) == [[0, 1], [2, 3]]


def test_nothing_known_is_as_many_groups() -> None:
    assert groups(2, {}, -6.0, 0.0) == [[0], [1]]
    assert groups(0, {}, -6.0, 0.0) == []


@given(known())
def test_each_thing_is_in_exactly_one_group(made: tuple[int, dict[Pair, float]]) -> None:
    count, alike = made
    assert sorted(number for group in groups(count, alike, -6.0, -0.75) for number in group) == list(range(count))


@given(known(), st.randoms(use_true_random=False))
def test_the_order_in_which_pairs_are_told_makes_no_difference(
    made: tuple[int, dict[Pair, float]], chance: random.Random
) -> None:
    count, alike = made
    pairs = list(alike.items())
    chance.shuffle(pairs)
    assert groups(count, dict(pairs), -6.0, -0.75) == groups(count, alike, -6.0, -0.75)


@given(known())
def test_a_higher_bound_parts_and_never_joins(made: tuple[int, dict[Pair, float]]) -> None:
    count, alike = made
    wider = groups(count, alike, -6.0, -0.75)
    narrower = groups(count, alike, -6.0, 1.0)
    assert all(any(set(group) <= set(whole) for whole in wider) for group in narrower)
