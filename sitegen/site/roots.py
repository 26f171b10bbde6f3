"""What stands at the root of the site: the chooser, 404, the sitemap, and what a host and a crawler look for."""

from __future__ import annotations

from sitegen.model.config import SiteSettings
from sitegen.model.page import Alternate, Choice, ChooserPage, SitemapPage, TextPage
from sitegen.site import urls
from sitegen.site.frames import alternates, default


def root_pages(settings: SiteSettings, tails: list[tuple[str, str]]) -> list[ChooserPage | SitemapPage | TextPage]:
    """Return the pages of no edition.  tails: of every page to be found, each with its day or an empty text."""
    base = urls.base(settings.base_url)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {base.absolute('/sitemap.xml')}\n"
    pages: list[ChooserPage | SitemapPage | TextPage] = [
        _chooser(settings, base, "root"),
        _chooser(settings, base, "missing"),
        _sitemap(settings, base, tails),
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
    )


def _sitemap(settings: SiteSettings, base: urls.Base, tails: list[tuple[str, str]]) -> SitemapPage:
    entries: list[tuple[str, str, tuple[Alternate, ...]]] = []
    for tail, day in tails:
        twins = (*alternates(settings, base, tail), Alternate("x-default", default(settings, base, tail)))
        entries += [(base.absolute(urls.address(edition, tail)), day, twins) for edition in settings.editions]
        if tail == urls.FRONT:
            entries.append((base.absolute("/"), day, twins))
    return SitemapPage("sitemap.xml", tuple(entries))
