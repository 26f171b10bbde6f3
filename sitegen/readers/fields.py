"""Untyped front matter to typed fields; each one of the wrong kind is told, and left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from sitegen.model.article import Image
from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.model.source import Defaults
from sitegen.model.story import NO_STORY
from sitegen.readers import addresses, dates
from sitegen.readers.dates import Written
from sitegen.readers.decode import seen
from sitegen.readers.front_matter import FrontMatter

NAMES = {
    "title": ("title", "标题", "標題"),
    "date": ("date", "published", "publishdate", "pubdate", "publish_date", "created", "日期"),
    "link": ("link", "source_url", "url", "from", "original", "original_url", "canonical", "canonical_url"),
    "author": ("author", "authors", "by", "作者"),
    "outlet": ("outlet", "source", "media", "publisher", "来源", "來源"),
    "tags": ("tags", "keywords", "tag", "标签", "標籤"),
    "summary": ("summary", "description", "excerpt", "abstract", "摘要"),
    "image": ("image", "cover", "thumbnail", "featured_image", "banner"),
    "lang": ("lang", "locale", "language"),
    "rights": ("rights", "license", "licence"),
    "key": ("key",),
    "draft": ("draft",),
    "pin": ("pin",),
    "provenance": ("provenance",),
    "captured": ("captured",),
    "convert": ("convert",),
    "story": ("story",),
}
"""The names by which each field is known in Hugo's, Hexo's and Jekyll's files, the best first."""

ONLY_ADDRESSES = frozenset({"link", "source_url", "original_url", "canonical_url"})
"""Names of a link that can mean nothing else; `url: /about/` is Hugo's, and `from` may name somebody."""

NOBODY = frozenset({"null", "none", "nil", "~", "undefined", "nan", "n/a"})
"""Words for nothing, in whatever case."""

MEANT = {"story": NO_STORY}
"""Of those, what is a value of its own in a field."""

SHOWN = 60
"""The most characters of a faulty value that a message repeats."""

ABSOLUTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
SEPARATORS = re.compile(r"[,，、;；]")


class Fields:
    """Takes typed values out of front matter, or out of what the folders above a file say."""

    def __init__(self, values: Mapping[str, object], lines: Mapping[str, int], path: str) -> None:
        """Take values by name; lines: the file's line of each, empty for those of a folder."""
        self._values = {name.casefold(): value for name, value in values.items()}
        self._lines = {name.casefold(): line for name, line in lines.items()}
        self._path = path
        self.told: list[Diagnostic] = []

    def has(self, field: str) -> bool:
        return self._value(field) is not None

    def where(self, field: str) -> Location:
        """Return the line of a field; the file as a whole where a folder gives it."""
        return Location(self._path, next((self._lines[name] for name in NAMES[field] if name in self._lines), 0))

    def text(self, field: str) -> str:
        """Return a line of text.  A number or a word for yes is text, too: titles such as `1984` and `On` occur."""
        value = self._value(field)
        if isinstance(value, list) and len(value) == 1:
            self._note(field, f"{field!r} is a list of one; its text was taken")
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("name", value)
        if value is None or isinstance(value, (str, int, float, date)):
            return "" if value is None else _line(str(value))
        self._note(field, f"{field!r} must be a line of text, not {_kind(value)}")
        return ""

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts, each once; a single text is parted at its commas."""
        value = self._value(field)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            value = SEPARATORS.split(str(value))
        if value is None:
            return ()
        items = [_named(item) for item in (value if isinstance(value, list) else [value])]
        if all(isinstance(item, (str, int, float, date)) for item in items) and items != [value]:
            lines = (_line(str(item)).lstrip("#") for item in items)
            return tuple(dict.fromkeys(line for line in lines if line and line.casefold() not in NOBODY))
        self._note(field, f"{field!r} must be a list of texts, not {_kind(value)}")
        return ()

    def date(self, field: str) -> Written | None:
        """Return a date; one that is none, or cannot be, is a warning, as the article can stand without."""
        value = self._value(field)
        if isinstance(value, datetime):
            written = dates.of_moment(value)
        elif isinstance(value, date):
            written = Written(value) if value.year >= dates.FIRST_YEAR else None
        else:
            written = dates.parse(value) if isinstance(value, str) else None
        if value is not None and written is None:
            hint = "write it as 2025-01-28 or 2025-01-28T13:49:00+08:00"
            self._note(field, f"{field!r} must be a date from {dates.FIRST_YEAR} on, not {_kind(value)}", hint)
        return written

    def link(self) -> str:
        """Return the address of the original: the first of its fields that holds one."""
        for name in NAMES["link"]:
            value = self._values.get(name)
            if isinstance(value, str) and ABSOLUTE.match(value):
                return addresses.resolve(value, "")
            if name in ONLY_ADDRESSES and not _is_empty(value):
                self._note("link", f"{name!r} must be an address that begins with https://, not {_kind(value)}")
        return ""

    def image(self, base: str) -> Image | None:
        """Return the lead image; base: the address against which one without a host is resolved."""
        value = self._value("image")
        texts: dict[str, str] = {}
        if isinstance(value, Mapping):
            texts = {str(key).casefold(): _line(item) for key, item in value.items() if isinstance(item, str)}
        elif isinstance(value, str):
            texts = {"src": _line(value)}
        elif value is not None:
            self._note("image", f"'image' must be the address of a picture, not {_kind(value)}")
        address = next((texts[key] for key in ("image", "src", "url") if texts.get(key)), "")
        src = addresses.picture(address, base) if address else ""
        if address and not src:
            self._note("image", f"the picture {address!r} has no address on the web, and is left out")
        return Image(src, texts.get("alt", ""), texts.get("caption", "")) if src else None

    def table(self, field: str) -> Mapping[str, object] | None:
        """Return a table, its names as they were written; None where there is none."""
        value = self._value(field)
        if isinstance(value, Mapping):
            return value
        if value is not None:
            self._note(field, f"{field!r} must be a table, not {_kind(value)}")
        return None

    def claims(self, field: str) -> bool:
        """Tell whether a field says yes."""
        return str(self._value(field)).casefold() in {"true", "yes", "on", "1"}

    def is_none(self, field: str) -> bool:
        """Tell whether a field is an empty list, which says that there are none, and not that nothing is said."""
        return any(self._values.get(name) == [] for name in NAMES[field])

    def note(self, field: str, severity: Severity, message: str, hint: str = "") -> None:
        """Tell something of a field, at its line; the same thing is told once."""
        told = Diagnostic(self.where(field), severity, f"metadata/{field}", message, hint)
        if told not in self.told:
            self.told.append(told)

    def _value(self, field: str) -> object:
        found = (self._values.get(name) for name in NAMES[field])
        return next((value for value in found if not _is_empty(value) or _is_meant(field, value)), None)

    def _note(self, field: str, message: str, hint: str = "") -> None:
        self.note(field, Severity.WARNING, message, hint)


def of_front_matter(front: FrontMatter, path: str) -> Fields:
    return Fields(dict(front.values), dict(front.lines), path)


def of_folders(defaults: Defaults, path: str) -> Fields:
    """Return what the folders above the file at path say of it (`_defaults.toml`)."""
    return Fields(dict(defaults), {}, path)


def _is_empty(value: object) -> bool:
    return (
        value is None or value in ("", [], {}) or (isinstance(value, str) and value.strip().casefold() in {"", *NOBODY})
    )


def _is_meant(field: str, value: object) -> bool:
    return field in MEANT and value == MEANT[field]


def _named(value: object) -> object:
    """Return the name that a table gives (`author: {name: …}`), and anything else as it is."""
    return value.get("name", value) if isinstance(value, Mapping) else value


def _line(text: str) -> str:
    return " ".join(seen(text).split())


def _kind(value: object) -> str:
    shown = repr(value)
    return f"{type(value).__name__} {shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + '…'}"
