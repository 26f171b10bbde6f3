"""The feeds of an edition, of its tags and its outlets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sitegen.model.article import Rights
from sitegen.model.body import Body
from sitegen.model.config import SiteSettings
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.feed import FeedFormat, FeedItem, FeedPage, Subscription
from sitegen.model.locale import parse_locale
from sitegen.model.page import Link
from sitegen.site.feeds import absolute, distinct, feed_pages, feeds_page, opml_page
from sitegen.site.lists import listings
from tests.site.examples import EDITION, HANS, SETTINGS, named, on, stack_of

FULL = replace(
    EDITION, tags=(Tag("海", "海"),), outlet=OutletName("dw", "德国之声", "https://www.dw.com/潮/"), summary="堤岸。"
)
URL = "https://example.org/digest/zh-hans/2025/01/28/tide/"


def feeds_of(*items: Edition, settings: SiteSettings = SETTINGS) -> list[FeedPage]:
    made = stack_of(*items, settings=settings)
    return [page for page in feed_pages(made, list(listings(made))) if page.format is FeedFormat.RSS]


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


def test_the_feed_of_the_edition_comes_in_three_formats_with_the_same_items_and_id() -> None:
    made = stack_of(FULL)
    feeds = feed_pages(made, list(listings(made)))[:3]
    assert [feed.path for feed in feeds] == ["zh-hans/feed.xml", "zh-hans/atom.xml", "zh-hans/feed.json"]
    assert {(feed.items, feed.id) for feed in feeds} == {(feeds[0].items, "tag:example.org,2025:zh-hans/")}


def test_a_feed_names_itself_in_the_other_editions_and_the_hub() -> None:
    feed = feeds_of(FULL, settings=replace(SETTINGS, hub="https://hub.example/"))[1]
    assert feed.twins == (("zh-Hant", "https://example.org/digest/zh-hant/tags/%E6%B5%B7/feed.xml"),)
    assert feed.hub == "https://hub.example/"


def test_a_feed_is_as_old_as_its_newest_item() -> None:
    feed = feeds_of(replace(named("old"), published=on(2024, 1, 1)), EDITION)[0]
    assert [item.published for item in feed.items] == [
        datetime(2025, 1, 28, 5, 49, tzinfo=UTC),
        datetime(2024, 1, 1, tzinfo=UTC),
    ]
    assert feed.updated == feed.items[0].updated


def test_articles_of_one_day_differ_in_a_fraction_of_a_second() -> None:
    """An Atom feed whose entries share a moment is warned of by the W3C's validator."""
    feed = feeds_of(*(replace(named(key), published=on(2025, 1, 1)) for key in "abc"))[0]
    assert len({item.updated for item in feed.items}) == 3
    assert {item.updated.replace(microsecond=0) for item in feed.items} == {datetime(2025, 1, 1, tzinfo=UTC)}


def test_a_moment_that_has_a_fraction_keeps_it() -> None:
    moment = datetime(2025, 1, 28, 5, 49, 32, 108000, tzinfo=UTC)
    assert distinct(moment, "tide") == moment


def test_a_feed_has_the_newest_items_only_and_none_without_a_date() -> None:
    items = [replace(named(str(day)), published=on(2025, 1, day)) for day in (1, 2, 3)]
    feed = feeds_of(*items, replace(EDITION, published=None), settings=replace(SETTINGS, feed_size=2))[0]
    assert [item.url.split("/")[-2] for item in feed.items] == ["3", "2"]


def test_an_item_that_stands_in_several_feeds_is_one() -> None:
    assert len({id(item) for feed in feeds_of(FULL) for item in feed.items}) == 1


def test_an_item_says_what_its_article_says() -> None:
    item = item_of(FULL)
    assert (item.url, item.title, item.summary, item.content) == (URL, "潮水退去", "堤岸。", EDITION.body.html)
    assert (item.outlet, item.outlet_feed) == ("德国之声", "https://example.org/digest/zh-hans/sources/dw/feed.xml")
    assert item.categories == ("海",)
    assert item.twins == (("zh-Hant", "https://example.org/digest/zh-hant/2025/01/28/tide/"),)


def test_an_item_leads_to_the_original_too_and_says_in_which_language_it_is() -> None:
    item = item_of(replace(FULL, link="https://www.dw.com/a-1", locale=parse_locale("en")))
    assert (item.link, item.lang) == ("https://www.dw.com/a-1", "en")


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
        (replace(SETTINGS, base_url="https://Küste.example"), "tag:xn--kste-0ra.example,2025:zh-hans/tide"),
        (replace(SETTINGS, authority="a..b@Coast.example"), "tag:a..b@coast.example,2025:zh-hans/tide"),
    ],
)
def test_an_item_is_named_by_who_held_the_domain_when_and_its_key(settings: SiteSettings, identity: str) -> None:
    assert item_of(EDITION, settings).id == identity


@pytest.mark.parametrize("base_url", ["http://coast.example", "https://www.coast.example/digest"])
def test_where_the_authority_is_settled_no_name_changes_with_the_address(base_url: str) -> None:
    settled = replace(SETTINGS, authority="coast.example")
    before, after = (feeds_of(FULL, settings=one) for one in (settled, replace(settled, base_url=base_url)))
    assert [(feed.id, feed.items[0].id) for feed in before] == [(feed.id, feed.items[0].id) for feed in after]


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
    made = stack_of(FULL)
    page = feeds_page(made, list(listings(made)))
    assert page.main == made.desk.main_feeds()
    assert page.tags == (made.desk.feed("tags/海/", "海"),)
    assert page.sources == (made.desk.feed("sources/dw/", "德国之声"),)
    assert page.frame.path == "zh-hans/feeds/index.html"
    assert page.opml == Link("/digest/zh-hans/feeds/feeds.opml", "feeds.opml")


def test_one_file_lists_every_rss_feed_for_a_program() -> None:
    made = stack_of(FULL)
    page = opml_page(made, list(listings(made)))
    home = "https://example.org/digest/zh-hans/"
    assert page.path == "zh-hans/feeds/feeds.opml"
    assert page.groups == (
        ("feeds_main", (Subscription(f"{home}feed.xml", home, "海岸文摘"),)),
        ("issues", (Subscription(f"{home}issues/feed.xml", f"{home}issues/", "issues – 海岸文摘"),)),
        ("tags", (Subscription(f"{home}tags/%E6%B5%B7/feed.xml", f"{home}tags/%E6%B5%B7/", "海"),)),
        ("sources", (Subscription(f"{home}sources/dw/feed.xml", f"{home}sources/dw/", "德国之声"),)),
    )
