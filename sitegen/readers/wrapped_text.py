"""Text with hard line breaks, as pasted from a PDF or kept since the days of bulletin boards, to one article."""

from __future__ import annotations

import re
from itertools import groupby, pairwise, takewhile

from sitegen.model.body import HAN
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers import furniture, header_lines
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.hard_lines import Layout, Line, Passage, Setting, layout, lines_of, passages
from sitegen.readers.line_breaks import close_up, ends_sentence, join, width
from sitegen.readers.markup import escape
from sitegen.readers.titles import folded

_STRUCTURE = re.compile(
    r"\s*(?:#{1,6}\s|```|~~~|[*+-]\s|\d+\.\s|>\s|\|.*\||!?\[[^\]\n]*\]\(|:::|\{[%{:])"
    r"|.{0,200}?</?(?:p|div|a|h\d|ul|ol|li|table|tr|td|article|section|br|img|strong|small|i|b|script|span)\b[^>\n]{0,200}>",
    re.IGNORECASE,
)
"""A line of Markdown or HTML."""

_OPEN_ENDS = tuple("，、；：,;:)）")
_SECTION = re.compile(r"\d+\.\d")
_SENTENCE = re.compile(r"[^。！？!?]{1,40}[。！？!?]?")
_SAMPLE = 200
_TITLE_LINES = 3
_TITLE_WIDTH = 120
_HEADING_WIDTH = 60


def recognises(text: str) -> bool:
    """Whether a text is plain and Chinese, and its lines are what a page made of them (seed 002)."""
    lines = lines_of(text, 1)[:_SAMPLE]
    if not lines or header_lines.has_header(lines):
        return bool(lines)
    marked = sum(bool(_STRUCTURE.match(line.text)) for line in lines)
    return marked * 30 <= len(lines) and _is_chinese(lines) and (_is_indented(lines) or _is_broken(lines))


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Return the one article; where no line can be its title, the beginning of the text is, and that is told."""
    header = header_lines.header(lines_of(text.text, text.first_line))
    set_as = layout(header.rest)
    title, lines = (header.title, header.rest) if header.title else _title(header.rest, set_as)
    lines, left_out = furniture.without_furniture(text.path, lines, set_as)
    teasers = any(told.code.endswith("/teaser") for told in left_out)
    found = furniture.without_promotion(text.path, passages(lines, set_as), teasers=teasers)
    left_out += found.diagnostics
    summary, body = _standfirst(found.passages, left_out)
    if not title and not body:
        return Outcome(None, (_nothing(text),))
    told = (*_header_told(text, header), *left_out, *_doubtful(text.path, body, set_as))
    if not title:
        title = text.title or _opening(body[0].text)
        told += () if text.title else (_untitled(text.path, body[0].number, title),)
    blocks = _blocks(body, set_as)
    if text.title and folded(title) != folded(text.title):
        # As in Markdown, a title that the front matter has replaced is the first heading.
        line = text.first_line if header.taken else header.rest[0].number
        blocks = (Block("h2", escape(title), line=line), *blocks)
        title = text.title
    draft = Draft(
        title=close_up(title),
        blocks=blocks,
        line=body[0].number if body else text.first_line,
        published=header.published,
        author=header.author,
        outlet=header.outlet or found.promotion,
        summary=header.summary or summary,
        tags=header.tags,
        credits=header.credits,
        repaired=True,
        diagnostics=told,
    )
    return Outcome((draft,))


def _is_chinese(lines: tuple[Line, ...]) -> bool:
    text = "".join(line.text for line in lines)
    return len(HAN.findall(text)) * 3 > len(text)


def _is_indented(lines: tuple[Line, ...]) -> bool:
    """Whether paragraphs, or a title in the middle, stand off the margin; Markdown would make code of them."""
    return sum(line.indent >= 4 for line in lines) * 10 > len(lines)  # noqa: PLR2004


def _is_broken(lines: tuple[Line, ...]) -> bool:
    """Whether many full lines end inside a sentence, and empty lines stand everywhere or nowhere.

    Paragraphs with an empty line between, hard-wrapped or not, are Markdown.
    """
    set_as = layout(lines)
    unfinished = [a for a, b in pairwise(lines) if set_as.full(a, b) and not ends_sentence(a.text)]
    telling = not set_as.spread and sum(line.gap for line in lines) * 10 > len(lines)
    return len(lines) >= 8 and set_as.width >= 40 and not telling and len(unfinished) * 4 > len(lines)  # noqa: PLR2004


def _title(lines: tuple[Line, ...], layout: Layout) -> tuple[str, tuple[Line, ...]]:
    """Return the title and the other lines: what is set in the middle at the head, else all above the first gap."""
    above_text = tuple(takewhile(lambda line: not ends_sentence(line.text), lines[:6]))
    head = next((place for place, line in enumerate(above_text) if layout.centred(line)), 0)
    first = lines[head : head + 1]
    if head or (first and layout.centred(first[0])):
        title = first + tuple(takewhile(lambda line: layout.centred(line) and not line.gap, lines[head + 1 :]))
    else:
        title = first + tuple(takewhile(lambda line: not line.gap, lines[1 : _TITLE_LINES + 1]))
        title = title if layout.setting is Setting.FLUSH and len(title) <= _TITLE_LINES else title[:1]
    text = join(line.text for line in title)
    rest = lines[head + len(title) :]
    return (text, lines[:head] + rest) if _may_be_title(text, title, rest, layout) else ("", lines)


def _may_be_title(text: str, title: tuple[Line, ...], rest: tuple[Line, ...], layout: Layout) -> bool:
    # A full line with text right below it is the beginning of that text.
    runs_on = bool(rest) and not (rest[0].gap or layout.centred(title[0])) and layout.full(title[-1], rest[0])
    return bool(rest) and not runs_on and width(text) <= _TITLE_WIDTH and not text.endswith(("。", "，"))


def _standfirst(found: tuple[Passage, ...], left_out: tuple[Diagnostic, ...]) -> tuple[str, tuple[Passage, ...]]:
    """Return the summary and the body: a sentence on one line, with a caption or promotion below it (seed 002)."""
    if len(found) < 2 or len(found[0].lines) > 1 or not ends_sentence(found[0].text):  # noqa: PLR2004
        return "", found
    boxed = any(found[0].number < told.where.line < found[1].number for told in left_out)
    return (found[0].text, found[1:]) if boxed else ("", found)


def _blocks(body: tuple[Passage, ...], layout: Layout) -> tuple[Block, ...]:
    headings = _headings(body, layout)
    blocks = []
    for place, passage in enumerate(body):
        kind = ("h3" if _SECTION.match(passage.text) else "h2") if place in headings else "p"
        blocks.append(Block(kind, escape(passage.text), line=passage.number))
    return tuple(blocks)


def _headings(body: tuple[Passage, ...], layout: Layout) -> frozenset[int]:
    """Return the places of one or two short lines with a paragraph below; more in a row are a list or a table."""
    found: list[int] = []
    place = 0
    for short, group in groupby(body, lambda passage: _may_be_heading(passage, layout)):
        end = place + len(tuple(group))
        if short and end - place <= 2 and end < len(body) and ends_sentence(body[end].text):  # noqa: PLR2004
            found += range(place, end)
        place = end
    return frozenset(found)


def _may_be_heading(passage: Passage, layout: Layout) -> bool:
    line = passage.lines[0]
    widest = _HEADING_WIDTH if layout.setting is Setting.UNBROKEN else layout.width * 3 // 4
    if len(passage.lines) > 1 or width(line.text) > widest or len(HAN.findall(line.text)) < 2:  # noqa: PLR2004
        return False
    placed = layout.centred(line) or line.indent < layout.margin + 2
    return placed and not ends_sentence(line.text) and not line.text.endswith(_OPEN_ENDS)


def _opening(text: str) -> str:
    sentence = _SENTENCE.match(text)
    return sentence[0] if sentence else text[:40]


def _header_told(text: Text, header: header_lines.Header) -> tuple[Diagnostic, ...]:
    if not header.taken:
        return ()
    unused = f"; an article has no field for {'、'.join(header.unused)}" if header.unused else ""
    message = f"{header.taken} lines above the text were read as its fields{unused}"
    return (Diagnostic(Location(text.path, text.first_line), Severity.INFO, "wrapped-text/header", message),)


def _doubtful(path: str, body: tuple[Passage, ...], layout: Layout) -> tuple[Diagnostic, ...]:
    if layout.setting is not Setting.FLUSH:
        return ()
    ends = [(above.lines[-1], below.lines[0]) for above, below in pairwise(body)]
    full = [a.number for a, b in ends if ends_sentence(a.text) and layout.room(a, b) < 0]
    message = f"the full stop alone tells the end of a paragraph on these full lines: {', '.join(map(str, full))}"
    hint = "join the paragraphs in the source if they are one"
    where = Location(path, full[0] if full else 0)
    return (Diagnostic(where, Severity.WARNING, "wrapped-text/paragraph", message, hint),) if full else ()


def _untitled(path: str, line: int, title: str) -> Diagnostic:
    message = f"no line can be the title; '{title}' was taken from the beginning of the text"
    hint = "write the title into a front matter: ---, title: …, ---"
    return Diagnostic(Location(path, line), Severity.WARNING, "wrapped-text/title", message, hint)


def _nothing(text: Text) -> Diagnostic:
    return Diagnostic(Location(text.path, text.first_line), Severity.ERROR, "wrapped-text/empty", "there is no text")
