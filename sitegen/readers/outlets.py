"""The outlet table: TOML to outlets, and the outlet that a story came from."""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sitegen.model.article import Rights
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.outlet import Outlet
from sitegen.readers.titles import folded

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*outlets[ \t]*\]\]", re.MULTILINE)


def parse_outlets(text: str, path: str) -> Outcome[tuple[Outlet, ...]]:
    """Read an outlet table (`[[outlets]]`).  A faulty entry is told with its line and left out; the others stay.

    path: for messages.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = Location(path, int(line[1]) if line else 0)
        return Outcome((), (Diagnostic(where, Severity.ERROR, "outlets/toml", str(error)),))
    entries = table.get("outlets", [])
    lines = [text.count("\n", 0, found.start()) + 1 for found in ENTRY.finditer(text)]
    faults: list[Diagnostic] = []
    made: dict[str, Outlet] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        where = Location(path, lines[number] if number < len(lines) else 0)
        outlet = _outlet(entry, where, faults) if isinstance(entry, Mapping) else None
        if outlet and made.setdefault(outlet.key, outlet) is not outlet:
            faults.append(_fault(where, f"the key {outlet.key!r} stands twice", "give each outlet its own"))
    return Outcome(tuple(made.values()), tuple(faults))


def named(text: str, outlets: Iterable[Outlet]) -> Outlet | None:
    """Return the outlet that a line of text names first; of two that begin together, the longer name."""
    found = [
        (place, -len(name), outlet)
        for outlet in outlets
        for name in names_of(outlet)
        if len(name) > 1 and (place := text.find(name)) >= 0
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


def names_of(outlet: Outlet) -> tuple[str, ...]:
    return (*(name for _, name in outlet.names), *outlet.aliases)


def locale_of(outlet: Outlet, script: str) -> Locale | None:
    """Return the locale in which an outlet writes a script, or None where it is not known to write it."""
    return next((locale for locale in outlet.locales if locale.script == script), None)


def _outlet(entry: Mapping[str, object], where: Location, faults: list[Diagnostic]) -> Outlet | None:
    before = len(faults)
    key, names = entry.get("key"), entry.get("names")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        faults.append(_fault(where, f"'key' must be of a-z, 0-9 and -, not {key!r}", "it stands in addresses"))
    pairs: tuple[tuple[str, str], ...] = ()
    if isinstance(names, Mapping) and names and all(isinstance(name, str) and name for name in names.values()):
        pairs = tuple((str(tag), str(name)) for tag, name in names.items())
    else:
        faults.append(_fault(where, "'names' must give a name for each edition", 'names = { zh-Hans = "…" }'))
    aliases, domains, tags = (_texts(entry, field, where, faults) for field in ("aliases", "domains", "locales"))
    zone, rights, url = (_text(entry, field, where, faults) for field in ("zone", "rights", "url"))
    locales = tuple(filter(None, (_locale(tag, where, faults) for tag in tags)))
    if zone and not _is_zone(zone):
        faults.append(_fault(where, f"no time zone is called {zone!r}", "write its IANA name, such as Asia/Taipei"))
    if rights and rights not in set(Rights):
        faults.append(_fault(where, f"'rights' must be full, excerpt or link, not {rights!r}", ""))
    if url and not url.startswith(("https://", "http://")):
        faults.append(_fault(where, f"'url' must begin with https://, not be {url!r}", ""))
    if len(faults) > before:
        return None
    hosts = tuple(domain.lower().removeprefix("www.") for domain in domains)
    return Outlet(str(key), pairs, aliases, hosts, locales, zone, rights, url)


def _text(entry: Mapping[str, object], name: str, where: Location, faults: list[Diagnostic]) -> str:
    value = entry.get(name, "")
    if isinstance(value, str):
        return value
    faults.append(_fault(where, f"{name!r} must be a text, not {value!r}", ""))
    return ""


def _texts(entry: Mapping[str, object], name: str, where: Location, faults: list[Diagnostic]) -> tuple[str, ...]:
    value = entry.get(name, [])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    faults.append(_fault(where, f"{name!r} must be a list of texts, not {value!r}", ""))
    return ()


def _locale(tag: str, where: Location, faults: list[Diagnostic]) -> Locale | None:
    try:
        return parse_locale(tag)
    except ValueError as error:
        faults.append(_fault(where, str(error), ""))
        return None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _fault(where: Location, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where, Severity.ERROR, "outlets/entry", message, hint)
