"""What lists, pages and feeds say of an article in the same way: its time, its tags, its outlet, its language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from sitegen.model.article import Image, Published
from sitegen.model.config import EditionSettings
from sitegen.model.edition import Edition
from sitegen.model.page import Card, Link, Time
from sitegen.model.site import Shelf
from sitegen.site import excerpt, urls
from sitegen.site.frames import Desk
from sitegen.site.tags import TagIndex


@dataclass(frozen=True, slots=True)
class Stack:
    """One edition of the site with what its pages share.

    tags and outlets: links by key; cards: by article key.  index: of the tags, the same in all editions.
    """

    desk: Desk
    shelf: Shelf
    tags: dict[str, Link]
    outlets: dict[str, Link]
    cards: dict[str, Card]
    index: TagIndex

    def tag_links(self, item: Edition) -> tuple[Link, ...]:
        return tuple(self.tags[key] for key in dict.fromkeys(tag.key for tag in item.tags))

    def outlet_link(self, item: Edition) -> Link | None:
        return self.outlets[item.outlet.key] if item.outlet else None

    def of(self, items: tuple[Edition, ...]) -> tuple[Card, ...]:
        return tuple(self.cards[item.key] for item in items)


def stack(desk: Desk, shelf: Shelf, index: TagIndex) -> Stack:
    made = Stack(
        desk,
        shelf,
        {tag.key: desk.link(urls.tag_tail(tag.key), tag.label) for tag, _ in shelf.tags},
        {outlet.key: desk.link(urls.source_tail(outlet.key), outlet.name) for outlet, _ in shelf.outlets},
        {},
        index,
    )
    zone = ZoneInfo(desk.settings.read.zone)
    made.cards.update((item.key, _card(made, item, zone)) for item in shelf.articles)
    return made


def _card(made: Stack, item: Edition, zone: ZoneInfo) -> Card:
    return Card(
        url=made.desk.local(urls.article_tail(item)),
        title=item.title,
        summary=excerpt.summary(item),
        time=time(item.published, zone),
        outlet=made.outlet_link(item),
        tags=made.tag_links(item),
        lang=language(item, made.desk.edition),
        image=image(item.image),
    )


def time(published: Published | None, zone: ZoneInfo) -> Time | None:
    """Return a moment as the zone's clocks showed it, and the zone; a day alone as the day."""
    if published is None:
        return None
    day = published.day
    if published.at is None:
        return Time(str(published), f"{day.year}年{day.month}月{day.day}日")
    local = published.at.astimezone(zone)
    text = f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}（{_offset(local.utcoffset() or timedelta())}）"
    return Time(str(published), text)


def _offset(offset: timedelta) -> str:
    """Return `UTC+8`, `UTC-3:30` or `UTC`."""
    minutes = round(abs(offset).total_seconds() / 60)
    sign = "-" if offset < timedelta() else "+"
    rest = f":{minutes % 60:02}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{rest}" if minutes else "UTC"


def language(item: Edition, edition: EditionSettings) -> str:
    """Return the language of a text where it is not that of the edition's pages; else empty."""
    same = (item.locale.language, item.locale.script) == (edition.locale.language, edition.locale.script)
    return "" if same else str(item.locale)


def image(found: Image | None) -> Image | None:
    """Return a picture that a browser may be sent to fetch; None for any other."""
    address = urls.web(found.src) if found else ""
    return replace(found, src=address) if found and address else None
