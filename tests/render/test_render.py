"""Every type of page becomes a file."""

from __future__ import annotations

from sitegen.model.diagnostics import Outcome
from sitegen.model.page import ChooserPage, FeedPage, SitemapPage, TextPage
from sitegen.render import render

CHOOSER = ChooserPage("index.html", "root", "/", "https://example.org/", (), (), "")
FEED = FeedPage("feed.xml", "https://example.org/feed.xml", "https://example.org/", "", "zh", "海", "", None, (), ())


def test_a_text_is_written_as_it_is() -> None:
    assert render((), TextPage("CNAME", "海岸.example\n")) == Outcome("海岸.example\n".encode())


def test_a_feed_and_a_sitemap_need_no_theme() -> None:
    assert b"<rss " in (render((), FEED).value or b"")
    assert b"<urlset " in (render((), SitemapPage("sitemap.xml", ())).value or b"")


def test_any_other_page_is_made_by_the_theme() -> None:
    theme = (("chooser.html", "{{ page.kind }}"), ("strings.toml", "[zh-Hans]"))
    assert render(theme, CHOOSER) == Outcome(b"root")
    assert render((), CHOOSER).value is None
