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
PLACE = re.compile(r"\(\w{1,2}\)")
"""Where an outlet sits, before its name in a byline."""

BYLINE = 80
"""A byline has no more characters."""

SHAPE = "begin each outlet with a line [[outlets]]"
FIELDS = frozenset({"key", "names", "aliases", "domains", "locales", "zone", "rights", "url"})
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
    entries = table.pop("outlets", [])
    lines = [text.count("\n", 0, found.start()) + 1 for found in ENTRY.finditer(text)]
    faults = [_fault(Location(path), f"{name!r} is no part of it", SHAPE) for name in table]
    if not isinstance(entries, list):
        faults.append(_fault(Location(path), f"'outlets' must be tables, not {entries!r}", SHAPE))
        entries = []
    made: dict[str, Outlet] = {}
    for number, entry in enumerate(entries):
        where = Location(path, lines[number] if number < len(lines) else 0)
        if not isinstance(entry, Mapping):
            faults.append(_fault(where, f"an outlet must be a table, not {entry!r}", SHAPE))
            continue
        outlet = _outlet(entry, where, faults)
        if outlet and made.setdefault(outlet.key, outlet) is not outlet:
            faults.append(_fault(where, f"the key {outlet.key!r} stands twice", "give each outlet its own"))
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


def _outlet(entry: Mapping[str, object], where: Location, faults: list[Diagnostic]) -> Outlet | None:
    before = len(faults)
    faults.extend(_fault(where, f"an outlet has no {name!r}", "") for name in entry if name not in FIELDS)
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
    wrong = (domain for domain in domains if "/" in domain or "." not in domain)
    faults.extend(_fault(where, f"a domain is written example.org, not {domain!r}", "") for domain in wrong)
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
