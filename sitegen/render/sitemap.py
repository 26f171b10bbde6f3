"""The sitemap, with the counterparts of every page in the other editions (sitemaps.org 0.9)."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from sitegen.model.page import SitemapIndexPage, SitemapPage

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEAD = f'{DECLARATION}<urlset {NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'


def sitemap(page: SitemapPage) -> bytes:
    parts = [HEAD]
    for address, changed, alternates in page.entries:
        parts.append(f"<url><loc>{escape(address)}</loc>")
        if changed:
            parts.append(f"<lastmod>{escape(changed)}</lastmod>")
        parts += [
            f'<xhtml:link rel="alternate" hreflang={quoteattr(one.hreflang)} href={quoteattr(one.href)}/>'
            for one in alternates
        ]
        parts.append("</url>\n")
    parts.append("</urlset>\n")
    return "".join(parts).encode()


def sitemap_index(page: SitemapIndexPage) -> bytes:
    parts = [f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in page.sitemaps]
    return "".join([DECLARATION, f"<sitemapindex {NAMESPACE}>\n", *parts, "</sitemapindex>\n"]).encode()
