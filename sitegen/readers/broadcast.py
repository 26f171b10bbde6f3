"""The transcript of a broadcast to one article for each item: `### title`, HTML, a link to the original."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.line_breaks import ends_sentence
from sitegen.readers.markup import escape, parse, told
from sitegen.readers.stories import Heading, Paragraph, elements

_ORIGINAL = re.compile(r"\[(?:查看|閱讀|阅读)原文\]\((\S+)\)")
_SUMMARY = re.compile(r"##[ \t]+新[闻聞]摘要[ \t]*")
_DETAILS = re.compile(r"##[ \t]+[详詳][细細]新[闻聞][ \t]*")
_DAY = re.compile(r"\(((?:19|20)\d\d)(\d\d)(\d\d)\)")
_BOLD = re.compile(r"<strong>([^<]{1,60})</strong>")
_STORY_LEVEL = 3
_ON_AIR = "19:00:00+08:00"
"""The hour of the evening news; its transcripts name the day alone (seed 004, relatives)."""


def recognises(text: str) -> bool:
    """Whether a text has the parts of a transcript, or two items with a link to their original."""
    if "\n### " not in text:
        return False
    lines = text.split("\n")
    parts = {pattern for line in lines for pattern in (_SUMMARY, _DETAILS) if pattern.fullmatch(line)}
    return len(parts) > 1 or sum(bool(_ORIGINAL.fullmatch(line.strip())) for line in lines) > 1


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Return the items in order, all of the programme's day; the summary is none, and that is told."""
    groups = _groups(elements(text.text, text.first_line))
    programme = next((heading.text for heading, _ in groups if heading.level == 1), text.title)
    seen: Counter[str] = Counter()
    drafts: list[Draft] = []
    noted: list[Diagnostic] = []
    for heading, paragraphs in groups:
        if heading.level < _STORY_LEVEL:
            if paragraphs:
                message = f"the part '{heading.text}' is no story and was left out: {len(paragraphs)} paragraphs"
                noted.append(_told(text.path, heading.number, Severity.INFO, "newspaper/summary", message))
        elif heading.text and paragraphs:
            seen[heading.text] += 1
            drafts.append(_story(text.path, programme, heading, paragraphs, seen[heading.text]))
        else:
            message = f"the heading '{heading.text}' has neither text nor link below it"
            noted.append(_told(text.path, heading.number, Severity.WARNING, "newspaper/no-text", message))
    return Outcome(tuple(drafts) or None, tuple(noted))


def _groups(found: Iterable[Heading | Paragraph]) -> list[tuple[Heading, list[Paragraph]]]:
    groups: list[tuple[Heading, list[Paragraph]]] = []
    for element in found:
        if isinstance(element, Heading):
            groups.append((element, []))
        else:
            groups = groups or [(Heading(element.number, 1, ""), [])]
            groups[-1][1].append(element)
    return groups


def _story(path: str, programme: str, heading: Heading, paragraphs: list[Paragraph], count: int) -> Draft:
    link = next((found[1] for p in paragraphs if (found := _ORIGINAL.fullmatch(p.text))), "")
    blocks: list[Block] = []
    dropped: list[Diagnostic] = []
    links = 0
    for paragraph in paragraphs:
        if _ORIGINAL.fullmatch(paragraph.text):
            continue
        html = paragraph.text if paragraph.text.startswith("<") else f"<p>{escape(paragraph.text)}</p>"
        made = parse(html, link)
        blocks += [_placed(block, paragraph.number) for block in made.blocks]
        dropped += told(made, path, paragraph.number)
        links += made.links
    if not blocks:
        message = "the story has no text; its title and its link are kept"
        dropped.append(_told(path, heading.number, Severity.WARNING, "newspaper/no-text", message))
    day = _DAY.search(programme)
    return Draft(
        title=heading.text,
        blocks=tuple(blocks),
        line=heading.number,
        link=link,
        published=f"{'-'.join(day.groups())}T{_ON_AIR}" if day else "",
        outlet=programme,
        links=links,
        discriminator=heading.text if count == 1 else f"{heading.text} {count}",
        diagnostics=tuple(dropped),
    )


def _placed(block: Block, line: int) -> Block:
    """Return a block with its line; a short bold paragraph without a full stop is a heading (seed 000)."""
    bold = _BOLD.fullmatch(block.html) if block.kind == "p" else None
    if bold and not ends_sentence(bold[1]):
        return Block("h2", bold[1], line=line)
    return replace(block, line=line)


def _told(path: str, line: int, severity: Severity, code: str, message: str) -> Diagnostic:
    return Diagnostic(Location(path, line), severity, code, message)
