"""The lists of articles, in pages, and the indexes that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from sitegen.model.edition import Edition
from sitegen.model.page import Entry, FeedLink, IndexPage, Link, ListPage, Pager, StoryCard
from sitegen.site import urls
from sitegen.site.cards import Stack
from sitegen.site.frames import Desk
from sitegen.site.paginate import paginate

OTHERS = "other"
"""The kind of a tag that the glossary does not know, or knows as a word that is no name."""

KINDS = ("person", "place", "company", "product", "media", "body", "club", "work", "event", OTHERS)
"""The kinds of tags in the order of the index."""

TOP, FEW = 12, 24
"""Tags that stand at the head of the index, and those of which all can be seen at once without that."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is cut into pages.

    part: the word for the part of the site, or empty.  site: home page of an outlet.  related: other tags, of a tag.
    """

    kind: str
    tail: str
    part: str
    heading: str
    items: tuple[Edition, ...]
    description: str = ""
    feed: FeedLink | None = None
    site: Link | None = None
    related: tuple[Link, ...] = ()


def listings(made: Stack) -> Iterator[Listing]:
    desk, shelf = made.desk, made.shelf
    feed = desk.word("feed")
    yield _latest(made)
    for tag, items in shelf.tags:
        tail = urls.tag_tail(tag.key)
        related = tuple(made.tags[key] for key in made.index.beside[tag.key])
        yield Listing("tag", tail, "tags", tag.label, items, feed=desk.feed(tail, feed), related=related)
    for outlet, items in shelf.outlets:
        tail = urls.source_tail(outlet.key)
        address = urls.web(outlet.url)
        site = Link(address, urls.host(address)) if address else None
        yield Listing("source", tail, "sources", outlet.name, items, feed=desk.feed(tail, feed), site=site)
    for (year, month), items in shelf.months:
        yield Listing("month", urls.month_tail(year, month), "archive", f"{year}年{month}月", items)


def _latest(made: Stack) -> Listing:
    """Return the list of all articles; it is the front page where no article has a date, so that there is no issue."""
    desk, articles = made.desk, made.shelf.articles
    tail, part = (urls.LATEST, "") if made.shelf.months else (urls.FRONT, "home")
    about = "" if part == "" else desk.edition.description
    return Listing("latest", tail, part, desk.word("latest"), articles, about, desk.feed(urls.FRONT, desk.word("feed")))


def list_pages(made: Stack, listing: Listing, stories: tuple[StoryCard, ...] = ()) -> list[ListPage]:
    """Return the pages of a list.  stories: of its articles; they stand on the newest page."""
    cut = paginate(listing.items, made.desk.settings.page_size)
    pages = [_page(made, listing, items, len(cut) - place, len(cut)) for place, items in enumerate(cut)]
    return [replace(pages[0], stories=stories), *pages[1:]]


def _page(made: Stack, listing: Listing, items: tuple[Edition, ...], number: int, total: int) -> ListPage:
    """Lay out one page.  number: from the oldest; total: how many there are, so that page is the newest."""
    desk, newest = made.desk, number == total
    name = desk.edition.title if listing.tail == urls.FRONT else listing.heading
    # Only the page itself is told a number, so that it need not change when another is added.
    feed = listing.feed and replace(listing.feed, text=feed_title(made, listing))
    return ListPage(
        frame=desk.frame(
            page_tail(listing.tail, number, total),
            page_title(desk, name, number, total),
            description=listing.description,
            part=listing.part,
            feed=feed,
        ),
        kind=listing.kind,
        heading=listing.heading,
        count=len(listing.items) if newest else 0,
        cards=made.of(items),
        pager=pager(made, listing.tail, number, total),
        site=listing.site,
        feed=listing.feed,
        related=listing.related if newest else (),
    )


def page_tail(tail: str, number: int, total: int) -> str:
    return tail if number == total else urls.numbered(tail, number)


def page_title(desk: Desk, name: str, number: int, total: int) -> str:
    return name if number == total else f"{name} · {desk.word('page').replace('%d', str(number))}"


def pager(
    made: Stack, tail: str, number: int, total: int, words: tuple[str, str] = ("newer_page", "older_page")
) -> Pager:
    """Return the way from one page of a list to its neighbours.

    number: from the oldest; total: the newest's.  words: for the newer and the older page.
    """
    desk = made.desk

    def link(to: int, word: str) -> Link | None:
        return desk.link(page_tail(tail, to, total), desk.word(word)) if 1 <= to <= total else None

    newer, older = words
    return Pager(number, total if number == total else 0, link(number + 1, newer), link(number - 1, older))


def feed_title(made: Stack, listing: Listing) -> str:
    title = made.desk.edition.title
    return title if listing.kind == "latest" else f"{listing.heading} – {title}"


def index_pages(made: Stack) -> list[IndexPage]:
    desk, shelf = made.desk, made.shelf
    outlets = tuple(Entry(made.outlets[outlet.key], len(items)) for outlet, items in shelf.outlets)
    undated = tuple(item for item in shelf.articles if item.published is None)
    years = tuple(
        (
            f"{year}年",
            tuple(
                Entry(desk.link(urls.month_tail(year, month), f"{year}年{month}月"), len(items))
                for (_, month), items in group
            ),
        )
        for year, group in groupby(shelf.months, key=lambda pair: pair[0][0])
    )
    return [
        _index(made, "tags", urls.TAGS, _tag_groups(made)),
        _index(made, "sources", urls.SOURCES, (("", outlets),) if outlets else ()),
        IndexPage(_index(made, "archive", urls.ARCHIVE, years).frame, "archive", years, made.of(undated)),
    ]


def _tag_groups(made: Stack) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return all tags by kind, those used most first; before them, where there are many, those used most of all."""
    groups: dict[str, list[Entry]] = {kind: [] for kind in KINDS}
    for tag, items in made.shelf.tags:
        kind = made.index.kinds.get(tag.key, "")
        groups[kind if kind in groups else OTHERS].append(Entry(made.tags[tag.key], len(items)))
    entries = tuple(Entry(made.tags[tag.key], len(items)) for tag, items in made.shelf.tags)
    top = [("most_used", entries[:TOP])] if len(entries) > FEW else []
    named = [*top, *((f"kind_{kind}", tuple(found)) for kind, found in groups.items() if found)]
    return tuple((made.desk.word(word) if len(named) > 1 else "", found) for word, found in named)


def _index(made: Stack, kind: str, tail: str, groups: tuple[tuple[str, tuple[Entry, ...]], ...]) -> IndexPage:
    return IndexPage(made.desk.frame(tail, made.desk.word(kind), part=kind), kind, groups)
