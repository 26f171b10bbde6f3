"""A feed to RSS 2.0, by feedgen.

feedgen takes a quarter of a millisecond for an item, and an item stands in
the feeds of its edition, its tags and its outlet; so each is made once.
"""

from __future__ import annotations

import copy
import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from sitegen.model.page import FeedItem, FeedPage

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped] # lxml has no types

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, escaped or not."""

BUILT = re.compile(rb"\s*<lastBuildDate>[^<]*</lastBuildDate>")


class _Item(FeedEntry):  # type: ignore[misc] # feedgen has no types
    """An entry whose XML is made once, and copied into each feed."""

    _made: _Element | None = None

    def rss_entry(self, extensions: bool = True) -> _Element:  # noqa: FBT001, FBT002 - feedgen's signature
        if self._made is None:
            self._made = super().rss_entry(extensions)
        return copy.deepcopy(self._made)


def rss(page: FeedPage) -> bytes:
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False, rss=True)
    feed.generator("sitegen")
    feed.title(_legal(page.title) or page.home)
    feed.description(_legal(page.description) or _legal(page.title) or page.home)
    feed.language(page.lang)
    feed.link(href=page.url, rel="self", type="application/rss+xml")
    # The channel's own <link> is the alternate link given last.
    feed.link(href=page.home, rel="alternate")
    if page.updated is not None:
        feed.lastBuildDate(page.updated)
    for item in page.items:
        feed.add_entry(_entry(item), order="append")
    made: bytes = feed.rss_str(pretty=True)
    if page.updated is None:
        # feedgen puts the clock's time where it is given none.
        made = BUILT.sub(b"", made, count=1)
    return made.replace(b"?>\n", _style(page), 1)


def _style(page: FeedPage) -> bytes:
    return f'?>\n<?xml-stylesheet type="text/css" href="{page.style}"?>\n'.encode() if page.style else b"?>\n"


@lru_cache(maxsize=4096)
def _entry(item: FeedItem) -> _Item:
    entry = _Item()
    entry.load_extension("dc", atom=False, rss=True)
    entry.title(_legal(item.title) or item.url)
    entry.link(href=item.url)
    entry.guid(item.id, permalink=False)
    entry.published(item.updated)
    entry.updated(item.updated)
    # A description is HTML to a reader of feeds; what looks like a tag in a summary is text.
    entry.description(html.escape(_legal(item.summary) or _legal(item.title) or item.url, quote=False))
    if item.content:
        entry.content(_legal(item.content), type="CDATA")
    if item.author:
        entry.dc.dc_creator(_legal(item.author))
    for category in item.categories:
        entry.category(term=_legal(category))
    return entry


def _legal(text: str) -> str:
    return ILLEGAL.sub("", text)
