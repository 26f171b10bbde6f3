"""A list of feeds to OPML 2.0."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.feed import OpmlPage, Subscription
from sitegen.render.opml import opml
from tests.feed_rules import opml_faults

FERRY = Subscription("https://example.org/tags/a/feed.xml", "https://example.org/tags/a/", "渡轮 & <海>")
PAGE = OpmlPage("zh-hans/feeds/feeds.opml", "zh-Hans", "海岸文摘", (("标签", (FERRY,)),))


def test_each_feed_stands_under_its_heading_with_the_page_that_it_follows() -> None:
    group = fromstring(opml(PAGE)).findall("body/outline")[0]  # noqa: S314 - our own
    assert group.get("text") == "标签"
    assert [dict(one.attrib) for one in group] == [
        {
            "type": "rss",
            "version": "RSS2",
            "text": "渡轮 & <海>",
            "title": "渡轮 & <海>",
            "language": "zh-Hans",
            "xmlUrl": FERRY.url,
            "htmlUrl": FERRY.home,
        }
    ]


def test_a_list_of_feeds_keeps_the_rules() -> None:
    assert opml_faults(opml(PAGE)) == []


def test_a_feed_without_a_title_is_called_by_its_address() -> None:
    made = opml(OpmlPage("feeds.opml", "zh", "海", (("标签", (Subscription(FERRY.url, FERRY.home, ""),)),)))
    assert opml_faults(made) == []


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_makes_a_list_that_can_be_read(text: str) -> None:
    page = OpmlPage("feeds.opml", "zh", text, ((text, (Subscription(FERRY.url, FERRY.home, text),)),))
    assert fromstring(opml(page)).tag == "opml"  # noqa: S314 - our own
