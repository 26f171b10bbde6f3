"""Pages to bytes: Jinja for what is read in a browser, feedgen for feeds."""

from __future__ import annotations

from sitegen.model.diagnostics import Outcome
from sitegen.model.page import FeedPage, Page, ShardPage, SitemapPage, TextPage
from sitegen.render.feeds import rss
from sitegen.render.search_index import shard_text
from sitegen.render.sitemap import sitemap
from sitegen.render.templates import Theme, html

__all__ = ["Theme", "render"]


def render(theme: Theme, page: Page) -> Outcome[bytes]:
    """Return the file that a page becomes; a fault of the theme is told with its template and line."""
    match page:
        case FeedPage():
            return Outcome(rss(page))
        case SitemapPage():
            return Outcome(sitemap(page))
        case ShardPage():
            return Outcome(shard_text(page).encode("utf-8", "replace"))
        case TextPage():
            return Outcome(page.text.encode("utf-8", "replace"))
        case _:
            return html(theme, page)
