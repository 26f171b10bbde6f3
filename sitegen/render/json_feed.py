"""A feed to JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from datetime import datetime

from sitegen.model.feed import FeedItem, FeedPage

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(page: FeedPage) -> bytes:
    made: dict[str, object] = {
        "version": VERSION,
        "title": page.title or page.home,
        "home_page_url": page.home,
        "feed_url": page.url,
        "description": page.description,
        "icon": page.icon,
        "authors": [{"name": page.author, "url": page.home}] if page.author else [],
        "language": page.lang,
        "hubs": [{"type": "WebSub", "url": page.hub}] if page.hub else [],
    }
    whole = {**_told(made), "items": [_item(item) for item in page.items]}
    # A lone surrogate, which a source may bring in by an escape, has no bytes in UTF-8.
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace")


def _item(item: FeedItem) -> dict[str, object]:
    content = "content_html" if item.content else "content_text"
    return _told(
        {
            "id": item.id,
            "url": item.url,
            "external_url": item.link,
            "title": item.title,
            content: item.content or item.summary or item.title or item.url,
            "summary": item.summary,
            "image": item.image,
            "date_published": _moment(item.published),
            "authors": [{"name": item.author}] if item.author else [],
            "tags": [*item.categories],
            "language": item.lang,
        }
    )


def _told(fields: dict[str, object]) -> dict[str, object]:
    """Leave out what there is nothing to tell of."""
    return {key: value for key, value in fields.items() if value}


def _moment(moment: datetime) -> str:
    """Return a moment as RFC 3339 has it."""
    return moment.isoformat().replace("+00:00", "Z")
