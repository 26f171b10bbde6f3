"""Untyped front matter to typed fields; each one of the wrong kind is told, and left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from sitegen.model.article import Image
from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.model.source import Defaults
from sitegen.readers import addresses, dates
from sitegen.readers.dates import Written
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
    "provenance": ("provenance",),
    "captured": ("captured",),
}
"""The names by which each field is known in Hugo's, Hexo's and Jekyll's files, the best first."""

NOBODY = frozenset({"null", "none", "nil", "~", "undefined", "nan", "n/a"})
SHOWN = 60
"""The most characters of a faulty value that a message repeats."""

SEPARATORS = re.compile(r"[,，、;；]")


class Fields:
    """Takes typed values out of front matter, and where that is silent out of the defaults of the folders above."""

    def __init__(self, front: FrontMatter, defaults: Defaults, path: str) -> None:
        self._own = {name.casefold(): value for name, value in front.values}
        self._lines = {name.casefold(): line for name, line in front.lines}
        self._defaults = {name.casefold(): value for name, value in defaults}
        self._path = path
        self.told: list[Diagnostic] = []

    def has(self, field: str) -> bool:
        """Tell whether the front matter itself gives a field a value."""
        return self._found(field, self._own) is not None

    def where(self, field: str) -> Location:
        """Return the place of a field; that of the front matter's first line where it is not in it."""
        line = next((self._lines[name] for name in NAMES[field] if name in self._lines), 1)
        return Location(self._path, line)

    def text(self, field: str) -> str:
        """Return a line of text.  A number or a word for yes is text, too: titles such as `1984` and `On` occur."""
        value = self._value(field)
        if isinstance(value, list) and len(value) == 1:
            self._note(field, f"{field!r} is a list of one; its text was taken")
            value = value[0]
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
        if isinstance(value, list) and all(isinstance(item, (str, int, float, date)) for item in value):
            lines = (_line(str(item)).lstrip("#") for item in value)
            return tuple(dict.fromkeys(line for line in lines if line and line.casefold() not in NOBODY))
        self._note(field, f"{field!r} must be a list of texts, not {_kind(value)}")
        return ()

    def date(self, field: str) -> Written | None:
        """Return a date; one that is none, or cannot be, is a warning, as the article can stand without."""
        value = self._value(field)
        if isinstance(value, datetime):
            return dates.of_moment(value)
        if isinstance(value, date):
            return Written(value)
        written = dates.parse(value) if isinstance(value, str) else None
        if value is not None and written is None:
            hint = "write it as 2025-01-28 or 2025-01-28T13:49:00+08:00"
            self._note(field, f"{field!r} must be a date from 1990 on, not {_kind(value)}", hint)
        return written

    def link(self) -> str:
        """Return the address of the original: the first that is one (`url: /about/` is Hugo's, and none)."""
        for name in NAMES["link"]:
            value = self._own.get(name) or self._defaults.get(name)
            if isinstance(value, str) and value.strip().startswith(("https://", "http://")):
                return addresses.resolve(value, "")
        return ""

    def image(self, base: str) -> Image | None:
        value = self._value("image")
        if isinstance(value, Mapping):
            texts = {str(key).casefold(): _line(str(item)) for key, item in value.items()}
            address = next((texts[key] for key in ("image", "src", "url", "relative") if texts.get(key)), "")
            caption = texts.get("caption", "")
            alt = texts.get("alt", "")
        else:
            address, caption, alt = (_line(value) if isinstance(value, str) else ""), "", ""
        src = addresses.picture(address, base) if address else ""
        if address and not src:
            self._note("image", f"the picture {address!r} has no address on the web, and is left out")
        return Image(src, alt, caption) if src else None

    def claims(self, field: str) -> bool:
        """Tell whether a field says yes."""
        return str(self._value(field)).casefold() in {"true", "yes", "on", "1"}

    def _value(self, field: str) -> object:
        own = self._found(field, self._own)
        return own if own is not None else self._found(field, self._defaults)

    def _found(self, field: str, values: Mapping[str, object]) -> object:
        return next((values[name] for name in NAMES[field] if not _is_empty(values.get(name))), None)

    def _note(self, field: str, message: str, hint: str = "") -> None:
        self.told.append(Diagnostic(self.where(field), Severity.WARNING, f"metadata/{field}", message, hint))


def _is_empty(value: object) -> bool:
    return (
        value is None or value in ("", [], {}) or (isinstance(value, str) and value.strip().casefold() in {"", *NOBODY})
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _kind(value: object) -> str:
    shown = repr(value)
    return f"{type(value).__name__} {shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + '…'}"
