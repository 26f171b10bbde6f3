"""A list of feeds to OPML 2.0 (http://opml.org/spec2.opml), by which a reader of feeds takes up all of them at once."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from sitegen.model.feed import OpmlPage, Subscription
from sitegen.render.feeds import legal


def opml(page: OpmlPage) -> bytes:
    title = escape(legal(page.title))
    parts = [
        f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>{title}</title></head>\n<body>\n'
    ]
    for heading, feeds in page.groups:
        parts.append(f"<outline text={_quoted(heading)}>\n")
        parts += [_outline(feed, page.lang) for feed in feeds]
        parts.append("</outline>\n")
    parts.append("</body>\n</opml>\n")
    return "".join(parts).encode()


def _outline(feed: Subscription, lang: str) -> str:
    title = _quoted(feed.title or feed.url)
    return (
        f'<outline type="rss" version="RSS2" text={title} title={title} language={_quoted(lang)}'
        f" xmlUrl={_quoted(feed.url)} htmlUrl={_quoted(feed.home)}/>\n"
    )


def _quoted(text: str) -> str:
    return quoteattr(legal(text))
