"""The sitemap, cut where one file would be too large."""

from __future__ import annotations

import pytest

from sitegen.model.page import SitemapIndexPage, SitemapPage
from sitegen.render.sitemap import sitemap
from sitegen.site.sitemaps import MOST_BYTES, sitemaps
from tests.site.examples import BASE, SETTINGS

TAILS = [(f"tags/{name}/", "") for name in "abcde"]


def test_a_small_site_has_one_file() -> None:
    (page,) = sitemaps(SETTINGS, BASE, TAILS)
    assert isinstance(page, SitemapPage)
    assert (page.path, len(page.entries)) == ("sitemap.xml", 10)


def test_an_empty_list_is_a_sitemap_still() -> None:
    assert sitemaps(SETTINGS, BASE, []) == [SitemapPage("sitemap.xml", ())]


def test_a_large_site_has_an_index_of_several() -> None:
    index, *parts = sitemaps(SETTINGS, BASE, TAILS, most=4)
    assert index == SitemapIndexPage(
        "sitemap.xml", tuple(f"https://example.org/digest/sitemap-{number}.xml" for number in (1, 2, 3))
    )
    assert [(part.path, len(part.entries)) for part in parts if isinstance(part, SitemapPage)] == [
        ("sitemap-1.xml", 4),
        ("sitemap-2.xml", 4),
        ("sitemap-3.xml", 2),
    ]


@pytest.mark.parametrize("most", [1, 3, 10])
def test_every_address_is_in_one_of_them_in_order(most: int) -> None:
    whole = sitemaps(SETTINGS, BASE, TAILS)[0]
    parts = [page for page in sitemaps(SETTINGS, BASE, TAILS, most) if isinstance(page, SitemapPage)]
    assert isinstance(whole, SitemapPage)
    assert tuple(entry for part in parts for entry in part.entries) == whole.entries


def test_no_file_is_larger_than_it_may_be() -> None:
    parts = [page for page in sitemaps(SETTINGS, BASE, TAILS, most_bytes=2000) if isinstance(page, SitemapPage)]
    assert len(parts) > 1
    assert max(len(sitemap(part)) for part in parts) <= 2000


def test_an_entry_larger_than_a_file_stands_alone() -> None:
    parts = [page for page in sitemaps(SETTINGS, BASE, TAILS, most_bytes=1) if isinstance(page, SitemapPage)]
    assert {len(part.entries) for part in parts} == {1}


def test_the_limit_is_that_of_the_protocol() -> None:
    assert MOST_BYTES < 52_428_800
