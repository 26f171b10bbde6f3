"""An article in one locale, ready to be placed in a site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sitegen.model.article import Image, Measure, Published, Rights
from sitegen.model.body import Body
from sitegen.model.diagnostics import Location
from sitegen.model.gist import Gist
from sitegen.model.locale import Locale


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A taxonomy term.

    key: the glossary's first name for the thing, else the label folded (NFKC, case, Simplified): one for all scripts,
    regions and widths, so that tag pages of all editions are counterparts.
    label: as this edition shows it.
    automatic: nobody wrote it; the article names the thing often enough.
    """

    key: str
    label: str
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class OutletName:
    """An outlet as one edition shows it.  key: ASCII, the same in every edition; url: its home page or empty."""

    key: str
    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place whose conversion is contested.

    where: line of the source article.  offset: in characters, in the source text of the block.
    source, chosen: the words there and what was made of them.  alternatives: what else they could become.
    """

    where: Location
    offset: int
    sentence: str
    source: str
    chosen: str
    alternatives: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Folded:
    """An edition without script, width and case: what is searched, and compared with other texts.

    Folded character by character, so that every part of the text is found by its own fold.
    text: of the whole body, whatever its rights let through, a line for each block.
    names: of the glossary's that are the same everywhere, those that stand in it, folded, in order.
    """

    title: str = ""
    text: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Made from an Article only, never from another Edition: conversion is lossy, so it happens once.

    edition: tag of the edition, `zh-Hans`.  locale: of the text as it now stands.
    edition_of: path of the source file that this hand-made edition belongs to, or empty.
    pin: the owner wants it to lead its issue.
    gist: of the article, the same in all its editions.
    converted_from: the locale of the source where the text was converted; None where the wording is the author's.
    """

    key: str
    edition: str
    locale: Locale
    title: str
    body: Body
    origin: Location
    measure: Measure
    converted_from: Locale | None = None
    published: Published | None = None
    captured: datetime | None = None
    summary: str = ""
    author: str = ""
    outlet: OutletName | None = None
    link: str = ""
    image: Image | None = None
    tags: tuple[Tag, ...] = ()
    credits: tuple[str, ...] = ()
    rights: Rights = Rights.FULL
    rights_notice: str = ""
    provenance: str = ""
    repaired: bool = False
    doubtful: tuple[Doubt, ...] = ()
    edition_of: str = ""
    story: str = ""
    pin: bool = False
    folded: Folded = Folded()
    gist: Gist = Gist()
