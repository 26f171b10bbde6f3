"""A Markdown text, with or without front matter above it, to one story.

The reader of last resort: whatever no other format recognises is Markdown, and a
page of prose without any markup is good Markdown too.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

from markdown_it.token import Token

from sitegen.model.article import MACHINE_WRITTEN
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers import commonmark, footnotes, markup, wrappers
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.flatten import serialise
from sitegen.readers.titles import folded

LIMIT = 2_000_000
"""The most characters a text may have."""

CELLS = 20_000
"""The most cells all tables of a text may have; a few hundred characters can ask for millions."""

BRACKETS = 40_000
"""The most `[` in a text; each that is no link costs the parser a tenth of a millisecond."""

LINE = re.compile(r".{0,59}[^\s。！？…；：，.!?;:,]")
"""A first line that is no sentence."""

IN_SHORT = re.compile(r"(?:TL;?DR|摘要|内容提要|內容提要|导读|導讀)[ \t]*[:：]?", re.IGNORECASE)
"""A heading above, or the first words of, a paragraph that sums up the text."""

RETRIEVED = re.compile(r"\bRetrieved (?:on )?(?:[A-Z][a-z]+ \d{1,2}, |\d{1,2} [A-Z][a-z]+ )?((?:19|20)\d\d)\b")
YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def recognises(text: str) -> bool:
    """Whether there is anything to read."""
    return bool(text) and not text.isspace()


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Return one story; none where the text is empty, or beyond all bounds."""
    if len(text.text) > LIMIT:
        return _refused(text, f"the text is longer than {LIMIT:,} characters")
    if text.text.count("[") > BRACKETS:
        return _refused(text, f"it has more than {BRACKETS:,} square brackets")
    found = wrappers.unwrap(text.text)
    parsed = commonmark.parse("\n".join(found.lines).translate(footnotes.RESERVED), text.link)
    cells = sum(token.type in {"td_open", "th_open"} for token in parsed.tokens)
    if cells > CELLS:
        return _refused(text, f"its tables have more than {CELLS:,} cells")
    title, tokens = _title(text, parsed)
    body, notes = footnotes.number(tokens, parsed.inline)
    html = markup.parse(commonmark.render(body), text.link)
    listed, links, dropped = _notes(notes, text)
    blocks = tuple(dataclasses.replace(block, html=footnotes.linked(block.html)) for block in html.blocks)
    if not listed and not (title and text.link) and all(block.kind == "hr" for block in blocks):
        return _refused(text, "there is no text")
    told = (
        *_told_wrappers(text, found),
        *_told_parsed(text, parsed),
        *_told_notes(text, notes, found.trailer),
        *markup.told(html, text.path, text.first_line),
        *dropped,
    )
    draft = Draft(
        title=title,
        blocks=blocks + listed,
        line=text.first_line,
        summary=_summary(blocks),
        tags=tuple(dict.fromkeys(found.tags)),
        provenance=MACHINE_WRITTEN if found.trailer else "",
        repaired=bool(notes.split),
        links=html.links + links,
        footnotes=len(notes.listed),
        diagnostics=told,
    )
    return Outcome((draft,))


def _title(text: Text, parsed: commonmark.Parsed) -> tuple[str, list[Token]]:
    """Return the title, and the tokens without the heading that repeats or gives it."""
    tokens = parsed.tokens
    headings = [number for number, token in enumerate(tokens) if token.type == "heading_open" and not token.level]
    named = [(number, name) for number in headings if (name := _plain(tokens[number + 1]))]
    if not named:
        return (text.title, tokens) if text.title else _first_line(parsed)
    top = [(number, name) for number, name in named if tokens[number].tag == "h1"]
    number, name = named[0] if text.title or not top else top[0]
    if text.title and folded(name) != folded(text.title):
        return text.title, tokens
    if not text.title and tokens[number].tag != "h1" and number > 0:
        return name, tokens
    line = tokens[number].map
    why = "repeats the title" if text.title else "is the title"
    parsed.told.append((line[0] if line else 0, "title", f"the heading {why} and was taken off the text: {name}"))
    return text.title or name, tokens[:number] + tokens[number + 3 :]


def _first_line(parsed: commonmark.Parsed) -> tuple[str, list[Token]]:
    """Return a title from the first line of a text without headings, where that is no sentence."""
    tokens = parsed.tokens
    if len(tokens) > 3 and tokens[0].type == "paragraph_open" and LINE.fullmatch(tokens[1].content):  # noqa: PLR2004
        name = _plain(tokens[1])
        if name:
            parsed.told.append((0, "title", f"the first line is the title and was taken off the text: {name}"))
            return name, tokens[3:]
    return "", tokens


def _plain(token: Token) -> str:
    kinds = {"text", "code_inline"}
    return " ".join("".join(child.content for child in token.children or () if child.type in kinds).split())


def _notes(notes: footnotes.Notes, text: Text) -> tuple[tuple[Block, ...], int, tuple[Diagnostic, ...]]:
    """Return the list of notes as a block, the number of links in it, and what was dropped from it."""
    items: list[str] = []
    links = 0
    dropped: list[Diagnostic] = []
    for note in notes.listed:
        found = markup.parse(commonmark.render(note.tokens), text.link)
        links += found.links
        dropped.extend(markup.told(found, text.path, text.first_line + note.line))
        alone = len(found.blocks) == 1 and found.blocks[0].kind == "p"
        items.append(footnotes.item(note, found.blocks[0].html if alone else "".join(map(serialise, found.blocks))))
    return (Block("notes", f"<ol>{''.join(items)}</ol>"),) if items else (), links, tuple(dropped)


def _summary(blocks: tuple[Block, ...]) -> str:
    """Return the paragraph that calls itself a summary; it stays where it is."""
    for above, block in zip((None, *blocks), blocks, strict=False):
        if block.kind != "p":
            continue
        plain = markup.text_of(block.html).strip()
        if above and above.kind.startswith("h") and IN_SHORT.fullmatch(markup.text_of(above.html).strip()):
            return plain
        named = IN_SHORT.match(plain)
        if named and named[0][-1] in ":：":
            return plain[named.end() :].strip()
    return ""


def _refused(text: Text, why: str) -> Outcome[tuple[Draft, ...]]:
    where = Location(text.path, text.first_line)
    return Outcome(None, (Diagnostic(where, Severity.ERROR, "markdown/unreadable", f"no article: {why}"),))


def _told_wrappers(text: Text, found: wrappers.Unwrapped) -> tuple[Diagnostic, ...]:
    told = [(line, "moved", message) for line, message in sorted(found.told)]
    if found.wrappers:
        lines = sorted(found.wrappers)
        shown = ", ".join(f"{what[:40]} ({text.first_line + line})" for line, what in lines)
        told.append((lines[0][0], "wrapper", f"wrappers of a generator were taken off, with their lines: {shown}"))
    return tuple(_note(text, line, Severity.INFO, code, message) for line, code, message in told)


def _told_parsed(text: Text, parsed: commonmark.Parsed) -> tuple[Diagnostic, ...]:
    """Tell each kind once, at its first line."""
    counts = Counter(code for _, code, _ in parsed.told)
    firsts = {code: (line, message) for line, code, message in sorted(parsed.told, reverse=True)}
    told: list[Diagnostic] = []
    for code, (line, message) in sorted(firsts.items(), key=lambda first: first[1]):
        more = f" (and {counts[code] - 1} more)" if counts[code] > 1 else ""
        severity = Severity.INFO if code in {"title", "film"} else Severity.WARNING
        told.append(_note(text, line, severity, code, message + more))
    return tuple(told)


def _told_notes(text: Text, notes: footnotes.Notes, trailer: str) -> tuple[Diagnostic, ...]:
    told: list[Diagnostic] = []
    if notes.split:
        message = f"{len(notes.split)} brackets with several notes were read as one reference each"
        told.append(_note(text, notes.split[0], Severity.INFO, "notes-together", message))
    for label, line in dict.fromkeys(notes.undefined):
        message = f"there is no note [^{label}]; the reference is shown without a link"
        told.append(_note(text, line, Severity.WARNING, "note-missing", message))
    for note in notes.unused:
        message = f"nothing refers to the note [^{note.label}]; it is listed at the end"
        told.append(_note(text, note.line, Severity.WARNING, "note-unused", message))
    written = YEAR.search(trailer)
    early = [note for note in notes.listed if written and _retrieved(note) < written[1]]
    if early:
        message = f"{len(early)} notes say that they were retrieved in a year before the text was written; check them"
        told.append(_note(text, early[0].line, Severity.WARNING, "note-date", message))
    return tuple(told)


def _retrieved(note: footnotes.Note) -> str:
    """Return the year in which a note says that its source was looked up; `9999` where it does not."""
    found = RETRIEVED.search(" ".join(token.content for token in note.tokens))
    return found[1] if found else "9999"


def _note(text: Text, line: int, severity: Severity, code: str, message: str) -> Diagnostic:
    return Diagnostic(Location(text.path, text.first_line + line), severity, f"markdown/{code}", message)
