"""Site to pages: every file that will be published."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from urllib.parse import quote, unquote

from sitegen.model.edition import OutletName, Tag
from sitegen.model.issue_page import IssuePage
from sitegen.model.output import output_path
from sitegen.model.page import ArticlePage, IndexPage, ListPage, SitemapPage
from sitegen.model.redirect_page import RedirectPage
from sitegen.model.story import Story
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
        "issues/index.html",
        "issues/feed.xml",
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
        "zh-hans/issues/2025-01-28/index.html",
        "zh-hans/latest/index.html",
    } <= set(PATHS)


def test_where_no_article_has_a_date_there_is_no_issue_and_the_front_page_is_the_list_of_all() -> None:
    pages = plan(site(replace(EDITION, published=None)), WORDS)
    (front,) = (page for page in pages if output_path(page) == "zh-hans/index.html")
    assert isinstance(front, ListPage)
    assert [path for path in map(output_path, pages) if "/latest/" in path or "/issues/20" in path] == []


def test_every_page_that_an_issue_leads_to_is_planned() -> None:
    pages = plan(replace(site(FULL, named("b")), stories=(Story("tide", ("tide", "b"), "tide"),)), WORDS)
    paths = {f"/digest/{output_path(page).removesuffix('index.html')}" for page in pages}
    leads = [page.lead for page in pages if isinstance(page, IssuePage)]
    links = [(lead.card.url, lead.story.url) for lead in leads if lead.story]
    assert len(links) == 4
    assert {unquote(url) for pair in links for url in pair} <= paths


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
