"""The feeds of an edition, of its tags and its outlets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sitegen.model.article import Rights
from sitegen.model.body import Body
from sitegen.model.config import SiteSettings
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.page import FeedItem, FeedPage, Link
from sitegen.site.feeds import absolute, feed_pages, feeds_page
from sitegen.site.lists import listings
from tests.site.examples import EDITION, HANS, SETTINGS, named, on, stack_of

FULL = replace(
    EDITION, tags=(Tag("海", "海"),), outlet=OutletName("dw", "德国之声", "https://www.dw.com/潮/"), summary="堤岸。"
)
URL = "https://example.org/digest/zh-hans/2025/01/28/tide/"


def feeds_of(*items: Edition, settings: SiteSettings = SETTINGS) -> list[FeedPage]:
    made = stack_of(*items, settings=settings)
    return feed_pages(made, list(listings(made)))


def item_of(item: Edition, settings: SiteSettings = SETTINGS) -> FeedItem:
    (found,) = feeds_of(item, settings=settings)[0].items
    return found


def test_an_edition_has_a_feed_and_one_for_each_tag_and_outlet() -> None:
    assert [(feed.path, feed.title) for feed in feeds_of(FULL)] == [
        ("zh-hans/feed.xml", "海岸文摘"),
        ("zh-hans/tags/海/feed.xml", "海 – 海岸文摘"),
        ("zh-hans/sources/dw/feed.xml", "德国之声 – 海岸文摘"),
    ]


def test_a_feed_knows_its_own_address_and_that_of_the_page_it_follows() -> None:
    feed = feeds_of(FULL)[2]
    assert feed.url == "https://example.org/digest/zh-hans/sources/dw/feed.xml"
    assert feed.home == "https://example.org/digest/zh-hans/sources/dw/"
    assert feed.style == "https://example.org/digest/static/feed.css"


def test_a_feed_is_described_as_its_edition_or_by_the_title_of_that() -> None:
    plain = replace(SETTINGS, editions=(replace(HANS, description=""),))
    assert [feeds_of(settings=settings)[0].description for settings in (SETTINGS, plain)] == ["沿海的消息", "海岸文摘"]


def test_a_feed_without_items_has_no_time() -> None:
    (feed,) = feeds_of()
    assert (feed.items, feed.updated) == ((), None)


def test_a_feed_is_as_old_as_its_newest_item() -> None:
    feed = feeds_of(replace(named("old"), published=on(2024, 1, 1)), EDITION)[0]
    assert feed.updated == datetime(2025, 1, 28, 5, 49, tzinfo=UTC)
    assert [item.updated for item in feed.items] == [feed.updated, datetime(2024, 1, 1, tzinfo=UTC)]


def test_a_feed_has_the_newest_items_only_and_none_without_a_date() -> None:
    items = [replace(named(str(day)), published=on(2025, 1, day)) for day in (1, 2, 3)]
    feed = feeds_of(*items, replace(EDITION, published=None), settings=replace(SETTINGS, feed_size=2))[0]
    assert [item.url.split("/")[-2] for item in feed.items] == ["3", "2"]


def test_an_item_that_stands_in_several_feeds_is_one() -> None:
    assert len({id(item) for feed in feeds_of(FULL) for item in feed.items}) == 1


def test_an_item_says_what_its_article_says() -> None:
    item = item_of(FULL)
    assert (item.url, item.title, item.summary, item.content) == (URL, "潮水退去", "堤岸。", EDITION.body.html)
    assert (item.outlet, item.outlet_url) == ("德国之声", "https://www.dw.com/%E6%BD%AE/")
    assert item.categories == ("海",)


@pytest.mark.parametrize(
    ("item", "author"), [(replace(FULL, author="潘某"), "潘某"), (FULL, "德国之声"), (EDITION, "")]
)
def test_an_item_is_by_its_author_else_by_its_outlet(item: Edition, author: str) -> None:
    assert item_of(item).author == author


def test_an_item_shows_no_more_than_its_rights_allow() -> None:
    assert item_of(replace(FULL, rights=Rights.LINK)).content == ""


@pytest.mark.parametrize(
    ("settings", "identity"),
    [
        (SETTINGS, "tag:example.org,2025:zh-hans/tide"),
        (replace(SETTINGS, authority="coast.example"), "tag:coast.example,2025:zh-hans/tide"),
        (replace(SETTINGS, authority="coast.example,2019-06"), "tag:coast.example,2019-06:zh-hans/tide"),
        (replace(SETTINGS, base_url=""), "tag:localhost,2025:zh-hans/tide"),
    ],
)
def test_an_item_is_named_by_who_held_the_domain_when_and_its_key(settings: SiteSettings, identity: str) -> None:
    assert item_of(EDITION, settings).id == identity


def test_the_name_of_an_item_outlives_title_date_and_address() -> None:
    moved = replace(SETTINGS, base_url="http://example.org:8080/elsewhere")
    later = replace(EDITION, title="退潮", published=on(2026, 1, 1))
    assert item_of(later, moved).id == item_of(EDITION).id


def test_a_note_is_found_from_elsewhere_and_text_stays_as_it_is() -> None:
    body = Body('<p><a href="#fn-1" id="ref">1</a>写作 href="#fn-1" 与 <a href="https://example.org/#x">x</a></p>')
    assert absolute(body, URL) == (
        f'<p><a href="{URL}#fn-1" id="ref">1</a>写作 href="#fn-1" 与 <a href="https://example.org/#x">x</a></p>'
    )


def test_a_body_without_notes_is_left_alone() -> None:
    assert absolute(EDITION.body, URL) == EDITION.body.html


def test_one_page_lists_every_feed() -> None:
    page = feeds_page(stack_of(FULL))
    assert page.main == Link("https://example.org/digest/zh-hans/feed.xml", "海岸文摘")
    assert page.tags == (Link("https://example.org/digest/zh-hans/tags/%E6%B5%B7/feed.xml", "海"),)
    assert page.sources == (Link("https://example.org/digest/zh-hans/sources/dw/feed.xml", "德国之声"),)
    assert page.frame.path == "zh-hans/feeds/index.html"
