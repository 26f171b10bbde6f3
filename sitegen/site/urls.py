"""Addresses and output paths: the only place that makes them.

A page is named by its *tail*, which is the same in every edition: `tags/人工智能/`.
The tail becomes a path below the edition's folder, and, percent-encoded, an address.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

from sitegen.model.config import EditionSettings
from sitegen.model.edition import Edition
from sitegen.model.feed import FeedFormat

FRONT, STORIES, TAGS, SOURCES, ARCHIVE, FEEDS = "", "stories/", "tags/", "sources/", "archive/", "feeds/"
ISSUES, SEARCH = "issues/", "search/"
"""The tails of the pages that every edition has once."""

LATEST = "latest/"
"""The tail of the list of all articles, where the front page is an issue."""

OPML, MANIFEST = "feeds/feeds.opml", "manifest.webmanifest"
"""The tails of what every edition has beside its pages."""

FEED_FILES = {FeedFormat.RSS: "feed.xml", FeedFormat.ATOM: "atom.xml", FeedFormat.JSON: "feed.json"}
"""The file of a feed in each format, beside the page that it follows."""

LONGEST = 60
"""Bytes of a slug.  A file name may have 255 on every file system; percent-encoding makes three of each."""

UNSAFE = re.compile(r"[^\w.+-]")
"""What no slug holds: separators, blanks, control characters, and what a shell, a server or Windows reads otherwise."""

PLAIN = re.compile(r"[A-Za-z0-9/_.~+-]*")
"""What needs no percent-encoding in an address; most addresses are this, and encoding is slow."""

RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?|page|feed\.xml|index\.html", re.DOTALL)
"""Device names of Windows, and what stands beside slugs in a folder."""


@lru_cache(maxsize=65536)
def slug(key: str) -> str:
    """Return the name of a key in addresses: one path segment, at most 60 bytes, different for different keys.

    A key that is a safe name already stands as it is.  Any other ends in a digest after `~`, which no safe name holds;
    so slugs differ even where a file system folds case or composes characters.
    """
    kept = UNSAFE.sub("-", key).strip(".")
    if kept == key and key == _folded(key) and len(key.encode()) <= LONGEST and not RESERVED.fullmatch(key):
        return key or _digested("", key)
    return _digested(kept, key)


def _digested(kept: str, key: str) -> str:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    room = LONGEST - len(digest) - 1
    cut = _folded(kept[:LONGEST]).encode()[:room].decode("utf-8", "ignore").strip("-.")
    if RESERVED.fullmatch(cut):
        # Windows reads `con.txt~1` as the device too: it looks at what stands before the first dot.
        cut = cut.replace(".", "-")
    return f"{cut or 'x'}~{digest}"


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def article_tail(item: Edition) -> str:
    day = item.published.day.isoformat().replace("-", "/") if item.published else "undated"
    return f"{day}/{slug(item.key)}/"


def tag_tail(key: str) -> str:
    return f"{TAGS}{slug(key)}/"


def plain_tag_tail(name: str) -> str:
    """Return the tail that one types for a tag: its name with its large letters; empty where no address can hold it."""
    composed = unicodedata.normalize("NFC", name)
    return f"{TAGS}{composed}/" if slug(_folded(name)) == _folded(name) else ""


def caseless(tail: str) -> str:
    """Return what two tails have in common that are one file on a disk which folds case or composes characters."""
    return _folded(tail)


def source_tail(key: str) -> str:
    return f"{SOURCES}{slug(key)}/"


def story_tail(key: str) -> str:
    return f"{STORIES}{slug(key)}/"


def issue_tail(name: str) -> str:
    return f"{ISSUES}{name}/"


def month_tail(year: int, month: int) -> str:
    return f"{ARCHIVE}{year:04}/{month:02}/"


def numbered(tail: str, number: int) -> str:
    """Return the tail of a list's page, counted from the oldest; the newest page is at the list's own tail."""
    return f"{tail}page/{number}/"


def feed_tail(tail: str, made: FeedFormat = FeedFormat.RSS) -> str:
    return f"{tail}{FEED_FILES[made]}"


def file(edition: EditionSettings, tail: str) -> str:
    """Return the output path of a page, relative to the output folder."""
    path = f"{edition.path}/{tail}"
    return f"{path}index.html" if path.endswith("/") else path


def address(edition: EditionSettings, tail: str) -> str:
    """Return the root-relative address of a page, without the base path of the site."""
    path = f"/{edition.path}/{tail}"
    return path if PLAIN.fullmatch(path) else quote(path, safe="/~+")


def article(edition: EditionSettings, item: Edition) -> str:
    return address(edition, article_tail(item))


@dataclass(frozen=True, slots=True)
class Base:
    """Where the site stands.  url: absolute; path: of it, root-relative; neither with a slash at its end."""

    url: str
    path: str

    def local(self, address: str) -> str:
        return f"{self.path}{address}"

    def absolute(self, address: str) -> str:
        return f"{self.url}{address}"


def base(base_url: str) -> Base:
    encoded = quote(base_url.rstrip("/"), safe="/:~+%@[]-._!$&'()*,;=")
    return Base(encoded, urlsplit(encoded).path)


def web(address: str) -> str:
    """Return an address on the web, percent-encoded as feeds want it; empty for any other scheme."""
    if not re.match(r"https?://", address, re.IGNORECASE):
        return ""
    return quote(address.strip(), safe="/:~+%@[]-._!$&'()*,;=?#", errors="replace")


def host(address: str) -> str:
    """Return the host of an address without `www.`; empty where it has none."""
    found = re.match(r"https?://(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)", address, re.IGNORECASE)
    return found[1].lower() if found else ""
