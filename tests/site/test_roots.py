"""What stands at the root of the site."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.config import SiteSettings
from sitegen.model.output import output_path
from sitegen.model.page import Alternate, ChooserPage, SitemapPage, TextPage
from sitegen.site.roots import root_pages
from tests.site.examples import SETTINGS

TWINS = (
    Alternate("zh-Hans", "https://example.org/digest/zh-hans/"),
    Alternate("zh-Hant", "https://example.org/digest/zh-hant/"),
)


def choosers() -> list[ChooserPage]:
    return [page for page in root_pages(SETTINGS, []) if isinstance(page, ChooserPage)]


def texts(settings: SiteSettings) -> dict[str, str]:
    return {page.path: page.text for page in root_pages(settings, []) if isinstance(page, TextPage)}


def sitemap(tails: list[tuple[str, str]]) -> SitemapPage:
    (found,) = (page for page in root_pages(SETTINGS, tails) if isinstance(page, SitemapPage))
    return found


def test_the_root_holds_what_hosts_and_crawlers_look_for() -> None:
    paths = [output_path(page) for page in root_pages(SETTINGS, [])]
    assert paths == ["index.html", "404.html", "sitemap.xml", "robots.txt", ".nojekyll"]


def test_the_chooser_offers_every_edition_and_is_the_page_for_any_language() -> None:
    chooser = choosers()[0]
    assert [(one.lang, one.label, one.url) for one in chooser.choices] == [
        ("zh-Hans", "简体", "/digest/zh-hans/"),
        ("zh-Hant", "繁體", "/digest/zh-hant/"),
    ]
    assert (chooser.kind, chooser.root) == ("root", "/digest/")
    assert chooser.canonical == chooser.default == "https://example.org/digest/"
    assert chooser.alternates == TWINS


def test_the_page_for_what_is_not_found_offers_the_same_but_is_the_counterpart_of_none() -> None:
    root, missing = choosers()
    assert missing.choices == root.choices
    assert (missing.kind, missing.canonical) == ("missing", "https://example.org/digest/404.html")
    assert (missing.alternates, missing.default) == ((), "")


def test_robots_are_told_where_the_sitemap_is() -> None:
    assert texts(SETTINGS)["robots.txt"].endswith("\nSitemap: https://example.org/digest/sitemap.xml\n")


def test_a_host_is_told_its_name_only_where_one_is_settled() -> None:
    assert "CNAME" not in texts(SETTINGS)
    assert texts(replace(SETTINGS, cname="coast.example"))["CNAME"] == "coast.example\n"


def test_the_sitemap_has_every_page_in_every_edition_with_its_day() -> None:
    assert [(address, day) for address, day, _ in sitemap([("2025/01/28/潮/", "2025-01-28")]).entries] == [
        ("https://example.org/digest/zh-hans/2025/01/28/%E6%BD%AE/", "2025-01-28"),
        ("https://example.org/digest/zh-hant/2025/01/28/%E6%BD%AE/", "2025-01-28"),
    ]


def test_the_sitemap_has_the_chooser_beside_the_front_pages_with_the_same_counterparts() -> None:
    entries = sitemap([("", "")]).entries
    assert [address for address, _, _ in entries] == [TWINS[0].href, TWINS[1].href, "https://example.org/digest/"]
    assert {twins for _, _, twins in entries} == {(*TWINS, Alternate("x-default", "https://example.org/digest/"))}
