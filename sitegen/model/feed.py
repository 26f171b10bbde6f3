"""Feeds: what a reader of feeds is given, in whichever format."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

Twins: TypeAlias = tuple[tuple[str, str], ...]
"""The same thing in the other editions of the site, as (hreflang, absolute address)."""


class FeedFormat(enum.StrEnum):
    """The formats of feeds, each as its media type."""

    RSS = "application/rss+xml"
    ATOM = "application/atom+xml"
    JSON = "application/feed+json"


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One thing to be read, whatever page it leads to.

    id: a `tag:` URI (RFC 4151) made from a key.  url: of its page.  link: of the original, or empty.
    published, updated: aware, in UTC, from the content, never the clock; no two items share one moment of update.
    content: HTML, absolute addresses only, by rights.  lang: of the text, where it is not the feed's.
    outlet: where it came out first, and outlet_feed: our feed of that outlet; both or neither.
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    updated: datetime
    author: str = ""
    outlet: str = ""
    outlet_feed: str = ""
    link: str = ""
    image: str = ""
    lang: str = ""
    categories: tuple[str, ...] = ()
    twins: Twins = ()


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A feed in one format.

    url: its own address; home: of the page it follows; both absolute.  id: the same in every format.
    author: who is behind the feed, for items that name nobody.  updated: of the newest item, None without items.
    hub: where changes are told (WebSub), or empty.  style: address of a style sheet for browsers, icon: of a square
    picture; both absolute and percent-encoded, or empty.
    """

    path: str
    format: FeedFormat
    url: str
    home: str
    id: str
    lang: str
    title: str
    description: str
    author: str
    updated: datetime | None
    items: tuple[FeedItem, ...]
    twins: Twins = ()
    hub: str = ""
    style: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list of feeds.  url: of the feed; home: of the page it follows; both absolute."""

    url: str
    home: str
    title: str


@dataclass(frozen=True, slots=True)
class OpmlPage:
    """All RSS feeds of an edition, for a reader of feeds to take up at once (OPML 2.0), as (heading, feeds)."""

    path: str
    lang: str
    title: str
    groups: tuple[tuple[str, tuple[Subscription, ...]], ...]
