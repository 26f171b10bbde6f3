"""What lists, pages and feeds say of an article in the same way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from sitegen.model.article import Image, Published, Rights
from sitegen.model.edition import OutletName, Tag
from sitegen.model.locale import Locale
from sitegen.model.page import Link, Time
from sitegen.site.cards import image, language, time
from tests.site.examples import EDITION, HANS, HANT, PUBLISHED, named, stack_of

TAIPEI = ZoneInfo("Asia/Taipei")


def test_a_card_leads_to_its_article() -> None:
    card = stack_of(EDITION).cards["tide"]
    assert (card.url, card.title) == ("/digest/zh-hans/2025/01/28/tide/", "潮水退去")


def test_a_card_has_a_link_for_each_tag_and_for_the_outlet() -> None:
    item = replace(EDITION, tags=(Tag("海", "海"), Tag("ai", "AI")), outlet=OutletName("dw", "德国之声"))
    card = stack_of(item).cards["tide"]
    assert card.tags == (Link("/digest/zh-hans/tags/%E6%B5%B7/", "海"), Link("/digest/zh-hans/tags/ai/", "AI"))
    assert card.outlet == Link("/digest/zh-hans/sources/dw/", "德国之声")


def test_a_tag_given_twice_has_one_link() -> None:
    assert len(stack_of(replace(EDITION, tags=(Tag("a", "海"), Tag("a", "海")))).cards["tide"].tags) == 1


def test_a_bare_article_has_a_bare_card() -> None:
    card = stack_of(replace(EDITION, published=None)).cards["tide"]
    assert (card.time, card.outlet, card.tags, card.image, card.lang, card.summary) == (None, None, (), None, "", "")


def test_the_summary_on_a_card_is_as_long_as_the_rights_allow() -> None:
    item = replace(EDITION, summary="潮水退去。" * 50, rights=Rights.LINK)
    assert stack_of(item).cards["tide"].summary == "潮水退去。" * 40


def test_a_stack_gives_the_cards_of_articles_in_their_order() -> None:
    made = stack_of(named("a"), named("b"))
    assert [card.url for card in made.of((named("b"), named("a")))] == [made.cards["b"].url, made.cards["a"].url]


def test_a_moment_is_shown_as_the_clocks_of_the_site_showed_it() -> None:
    assert time(PUBLISHED, TAIPEI) == Time("2025-01-28T05:49:00Z", "2025年1月28日 13:49（UTC+8）")


def test_a_day_alone_is_shown_as_the_day() -> None:
    assert time(Published(date(2025, 1, 28)), TAIPEI) == Time("2025-01-28", "2025年1月28日")


def test_without_a_date_no_time_is_shown() -> None:
    assert time(None, TAIPEI) is None


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC", "2025年7月1日 02:30（UTC）"),
        ("Asia/Kathmandu", "2025年7月1日 08:15（UTC+5:45）"),
        ("America/St_Johns", "2025年7月1日 00:00（UTC-2:30）"),
        ("Europe/Berlin", "2025年7月1日 04:30（UTC+2）"),
    ],
)
def test_the_zone_stands_with_the_time(zone: str, text: str) -> None:
    made = time(Published(date(2025, 7, 1), datetime(2025, 7, 1, 2, 30, tzinfo=UTC)), ZoneInfo(zone))
    assert made == Time("2025-07-01T02:30:00Z", text)


def test_the_language_of_a_text_is_told_only_where_it_is_not_the_pages() -> None:
    assert language(EDITION, HANS) == ""
    assert language(replace(EDITION, locale=Locale("zh", "Hans", "SG")), HANS) == ""
    assert language(EDITION, HANT) == "zh-Hans-CN"
    assert language(replace(EDITION, locale=Locale("en")), HANS) == "en"


def test_the_address_of_a_picture_is_percent_encoded() -> None:
    assert image(Image("https://example.org/潮.jpg", "潮")) == Image("https://example.org/%E6%BD%AE.jpg", "潮")


@pytest.mark.parametrize("found", [None, Image(""), Image("data:image/gif;base64,x"), Image("javascript:alert(1)")])
def test_a_picture_that_is_not_on_the_web_is_none(found: Image | None) -> None:
    assert image(found) is None
