"""A page with several stories to one article for each: a newspaper's page, or the transcript of a broadcast."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers import broadcast, commonmark, markup
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.line_breaks import join
from sitegen.readers.markup import escape
from sitegen.readers.stories import (
    Headline,
    Paragraph,
    Section,
    byline,
    credit,
    elements,
    ending,
    headline,
    is_cut,
    is_start,
    sections,
    stories,
)

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_MARKED = re.compile(r"[*_`\[<&~$\\]|!\[|\{[{%]|^\s*(?:[-+>]|\d+[.)]) |://", re.MULTILINE)
"""Where Markdown may mean something else than the text says."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class _Body:
    blocks: tuple[Block, ...]
    credits: tuple[str, ...]
    links: int
    diagnostics: tuple[Diagnostic, ...]


def recognises(text: str) -> bool:
    """Whether a text is a broadcast, or bylines and credits prove that two stories or more begin in it."""
    if broadcast.recognises(text):
        return True
    if "#" not in text or _FENCE.search(text):
        return False
    found = sections(elements(text, 1))
    return sum(is_start(found, place) for place in range(len(found))) > 1


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Return the stories in order, each under its own headline, all with the outlet that the page names."""
    if broadcast.recognises(text.text):
        return broadcast.read(text)
    found = sections(elements(text.text, text.first_line))
    outlet = _outlet(found)
    seen: Counter[str] = Counter()
    drafts: list[Draft] = []
    told: tuple[Diagnostic, ...] = ()
    for story in stories(found):
        outcome = _story(text, story, outlet, seen)
        drafts += [outcome.value] if outcome.value else []
        told += outcome.diagnostics
    if not drafts:
        return Outcome(None, told or (_told(text.path, 0, Severity.ERROR, "empty", "there is no story on this page"),))
    return Outcome(tuple(drafts), told)


def _outlet(found: tuple[Section, ...]) -> str:
    """Return the first byline of the page, else its credits."""
    paragraphs = tuple(chain.from_iterable(section.paragraphs for section in found))
    return next(filter(None, map(byline, paragraphs)), "") or " ".join(filter(None, map(credit, paragraphs)))


def _story(text: Text, story: tuple[Section, ...], outlet: str, seen: Counter[str]) -> Outcome[Draft]:
    head = headline(story[0].headings)
    body = _body(text, story)
    if not body.blocks:
        message = f"the heading '{head.title}' has no text below it"
        return Outcome(
            None, (_told(text.path, story[0].number, Severity.WARNING, "no-text", message), *body.diagnostics)
        )
    title = head.title or text.title or story[0].paragraphs[0].text[:_SHOWN]
    seen[title] += 1
    draft = Draft(
        title=title,
        blocks=body.blocks,
        line=story[0].number,
        outlet=outlet,
        summary=head.subtitle,
        credits=body.credits,
        links=body.links,
        discriminator=title if seen[title] == 1 else f"{title} {seen[title]}",
        repaired=any(one.code == "newspaper/cut-sentence" for one in body.diagnostics),
        diagnostics=(*_headline_told(text.path, story[0].number, head, title), *body.diagnostics),
    )
    return Outcome(draft)


def _body(text: Text, story: tuple[Section, ...]) -> _Body:
    blocks: list[Block] = []
    links = 0
    credits_: list[str] = []
    told: list[Diagnostic] = []
    for place, section in enumerate(story):
        if place:
            head = headline(section.headings)
            heading = " ".join(filter(None, (head.title, head.subtitle, *head.labels)))
            blocks.append(Block("h2", escape(heading), line=section.number))
        text_ends = len(section.paragraphs) - ending(section.paragraphs)
        for paragraph in _healed(text.path, section.paragraphs[:text_ends], told):
            made, count = _paragraph(text, paragraph, told)
            blocks += made
            links += count
        for paragraph in section.paragraphs[text_ends:]:
            name = credit(paragraph)
            credits_.append(name)
            told.append(_told(text.path, paragraph.number, Severity.INFO, "credit", f"taken as a credit: '{name}'"))
    return _Body(tuple(blocks), tuple(credits_), links, tuple(told))


def _healed(path: str, paragraphs: tuple[Paragraph, ...], told: list[Diagnostic]) -> tuple[Paragraph, ...]:
    """Return the paragraphs with those sentences put together that an empty line has cut (seed 004)."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if groups and is_cut(groups[-1][-1], paragraph):
            message = f"a sentence cut by an empty line was joined: '…{groups[-1][-1].text[-8:]}|{paragraph.text[:8]}…'"
            told.append(_told(path, paragraph.number, Severity.INFO, "cut-sentence", message))
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return tuple(_together(group) if len(group) > 1 else group[0] for group in groups)


def _together(parts: list[Paragraph]) -> Paragraph:
    text = join(part.text for part in parts)
    return Paragraph(parts[0].number, text, text)


def _paragraph(text: Text, paragraph: Paragraph, told: list[Diagnostic]) -> tuple[tuple[Block, ...], int]:
    """Return the blocks of a paragraph, which may hold Markdown, and the number of its links."""
    line = paragraph.number
    plain = (Block("p", escape(paragraph.text), line=line),)
    if not _MARKED.search(paragraph.source):
        return plain, 0
    try:
        parsed = commonmark.parse(paragraph.source, text.link)
    except RecursionError:
        told.append(_told(text.path, line, Severity.WARNING, "nesting", "brackets nested too deep are shown as text"))
        return plain, 0
    found = markup.parse(commonmark.render(parsed.tokens), text.link)
    told += [_told(text.path, line + below, Severity.INFO, code, message) for below, code, message in parsed.told]
    told += markup.told(found, text.path, line)
    return tuple(replace(block, line=line) for block in found.blocks), found.links


def _headline_told(path: str, line: int, head: Headline, title: str) -> tuple[Diagnostic, ...]:
    messages = [("label", f"the label '{label}' above the story was left out") for label in head.labels]
    if head.closed:
        messages.append(("letters-apart", f"letters set apart were closed up in '{title}'"))
    if head.subtitle:
        messages.append(("subtitle", f"the subtitle '{head.subtitle}' is taken as the summary"))
    told = tuple(_told(path, line, Severity.INFO, code, message) for code, message in messages)
    if head.title:
        return told
    message = f"the story has no heading; '{title}' was taken as its title"
    return (*told, _told(path, line, Severity.WARNING, "untitled", message))


def _told(path: str, line: int, severity: Severity, code: str, message: str) -> Diagnostic:
    return Diagnostic(Location(path, line), severity, f"newspaper/{code}", message)
