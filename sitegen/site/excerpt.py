"""A text to as much of it as its rights let through."""

from __future__ import annotations

import html
import re

from sitegen.model.article import Rights
from sitegen.model.body import MARKUP, Body
from sitegen.model.edition import Edition

LONGEST = 200
"""Characters of an excerpt."""

NOTES = '<section class="notes"'
"""Where the notes of a text begin; they are no part of an excerpt."""

REFERENCE = re.compile(r'<sup class="fn">.*?</sup>', re.DOTALL)
PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.DOTALL)
SENTENCE = re.compile(r"[。！？!?…]+[”’」』）)]*|\.[”’)]*(?=\s|$)")
"""The end of a sentence, closing marks included."""


def shown(item: Edition) -> Body:
    """Return the body as its rights let it be shown."""
    if item.rights is Rights.FULL:
        return item.body
    if item.rights is Rights.LINK:
        return Body()
    text = excerpt(opening(item.body)) or excerpt(item.summary)
    return Body(f'<p id="p1">{html.escape(text, quote=False)}</p>') if text else Body()


def summary(item: Edition) -> str:
    """Return the summary, no longer than an excerpt where the text is not shown whole."""
    return item.summary if item.rights is Rights.FULL else excerpt(item.summary)


def opening(body: Body) -> str:
    """Return the text of the first paragraphs, as much as an excerpt can need."""
    end = body.html.find(NOTES)
    found: list[str] = []
    for match in PARAGRAPH.finditer(body.html, 0, len(body.html) if end < 0 else end):
        text = " ".join(html.unescape(MARKUP.sub("", REFERENCE.sub("", match[1]))).split())
        # Chinese paragraphs follow on one another; after a letter of ASCII there must be a blank.
        found.append(f" {text}" if found and found[-1] and found[-1][-1].isascii() else text)
        if sum(map(len, found)) > LONGEST:
            break
    return "".join(found)


def excerpt(text: str) -> str:
    """Return the sentences that fit, at least a part of the first; that part ends in `……`."""
    text = text.strip()
    if len(text) <= LONGEST:
        return text
    ends = [end for match in SENTENCE.finditer(text[: LONGEST + 1]) if (end := match.end()) <= LONGEST]
    return text[: ends[-1]] if ends else f"{text[: LONGEST - 2].rstrip()}……"
