"""A feed to RSS 2.0, as a feed reader sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.feed import FeedFormat, FeedItem, FeedPage
from sitegen.render.feeds import atom, rss

MORNING, EVENING = datetime(2025, 1, 28, 5, 49, tzinfo=UTC), datetime(2025, 1, 28, 19, 0, tzinfo=UTC)
ITEM = FeedItem(
    id="tag:example.org,2025:zh-hans/tide",
    url="https://example.org/zh-hans/tide/",
    title="潮水退去",
    summary="堤岸露出。",
    content="<p>潮水退去，<strong>堤岸</strong>露出。</p>",
    published=MORNING,
    updated=MORNING,
    author="潘某",
    outlet="德国之声",
    outlet_feed="https://example.org/zh-hans/sources/dw/feed.xml",
    link="https://www.dw.com/a-1",
    categories=("渡轮", "海"),
    twins=(("zh-Hant", "https://example.org/zh-hant/tide/"),),
)
FEED = FeedPage(
    path="zh-hans/feed.xml",
    format=FeedFormat.RSS,
    url="https://example.org/zh-hans/feed.xml",
    home="https://example.org/zh-hans/",
    id="tag:example.org,2025:zh-hans/",
    lang="zh-Hans",
    title="海岸文摘",
    description="沿海的消息",
    author="海岸文摘",
    updated=MORNING,
    items=(ITEM,),
    twins=(("zh-Hant", "https://example.org/zh-hant/feed.xml"),),
)
ATOM = replace(FEED, format=FeedFormat.ATOM, url="https://example.org/zh-hans/atom.xml", hub="https://hub.example/")
HOSTILE = "潮 <b>&amp;</b> ]]> \" ' & <![CDATA[ \u2028 \U0001f30a"
ELSEWHERE = [
    {"rel": "via", "href": "https://www.dw.com/a-1"},
    {"rel": "related", "type": "text/html", "hreflang": "zh-Hant", "href": "https://example.org/zh-hant/tide/"},
]
ILLEGAL = "潮\x00\x08\x0b\x1b\ufffe\ud800水"


def read(page: FeedPage) -> feedparser.FeedParserDict:
    """Return a feed as feedparser reads it; what is not well-formed is no feed."""
    found = feedparser.parse(rss(page), sanitize_html=False)
    assert found.bozo is False
    return found


def read_item(item: FeedItem) -> feedparser.FeedParserDict:
    (entry,) = read(replace(FEED, items=(item,))).entries
    return entry


def test_a_feed_says_what_it_is_and_what_it_follows() -> None:
    channel = read(FEED).feed
    assert (channel.title, channel.description, channel.language) == ("海岸文摘", "沿海的消息", "zh-Hans")
    assert channel.link == "https://example.org/zh-hans/"


def test_a_feed_knows_its_own_address() -> None:
    links = [(link.rel, link.type, link.href) for link in read(FEED).feed.links]
    assert ("self", "application/rss+xml", "https://example.org/zh-hans/feed.xml") in links


def test_a_feed_is_rss_in_utf_8() -> None:
    found = read(FEED)
    assert (found.version, found.encoding) == ("rss20", "utf-8")


def test_an_item_has_a_name_that_is_no_address() -> None:
    entry = read_item(ITEM)
    assert (entry.id, entry.guidislink) == ("tag:example.org,2025:zh-hans/tide", False)
    assert entry.link == "https://example.org/zh-hans/tide/"


def test_an_item_says_what_its_article_says() -> None:
    entry = read_item(ITEM)
    assert (entry.title, entry.summary, entry.author) == ("潮水退去", "堤岸露出。", "潘某")
    assert [content.value for content in entry.content] == [ITEM.content]
    assert [tag.term for tag in entry.tags] == ["渡轮", "海"]


def test_the_dates_are_those_of_the_content() -> None:
    found = read(replace(FEED, updated=EVENING))
    assert found.feed.updated == "Tue, 28 Jan 2025 19:00:00 +0000"
    assert found.entries[0].published == "Tue, 28 Jan 2025 05:49:00 +0000"


def test_a_feed_without_items_tells_no_time_at_all() -> None:
    """The library puts the time of the clock where it is given none."""
    assert b"Date>" not in rss(replace(FEED, items=(), updated=None))


def test_a_feed_is_the_same_whenever_it_is_made() -> None:
    assert rss(FEED) == rss(replace(FEED))


def test_items_stand_in_the_order_of_the_page() -> None:
    items = [replace(ITEM, id=f"tag:example.org,2025:{name}") for name in "abc"]
    assert [entry.id[-1] for entry in read(replace(FEED, items=tuple(items))).entries] == ["a", "b", "c"]


def test_an_item_may_stand_in_several_feeds() -> None:
    feeds = [replace(FEED, title=title) for title in ("海岸文摘", "渡轮 – 海岸文摘")]
    assert [read(feed).entries[0].id for feed in feeds] == [ITEM.id, ITEM.id]


def test_a_bare_item_has_its_address_for_a_title_and_no_more() -> None:
    bare = replace(ITEM, title="", summary="", content="", author="", categories=())
    entry = read_item(bare)
    assert (entry.title, entry.summary) == (bare.url, bare.url)
    assert not {"content", "author", "tags"} & entry.keys()


def test_without_a_summary_the_title_describes_an_item() -> None:
    assert read_item(replace(ITEM, summary="")).summary == "潮水退去"


def test_without_words_a_feed_is_called_by_its_address() -> None:
    channel = read(replace(FEED, title="", description="")).feed
    assert (channel.title, channel.description) == (FEED.home, FEED.home)


def test_hostile_text_is_text() -> None:
    entry = read_item(replace(ITEM, title=HOSTILE, author=HOSTILE, categories=(HOSTILE,)))
    assert (entry.title, entry.author, [tag.term for tag in entry.tags]) == (HOSTILE, HOSTILE, [HOSTILE])


def test_a_summary_is_no_html() -> None:
    """A description is HTML to a reader of feeds, so what looks like a tag in a summary would act."""
    assert read_item(replace(ITEM, summary="潮 <b>岸</b> &amp;")).summary == "潮 &lt;b&gt;岸&lt;/b&gt; &amp;amp;"


@pytest.mark.parametrize("text", ["]]>", "<p>潮]]>岸</p>", "<p>]]]]>></p>"])
def test_the_end_of_a_cdata_section_is_text_in_a_body(text: str) -> None:
    assert [content.value for content in read_item(replace(ITEM, content=text)).content] == [text]


def test_what_xml_has_no_place_for_is_left_out() -> None:
    item = replace(ITEM, title=ILLEGAL, summary=ILLEGAL, content=ILLEGAL, author=ILLEGAL, categories=(ILLEGAL,))
    found = read(replace(FEED, title=ILLEGAL, description=ILLEGAL, items=(item,)))
    (entry,) = found.entries
    assert {found.feed.title, found.feed.description, entry.title, entry.summary, entry.author} == {"潮水"}
    assert (entry.content[0].value, entry.tags[0].term) == ("潮水", "潮水")


def test_a_title_of_nothing_but_such_characters_is_as_if_there_were_none() -> None:
    assert read_item(replace(ITEM, title="\x00")).title == ITEM.url


def test_a_style_sheet_for_browsers_is_named_before_the_feed_begins() -> None:
    made = rss(replace(FEED, style="https://example.org/static/feed.css"))
    assert made.splitlines()[1] == b'<?xml-stylesheet type="text/css" href="https://example.org/static/feed.css"?>'
    assert feedparser.parse(made).bozo is False


def test_without_one_none_is_named() -> None:
    assert b"stylesheet" not in rss(FEED)


def links_of(node: Element) -> list[dict[str, str]]:
    return [dict(link.attrib) for link in node.iterfind("{http://www.w3.org/2005/Atom}link")]


def test_a_feed_leads_to_its_hub_and_to_itself_in_the_other_edition() -> None:
    channel = fromstring(rss(replace(FEED, hub="https://hub.example/")))[0]  # noqa: S314 - our own
    assert links_of(channel)[1:] == [
        {"rel": "hub", "href": "https://hub.example/"},
        {
            "rel": "alternate",
            "type": "application/rss+xml",
            "hreflang": "zh-Hant",
            "href": "https://example.org/zh-hant/feed.xml",
        },
    ]


def test_an_item_leads_to_the_original_and_to_itself_in_the_other_edition() -> None:
    """As `related`: a reader takes the last `alternate` for the item's own address."""
    links = links_of(fromstring(rss(FEED))[0].findall("item")[0])  # noqa: S314 - our own
    assert links == ELSEWHERE


def test_an_entry_of_atom_leads_to_the_same() -> None:
    entry = fromstring(atom(ATOM)).find("{http://www.w3.org/2005/Atom}entry")  # noqa: S314 - our own
    assert entry is not None
    assert links_of(entry) == [{"href": ITEM.url}, *ELSEWHERE]


def test_an_item_names_the_feed_of_its_outlet_as_its_source() -> None:
    source = read_item(ITEM).source
    assert (source.title, source.href) == ("德国之声", "https://example.org/zh-hans/sources/dw/feed.xml")
    assert "source" not in read_item(replace(ITEM, outlet="", outlet_feed=""))


def test_a_text_in_another_language_says_so() -> None:
    item = replace(ITEM, lang="en")
    assert read_item(item).language == "en"
    found = feedparser.parse(atom(replace(ATOM, items=(item,))))
    assert (found.feed.title_detail.language, found.entries[0].title_detail.language) == ("zh-Hans", "en")


def test_atom_says_what_rss_says() -> None:
    found = feedparser.parse(atom(ATOM), sanitize_html=False)
    (entry,) = found.entries
    assert (found.bozo, found.version, found.feed.id) == (False, "atom10", ATOM.id)
    assert (found.feed.title, found.feed.subtitle, found.feed.link) == ("海岸文摘", "沿海的消息", ATOM.home)
    assert (entry.id, entry.title, entry.summary, entry.author) == (ITEM.id, "潮水退去", "堤岸露出。", "潘某")
    assert ([one.value for one in entry.content], entry.link) == ([ITEM.content], ITEM.url)
    assert [tag.term for tag in entry.tags] == ["渡轮", "海"]


def test_atom_tells_the_fraction_that_keeps_entries_apart_and_the_moment_of_publication() -> None:
    (entry,) = feedparser.parse(atom(replace(ATOM, items=(replace(ITEM, updated=EVENING),)))).entries
    assert (entry.published, entry.updated) == ("2025-01-28T05:49:00+00:00", "2025-01-28T19:00:00+00:00")


def test_an_atom_feed_without_entries_was_never_updated() -> None:
    empty = replace(ATOM, items=(), updated=None, twins=(), hub="", title="", description="", author="", icon="")
    found = feedparser.parse(atom(empty)).feed
    assert (found.updated, found.title, found.author) == ("2025-01-01T00:00:00+00:00", ATOM.home, ATOM.home)


def test_a_bare_entry_of_atom_has_its_address_for_a_title() -> None:
    bare = replace(ITEM, title="", summary="", content="", author="", categories=("\x00",), link="", twins=())
    (entry,) = feedparser.parse(atom(replace(ATOM, items=(bare,)))).entries
    assert (entry.title, entry.summary) == (bare.url, bare.url)
    assert not {"content", "tags"} & entry.keys()


@pytest.mark.parametrize("write", [rss, atom])
def test_bytes_are_the_same_from_the_same_feed(write: Callable[[FeedPage], bytes]) -> None:
    assert write(ATOM) == write(replace(ATOM, items=(replace(ITEM),)))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_makes_a_feed_that_can_be_read(text: str) -> None:
    item = replace(ITEM, title=text, summary=text, content=text, author=text, outlet=text, categories=(text,))
    feed = replace(ATOM, title=text, description=text, author=text, items=(item,))
    assert read(feed).entries[0].id == ITEM.id
    assert feedparser.parse(atom(feed), sanitize_html=False).bozo is False
