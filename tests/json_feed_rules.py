"""The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tests.feed_rules import LANGUAGE, RFC_3339, URI, html_faults

AUTHOR = {"name": str, "url": str, "avatar": str}
HUB = {"type": str, "url": str}
TOP = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "icon": str,
    "favicon": str,
    "authors": list,
    "language": str,
    "hubs": list,
    "items": list,
}
ITEM = {
    "id": str,
    "url": str,
    "external_url": str,
    "title": str,
    "content_html": str,
    "content_text": str,
    "summary": str,
    "image": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
    "language": str,
}
"""Of what a feed of ours has; each key with the type of its value."""

ADDRESSES = {"home_page_url", "feed_url", "icon", "favicon", "url", "external_url", "image", "avatar"}


def json_feed_faults(content: bytes) -> list[str]:
    """Return what is wrong with a feed, each fault with the key that has it."""
    feed: dict[str, Any] = json.loads(content)
    found = [*_object("feed", feed, TOP, {"version", "title", "home_page_url", "feed_url", "items"})]
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append(f"version: {feed.get('version')}")
    for hub in feed.get("hubs", []):
        found += _object("hubs", hub, HUB, {"type", "url"})
    for item in feed.get("items", []):
        found += _object("item", item, ITEM, {"id"})
        if not item.keys() & {"content_html", "content_text"}:
            found.append(f"content: neither of HTML nor of text: {item.get('id')}")
        found += html_faults(item.get("content_html", ""))
    ids = Counter(item.get("id") for item in feed.get("items", []))
    return found + [f"id: twice: {name}" for name, number in ids.items() if number > 1]


def _object(name: str, made: Mapping[str, Any], known: Mapping[str, type], required: set[str]) -> Iterator[str]:
    yield from (f"{name}: without {key}" for key in sorted(required - made.keys()))
    for key, value in made.items():
        if key not in known or not _is(value, known[key]):
            yield f"{name}: {key}: unknown, or of another type"
        elif key in ADDRESSES and not URI.fullmatch(value):
            yield f"{name}: {key}: no address: {value}"
        elif key.startswith("date_") and not RFC_3339.fullmatch(value):
            yield f"{name}: {key}: no moment: {value}"
        elif key == "language" and not LANGUAGE.fullmatch(value):
            yield f"{name}: {key}: no language: {value}"
        elif key == "tags" and not all(isinstance(tag, str) and tag for tag in value):
            yield f"{name}: {key}: not all are texts"
        elif key == "authors":
            for author in value:
                yield from _object("authors", author, AUTHOR, {"name"})


def _is(value: object, kind: type) -> bool:
    return type(value) is kind
