"""Pages to bytes: Jinja for what is read in a browser, feedgen for feeds."""

from __future__ import annotations

from typing import TypeAlias

from sitegen.model.diagnostics import Outcome
from sitegen.model.feed import FeedFormat, FeedPage, OpmlPage
from sitegen.model.output import TemplatePage
from sitegen.model.page import ManifestPage, SitemapIndexPage, SitemapPage, TextPage
from sitegen.model.search import ShardPage
from sitegen.render.feeds import atom, rss
from sitegen.render.json_feed import json_feed
from sitegen.render.manifest import manifest
from sitegen.render.opml import opml
from sitegen.render.search_index import shard_text
from sitegen.render.sitemap import sitemap, sitemap_index
from sitegen.render.templates import Theme, html

Written: TypeAlias = (
    TemplatePage | FeedPage | OpmlPage | ManifestPage | SitemapPage | SitemapIndexPage | TextPage | ShardPage
)
"""The pages that need nothing but a theme to become a file; a picture needs a font."""

__all__ = ["Theme", "Written", "render"]

FEEDS = {FeedFormat.RSS: rss, FeedFormat.ATOM: atom, FeedFormat.JSON: json_feed}


def render(theme: Theme, page: Written) -> Outcome[bytes]:
    """Return the file that a page becomes; a fault of the theme is told with its template and line."""
    match page:
        case FeedPage():
            made = FEEDS[page.format](page)
        case OpmlPage():
            made = opml(page)
        case ManifestPage():
            made = manifest(page)
        case SitemapPage():
            made = sitemap(page)
        case SitemapIndexPage():
            made = sitemap_index(page)
        case ShardPage():
            made = shard_text(page).encode("utf-8", "replace")
        case TextPage():
            made = page.text.encode("utf-8", "replace")
        case _:
            return html(theme, page)
    return Outcome(made)
