"""Site to pages: every file that will be published."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from urllib.parse import quote

from sitegen.model.edition import OutletName, Tag
from sitegen.model.page import ArticlePage, IndexPage, RedirectPage, SitemapPage, output_path
from sitegen.model.subject import Subject
from sitegen.model.words import Words
from sitegen.site.plan import plan
from tests.site.examples import EDITION, named, site

FULL = replace(EDITION, tags=(Tag("海", "海"),), outlet=OutletName("dw", "德国之声"))
WORDS = Words((("zh-Hans", (("tags", "标签"),)), ("zh-Hant", (("tags", "標籤"),))))
PAGES = plan(site(FULL, replace(named("undated"), published=None)), WORDS)
PATHS = [output_path(page) for page in PAGES]


def test_an_empty_site_has_its_front_pages_indexes_and_feeds() -> None:
    paths = {output_path(page) for page in plan(site(), WORDS)}
    assert {path.removeprefix("zh-hans/") for path in paths if path.startswith("zh-hans/")} == {
        "index.html",
        "stories/index.html",
        "tags/index.html",
        "sources/index.html",
        "archive/index.html",
        "search/index.html",
        "search/names.json",
        "feeds/index.html",
        "feeds/feeds.opml",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "manifest.webmanifest",
    }


def test_an_article_brings_its_page_and_the_lists_that_it_is_in() -> None:
    assert {
        "zh-hans/2025/01/28/tide/index.html",
        "zh-hans/undated/undated/index.html",
        "zh-hans/tags/海/index.html",
        "zh-hans/tags/海/feed.xml",
        "zh-hans/sources/dw/index.html",
        "zh-hans/sources/dw/feed.xml",
        "zh-hans/archive/2025/01/index.html",
    } <= set(PATHS)


def test_no_two_pages_become_one_file() -> None:
    assert [path for path, number in Counter(PATHS).items() if number > 1] == []


def test_every_page_stands_at_the_same_tail_in_every_edition() -> None:
    tails = {tag: {path.removeprefix(tag) for path in PATHS if path.startswith(tag)} for tag in ("zh-hans", "zh-hant")}
    assert tails["zh-hans"] == tails["zh-hant"]


def test_each_edition_has_its_own_words() -> None:
    indexes = [page for page in PAGES if isinstance(page, IndexPage) and page.kind == "tags"]
    assert [page.frame.title for page in indexes] == ["标签", "標籤"]


def test_each_edition_shows_its_own_form_of_an_article() -> None:
    pages = [page for page in PAGES if isinstance(page, ArticlePage) and "/tide/" in page.frame.path]
    assert [(page.frame.edition, page.original is not None) for page in pages] == [
        ("zh-Hans", False),
        ("zh-Hant", True),
    ]


def test_every_counterpart_that_a_sitemap_names_is_planned() -> None:
    files = {quote(f"/digest/{path.removesuffix('index.html')}") for path in PATHS}
    (sitemap,) = (page for page in PAGES if isinstance(page, SitemapPage))
    addresses = {address for address, _, _ in sitemap.entries} | {
        one.href for *_, twins in sitemap.entries for one in twins
    }
    assert {address.removeprefix("https://example.org") for address in addresses} <= files


def test_what_leads_on_is_not_in_the_sitemap() -> None:
    made = replace(site(FULL), subjects=(Subject("海", "", ("Sea",)),))
    pages = plan(made, WORDS)
    assert [page.path for page in pages if isinstance(page, RedirectPage)] == [
        "zh-hans/tags/Sea/index.html",
        "zh-hant/tags/Sea/index.html",
    ]
    (sitemap,) = (page for page in pages if isinstance(page, SitemapPage))
    assert not [address for address, _, _ in sitemap.entries if "Sea" in address]
