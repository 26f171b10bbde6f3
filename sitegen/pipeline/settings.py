"""`content/site.toml` and `content/sources.toml` to settings; every fault is told, and the default stands in for it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sitegen.conversion.glossary import merged, parse_glossary
from sitegen.model.article import Rights
from sitegen.model.config import EditionSettings, Font, ReadSettings, SiteSettings
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.glossary import Glossary
from sitegen.model.locale import HANS, HANT, Locale, parse_locale
from sitegen.model.outlet import Outlet
from sitegen.model.story import StoryWish
from sitegen.model.style import CHOICES, Style
from sitegen.pipeline import cache, fonts
from sitegen.readers.outlets import parse_outlets
from sitegen.readers.story_wishes import parse_story_wishes

SITE, SOURCES, STORIES, GLOSSARY = "site.toml", "sources.toml", "stories.toml", "glossary"

LOCAL = "http://localhost:8000"
"""The address of a site that names none: right for `sitegen serve`, and wrong, and told, for all else."""

EDITIONS = (
    EditionSettings("zh-Hans", Locale("zh", HANS, "CN"), "zh-hans", "简体", "新闻摘要"),
    EditionSettings("zh-Hant", Locale("zh", HANT, "TW"), "zh-hant", "繁體", "新聞摘要"),
)

KNOWN = frozenset(
    "base_url zone page_size feed_size issues rights cname authority regions editions review feeds social tags".split(),
)
PATH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load(content: Path, base_url: str) -> Outcome[SiteSettings]:
    """Read the settings of a site.  base_url: from the command line, wins where it is not empty."""
    faults: list[Diagnostic] = []
    shipped = Path(__file__).parents[1] / "readers" / "outlets.toml"
    own = content / SOURCES
    outlets = _outlets(own.read_bytes() if own.is_file() else b"", shipped.read_text("utf-8"), faults)
    site = content / SITE
    table = _Table(_toml(site.read_bytes(), SITE, faults) if site.is_file() else {}, faults)
    for name in table.values.keys() - KNOWN:
        table.warn(name, f"{name!r} is no setting", f"known: {', '.join(sorted(KNOWN))}")
    if not base_url and "base_url" not in table.values:
        message = f"no base_url is set: addresses in feeds begin with {LOCAL}"
        table.warn("base_url", message, "set it, or give --base-url")
    words = glossary(content)
    faults.extend(words.diagnostics)
    made = _settings(table, base_url, outlets, words.value or Glossary())
    known = frozenset(edition.tag for edition in made.editions)
    return Outcome(replace(made, stories=_stories(content / STORIES, known, faults)), tuple(faults))


def _stories(file: Path, known: frozenset[str], faults: list[Diagnostic]) -> tuple[StoryWish, ...]:
    """Read the owner's stories.  known: the tags of the editions."""
    if not file.is_file():
        return ()
    parsed = parse_story_wishes(_decoded(file.read_bytes(), STORIES, faults), STORIES)
    faults.extend(parsed.diagnostics)
    wishes = parsed.value or ()
    faults += [
        Diagnostic(wish.where, Severity.WARNING, "stories/edition", f"no edition is called {tag!r}")
        for wish in wishes
        for tag in sorted({tag for tag, _ in (*wish.titles, *wish.reasons)} - known - {""})
    ]
    return wishes


def glossary(content: Path) -> Outcome[Glossary]:
    """Read the owner's words: every `.toml` file below `glossary/`, in the order of their names."""
    faults: list[Diagnostic] = []
    found: list[Glossary] = []
    for file in sorted((content / GLOSSARY).rglob("*.toml")):
        name = file.relative_to(content).as_posix()
        parsed = parse_glossary(_decoded(file.read_bytes(), name, faults), name)
        faults.extend(parsed.diagnostics)
        found += [parsed.value] if parsed.value else []
    return Outcome(merged(found), tuple(faults))


def _settings(table: _Table, base_url: str, outlets: tuple[Outlet, ...], words: Glossary) -> SiteSettings:
    read = ReadSettings()
    zone = table.text("zone", read.zone)
    if not _is_zone(zone):
        table.fault("zone", f"no time zone is called {zone!r}", "write its IANA name, such as Asia/Taipei")
        zone = read.zone
    rights = table.text("rights", read.rights.value)
    if rights not in set(Rights):
        table.fault("rights", f"'rights' must be full, excerpt or link, not {rights!r}", "")
        rights = read.rights.value
    return SiteSettings(
        editions=_editions(table),
        base_url=_base_url(table, base_url),
        read=ReadSettings(outlets, zone, _regions(table, read.locales), Rights(rights)),
        page_size=table.number("page_size", 20),
        feed_size=table.number("feed_size", 50),
        issues=_issues(table),
        cname=table.text("cname", ""),
        authority=table.text("authority", ""),
        hub=_hub(table),
        font=_font(table),
        glossary=words,
        headlines=_headlines(table),
        automatic_tags=_automatic_tags(table),
    )


class _Table:
    """Takes typed values out of `site.toml`, and notes each one of the wrong kind."""

    def __init__(self, values: Mapping[str, object], faults: list[Diagnostic]) -> None:
        self.values, self._faults = values, faults

    def text(self, name: str, default: str) -> str:
        value = self.values.get(name, default)
        if isinstance(value, str):
            return value.strip()
        self.fault(name, f"{name!r} must be a text, not {value!r}", "")
        return default

    def number(self, name: str, default: int) -> int:
        value = self.values.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        self.fault(name, f"{name!r} must be a number from 1, not {value!r}", "")
        return default

    def tables(self, name: str) -> list[Mapping[str, object]]:
        value = self.values.get(name, [])
        if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
            return value
        self.fault(name, f"{name!r} must be tables, each begun by [[{name}]]", "")
        return []

    def fault(self, name: str, message: str, hint: str) -> None:
        self._faults.append(Diagnostic(Location(SITE), Severity.ERROR, f"settings/{name}", message, hint))

    def warn(self, name: str, message: str, hint: str) -> None:
        self._faults.append(Diagnostic(Location(SITE), Severity.WARNING, f"settings/{name}", message, hint))


def _base_url(table: _Table, given: str) -> str:
    address = (given or table.text("base_url", LOCAL)).rstrip("/")
    parts = urlsplit(address)
    if parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment:
        return address
    table.fault("base_url", f"{address!r} is no address of a site", "write it as https://example.org/path")
    return LOCAL


def _editions(table: _Table) -> tuple[EditionSettings, ...]:
    made: list[EditionSettings] = []
    for entry in table.tables("editions"):
        texts = {key: value for key, value in entry.items() if isinstance(value, str)}
        tag = texts.get("tag", "")
        default = next((one for one in EDITIONS if tag.startswith(one.tag)), EDITIONS[0])
        try:
            locale = parse_locale(texts.get("locale", tag))
        except ValueError as error:
            table.fault("editions", str(error), "every edition needs a tag and a locale")
            continue
        path = texts.get("path", tag.lower())
        if not PATH.fullmatch(path) or any(path == one.path or tag == one.tag for one in made):
            table.fault("editions", f"the path {path!r} is taken, or not of a-z, 0-9, -", "give it one of its own")
            continue
        label, title = texts.get("label", default.label), texts.get("title", default.title)
        style = _style(table, entry.get("style", {}))
        made.append(EditionSettings(tag, locale, path, label, title, texts.get("description", ""), style))
    return tuple(made) or EDITIONS


def _style(table: _Table, value: object) -> Style:
    """Return the house style of an edition (`style = { tai = "臺" }`)."""
    if not isinstance(value, Mapping):
        table.fault("editions", f"'style' must be a table, not {value!r}", f"known: {', '.join(CHOICES)}")
        return Style()
    kept: dict[str, str] = {}
    for name, choice in value.items():
        if choice in CHOICES.get(name, ()):
            kept[name] = str(choice)
        else:
            known = "; ".join(f"{key}: {' or '.join(choices)}" for key, choices in CHOICES.items())
            table.fault("editions", f"no style has {name} = {choice!r}", known)
    return Style(**kept)


def _issues(table: _Table) -> str:
    wanted = table.text("issues", "daily")
    if wanted in {"daily", "weekly"}:
        return wanted
    table.fault("issues", f"'issues' must be daily or weekly, not {wanted!r}", "")
    return "daily"


def _headlines(table: _Table) -> str:
    review = table.values.get("review", {})
    wanted = review.get("headlines", "warn") if isinstance(review, Mapping) else review
    if wanted in {"warn", "error"}:
        return str(wanted)
    table.fault("review", f"'review.headlines' must be warn or error, not {wanted!r}", "")
    return "warn"


def _automatic_tags(table: _Table) -> int:
    """Return the threshold of `[tags] automatic = 3`; 0 where there are to be no such tags."""
    tags = table.values.get("tags", {})
    wanted = tags.get("automatic", 0) if isinstance(tags, Mapping) else tags
    if isinstance(wanted, int) and not isinstance(wanted, bool) and wanted >= 0:
        return wanted
    table.fault("tags", f"'tags.automatic' must be a number from 0, not {wanted!r}", "3 is a good one; 0 is none")
    return 0


def _hub(table: _Table) -> str:
    """Return the hub of `[feeds] hub = "https://…"`."""
    feeds = table.values.get("feeds", {})
    hub = feeds.get("hub", "") if isinstance(feeds, Mapping) else feeds
    if hub == "" or (isinstance(hub, str) and _is_web(hub)):
        return hub
    table.fault("feeds", f"'feeds.hub' must be the address of a hub, not {hub!r}", "write it as https://example.org/")
    return ""


def _font(table: _Table) -> Font | None:
    """Return the font of `[social] pictures = true`, found by its name or at `font = "…"`."""
    social = table.values.get("social", {})
    wanted = social.get("pictures", False) if isinstance(social, Mapping) else social
    path = social.get("font", "") if isinstance(social, Mapping) else ""
    if not isinstance(wanted, bool) or not isinstance(path, str):
        table.fault("social", "'social.pictures' must be true or false, and 'social.font' the path of a file", "")
        return None
    if not wanted:
        return None
    if not cache.version("pillow"):
        table.warn("social", "pictures cannot be drawn: Pillow is not installed", "pip install 'sitegen[og]'")
        return None
    found = fonts.find(path)
    if found is None:
        hint = "install Noto Sans CJK, or name a font file by 'social.font'"
        table.warn("social", f"pictures cannot be drawn: there is no font {path or fonts.NAME}", hint)
    return found


def _regions(table: _Table, default: tuple[Locale, ...]) -> tuple[Locale, ...]:
    """Return the default locale of each script, as `regions = ["zh-Hans-CN", "zh-Hant-HK"]` gives them."""
    names = table.values.get("regions", [])
    if not isinstance(names, list):
        table.fault("regions", "'regions' must be a list of locales, such as zh-Hant-HK", "")
        return default
    own: dict[str, Locale] = {}
    for name in names:
        try:
            locale = parse_locale(str(name))
        except ValueError as error:
            table.fault("regions", str(error), "")
            continue
        own[locale.script] = locale
    return tuple(own.get(locale.script, locale) for locale in default)


def _outlets(own: bytes, shipped: str, faults: list[Diagnostic]) -> tuple[Outlet, ...]:
    """Return the owner's outlets before the shipped ones; an owner's entry takes the place of one with its key."""
    theirs = parse_outlets(shipped, "outlets.toml").value or ()
    text = _decoded(own, SOURCES, faults)
    found = parse_outlets(text, SOURCES)
    faults.extend(found.diagnostics)
    ours = found.value or ()
    keys = {outlet.key for outlet in ours}
    return (*ours, *(outlet for outlet in theirs if outlet.key not in keys))


def _toml(content: bytes, name: str, faults: list[Diagnostic]) -> dict[str, object]:
    try:
        return tomllib.loads(_decoded(content, name, faults))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = Location(name, int(line[1]) if line else 0)
        faults.append(Diagnostic(where, Severity.ERROR, "settings/toml", str(error), "the default settings are used"))
        return {}


def _decoded(content: bytes, name: str, faults: list[Diagnostic]) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is no UTF-8"
        faults.append(Diagnostic(Location(name, line), Severity.ERROR, "settings/encoding", message))
        return ""


def _is_web(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
