"""Events to storylines."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.edition import Edition
from sitegen.site.events import profiles_of
from sitegen.site.likeness import Profile
from sitegen.site.storylines import storylines
from tests.site.news import FERRY_CN, ORDERS_CN, ferries, news, three


def lines(*parts: Sequence[Edition]) -> list[list[int]]:
    """Return the storylines of events, whose articles are given."""
    profiles = {one.key: one for one in profiles_of(item for part in parts for item in part)}
    made: list[list[Profile]] = [[profiles[item.key] for item in part] for part in parts]
    return storylines(made)


def orders(moment: str = "2025-02-20T01:00") -> list[Edition]:
    return [news("o", ORDERS_CN, moment=moment)]


def test_a_shock_and_what_came_of_it_are_one_storyline() -> None:
    assert lines(three(), orders(), ferries()) == [[0, 1]]


def test_what_follows_too_late_is_no_part_of_it() -> None:
    assert lines(three(), orders("2025-03-28T01:00")) == [[0, 1]]
    assert lines(three(), orders("2025-03-31T01:00")) == []


def test_articles_alone_make_no_storyline() -> None:
    assert lines([three()[0]], orders()) == []


def test_an_event_without_a_date_follows_none() -> None:
    assert lines(three(), [news("o", ORDERS_CN, moment="")]) == []


def test_nothing_is_no_storyline() -> None:
    assert lines() == []


def test_another_event_of_those_days_is_no_part_of_it() -> None:
    assert lines(three(), ferries(), [news("h", FERRY_CN, moment="2025-02-04T01:00")]) == [[1, 2]]


@settings(max_examples=10)
@given(st.permutations(range(3)))
def test_the_same_events_come_together_in_any_order(order: list[int]) -> None:
    parts = [three(), orders(), ferries()]
    (line,) = lines(*(parts[at] for at in order))
    assert {order[at] for at in line} == {0, 1}
