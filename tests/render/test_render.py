"""Every type of page becomes a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.diagnostics import Outcome
from sitegen.model.feed import FeedFormat, FeedPage, OpmlPage
from sitegen.model.page import ManifestPage, SitemapIndexPage, SitemapPage, TextPage
from sitegen.render import Written, render
from tests.site.examples import CHOOSER

FEED = FeedPage(
    path="feed.xml",
    format=FeedFormat.RSS,
    url="https://example.org/feed.xml",
    home="https://example.org/",
    id="tag:example.org,2025:",
    lang="zh",
    title="海",
    description="",
    author="海",
    updated=None,
    items=(),
)


def test_a_text_is_written_as_it_is() -> None:
    assert render((), TextPage("CNAME", "海岸.example\n")) == Outcome("海岸.example\n".encode())


@pytest.mark.parametrize(
    ("page", "sign"),
    [
        (FEED, b"<rss "),
        (replace(FEED, format=FeedFormat.ATOM), b"<feed "),
        (replace(FEED, format=FeedFormat.JSON), b"https://jsonfeed.org/version/1.1"),
        (OpmlPage("feeds.opml", "zh", "海", ()), b"<opml "),
        (ManifestPage("manifest.webmanifest", "zh", "海", "", "/zh/", "/static/"), b'"start_url": "/zh/"'),
        (SitemapPage("sitemap.xml", ()), b"<urlset "),
        (SitemapIndexPage("sitemap.xml", ()), b"<sitemapindex "),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_programs_read_needs_no_theme(page: Written, sign: bytes) -> None:
    assert sign in (render((), page).value or b"")


def test_any_other_page_is_made_by_the_theme() -> None:
    theme = (("chooser.html", "{{ page.kind }}"), ("strings.toml", "[zh-Hans]"))
    assert render(theme, CHOOSER) == Outcome(b"root")
    assert render((), CHOOSER).value is None
