"""The feeds of an edition, of its tags and its outlets, and the page that lists them."""

from __future__ import annotations

from datetime import UTC
from urllib.parse import quote, urlsplit

from sitegen.model.body import MARKUP, Body
from sitegen.model.edition import Edition
from sitegen.model.page import FeedItem, FeedPage, FeedsPage, Link
from sitegen.site import excerpt, urls
from sitegen.site.cards import Stack
from sitegen.site.lists import Listing

YEAR = "2025"
"""Of the `tag:` URIs of a site that names none (RFC 4151 wants a date on which its owner held the domain)."""

ANCHOR = ' href="#'


def feed_pages(made: Stack, lists: list[Listing]) -> list[FeedPage]:
    """Return a feed for each list that offers one.  An item that stands in several feeds is one object."""
    items: dict[str, FeedItem] = {}
    found: list[FeedPage] = []
    for listing in lists:
        if listing.feed is None:
            continue
        dated = [item for item in listing.items if item.published][: made.desk.settings.feed_size]
        for item in dated:
            if item.key not in items:
                items[item.key] = _item(made, item)
        found.append(_page(made, listing, tuple(items[item.key] for item in dated)))
    return found


def _page(made: Stack, listing: Listing, items: tuple[FeedItem, ...]) -> FeedPage:
    desk = made.desk
    tail = urls.feed_tail(listing.tail)
    title = desk.edition.title
    return FeedPage(
        path=urls.file(desk.edition, tail),
        url=desk.absolute(tail),
        home=desk.absolute(listing.tail),
        id=_id(made, tail),
        lang=desk.edition.tag,
        title=title if listing.kind == "front" else f"{listing.heading} – {title}",
        description=desk.edition.description or title,
        updated=items[0].updated if items else None,
        items=items,
        twins=(),
        style=desk.base.absolute("/static/feed.css"),
    )


def _item(made: Stack, item: Edition) -> FeedItem:
    assert item.published is not None, "undated articles stand in no feed"
    card = made.cards[item.key]
    url = made.desk.absolute(urls.article_tail(item))
    return FeedItem(
        id=_id(made, item.key),
        url=url,
        title=item.title,
        summary=card.summary,
        content=absolute(excerpt.shown(item), url),
        updated=item.published.instant.astimezone(UTC),
        author=item.author or (item.outlet.name if item.outlet else ""),
        outlet=item.outlet.name if item.outlet else "",
        outlet_url=urls.web(item.outlet.url) if item.outlet else "",
        categories=tuple(tag.text for tag in card.tags),
        twins=(),
    )


def _id(made: Stack, name: str) -> str:
    """Return a `tag:` URI (RFC 4151), which outlives any change of title, scheme and, where settled, domain."""
    settings = made.desk.settings
    authority = settings.authority or urlsplit(settings.base_url).hostname or "localhost"
    dated = authority if "," in authority else f"{authority},{YEAR}"
    return f"tag:{quote(dated, safe=',.-@')}:{made.desk.edition.path}/{quote(name, safe='/~+')}"


def absolute(body: Body, url: str) -> str:
    """Return a body whose notes are found from elsewhere: an anchor alone leads astray in a feed reader."""
    if ANCHOR not in body.html:
        return body.html
    pieces = MARKUP.split(body.html)
    pieces[1::2] = [piece.replace(ANCHOR, f"{ANCHOR[:-1]}{url}#") for piece in pieces[1::2]]
    return "".join(pieces)


def feeds_page(made: Stack) -> FeedsPage:
    desk, shelf = made.desk, made.shelf
    return FeedsPage(
        frame=desk.frame(urls.FEEDS, desk.word("feeds"), part="feeds"),
        main=desk.feed(urls.FRONT, desk.edition.title),
        tags=tuple(desk.feed(urls.tag_tail(tag.key), tag.label) for tag, _ in shelf.tags),
        sources=tuple(_source(made, key, name) for key, name in ((o.key, o.name) for o, _ in shelf.outlets)),
    )


def _source(made: Stack, key: str, name: str) -> Link:
    return made.desk.feed(urls.source_tail(key), name)
