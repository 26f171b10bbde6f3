"""The sitemap is XML, and says of every page where its counterparts are."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from lxml import etree  # type: ignore[import-untyped] # lxml has no types

from sitegen.model.page import Alternate, SitemapIndexPage, SitemapPage
from sitegen.render.sitemap import sitemap, sitemap_index

SCHEMA = Path(__file__).parents[1] / "schemas" / "sitemap.xsd"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TWINS = (
    Alternate("zh-Hans", "https://example.org/zh-hans/?a=1&b=2"),
    Alternate("x-default", 'https://example.org/"<x>'),
)


def parsed(*entries: tuple[str, str, tuple[Alternate, ...]]) -> Element:
    return fromstring(sitemap(SitemapPage("sitemap.xml", entries)))  # noqa: S314 - our own


def texts(root: Element, path: str) -> list[str | None]:
    return [found.text for found in root.iterfind(path, NAMES)]


def test_a_sitemap_of_nothing_is_well_formed() -> None:
    assert parsed().tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"


def test_a_sitemap_has_every_address_in_order() -> None:
    root = parsed(("https://example.org/b", "", ()), ("https://example.org/a", "", ()))
    assert texts(root, "s:url/s:loc") == ["https://example.org/b", "https://example.org/a"]


def test_an_address_and_those_of_its_counterparts_are_escaped() -> None:
    root = parsed(("https://example.org/?a=1&b=<2>", "", TWINS))
    assert texts(root, "s:url/s:loc") == ["https://example.org/?a=1&b=<2>"]
    found = [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in root.iterfind("s:url/x:link", NAMES)]
    assert found == [("alternate", twin.hreflang, twin.href) for twin in TWINS]


def test_only_a_page_that_has_a_day_tells_it() -> None:
    root = parsed(("https://example.org/a", "2025-01-28", ()), ("https://example.org/b", "", ()))
    assert texts(root, "s:url/s:lastmod") == ["2025-01-28"]


def test_an_index_has_every_sitemap_in_order() -> None:
    addresses = ("https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml?a=1&b=2")
    root = fromstring(sitemap_index(SitemapIndexPage("sitemap.xml", addresses)))  # noqa: S314 - our own
    assert texts(root, "s:sitemap/s:loc") == [*addresses]


def test_a_sitemap_and_an_index_keep_their_schema() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    page = SitemapPage("sitemap.xml", (("https://example.org/a", "2025-01-28", TWINS[:1]),))
    schema.assertValid(etree.fromstring(sitemap(page)))
    schema.assertValid(etree.fromstring(sitemap_index(SitemapIndexPage("sitemap.xml", ("https://example.org/s.xml",)))))
