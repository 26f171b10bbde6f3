"""Headings and paragraphs of a page to its stories.

Levels do not tell stories: on a newspaper's page the same `###` begins one,
divides one, or labels one.  What stands below a heading and what ended above it do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from sitegen.readers.line_breaks import close_up, ends_sentence, join

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_SENDER = r"(?:[^\s，。；：！？,.]{1,12}[報报社網网專专臺台刊合][訊讯]|[^，。；：！？,.]{2,30}(?:日|外|綜|综)[電电])"
_BYLINE = re.compile(rf"[（(【]{_SENDER}[)）】]|{_SENDER}(?=[\s:：（(])")
_CREDIT = re.compile(r"[●■◆]\s*(\S.*)")
_LABEL = re.compile(
    r"(?:新[聞闻][鏈链][接結结]|新[聞闻]背景|特稿|特[寫写]|[話话]你知|小[知資资][識識讯訊]|小知识|[專专]稿|社[評评])"
)
_LONGEST_CREDIT = 60
_SHORTEST_CUT = 20


@dataclass(frozen=True, slots=True)
class Heading:
    """level: from 1.  text: empty where the source has only the number signs."""

    number: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """number: of its first line.  text: its lines joined; source: as they are written."""

    number: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """Headings with nothing between them, and the paragraphs below; only a first section may have no heading."""

    headings: tuple[Heading, ...]
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def number(self) -> int:
        return self.headings[0].number if self.headings else self.paragraphs[0].number


@dataclass(frozen=True, slots=True)
class Headline:
    """closed: the letters of the title stood apart."""

    title: str
    subtitle: str = ""
    labels: tuple[str, ...] = ()
    closed: bool = False


def elements(text: str, first_line: int) -> tuple[Heading | Paragraph, ...]:
    """Return headings and paragraphs in order; the lines of a paragraph are joined."""
    found: list[Heading | Paragraph] = []
    lines: list[str] = []
    for number, line in enumerate((*text.split("\n"), ""), first_line):
        heading = _HEADING.fullmatch(line)
        if line.strip() and not heading:
            lines.append(line)
            continue
        if lines:
            found.append(Paragraph(number - len(lines), join(lines), "\n".join(lines)))
            lines = []
        if heading:
            found.append(Heading(number, len(heading[1]), _plain((heading[2] or "").strip())))
    return tuple(found)


def sections(found: Iterable[Heading | Paragraph]) -> tuple[Section, ...]:
    """Return the elements in sections, each with all headings that follow one another."""
    gathered: list[tuple[list[Heading], list[Paragraph]]] = []
    for element in found:
        if isinstance(element, Paragraph):
            gathered = gathered or [([], [])]
            gathered[-1][1].append(element)
        elif gathered and not gathered[-1][1]:
            gathered[-1][0].append(element)
        else:
            gathered.append(([element], []))
    return tuple(Section(tuple(headings), tuple(paragraphs)) for headings, paragraphs in gathered)


def stories(found: tuple[Section, ...]) -> tuple[tuple[Section, ...], ...]:
    """Return the sections of each story: one begins at a proven start or at `##` (seed 004)."""
    gathered: list[list[Section]] = []
    for place, section in enumerate(found):
        if not gathered or section.headings[0].level <= 2 or is_start(found, place):  # noqa: PLR2004
            gathered.append([section])
        else:
            gathered[-1].append(section)
    return tuple(tuple(story) for story in gathered)


def is_start(found: tuple[Section, ...], place: int) -> bool:
    """Whether a byline stands below the headings of a section, or a credit has ended the story above."""
    section = found[place]
    begins = bool(section.headings and section.paragraphs and byline(section.paragraphs[0]))
    above = found[place - 1].paragraphs if place else ()
    return begins or ending(above) > 0


def byline(paragraph: Paragraph) -> str:
    """Return the words that open a report and name who sent it (`某某報訊`, `某社北京1月2日電`), or nothing."""
    found = _BYLINE.match(paragraph.text)
    return found[0] if found else ""


def credit(paragraph: Paragraph) -> str:
    """Return who is named after a bullet at the end of a story, or nothing."""
    found = _CREDIT.fullmatch(paragraph.text)
    return found[1] if found and len(found[1]) <= _LONGEST_CREDIT and not ends_sentence(found[1]) else ""


def ending(paragraphs: tuple[Paragraph, ...]) -> int:
    """Return how many paragraphs at the end are credits: one or two, since three bullets are a list."""
    names = sum(1 for _ in takewhile(credit, reversed(paragraphs)))
    return names if names < 3 else 0  # noqa: PLR2004


def headline(headings: tuple[Heading, ...]) -> Headline:
    """Return headings with nothing between as one headline.

    Those of the first one's level are lines of the title, deeper ones a subtitle; labels are neither.
    """
    labels = tuple(heading.text for heading in headings[1:] if _LABEL.fullmatch(heading.text))
    words = tuple(heading for heading in headings if heading.text and heading.text not in labels)
    title = _one_line(heading.text for heading in words if heading.level <= words[0].level)
    subtitle = _one_line(heading.text for heading in words if heading.level > words[0].level)
    return Headline(close_up(title), close_up(subtitle), labels, closed=close_up(title) != title)


def is_cut(above: Paragraph, below: Paragraph) -> bool:
    """Whether an empty line has cut a sentence: no mark ends the paragraph above, and prose follows."""
    open_ended = len(above.text) >= _SHORTEST_CUT and not ends_sentence(above.text)
    lists_or_quotes = above.text.endswith(("：", ":", "；", ")", "）", "|", ">")) or below.text[0] in "-*+>|#<!["
    return open_ended and not lists_or_quotes and not credit(above) and not credit(below) and not byline(below)


def _plain(text: str) -> str:
    bold = len(text) > 4 and text.startswith("**") and text.endswith("**")  # noqa: PLR2004
    return text[2:-2].strip() if bold else text


def _one_line(texts: Iterable[str]) -> str:
    line = ""
    for text in texts:
        line += text if not line or line.endswith(("：", ":")) else f" {text}"
    return line
