"""An article in the locale in which it was written."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sitegen.model.body import Body
from sitegen.model.diagnostics import Location
from sitegen.model.glossary import Wording
from sitegen.model.locale import Locale
from sitegen.model.outlet import Outlet


class Rights(enum.StrEnum):
    """How much of a text the site may show."""

    FULL = "full"
    EXCERPT = "excerpt"
    LINK = "link"


MACHINE_WRITTEN = "machine-written"
"""The provenance of a text that says of itself that a program wrote it (seed 003)."""


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out.

    day: in the zone of the site; it stands in the article's address.
    at: aware, in UTC; None where only the day is known.
    """

    day: date
    at: datetime | None = None

    def __str__(self) -> str:
        """Return ISO 8601: `2025-01-28T05:49:32.108Z`, or `2025-01-28` where only the day is known."""
        if self.at is None:
            return self.day.isoformat()
        precision = "milliseconds" if self.at.microsecond else "seconds"
        return self.at.isoformat(timespec=precision).replace("+00:00", "Z")

    @property
    def instant(self) -> datetime:
        """Return the moment to sort by: a day alone counts from its midnight, UTC."""
        return self.at or datetime.combine(self.day, time(), UTC)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture at its original address; caption is plain text, width and height are in pixels or 0."""

    src: str
    alt: str = ""
    caption: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """What a body holds, counted as it was read, whatever its rights let through.

    paragraphs: none of headings, captions, list items and notes.  headings: their text, in order.
    images: the lead image included.  links: those in notes, and those whose address is not for readers, included.
    footnotes: those that are defined.  han and words: Han characters and words of other scripts, headings included.
    """

    paragraphs: int = 0
    headings: tuple[str, ...] = ()
    images: int = 0
    links: int = 0
    footnotes: int = 0
    han: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """What every reader produces.  Complete: nothing is filled in later.

    key: ASCII, stable, the same in every edition; the article's name in addresses.
    link: address of the original, absolute, or empty.  published is None where nothing tells it (never today).
    captured: when the source was saved, aware, in UTC.  tags: as written, each once.
    untagged: its author says that it has no tags, and none are to be found for it.
    credits: who reported, translated, edited, as plain text off the body.
    rights_notice: what the text says of its rights.
    provenance: MACHINE_WRITTEN or empty.  repaired: its paragraphs, sentences or notes were put together again.
    wording: what it wants of its conversion.
    story: the key of the story that it belongs to, NO_STORY for none at all, or empty.
    pin: the owner wants it to lead its issue.
    edition, edition_of: of a hand-made edition, as in Source; else empty.
    """

    key: str
    locale: Locale
    title: str
    body: Body
    origin: Location
    measure: Measure
    published: Published | None = None
    captured: datetime | None = None
    summary: str = ""
    author: str = ""
    outlet: Outlet | None = None
    link: str = ""
    image: Image | None = None
    tags: tuple[str, ...] = ()
    untagged: bool = False
    credits: tuple[str, ...] = ()
    rights: Rights = Rights.FULL
    rights_notice: str = ""
    provenance: str = ""
    repaired: bool = False
    wording: Wording = Wording()
    story: str = ""
    pin: bool = False
    edition: str = ""
    edition_of: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source file gave.  format: the name of the reader that recognised it."""

    format: str
    articles: tuple[Article, ...]
