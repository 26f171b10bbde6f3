"""Text set in lines to the passages it was set from.

Three settings occur. Indented: a paragraph begins where a line does not begin
at the margin. Flush: all lines begin there, and only a full stop or a line that
breaks off early ends a paragraph. Unbroken: each line is a paragraph.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from dataclasses import dataclass

from sitegen.readers.line_breaks import ends_sentence, join, width

_BLANKS = re.compile(r"[ \t\f\u00a0\u3000]*")
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)
_LONGEST_LINE = 150
_SLACK = 8
_CENTRED = 8


class Setting(enum.Enum):
    """How a text is set in lines."""

    INDENTED = enum.auto()
    FLUSH = enum.auto()
    UNBROKEN = enum.auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print that is not empty.

    text: without blanks at its ends.  indent: in columns.  gap: an empty line, or the beginning of the file, is above.
    """

    number: int
    text: str
    indent: int = 0
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """width: of a full line, in columns.  margin: where lines begin that do not begin a paragraph.

    spread: an empty line follows nearly every line, and means nothing.
    """

    setting: Setting
    width: int
    margin: int = 0
    spread: bool = False

    def room(self, line: Line, below: Line) -> int:
        """Return the columns left on a line, had the first word of the line below been set on it; negative: none."""
        word = _WORD.match(below.text)
        return self.width - line.indent - width(line.text) - width(word[0] if word else "")

    def full(self, line: Line, below: Line) -> bool:
        """Whether a line was broken because the first word of the line below had no room on it."""
        return self.setting is not Setting.UNBROKEN and self.room(line, below) < _SLACK

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle of the page: the mark of a title or of a heading."""
        deep = line.indent >= self.margin + _CENTRED
        return self.setting is Setting.INDENTED and deep and line.indent + width(line.text) < self.width + _SLACK


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together, and their text."""

    lines: tuple[Line, ...]
    text: str

    @property
    def number(self) -> int:
        return self.lines[0].number


def lines_of(text: str, first_line: int) -> tuple[Line, ...]:
    """Return the lines that are not empty, a form feed or a non-breaking blank counting as a blank."""
    found: list[Line] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), first_line):
        stripped = raw.strip(" \t\f\r\u00a0\u3000\ufeff")
        if stripped:
            blanks = _BLANKS.match(raw)
            found.append(Line(number, stripped, width(blanks[0]) if blanks else 0, gap))
        gap = not stripped
    return tuple(found)


def layout(lines: tuple[Line, ...]) -> Layout:
    """Return how the lines are set, told from their widths and from where they begin."""
    widths = sorted(line.indent + width(line.text) for line in lines)
    usual = widths[len(widths) * 9 // 10] if widths else 0
    full = sum(usual - _SLACK <= line <= usual + _SLACK for line in widths)
    if usual > _LONGEST_LINE or full * 8 < len(lines):
        return Layout(Setting.UNBROKEN, usual)
    indents = Counter(line.indent for line in lines)
    margin = min((i for i, n in indents.items() if n * 7 >= len(lines)), default=0)
    opening = sum(n for i, n in indents.items() if i >= margin + 2)
    spread = sum(line.gap for line in lines) * 4 > len(lines) * 3
    return Layout(Setting.INDENTED if opening * 20 >= len(lines) else Setting.FLUSH, usual, margin, spread)


def passages(lines: tuple[Line, ...], layout: Layout) -> tuple[Passage, ...]:
    """Return the lines gathered into paragraphs, headings and what else stands by itself."""
    gathered: list[list[Line]] = []
    for line in lines:
        if gathered and not _begins(gathered[-1][-1], line, layout):
            gathered[-1].append(line)
        else:
            gathered.append([line])
    return tuple(Passage(tuple(group), join(line.text for line in group)) for group in gathered)


def _begins(above: Line, line: Line, layout: Layout) -> bool:
    if not layout.full(above, line) or (line.gap and not layout.spread):
        return True
    if layout.setting is Setting.INDENTED:
        return line.indent >= layout.margin + 2 or layout.centred(above)
    return ends_sentence(above.text)
