"""A page to what search engines are told of it: JSON-LD with the terms of schema.org.

Only what stands on the page is said.  There is no SearchAction, since no page answers a query of itself to one who has
no JavaScript, and no rating, price or organisation that nobody declared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urljoin

from markupsafe import Markup

from sitegen.model.issue_page import IssuePage
from sitegen.model.output import FramedPage
from sitegen.model.page import ArticlePage, ChooserPage, Frame, Link, ListPage

CONTEXT = "https://schema.org"

ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What could end a script, or begin a comment in one (HTML, restrictions for contents of script elements)."""

MACHINE_WRITTEN = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
"""Of a text that says of itself that a program wrote it (IPTC, digital source types)."""

Node = dict[str, object]


def structured_data(page: FramedPage | ChooserPage) -> Markup:
    """Return the content of a `<script type="application/ld+json">`: JSON in which no sign is markup."""
    text = json.dumps({"@context": CONTEXT, "@graph": _graph(page)}, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in ESCAPES.items():
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - escaped just above


def _graph(page: FramedPage | ChooserPage) -> list[Node]:
    match page:
        case ChooserPage():
            return [_chooser(page)]
        case ArticlePage():
            return [_article(page), _crumbs(page.frame, page.outlet)]
        case IssuePage() | ListPage() if page.frame.url == page.frame.home:
            return [_site(page.frame), _collection(page.frame)]
        case _:
            return [_collection(page.frame), _crumbs(page.frame, _part(page.frame))]


def _article(page: ArticlePage) -> Node:
    frame = page.frame
    original = page.original and urljoin(frame.canonical, page.original.url)
    source = {
        "@type": "NewsArticle",
        "url": page.link,
        "publisher": {"@type": "NewsMediaOrganization", "name": page.outlet.text} if page.outlet else None,
    }
    return _told(
        {
            "@type": "NewsArticle",
            "@id": frame.canonical,
            "url": frame.canonical,
            "mainEntityOfPage": frame.canonical,
            "headline": page.title,
            "description": page.summary,
            "inLanguage": page.lang or frame.lang,
            "datePublished": page.time and page.time.iso,
            "author": _author(page),
            "creditText": page.author if page.machine_written else None,
            "publisher": {
                "@type": "Organization",
                "name": frame.site_title,
                "url": urljoin(frame.canonical, frame.home),
            },
            "image": page.image and page.image.src,
            "isBasedOn": _told(source) if page.link else None,
            "citation": page.link,
            "translationOf": {"@type": "NewsArticle", "@id": original} if original else None,
            "digitalSourceType": MACHINE_WRITTEN if page.machine_written else None,
            "copyrightNotice": page.rights_notice,
            "keywords": [tag.text for tag in page.tags],
            "timeRequired": f"PT{page.minutes}M" if page.minutes else None,
            "isAccessibleForFree": True,
        }
    )


def _author(page: ArticlePage) -> Node | None:
    """Return who wrote an article, unless that was a program, else the outlet that answers for it."""
    if page.author and not page.machine_written:
        return {"@type": "Person", "name": page.author}
    return {"@type": "NewsMediaOrganization", "name": page.outlet.text} if page.outlet else None


def _site(frame: Frame) -> Node:
    return _told(
        {
            "@type": "WebSite",
            "@id": f"{frame.canonical}#site",
            "url": frame.canonical,
            "name": frame.site_title,
            "description": frame.description,
            "inLanguage": frame.lang,
        }
    )


def _collection(frame: Frame) -> Node:
    return _told(
        {
            "@type": "CollectionPage",
            "@id": frame.canonical,
            "url": frame.canonical,
            "name": frame.title,
            "description": frame.description,
            "inLanguage": frame.lang,
            "isPartOf": {"@id": f"{urljoin(frame.canonical, frame.home)}#site"},
        }
    )


def _chooser(page: ChooserPage) -> Node:
    """Return the site as a whole: all editions are parts of it."""
    names = list(dict.fromkeys(choice.title for choice in page.choices))
    parts = [
        {
            "@type": "WebSite",
            "url": urljoin(page.canonical, choice.url),
            "name": choice.title,
            "inLanguage": choice.lang,
        }
        for choice in page.choices
    ]
    site = {"@type": "WebSite", "url": page.canonical, "name": names[0], "alternateName": names[1:], "hasPart": parts}
    return _told(site)


def _part(frame: Frame) -> Link | None:
    """Return the part of the site that a page belongs to, unless it is the page itself or the home of all."""
    own = {frame.url, frame.home}
    return next((link for link in frame.navigation if link.current and link.url not in own), None)


def _crumbs(frame: Frame, between: Link | None) -> Node:
    home = Link(frame.home, frame.site_title)
    way = [home, between] if between else [home]
    items = [
        {"@type": "ListItem", "position": place, "name": link.text, "item": urljoin(frame.canonical, link.url)}
        for place, link in enumerate([*way, Link(frame.url, frame.title)], 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _told(fields: Mapping[str, object]) -> Node:
    """Leave out what there is nothing to tell of."""
    return {key: value for key, value in fields.items() if value}
