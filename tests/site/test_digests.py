"""The feed of issues: one item for each, whose content is the digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sitegen.model.article import Measure, Rights
from sitegen.model.edition import Edition, OutletName
from sitegen.model.feed import FeedPage
from sitegen.model.locale import Locale
from sitegen.model.story import Story
from sitegen.site.cards import stack
from sitegen.site.digests import issue_feed
from sitegen.site.issue_pages import Press, issue_pages
from sitegen.site.issues import issues
from sitegen.site.rack import rack
from sitegen.site.tags import tag_index
from tests.site.examples import EDITION, SETTINGS, desk_of, named, on, site

HOME = "https://example.org/digest/zh-hans/"
DW = OutletName("dw", "德国之声")


def feed_of(*items: Edition, stories: tuple[Story, ...] = (), feed_size: int = 50) -> FeedPage:
    settings = replace(SETTINGS, feed_size=feed_size)
    made = replace(site(*items, settings=settings), stories=stories)
    paper = Press(rack(stack(desk_of(settings), made.shelves[0], tag_index(made)), made), issues(made))
    return issue_feed(paper, issue_pages(paper))


def dated(key: str, day: int = 28) -> Edition:
    return replace(named(key), title=f"题 {key}", published=on(2025, 1, day), measure=Measure(han=800))


def test_each_issue_is_an_item_newest_first() -> None:
    feed = feed_of(dated("a", 27), dated("b"), dated("c"))
    assert (feed.path, feed.url) == ("zh-hans/issues/feed.xml", f"{HOME}issues/feed.xml")
    assert [(item.url, item.id) for item in feed.items] == [
        (f"{HOME}issues/2025-01-28/", "tag:example.org,2025:zh-hans/issues/2025-01-28"),
        (f"{HOME}issues/2025-01-27/", "tag:example.org,2025:zh-hans/issues/2025-01-27"),
    ]


def test_an_older_day_changes_the_number_in_a_title_and_never_the_id() -> None:
    (before,), (after, _) = feed_of(dated("a")).items, feed_of(dated("a"), dated("b", 27)).items
    assert before.id == after.id


def test_an_issue_is_as_new_as_its_newest_article() -> None:
    (item,) = feed_of(EDITION, dated("a")).items
    assert item.published == datetime(2025, 1, 28, 5, 49, tzinfo=UTC)
    assert item.updated != item.published


def test_an_item_names_the_issue_in_the_other_editions() -> None:
    (item,) = feed_of(dated("a")).items
    assert item.twins == (("zh-Hant", "https://example.org/digest/zh-hant/issues/2025-01-28/"),)


def test_the_content_has_headlines_with_absolute_addresses_outlets_and_summaries() -> None:
    (item,) = feed_of(replace(dated("a"), outlet=DW, summary="潮 <退> 了。")).items
    assert item.content == (
        f'<h3><a href="{HOME}2025/01/28/a/">题 a</a></h3>\n<p>德国之声</p>\n<p>潮 &lt;退&gt; 了。</p>'
    )
    assert item.summary == "题 a"


def test_a_story_names_who_else_tells_it_and_its_page() -> None:
    other = replace(dated("b"), outlet=DW, locale=Locale("en"))
    (item,) = feed_of(dated("a"), other, stories=(Story("flood", ("a", "b"), "a"),)).items
    assert item.content == (
        f'<h3><a href="{HOME}2025/01/28/a/">题 a</a></h3>\n'
        f'<ul>\n<li lang="en"><a href="{HOME}2025/01/28/b/">题 b</a>（德国之声）</li>\n</ul>\n'
        f'<p><a href="{HOME}stories/flood/">story_claims</a></p>'
    )


def test_what_else_was_reported_follows_in_lines() -> None:
    (item,) = feed_of(*(dated(key) for key in "abcdefghi")).items
    assert item.content.endswith(
        f'<h3>also_reported</h3>\n<ul>\n<li><a href="{HOME}2025/01/28/i/">题 i</a></li>\n</ul>'
    )


def test_a_summary_is_as_long_as_the_rights_of_its_article_allow() -> None:
    (item,) = feed_of(replace(dated("a"), rights=Rights.LINK, summary="潮水退去。" * 50)).items
    assert item.content.count("潮水退去。") == 40


def test_a_feed_holds_so_many_issues_as_the_owner_settles() -> None:
    assert len(feed_of(*(dated(f"a{day}", day) for day in range(1, 6)), feed_size=3).items) == 3


def test_without_an_issue_the_feed_is_empty() -> None:
    feed = feed_of(replace(dated("a"), published=None))
    assert (feed.items, feed.updated) == ((), None)
