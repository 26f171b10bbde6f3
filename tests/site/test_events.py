"""Articles to events, whatever their outlet, script and region."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.edition import Edition
from sitegen.site.events import LARGEST, Events, events, profiles_of
from tests.site.news import (
    FERRY_CN,
    FERRY_TW,
    HONG_KONG,
    ORDERS_CN,
    SLUMP_CN,
    SLUMP_HK,
    SLUMP_TW,
    TAIWAN,
    ferries,
    news,
    three,
)

LIBRARY = ("图书馆延长开放时间", "市立图书馆下月起延长周末开放时间，读者可以预约自习座位。")
ALL = [*three(), *ferries(), news("x", LIBRARY, moment="2025-01-28T06:00")]


def found(*items: Edition) -> Events:
    return events(profiles_of(items))


def groups(*items: Edition) -> set[tuple[str, ...]]:
    """Return the events of two and more articles."""
    return {group for group in found(*items).groups if len(group) > 1}


def test_one_event_in_three_vocabularies_is_one() -> None:
    assert groups(*three()) == {("a", "b", "c")}


def test_two_events_of_one_day_are_two() -> None:
    assert groups(*ALL) == {("a", "b", "c"), ("f", "g")}


def test_an_article_on_its_own_is_an_event_of_its_own() -> None:
    assert ("x",) in found(*ALL).groups


def test_no_articles_are_no_events() -> None:
    assert found() == Events((), {})


def test_the_same_words_a_week_later_are_another_event() -> None:
    later = [news("h", FERRY_TW, TAIWAN, "2025-02-04T02:00", "pier")]
    assert groups(*ferries(), *later) == {("f", "g")}


def test_an_article_without_a_date_joins_by_its_text() -> None:
    undated = news("z", SLUMP_HK, HONG_KONG, moment="")
    assert groups(*three()[:2], undated, *ferries()) == {("a", "b", "z"), ("f", "g")}


def test_undated_articles_alone_come_together() -> None:
    assert groups(news("a", SLUMP_CN, moment=""), news("b", SLUMP_TW, TAIWAN, moment="")) == {("a", "b")}


def test_what_is_no_part_of_an_event_but_like_it_is_told_as_near() -> None:
    near = found(*visit_and_protest()).nearest
    assert set(near["v1"]) <= {"w0", "w1", "w2"}
    assert set(near["w0"]) == {"v0", "v1", "v2"}


def test_nothing_is_near_itself_or_its_own_event() -> None:
    told = found(*ALL)
    own = {key: group for group in told.groups for key in group}
    assert [key for key, near in told.nearest.items() if set(near) & set(own[key])] == []


PAGE = [
    SLUMP_HK,
    ("深度求索登頂下載榜", "深度求索的應用週一登頂下載榜，英偉達等晶片股受壓。"),
    ("專家:深度求索改變格局", "專家認為，深度求索以較少算力訓練模型，英偉達的優勢未必長久。"),
]


def test_the_stories_of_a_newspaper_page_on_one_thing_stay_together() -> None:
    page = [news(f"p{at}", text, HONG_KONG, moment="", path="page.txt") for at, text in enumerate(PAGE)]
    assert groups(*page) == {("p0", "p1", "p2")}


def test_a_page_on_one_thing_joins_the_event_that_one_of_its_stories_tells() -> None:
    page = [news(f"p{at}", text, HONG_KONG, moment="", path="page.txt") for at, text in enumerate(PAGE)]
    assert groups(*page, *three()[:2], *ferries()) == {("a", "b", "p0", "p1", "p2"), ("f", "g")}


VISITS = (
    ("部长林一访问海岸市", "部长林一今日抵达海岸市，港务局人员到机场迎接，随后参观新落成的集装箱码头。"),
    ("林一抵海岸市 参观集装箱码头", "林一上午抵达海岸市，参观集装箱码头，港务局介绍了扩建的计划，晚间出席欢迎宴会。"),
    ("海岸市迎来部长林一", "港务局人员在机场迎接部长林一，他将参观集装箱码头，并出席晚间的宴会。"),
)
PROTESTS = (
    ("邻邦抗议林一访问海岸市", "邻邦外交部今日发表声明，抗议林一访问海岸市，并宣布召回大使，威胁中断谈判。"),
    ("邻邦召回大使 抗议林一到访", "林一访问海岸市引起邻邦不满，外交部发表声明召回大使，并称可能中断贸易谈判。"),
    ("不满林一访问海岸市 邻邦威胁中断谈判", "邻邦外交部就林一访问海岸市提出抗议，召回大使，声明说贸易谈判可能中断。"),
)


def visit_and_protest() -> list[Edition]:
    return [
        news(f"{letter}{at}", text, moment=f"2025-01-28T0{at}:00", outlet=f"{letter}{at}")
        for letter, texts in (("v", VISITS), ("w", PROTESTS))
        for at, text in enumerate(texts)
    ]


def test_a_visit_and_the_protest_against_it_are_two_events() -> None:
    assert groups(*visit_and_protest()) == {("v0", "v1", "v2"), ("w0", "w1", "w2")}


def test_a_group_of_more_articles_than_may_fall_apart_stays() -> None:
    copies = [news(f"c{at:03}", FERRY_CN, moment="2025-01-28T01:00", outlet=f"o{at}") for at in range(LARGEST + 1)]
    assert [len(group) for group in found(*copies).groups] == [LARGEST + 1]


@settings(max_examples=15)
@given(st.permutations([*ALL, *visit_and_protest()]))
def test_the_order_of_the_articles_makes_no_difference(items: list[Edition]) -> None:
    assert found(*items) == found(*ALL, *visit_and_protest())


@settings(max_examples=15)
@given(st.sets(st.integers(0, len(ALL) - 1)))
def test_each_article_is_in_exactly_one_event(chosen: set[int]) -> None:
    items = [ALL[at] for at in chosen]
    keys = [key for group in found(*items).groups for key in group]
    assert sorted(keys) == sorted(item.key for item in items)


TEXTS = [SLUMP_CN, FERRY_CN, ORDERS_CN, LIBRARY]


@settings(max_examples=15)
@given(st.lists(st.sampled_from(TEXTS), max_size=4), st.sampled_from(["2024-12-28T01:00", "2025-03-02T23:00"]))
def test_articles_of_another_month_move_no_old_one(texts: list[tuple[str, str]], moment: str) -> None:
    others = [news(f"z{at}", text, moment=moment) for at, text in enumerate(texts)]
    before, after = found(*ALL), found(*ALL, *others)
    assert set(before.groups) <= set(after.groups)
    assert before.nearest == {key: near for key, near in after.nearest.items() if not key.startswith("z")}


def test_the_same_article_has_the_same_profile_whatever_another_month_brings() -> None:
    later = news("z", SLUMP_CN, moment="2025-03-02T23:00")
    assert profiles_of([*ALL, later])[:-1] == profiles_of(ALL)


def test_profiles_stand_in_the_order_of_keys() -> None:
    items = list(ALL)
    random.Random(1).shuffle(items)  # noqa: S311 - no secret
    assert [one.key for one in profiles_of(items)] == sorted(item.key for item in items)
