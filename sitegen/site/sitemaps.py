"""The sitemap: one file, or an index of several where one would be too large (sitemaps.org 0.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sitegen.model.config import SiteSettings
from sitegen.model.page import Alternate, SitemapIndexPage, SitemapPage
from sitegen.site import urls
from sitegen.site.frames import alternates, default

MOST_ADDRESSES, MOST_BYTES = 50_000, 50_000_000
"""In one file of a sitemap, by its rules."""

MARKUP = 80
"""More bytes than stand around an address in the file."""

Entry: TypeAlias = tuple[str, str, tuple[Alternate, ...]]


def sitemaps(
    settings: SiteSettings,
    base: urls.Base,
    tails: list[tuple[str, str]],
    most: int = MOST_ADDRESSES,
    most_bytes: int = MOST_BYTES,
) -> list[SitemapPage | SitemapIndexPage]:
    """Return the files of the sitemap, that which crawlers are told of first.

    tails: of every page to be found, each with its day or an empty text.
    """
    parts = list(_cut(_entries(settings, base, tails), most, most_bytes)) or [()]
    if len(parts) == 1:
        return [SitemapPage("sitemap.xml", parts[0])]
    pages = [SitemapPage(f"sitemap-{number}.xml", part) for number, part in enumerate(parts, 1)]
    return [SitemapIndexPage("sitemap.xml", tuple(base.absolute(f"/{page.path}") for page in pages)), *pages]


def _entries(settings: SiteSettings, base: urls.Base, tails: list[tuple[str, str]]) -> Iterator[Entry]:
    for tail, day in tails:
        twins = (*alternates(settings, base, tail), Alternate("x-default", default(settings, base, tail)))
        for edition in settings.editions:
            yield base.absolute(urls.address(edition, tail)), day, twins
        if tail == urls.FRONT:
            yield base.absolute("/"), day, twins


def _cut(entries: Iterator[Entry], most: int, most_bytes: int) -> Iterator[tuple[Entry, ...]]:
    part: list[Entry] = []
    size = 0
    for entry in entries:
        weight = _weight(entry)
        if part and (len(part) == most or size + weight > most_bytes):
            yield tuple(part)
            part, size = [], 0
        part.append(entry)
        size += weight
    if part:
        yield tuple(part)


def _weight(entry: Entry) -> int:
    """Return no fewer than the bytes of an entry in the file; addresses are percent-encoded, so of one byte a sign."""
    address, day, twins = entry
    return MARKUP + len(address) + len(day) + sum(MARKUP + len(one.href) + len(one.hreflang) for one in twins)
