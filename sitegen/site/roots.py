"""What stands at the root of the site: the chooser, 404, the sitemap, and what a host and a crawler look for."""

from __future__ import annotations

from typing import TypeAlias

from sitegen.model.config import SiteSettings
from sitegen.model.page import Choice, ChooserPage, SitemapIndexPage, SitemapPage, TextPage
from sitegen.site import urls
from sitegen.site.frames import alternates, default, sharing
from sitegen.site.sitemaps import sitemaps

RootPage: TypeAlias = ChooserPage | SitemapPage | SitemapIndexPage | TextPage


def root_pages(settings: SiteSettings, tails: list[tuple[str, str]]) -> list[RootPage]:
    """Return the pages of no edition.  tails: of every page to be found, each with its day or an empty text."""
    base = urls.base(settings.base_url)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {base.absolute('/sitemap.xml')}\n"
    pages: list[RootPage] = [
        _chooser(settings, base, "root"),
        _chooser(settings, base, "missing"),
        *sitemaps(settings, base, tails),
        TextPage("robots.txt", robots),
        TextPage(".nojekyll", ""),
    ]
    return [*pages, TextPage("CNAME", f"{settings.cname}\n")] if settings.cname else pages


def _chooser(settings: SiteSettings, base: urls.Base, kind: str) -> ChooserPage:
    missing = kind == "missing"
    return ChooserPage(
        path="404.html" if missing else "index.html",
        kind=kind,
        root=base.local("/"),
        canonical=base.absolute("/404.html" if missing else "/"),
        choices=tuple(
            Choice(one.tag, one.label, base.local(urls.address(one, urls.FRONT)), one.title, one.description)
            for one in settings.editions
        ),
        alternates=() if missing else alternates(settings, base, urls.FRONT),
        default="" if missing else default(settings, base, urls.FRONT),
        sharing=sharing(settings, base, settings.editions[0]),
    )
