"""The feeds of an edition, of its tags and its outlets, and the lists of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

from sitegen.model.body import MARKUP, Body
from sitegen.model.edition import Edition
from sitegen.model.feed import FeedFormat, FeedItem, FeedPage, OpmlPage, Subscription
from sitegen.model.page import FeedsPage
from sitegen.site import excerpt, urls
from sitegen.site.cards import Stack
from sitegen.site.frames import Desk
from sitegen.site.lists import Listing, feed_title

YEAR = "2025"
"""Of the `tag:` URIs of a site that names none (RFC 4151 wants a date on which its owner held the domain)."""

ANCHOR = ' href="#'


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed before it is written in a format.  tail: of the page that it follows."""

    tail: str
    title: str
    items: tuple[FeedItem, ...]


def feed_pages(made: Stack, lists: list[Listing]) -> list[FeedPage]:
    """Return a feed for each list that offers one, and that of the whole edition in every format.

    An item that stands in several feeds is one object.
    """
    items: dict[str, FeedItem] = {}
    found: list[FeedPage] = []
    for listing in lists:
        if listing.feed is None:
            continue
        dated = [item for item in listing.items if item.published][: made.desk.settings.feed_size]
        for item in dated:
            if item.key not in items:
                items[item.key] = _item(made, item)
        channel = Channel(_followed(listing), feed_title(made, listing), tuple(items[item.key] for item in dated))
        formats = tuple(FeedFormat) if listing.kind == "latest" else (FeedFormat.RSS,)
        found += [feed_page(made.desk, channel, each) for each in formats]
    return found


def _followed(listing: Listing) -> str:
    """Return the tail of the page that a list's feed follows: that of all articles follows the front page."""
    return urls.FRONT if listing.kind == "latest" else listing.tail


def feed_page(desk: Desk, channel: Channel, made: FeedFormat) -> FeedPage:
    """Return a feed in one format; its id and its items are the same in all."""
    tail = urls.feed_tail(channel.tail, made)
    return FeedPage(
        path=urls.file(desk.edition, tail),
        format=made,
        url=desk.absolute(tail),
        home=desk.absolute(channel.tail),
        id=identity(desk, channel.tail),
        lang=desk.edition.tag,
        title=channel.title,
        description=desk.edition.description or desk.edition.title,
        author=desk.edition.title,
        updated=max((item.updated for item in channel.items), default=None),
        items=channel.items,
        twins=desk.twins(tail),
        hub=desk.settings.hub,
        style=desk.base.absolute("/static/feed.css"),
        icon=desk.base.absolute("/static/icon-512.png"),
    )


def identity(desk: Desk, name: str) -> str:
    """Return a `tag:` URI (RFC 4151), which outlives any change of title, scheme and, where settled, domain."""
    settings = desk.settings
    authority = settings.authority or urlsplit(settings.base_url).hostname or "localhost"
    domain, _, date = authority.partition(",")
    return f"tag:{_ascii(domain)},{date or YEAR}:{desk.edition.path}/{quote(name, safe='/~+')}"


def _ascii(domain: str) -> str:
    """Return a domain as it stands in the domain name system; RFC 4151 knows no other."""
    try:
        return domain.lower().encode("idna").decode()
    except UnicodeError:
        return quote(domain.lower(), safe=".-@_")


def _item(made: Stack, item: Edition) -> FeedItem:
    assert item.published is not None, "undated articles stand in no feed"
    desk, card = made.desk, made.cards[item.key]
    tail = urls.article_tail(item)
    published = item.published.instant.astimezone(UTC)
    return FeedItem(
        id=identity(desk, item.key),
        url=desk.absolute(tail),
        title=item.title,
        summary=card.summary,
        content=absolute(excerpt.shown(item), desk.absolute(tail)),
        published=published,
        updated=distinct(published, item.key),
        author=item.author or (item.outlet.name if item.outlet else ""),
        outlet=item.outlet.name if item.outlet else "",
        outlet_feed=desk.absolute(urls.feed_tail(urls.source_tail(item.outlet.key))) if item.outlet else "",
        link=urls.web(item.link),
        image=card.image.src if card.image else "",
        lang=card.lang,
        categories=tuple(tag.text for tag in card.tags),
        twins=desk.twins(tail),
    )


def distinct(moment: datetime, key: str) -> datetime:
    """Return a moment of a whole second with a fraction made from the key.

    Where only the day is known, many articles share their midnight; entries of Atom that share a moment are told to be
    one entry updated twice (W3C feed validator, DuplicateUpdated).
    """
    if moment.microsecond:
        return moment
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return moment + timedelta(microseconds=int.from_bytes(digest) % 1_000_000)


def absolute(body: Body, url: str) -> str:
    """Return a body whose notes are found from elsewhere: an anchor alone leads astray in a feed reader."""
    if ANCHOR not in body.html:
        return body.html
    pieces = MARKUP.split(body.html)
    pieces[1::2] = [piece.replace(ANCHOR, f"{ANCHOR[:-1]}{url}#") for piece in pieces[1::2]]
    return "".join(pieces)


def feeds_page(made: Stack, lists: list[Listing]) -> FeedsPage:
    desk = made.desk
    offered = [(one.kind, desk.feed(one.tail, one.heading)) for one in lists if one.feed]
    return FeedsPage(
        frame=desk.frame(urls.FEEDS, desk.word("feeds"), part="feeds"),
        main=desk.main_feeds(),
        issues=desk.issue_feed(),
        tags=tuple(link for kind, link in offered if kind == "tag"),
        stories=tuple(link for kind, link in offered if kind == "story")[: desk.settings.page_size],
        sources=tuple(link for kind, link in offered if kind == "source"),
        opml=desk.link(urls.OPML, "feeds.opml"),
    )


def opml_page(made: Stack, lists: list[Listing]) -> OpmlPage:
    """Return the list of all RSS feeds; the other formats say the same, and would be read twice."""
    desk = made.desk
    groups: dict[str, list[Subscription]] = {}
    for one in lists:
        if one.feed and one.kind == "latest":
            issues = desk.issue_feed()
            main = Subscription(one.feed.url, desk.absolute(urls.FRONT), desk.edition.title)
            groups[desk.word("feeds_main")] = [main]
            groups[desk.word("issues")] = [Subscription(issues.url, desk.absolute(urls.ISSUES), issues.text)]
        elif one.feed:
            groups.setdefault(desk.word(one.part), []).append(
                Subscription(one.feed.url, desk.absolute(one.tail), one.heading)
            )
    return OpmlPage(
        path=urls.file(desk.edition, urls.OPML),
        lang=desk.edition.tag,
        title=desk.edition.title,
        groups=tuple((heading, tuple(feeds)) for heading, feeds in groups.items()),
    )
