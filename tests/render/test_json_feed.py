"""A feed to JSON Feed 1.1."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.feed import FeedFormat, FeedItem, FeedPage
from sitegen.render.json_feed import json_feed
from tests.json_feed_rules import json_feed_faults
from tests.render.test_feeds import FEED, ITEM

JSON = replace(FEED, format=FeedFormat.JSON, url="https://example.org/zh-hans/feed.json", hub="https://hub.example/")


def read(page: FeedPage) -> dict[str, Any]:
    made = json_feed(page)
    assert json_feed_faults(made) == []
    found: dict[str, Any] = json.loads(made)
    return found


def read_item(item: FeedItem) -> dict[str, Any]:
    (found,) = read(replace(JSON, items=(item,)))["items"]
    assert isinstance(found, dict)
    return found


def test_a_feed_says_what_it_is_and_what_it_follows() -> None:
    found = read(JSON)
    assert (found["title"], found["home_page_url"], found["feed_url"]) == ("海岸文摘", JSON.home, JSON.url)
    assert (found["language"], found["authors"]) == ("zh-Hans", [{"name": "海岸文摘", "url": JSON.home}])
    assert found["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]


def test_the_version_stands_first() -> None:
    assert next(iter(read(JSON))) == "version"


def test_an_item_says_what_its_article_says() -> None:
    found = read_item(replace(ITEM, lang="en", image="https://example.org/a.jpg"))
    assert (found["id"], found["url"], found["external_url"]) == (ITEM.id, ITEM.url, ITEM.link)
    assert (found["title"], found["content_html"], found["summary"]) == (ITEM.title, ITEM.content, ITEM.summary)
    assert (found["authors"], found["tags"], found["language"]) == ([{"name": "潘某"}], ["渡轮", "海"], "en")
    assert (found["date_published"], found["image"]) == ("2025-01-28T05:49:00Z", "https://example.org/a.jpg")


def test_what_there_is_nothing_to_tell_of_is_left_out() -> None:
    bare = replace(ITEM, title="", summary="", content="", author="", link="", categories=())
    assert read_item(bare).keys() == {"id", "url", "content_text", "date_published"}
    assert not {"hubs", "icon", "authors"} & read(replace(JSON, hub="", author="", items=())).keys()


def test_a_text_that_may_not_be_shown_is_stood_in_for_by_its_summary() -> None:
    assert read_item(replace(ITEM, content=""))["content_text"] == ITEM.summary


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_makes_a_feed_that_can_be_read(text: str) -> None:
    item = replace(ITEM, title=text, summary=text, author=text)
    assert (
        json.loads(json_feed(replace(JSON, title=text, description=text, items=(item,))))["items"][0]["id"] == ITEM.id
    )
