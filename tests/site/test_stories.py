"""Articles to stories: what the texts tell, and what the owner says, whose word is final."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.diagnostics import Location, Severity
from sitegen.model.edition import Edition
from sitegen.model.story import Story, StoryWish
from sitegen.site.stories import Told, stories
from tests.site.news import (
    FERRY_TW,
    ORDERS_CN,
    SLUMP_CN,
    SLUMP_HK,
    SLUMP_TW,
    TAIWAN,
    ferries,
    news,
    three,
)

ALL = [*three(), *ferries()]
ORDERS = news("d", ORDERS_CN, moment="2025-02-20T01:00")


def told(*items: Edition, wishes: tuple[StoryWish, ...] = ()) -> Told:
    return stories(items, wishes)


def made(*items: Edition, wishes: tuple[StoryWish, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Return the articles of each story, by its key."""
    return {story.key: story.articles for story in told(*items, wishes=wishes).stories}


def one(*items: Edition, wishes: tuple[StoryWish, ...] = ()) -> Story:
    (story,) = told(*items, wishes=wishes).stories
    return story


def test_the_key_of_a_story_is_that_of_its_first_article() -> None:
    late, early = news("a", SLUMP_CN, moment="2025-01-28T05:00"), news("z", SLUMP_TW, TAIWAN, "2025-01-28T01:00")
    assert made(late, early) == {"z": ("z", "a")}


def test_articles_stand_in_order_of_time_and_undated_ones_last() -> None:
    undated = news("0", SLUMP_HK, "zh-Hant-HK", moment="")
    assert one(undated, *three()).articles == ("a", "b", "c", "0")


def test_stories_stand_newest_first() -> None:
    assert [story.key for story in told(*ALL).stories] == ["a", "f"]
    later = news("h", FERRY_TW, TAIWAN, "2025-01-28T23:00", "strait")
    assert [story.key for story in told(*ALL, later).stories] == ["f", "a"]


def test_one_article_is_no_story() -> None:
    assert told(ORDERS) == Told()


def test_no_articles_are_no_stories() -> None:
    assert told() == Told()


def test_the_most_central_article_leads() -> None:
    assert one(*three()).lead in {"a", "b", "c"}
    brief = news("0", ("芯片股下跌", "英伟达市值一日蒸发5930亿美元。"), moment="2025-01-27T23:00", outlet="isle")
    assert one(brief, *three()).lead != "0"


def test_each_article_has_its_reasons_in_the_words_of_the_mainland() -> None:
    story = one(*three())
    assert [join.article for join in story.joins] == ["a", "b", "c"]
    assert all("英伟达" in join.names and not join.by_owner for join in story.joins)
    assert "5930" in story.joins[0].numbers
    assert "5890" not in story.joins[1].numbers
    assert "英伟达股价重挫" in story.joins[1].phrases


def test_a_phrase_is_as_long_as_another_article_tells_it_and_no_longer_than_a_line() -> None:
    whole = "海岸轮渡停航三日后今早六时复航"
    story = one(news("a", (whole, "船已开。")), news("b", (f"{whole}了", "船已开。")))
    assert story.joins[0].phrases == ("海岸轮渡停航三日后今早六",)


def test_a_story_and_what_follows_it_are_a_storyline_of_its_key() -> None:
    found = told(*ALL, ORDERS)
    assert [(line.key, line.parts) for line in found.storylines] == [("a", ("a", "d"))]
    assert {story.key: story.storyline for story in found.stories} == {"a": "a", "f": ""}


def test_an_owners_story_holds_what_he_pins_and_the_event_follows() -> None:
    wish = StoryWish("shock", articles=("a",))
    story = one(*three(), wishes=(wish,))
    assert (story.key, story.articles, story.wish) == ("shock", ("a", "b", "c"), wish)
    assert [join.by_owner for join in story.joins] == [True, False, False]


def test_the_owner_orders_the_articles_and_the_others_follow_by_time() -> None:
    wish = StoryWish("shock", articles=("c", "b"), ordered=True)
    assert one(*three(), wishes=(wish,)).articles == ("c", "b", "a")


def test_an_article_says_itself_to_which_story_it_belongs() -> None:
    items = [
        *three()[:2],
        news("z", FERRY_TW, TAIWAN, story="shock"),
        news("d", ORDERS_CN, moment="2025-01-20T01:00", story="shock"),
    ]
    assert made(*items)["shock"] == ("d", "z")


def test_the_owners_file_wins_over_an_articles_own_word() -> None:
    wishes = (StoryWish("shock", articles=("z",)),)
    assert list(made(news("z", SLUMP_CN, story="other"), wishes=wishes)) == ["shock"]


def test_an_article_that_says_none_stands_in_no_story() -> None:
    items = [*three()[:2], news("c", SLUMP_HK, "zh-Hant-HK", story="none")]
    assert made(*items) == {"a": ("a", "b")}


def test_a_story_of_which_all_but_one_say_none_is_none() -> None:
    assert made(three()[0], news("c", SLUMP_HK, "zh-Hant-HK", story="none")) == {}


def test_what_does_not_belong_stays_out_though_its_event_follows() -> None:
    wishes = (StoryWish("shock", articles=("a",), without=("b",)),)
    assert made(*three(), wishes=wishes) == {"shock": ("a", "c")}


def test_two_stories_part_what_the_texts_put_together() -> None:
    wishes = (StoryWish("first", articles=("a",)), StoryWish("second", articles=("b", "c")))
    assert made(*three(), wishes=wishes) == {"first": ("a",), "second": ("b", "c")}


def test_an_event_with_pins_of_two_stories_follows_the_one_with_more() -> None:
    fourth = news("e", SLUMP_CN, moment="2025-01-28T06:00", outlet="isle")
    wishes = (StoryWish("one", articles=("a",)), StoryWish("two", articles=("b", "c")))
    assert made(*three(), fourth, wishes=wishes) == {"one": ("a",), "two": ("b", "c", "e")}


def test_one_story_may_hold_two_events() -> None:
    wishes = (StoryWish("monday", articles=("a", "f")),)
    assert made(*ALL, wishes=wishes) == {"monday": ("a", "f", "b", "g", "c")}


def test_the_owner_names_the_article_that_leads_if_it_belongs() -> None:
    assert one(*three(), wishes=(StoryWish("shock", ("a",), lead="c"),)).lead == "c"
    assert one(*three(), ORDERS, wishes=(StoryWish("shock", ("a",), lead="d"),)).lead != "d"


def test_stories_of_one_name_are_a_storyline_though_their_texts_are_not_alike() -> None:
    wishes = (StoryWish("shock", ("a",), storyline="winter"), StoryWish("ferry", ("f",), storyline="winter"))
    found = told(*ALL, wishes=wishes)
    assert [(line.key, line.parts) for line in found.storylines] == [("winter", ("shock", "ferry"))]
    assert {story.storyline for story in found.stories} == {"winter"}


def test_a_name_that_one_story_alone_has_is_no_storyline() -> None:
    found = told(*three(), ORDERS, wishes=(StoryWish("shock", ("a",), storyline="winter"),))
    assert (found.storylines, [story.storyline for story in found.stories]) == ((), [""])


def test_an_article_that_is_not_there_is_told_once_at_the_story() -> None:
    wish = StoryWish("shock", ("a", "nowhere"), ("gone",), lead="nowhere", where=Location("stories.toml", 7))
    noted = told(*three(), wishes=(wish,)).noted
    assert [(str(it.where), it.severity, it.code) for it in noted] == [
        ("stories.toml:7", Severity.WARNING, "site/story")
    ] * 2
    assert "'nowhere'" in noted[0].message
    assert "'gone'" in noted[1].message


def test_a_wish_without_an_article_makes_no_story() -> None:
    assert told(wishes=(StoryWish("shock", ("nowhere",)),)).stories == ()


def test_the_owner_gives_a_title_to_a_story_by_the_key_that_it_has() -> None:
    wish = StoryWish("a", titles=(("", "一场抛售"),))
    assert one(*three(), wishes=(wish,)).wish == wish


def test_a_story_that_is_known_by_its_key_can_be_corrected_too() -> None:
    assert made(*three(), wishes=(StoryWish("a", without=("b",)),)) == {"a": ("a", "c")}
    assert made(*three()[:2], wishes=(StoryWish("a", without=("b",)),)) == {}


def test_two_stories_never_have_one_key() -> None:
    """A story of the owner's, with the key of an article, took the address of the story that this article leads."""
    wishes = (StoryWish("f", articles=("a",)),)
    assert sorted(story.articles for story in told(*ALL, wishes=wishes).stories) == [("a", "f", "b", "g", "c")]


@settings(max_examples=15)
@given(st.permutations([*ALL, ORDERS]))
def test_the_order_of_the_articles_makes_no_difference(items: list[Edition]) -> None:
    assert told(*items) == told(*ALL, ORDERS)


@settings(max_examples=20)
@given(st.sets(st.integers(0, len(ALL) - 1)), st.sampled_from([(), (StoryWish("shock", ("b",)),)]))
def test_the_key_of_a_story_is_that_of_its_first_article_or_the_owners(
    chosen: set[int], wishes: tuple[StoryWish, ...]
) -> None:
    for story in told(*(ALL[at] for at in chosen), wishes=wishes).stories:
        assert story.key == ("shock" if story.wish else story.articles[0])
        assert [join.article for join in story.joins] == list(story.articles)
        assert story.lead in story.articles


@pytest.mark.parametrize("moment", ["2024-12-01T01:00", "2025-06-01T01:00"])
def test_an_article_of_another_month_moves_no_old_story(moment: str) -> None:
    before, after = told(*ALL), told(*ALL, news("z", SLUMP_CN, moment=moment))
    assert [story.articles for story in after.stories] == [story.articles for story in before.stories]
    assert [story.joins for story in after.stories] == [story.joins for story in before.stories]


def test_a_story_that_the_owner_calls_by_a_later_articles_key_has_that_key() -> None:
    wish = StoryWish("b", titles=(("", "一场抛售"),))
    story = one(*three(), wishes=(wish,))
    assert (story.key, story.articles, story.wish) == ("b", ("a", "b", "c"), wish)


def test_a_wish_that_no_story_answers_to_is_told() -> None:
    noted = told(*three(), wishes=(StoryWish("ghost", titles=(("", "一场抛售"),)),)).noted
    assert [one.message for one in noted] == ["there is no story 'ghost', and nothing makes one"]
