"""Source to FrontMatter: the fields above a text, and the text below them.

python-frontmatter is given the fenced block only, and a handler of ours: left to
itself it drops a block that is no mapping, passes an unclosed one in silence, and
lets a deeply nested one end the process.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

import frontmatter
from frontmatter.default_handlers import BaseHandler

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.source import Source
from sitegen.readers import plain_yaml, yaml_block
from sitegen.readers.yaml_block import BlockError, Entry, NotAMappingError, Remark

LIMIT = 65_536
"""The most characters a front matter may have."""

OPEN = re.compile(r"\s*(---|\+\+\+)[ \t]*(?:\n|\Z)")
"""The line that opens a front matter; empty lines may stand before it."""

CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
"""The line that closes it; YAML has two."""

KEY_LINE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*[ \t]*[\"']?[\w.-]{1,64}[\"']?[ \t]*(?::(?:\s|\Z)|=)")
"""What begins so is meant as front matter, whatever comes after."""

KNOWN_KEY = re.compile(
    r"(title|date|tags|categories|category|layout|author|permalink)[ \t]*:(?:[ \t].*)?", re.IGNORECASE
)
"""A first line that may belong to a front matter whose opening line was left out (Hexo)."""

TOML_KEY = re.compile(r"^(?:\[+[ \t]*)?[\"']?([\w-]+)", re.MULTILINE)
TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a text.

    values: in the order of the file.  YAML gives str, list and dict of them, an empty value an empty str;
    TOML gives its own types.
    lines: the file's line of each key at the top.
    text: what stands below.  first_line: the number of its first line in the file, from 1.
    """

    values: tuple[tuple[str, object], ...] = ()
    lines: tuple[tuple[str, int], ...] = ()
    text: str = ""
    first_line: int = 1

    def line(self, key: str) -> int:
        """Return the file's line of a key at the top; 0 where there is no such key."""
        return dict(self.lines).get(key, 0)


class _Handler(BaseHandler):
    """Reads one block for python-frontmatter, and keeps what a dict cannot say of it."""

    FM_BOUNDARY = OPEN

    def __init__(self, fence: str) -> None:
        super().__init__()
        self.fence = fence
        self.entries: tuple[Entry, ...] = ()
        self.remarks: tuple[Remark, ...] = ()

    def split(self, text: str) -> tuple[str, str]:
        return text.partition("\n")[2].rpartition("\n")[0], ""

    def load(self, fm: str) -> dict[str, object]:
        if self.fence == "+++":
            self.entries = _toml(fm)
        else:
            plain = plain_yaml.load(fm)
            self.entries, self.remarks = yaml_block.load(fm) if plain is None else (plain, ())
        return {entry.key: entry.value for entry in self.entries}


def split(source: Source) -> Outcome[FrontMatter]:
    """Return the front matter of a file, empty where it has none; no value where it is broken beyond repair."""
    text = source.text.removeprefix("\ufeff")
    opened = OPEN.match(text)
    if opened is None:
        return _unopened(source.path, text)
    fence, first = opened[1], text.count("\n", 0, opened.end()) + 1
    closed = CLOSE[fence].search(text, opened.end())
    meant = KEY_LINE.match(text, opened.end()) is not None
    if closed is None or closed.start() - opened.end() > LIMIT:
        return _endless(source.path, text, fence, first - 1) if meant else Outcome(FrontMatter(text=text))
    handler = _Handler(fence)
    try:
        values, _ = frontmatter.parse(text[: closed.end()], handler=handler)
    except NotAMappingError as error:
        return _text_after_all(source.path, text, first, f"holds {error}")
    except BlockError as error:
        if not meant:
            return _text_after_all(source.path, text, first, "cannot be read as such")
        where = Location(source.path, first + error.line)
        return Outcome(None, (_told(where, Severity.ERROR, "syntax", f"the front matter does not parse: {error}"),))
    remarks = tuple(_remark(source.path, first, remark) for remark in handler.remarks)
    if not values:
        hint = "write 'name: value' lines between the two, or remove both"
        remarks += (
            _told(Location(source.path, first - 1), Severity.WARNING, "empty", "the front matter is empty", hint),
        )
    lines = tuple((entry.key, first + entry.line) for entry in handler.entries)
    below = text.count("\n", 0, closed.end()) + 1
    return Outcome(FrontMatter(tuple(values.items()), lines, text[closed.end() :], below), remarks)


def _unopened(path: str, text: str) -> Outcome[FrontMatter]:
    """Read a front matter that is closed but was never opened, if its first two lines can be nothing else."""
    lines = text.lstrip("\n")[:1024].split("\n", 2)
    nothing = FrontMatter(text=text)
    if len(lines) < 2 or not all(KNOWN_KEY.fullmatch(line.rstrip()) for line in lines[:2]):  # noqa: PLR2004
        return Outcome(nothing)
    closed = CLOSE["---"].search(text)
    blank = text.find("\n\n", len(text) - len(text.lstrip("\n")))
    if closed is None or -1 < blank < closed.start():
        return Outcome(nothing)
    opened = split(Source(path, "---\n" + text))
    if opened.value is None:
        return Outcome(nothing)
    found, shift = opened.value, -1
    lines_ = tuple((key, line + shift) for key, line in found.lines)
    moved = FrontMatter(found.values, lines_, found.text, found.first_line + shift)
    told = _told(Location(path, 1), Severity.INFO, "unopened", "the front matter lacks its first line '---'")
    return Outcome(moved, (told, *opened.diagnostics))


def _endless(path: str, text: str, fence: str, line: int) -> Outcome[FrontMatter]:
    long = CLOSE[fence].search(text, len(fence)) is not None
    message = f"the front matter is longer than {LIMIT:,} characters" if long else "the front matter is never closed"
    hint = f"put a line {fence} below its last field"
    return Outcome(None, (_told(Location(path, line), Severity.ERROR, "unclosed", message, hint),))


def _text_after_all(path: str, text: str, first: int, why: str) -> Outcome[FrontMatter]:
    message = f"this block {why}, so it is no front matter and stays in the text"
    told = _told(Location(path, first), Severity.WARNING, "not-fields", message, "write 'name: value' lines")
    return Outcome(FrontMatter(text=text), (told,))


def _remark(path: str, first: int, remark: Remark) -> Diagnostic:
    line, message = remark
    return _told(Location(path, first + line), Severity.WARNING, "repaired", message)


def _told(where: Location, severity: Severity, what: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(where, severity, f"front-matter/{what}", message, hint)


def _toml(block: str) -> tuple[Entry, ...]:
    try:
        values = tomllib.loads(block)
    except RecursionError as error:
        raise BlockError("nested too deep", 0) from error
    except ValueError as error:
        at = TOML_LINE.search(str(error))
        raise BlockError(TOML_LINE.sub("", str(error)).strip(), int(at[1]) - 1 if at else 0) from error
    lines: dict[str, int] = {}
    for found in TOML_KEY.finditer(block):
        lines.setdefault(found[1], block.count("\n", 0, found.start()))
    return tuple(Entry(key, value, lines.get(key, 0)) for key, value in values.items())
