"""Two articles to the odds that they report one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.edition import Edition
from sitegen.model.gist import Gist, Word
from sitegen.site.likeness import (
    ENOUGH,
    LEAST,
    MOST,
    SUPPOSED,
    Profile,
    counted,
    likeness,
    pairs_of,
    product,
    profile,
    signs,
    topical,
    unit,
)
from tests.site.examples import named
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


def profiles(*items: Edition) -> list[Profile]:
    rarity = counted(items)
    return [profile(item, rarity, [one for one in items if one.origin.path == item.origin.path]) for item in items]


def sign(name: str, *items: Edition) -> float:
    one, other = profiles(*items)
    assert signs(one, other)[name] == signs(other, one)[name]
    return signs(one, other)[name]


def of_days(*items: Edition) -> float:
    return sign("days_apart", *items)


def test_one_event_in_two_vocabularies_is_as_good_as_certain() -> None:
    for one, other in ((0, 1), (0, 2), (1, 2)):
        found = profiles(*three(), *ferries())
        assert likeness(found[one], found[other]) > 3


def test_two_events_of_one_day_are_as_good_as_excluded() -> None:
    found = profiles(*three(), *ferries())
    assert likeness(found[0], found[3]) < -2


def test_the_odds_are_the_same_both_ways_and_within_their_limits() -> None:
    found = profiles(*three(), *ferries())
    odds = [(likeness(one, other), likeness(other, one)) for one in found for other in found]
    assert all(there == back and LEAST <= there <= MOST for there, back in odds)


def test_every_day_between_two_articles_makes_them_less_alike() -> None:
    first = news("a", SLUMP_CN, moment="2025-01-28T01:00")
    later = [news("b", SLUMP_TW, TAIWAN, moment) for moment in ("2025-01-28T01:00", "2025-01-29T01:00")]
    assert [of_days(first, other) for other in later] == [0.0, 1.0]
    near, far = (profiles(first, news("b", ORDERS_CN, moment=f"2025-01-{day}T01:00")) for day in (28, 29))
    assert likeness(*near) > likeness(*far)


def test_one_outlet_tells_an_event_once() -> None:
    one, other = news("a", SLUMP_CN, outlet="pier"), news("b", SLUMP_TW, TAIWAN, outlet="pier")
    assert sign("one_outlet", one, other) == 1
    assert sign("one_outlet", one, news("b", SLUMP_TW, TAIWAN, outlet="strait")) == 0
    assert sign("one_outlet", one, news("b", SLUMP_TW, TAIWAN, outlet="pier", path="a.md")) == 0


def test_no_outlet_is_not_one_outlet() -> None:
    assert sign("one_outlet", news("a", SLUMP_CN), news("b", SLUMP_TW, TAIWAN)) == 0


def test_texts_that_name_different_days_tell_of_different_days() -> None:
    first, second = ("渡轮停航", "渡轮27日停航。"), ("渡轮停航", "渡轮28日停航。")
    assert sign("other_day", news("a", first), news("b", second)) == 1
    assert sign("other_day", news("a", first), news("b", first)) == 0
    assert sign("other_day", news("a", first), news("b", FERRY_CN)) == 0


def test_a_protest_is_an_event_of_its_own() -> None:
    visit, protest = ("部长访问海岸", "部长今日到访。"), ("邻邦抗议部长访问海岸", "邻邦今日抗议。")
    assert sign("reaction", news("a", visit), news("b", protest)) == 1
    assert sign("reaction", news("a", protest), news("b", protest)) == 0


def test_figures_that_are_told_daily_belong_to_their_day() -> None:
    told = ("台股收盘上涨", "台股今日收盘上涨百点。")
    today = news("a", told, moment="2025-01-27T06:00")
    assert sign("recurring", today, news("b", told, moment="2025-01-28T06:00")) == 1
    assert sign("recurring", today, news("b", told, moment="2025-01-27T06:00")) == 0
    assert sign("recurring", today, news("b", FERRY_CN, moment="2025-01-28T06:00")) == 0


@pytest.mark.parametrize("headline", ["林一:渡轮不会停航", "海岸消息 林一:渡轮不会停航", "[海岸]林一:渡轮不会停航"])
def test_who_speaks_in_one_headline_alone_speaks_against_it(headline: str) -> None:
    spoken = (headline, "渡轮不会停航。")
    assert sign("speaker", news("a", spoken), news("b", ("渡轮不会停航", "渡轮不会停航。"))) == 1
    assert sign("speaker", news("a", spoken), news("b", ("林一说渡轮不会停航", "渡轮不会停航。"))) == 0


def test_a_headline_that_the_other_tells_in_its_lead_is_told() -> None:
    short = ("海岸轮渡停航三日后复航", "")
    assert sign("told", news("a", short), news("b", FERRY_CN)) == pytest.approx(1)
    assert sign("told", news("a", short), news("b", SLUMP_CN)) == 0


def test_an_article_without_a_headline_is_like_none() -> None:
    assert sign("told", news("a", ("", "潮水退去。")), news("b", FERRY_CN)) == 0
    assert sign("title", news("a", ("", "潮水退去。")), news("b", FERRY_CN)) == 0


DATED = ("渡轮停航", "渡轮今日停航。")


def test_two_undated_articles_are_a_day_apart() -> None:
    assert of_days(news("a", DATED, moment=""), news("b", DATED, moment="")) == 1


def test_undated_articles_of_one_page_came_out_together() -> None:
    assert of_days(news("a", DATED, moment="", path="x"), news("b", DATED, moment="", path="x")) == 0


def test_an_undated_article_that_names_no_day_is_a_day_from_any() -> None:
    assert of_days(news("a", DATED), news("b", DATED, moment="")) == 1


@pytest.mark.parametrize(
    ("day", "apart"),
    [(28, 0), (27, 1), (25, 3), (20, 2), (2, 2), (12, 30)],
    ids=["that day", "the day before", "just near", "background", "around the end of a month", "elsewhen"],
)
def test_an_undated_article_is_as_far_as_the_days_that_it_names(day: int, apart: float) -> None:
    undated = news("a", ("渡轮停航", f"渡轮{day}日停航。"), moment="")
    assert of_days(undated, news("b", DATED, moment="2025-01-28T06:00")) == apart


def test_articles_that_name_one_day_are_not_apart_where_one_has_no_date() -> None:
    named_day = ("渡轮停航", "渡轮12日停航。")
    assert of_days(news("a", named_day, moment=""), news("b", named_day, moment="2025-01-28T06:00")) == 0


def page(*texts: tuple[str, str]) -> list[Edition]:
    return [news(f"p{number}", text, HONG_KONG, path="page.txt") for number, text in enumerate(texts)]


def test_a_page_whose_stories_are_on_one_thing_is_topical() -> None:
    found = page(SLUMP_HK, ("深度求索登頂下載榜", "深度求索的應用登頂。"), ("英偉達與深度求索", "英偉達談深度求索。"))
    assert topical(found)
    one, other, _ = profiles(*found)
    assert signs(one, other)["one_page"] == 1


def test_a_page_of_many_things_is_not_topical() -> None:
    assert not topical(page(SLUMP_HK, FERRY_TW, ("圖書館延長開放", "圖書館週末延長開放。")))


def test_a_story_alone_is_no_page() -> None:
    assert not topical(page(SLUMP_HK))


def test_a_phrase_of_the_outlet_that_no_headline_has_makes_no_topic() -> None:
    stories = [Gist(words=(Word("望潮社", 0, 1, 0.0), Word(f"题{number}", 1, 0, 0.0))) for number in range(8)]
    assert not topical([replace(named("a"), gist=gist) for gist in stories])


def test_what_more_articles_hold_is_less_rare() -> None:
    word = Word("渡轮", 1, 0, 0.001)
    few, many = counted(ferries()), counted(ferries() * 400)
    assert few.of_word(word) > many.of_word(word)
    assert few.of_pair("渡轮") == few.of_pair("没有")
    assert few.of_pair("轮渡") > many.of_pair("轮渡")


def test_a_word_of_every_text_weighs_nothing() -> None:
    assert counted([]).of_word(Word("我们", 0, 1, 1.0)) == 0


def test_a_large_site_still_asks_the_language_a_little() -> None:
    assert counted(ferries() * ENOUGH).of_word(Word("没有", 0, 1, 1.0)) < counted(ferries() * ENOUGH).of_word(
        Word("没有", 0, 1, 1 / SUPPOSED)
    )


def test_pairs_are_of_neighbouring_characters_and_of_whole_words_of_other_scripts() -> None:
    assert pairs_of("渡轮a1.复航了") == ["渡轮", "a1", "复航", "航了"]


def test_a_unit_vector_has_the_length_of_one_and_an_empty_one_none() -> None:
    made = unit({"渡轮": 3.0, "码头": 4.0})
    assert made == {"渡轮": 0.6, "码头": 0.8}
    assert product(made, made) == pytest.approx(1)
    assert unit({}) == {}
