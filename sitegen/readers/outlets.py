"""The outlet table: TOML to outlets, and the outlet that a story came from."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sitegen.model.article import Rights
from sitegen.model.diagnostics import Outcome
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.outlet import Outlet
from sitegen.readers.titles import folded
from sitegen.readers.toml_tables import Entry, tables, unknown

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PLACE = re.compile(r"\(\w{1,2}\)")
"""Where an outlet sits, before its name in a byline."""

BYLINE = 80
"""A byline has no more characters."""

FIELDS = frozenset({"key", "names", "aliases", "domains", "locales", "zone", "rights", "url"})


def parse_outlets(text: str, path: str) -> Outcome[tuple[Outlet, ...]]:
    """Read an outlet table (`[[outlets]]`).  A faulty entry is told with its line and left out; the others stay.

    path: for messages.
    """
    entries, faults = tables(text, path, "outlets", "an outlet")
    made: dict[str, Outlet] = {}
    for entry in entries:
        outlet = _outlet(entry)
        if outlet and made.setdefault(outlet.key, outlet) is not outlet:
            entry.fault(f"the key {outlet.key!r} stands twice", "give each outlet its own")
    return Outcome(tuple(made.values()), tuple(faults))


def named(text: str, outlets: Iterable[Outlet]) -> Outlet | None:
    """Return the outlet that a line of text names first; of two that begin together, the longer name."""
    found = [
        (place, -len(name), outlet)
        for outlet in outlets
        for name in names_of(outlet)
        if len(name) > 1 and (place := _place(name, text)) >= 0
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None


def called(name: str, outlets: Iterable[Outlet]) -> Outlet:
    """Return the outlet of that name, or, where the table has none, a new one with just this name."""
    wanted = folded(name)
    for outlet in outlets:
        if wanted == outlet.key or any(wanted == folded(known) for known in names_of(outlet)):
            return outlet
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:40].strip("-")
    digest = hashlib.blake2b(wanted.encode(), digest_size=4).hexdigest()
    # A name that is not all ASCII would lose what tells it from others.
    return Outlet(slug if slug and folded(slug) == wanted else f"o{digest}", (("", name),))


def is_only(text: str, outlet: Outlet) -> bool:
    """Tell whether a byline is made of an outlet's names alone: `RTI 中央廣播電臺`, `(臺)中央社`."""
    if len(text) > BYLINE:
        return False
    names = sorted(map(folded, names_of(outlet)), key=len, reverse=True)
    rest = PLACE.sub("", folded(text))
    for name in names:
        rest = rest.replace(name, " ")
    return bool(text.strip()) and not re.search(r"\w", rest)


def names_of(outlet: Outlet) -> tuple[str, ...]:
    return (*(name for _, name in outlet.names), *outlet.aliases)


def locale_of(outlet: Outlet, script: str) -> Locale | None:
    """Return the locale in which an outlet writes a script, or None where it is not known to write it."""
    return next((locale for locale in outlet.locales if locale.script == script), None)


def _place(name: str, text: str) -> int:
    """Return where a name stands in a text, or -1; one in Latin letters must be a word of its own."""
    if not name.isascii():
        return text.find(name)
    found = re.search(rf"(?<![0-9A-Za-z]){re.escape(name)}(?![0-9A-Za-z])", text)
    return found.start() if found else -1


def _outlet(entry: Entry) -> Outlet | None:
    before = len(entry.faults)
    unknown(entry, FIELDS, "an outlet")
    key, names = entry.values.get("key"), entry.values.get("names")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        entry.fault(f"'key' must be of a-z, 0-9 and -, not {key!r}", "it stands in addresses")
    pairs: tuple[tuple[str, str], ...] = ()
    if isinstance(names, Mapping) and names and all(isinstance(name, str) and name for name in names.values()):
        pairs = tuple((str(tag), str(name)) for tag, name in names.items())
    else:
        entry.fault("'names' must give a name for each edition", 'names = { zh-Hans = "…" }')
    aliases, domains, tags = entry.texts("aliases"), entry.texts("domains"), entry.texts("locales")
    zone, rights, url = entry.text("zone"), entry.text("rights"), entry.text("url")
    locales = tuple(filter(None, (_locale(tag, entry) for tag in tags)))
    if zone and not _is_zone(zone):
        entry.fault(f"no time zone is called {zone!r}", "write its IANA name, such as Asia/Taipei")
    if rights and rights not in set(Rights):
        entry.fault(f"'rights' must be full, excerpt or link, not {rights!r}")
    if url and not url.startswith(("https://", "http://")):
        entry.fault(f"'url' must begin with https://, not be {url!r}")
    for domain in domains:
        if "/" in domain or "." not in domain:
            entry.fault(f"a domain is written example.org, not {domain!r}")
    if len(entry.faults) > before:
        return None
    hosts = tuple(domain.lower().removeprefix("www.") for domain in domains)
    return Outlet(str(key), pairs, aliases, hosts, locales, zone, rights, url)


def _locale(tag: str, entry: Entry) -> Locale | None:
    try:
        return parse_locale(tag)
    except ValueError as error:
        entry.fault(str(error))
        return None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
