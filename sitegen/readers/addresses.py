"""Addresses in a source to addresses on a page: absolute where that can be, never active, never a proxy's."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urljoin, urlsplit

SAFE = frozenset({"http", "https", "mailto"})
"""Schemes that a link may have; a picture's is http or https."""

PROXY = re.compile(r"https?://images\.weserv\.nl/?\?(?P<query>.*)", re.DOTALL)
"""A proxy that sees every reader of a page; its `url` is the original's address, often without a scheme (seed 000)."""

PROGRAMS = re.compile(r"https?://(?:[^/]*\.)?api\.[^/]+/|https?://[^/]+/api/")
"""Interfaces for programs: what stands there is not for readers (seed 001)."""

UNSAFE = re.compile(r"[\x00-\x20\x7f<>\"'`{}|\\^\u00a0\u2028\u2029\ud800-\udfff]")
"""What may stand in no address as it is (RFC 3986 §2)."""

SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")


def resolve(address: str, base: str) -> str:
    """Return the absolute form of a link's address, or empty where it has none that is safe.

    address: as it stands in the source, entities decoded.  base: the address of the source, or empty.
    An address within the page (`#…`) is none: the anchors of the source are not on our page.
    """
    cleaned = re.sub(r"[\t\n\r]", "", address).strip(" \u00a0\u3000\x0c")
    if not cleaned or cleaned.startswith("#"):
        return ""
    found = SCHEME.match(cleaned)
    if found and found["scheme"].lower() not in SAFE and not cleaned[found.end() :].isdigit():
        return ""
    if cleaned.startswith("//"):
        cleaned = f"https:{cleaned}"
    elif not found:
        cleaned = _joined(base, cleaned)
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return _escaped(cleaned)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    return _escaped(cleaned)


def picture(address: str, base: str) -> str:
    """Return the absolute address of a picture, taken out of the proxy that holds it, or empty where there is none."""
    resolved = resolve(address, base)
    proxied = PROXY.fullmatch(resolved)
    if proxied:
        inner = parse_qs(proxied["query"]).get("url", [""])[0]
        inner = inner.removeprefix("ssl:")
        resolved = resolve(inner if SCHEME.match(inner) else f"https://{inner.lstrip('/')}", "") if inner else ""
    return resolved if resolved.startswith(("http://", "https://")) else ""


def for_programs(address: str) -> bool:
    return PROGRAMS.match(address) is not None


def _joined(base: str, relative: str) -> str:
    if not base:
        return ""
    try:
        return urljoin(base, relative)
    except ValueError:
        return ""


def _escaped(address: str) -> str:
    """Percent-encode what may not stand in an address; what is encoded already stays as it is (seed 001)."""
    return UNSAFE.sub(lambda found: quote(found[0].encode("utf-8", "replace")), address)
