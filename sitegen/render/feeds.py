"""A feed to RSS 2.0 or Atom, by feedgen, and what feedgen has no words for.

That is: links to the hub and to other editions in RSS, those of an entry in Atom, whose kind it forgets, the language
of an item, the style sheet, and a feed that tells no time.

feedgen takes a quarter of a millisecond for an item, and an item stands in the feeds of its edition, its tags and its
outlet; so each is made once.
"""

from __future__ import annotations

import copy
import html
import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement  # type: ignore[import-untyped] # lxml has no types

from sitegen.model.feed import FeedItem, FeedPage, Twins

if TYPE_CHECKING:
    from lxml.etree import _Element

ILLEGAL = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, escaped or not, and control characters, which no feed should hold (W3C validator)."""

BUILT = re.compile(rb"\s*<lastBuildDate>[^<]*</lastBuildDate>")

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

NEVER = datetime(2025, 1, 1, tzinfo=UTC)
"""When an Atom feed without entries was updated, since it has to say so: the day of its `tag:` URI."""


class _More(BaseExtension):  # type: ignore[misc] # feedgen has no types
    """The language of a feed or an item, and links of any kind (in RSS as atom:link: RSS Advisory Board, profile)."""

    links: tuple[dict[str, str], ...] = ()
    lang = ""

    def extend_rss(self, rss: _Element) -> _Element:
        if self.lang:
            rss.set(LANG, self.lang)
        for link in self.links:
            SubElement(rss[0] if rss.tag == "rss" else rss, f"{ATOM}link", link)
        return rss

    def extend_atom(self, entry: _Element) -> _Element:
        if self.lang:
            entry.set(LANG, self.lang)
        for link in self.links:
            # feedgen builds Atom without a namespace, and writes the name of it on the feed.
            SubElement(entry, "link", link)
        return entry


class _Item(FeedEntry):  # type: ignore[misc] # feedgen has no types
    """An entry whose XML is made once, and copied into each feed."""

    _made: _Element | None = None

    def rss_entry(self, extensions: bool = True) -> _Element:  # noqa: FBT001, FBT002 - feedgen's signature
        if self._made is None:
            self._made = super().rss_entry(extensions)
        return copy.deepcopy(self._made)


def rss(page: FeedPage) -> bytes:
    feed = _feed(page)
    feed.load_extension("dc", atom=False, rss=True)
    feed.register_extension("more", _More, atom=False, rss=True)
    feed.more.links = (*_link("hub", page.hub), *_twins(page.twins, "alternate", page.format.value))
    feed.more.lang = page.lang
    feed.description(legal(page.description) or legal(page.title) or page.home)
    # The channel's own <link> is the alternate link given last.
    feed.link(href=page.home, rel="alternate")
    for item in page.items:
        feed.add_entry(_rss_item(item), order="append")
    made: bytes = feed.rss_str(pretty=True)
    if page.updated is None:
        # feedgen puts the clock's time where it is given none.
        made = BUILT.sub(b"", made, count=1)
    return _styled(made, page.style)


def atom(page: FeedPage) -> bytes:
    feed = _feed(page)
    feed.id(page.id)
    feed.subtitle(legal(page.description) or None)
    feed.author(name=legal(page.author) or page.home)
    feed.link(href=page.home, rel="alternate", type="text/html")
    feed.link([*_link("hub", page.hub), *_twins(page.twins, "alternate", page.format.value)])
    feed.icon(page.icon or None)
    feed.updated(page.updated or NEVER)
    for item in page.items:
        feed.add_entry(_atom_entry(item), order="append")
    return _styled(feed.atom_str(pretty=True), page.style)


def _feed(page: FeedPage) -> FeedGenerator:
    feed = FeedGenerator()
    feed.generator("sitegen")
    feed.title(legal(page.title) or page.home)
    feed.language(page.lang)
    feed.link(href=page.url, rel="self", type=page.format.value)
    if page.updated is not None:
        feed.lastBuildDate(page.updated)
    return feed


def _link(relation: str, href: str) -> tuple[dict[str, str], ...]:
    return ({"rel": relation, "href": href},) if href else ()


def _twins(twins: Twins, relation: str, kind: str) -> tuple[dict[str, str], ...]:
    return tuple({"rel": relation, "type": kind, "hreflang": lang, "href": href} for lang, href in twins)


def _styled(made: bytes, style: str) -> bytes:
    """Name the style sheet before the feed begins (W3C, Associating Style Sheets with XML documents 1.0)."""
    instruction = f'?>\n<?xml-stylesheet type="text/css" href="{style}"?>\n' if style else "?>\n"
    return made.replace(b"?>\n", instruction.encode(), 1)


@lru_cache(maxsize=4096)
def _rss_item(item: FeedItem) -> _Item:
    entry = _Item()
    entry.load_extension("dc", atom=False, rss=True)
    entry.register_extension("more", _More, atom=False, rss=True)
    entry.title(legal(item.title) or item.url)
    entry.link(href=item.url)
    entry.guid(item.id, permalink=False)
    entry.published(item.published)
    # A description is HTML to a reader of feeds; what looks like a tag in a summary is text.
    entry.description(html.escape(_summary(item), quote=False))
    if item.content:
        entry.content(legal(item.content), type="CDATA")
    if item.outlet and item.outlet_feed:
        entry.source(title=legal(item.outlet) or item.outlet_feed, url=item.outlet_feed)
    if item.author:
        entry.dc.dc_creator(legal(item.author))
    if item.lang:
        entry.dc.dc_language(item.lang)
    for category in filter(None, map(legal, item.categories)):
        entry.category(term=category)
    entry.more.links = _elsewhere(item)
    return entry


def _atom_entry(item: FeedItem) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension("more", _More, atom=True, rss=False)
    entry.more.lang = item.lang
    entry.more.links = _elsewhere(item)
    entry.id(item.id)
    entry.title(legal(item.title) or item.url)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.summary(_summary(item))
    if item.content:
        entry.content(legal(item.content), type="html")
    if author := legal(item.author):
        entry.author(name=author)
    for category in filter(None, map(legal, item.categories)):
        entry.category(term=category)
    return entry


def _elsewhere(item: FeedItem) -> tuple[dict[str, str], ...]:
    """Return links to the original and to the other editions.

    These are `related`, not `alternate`: readers of feeds take the last alternate page for the item's own address.
    """
    return (*_link("via", item.link), *_twins(item.twins, "related", "text/html"))


def _summary(item: FeedItem) -> str:
    return legal(item.summary) or legal(item.title) or item.url


def legal(text: str) -> str:
    return ILLEGAL.sub("", text)
