"""The first sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.readers import markup
from sitegen.readers.draft import Block
from sitegen.readers.titles import folded

SENTENCE = re.compile(r".*?(?:[。！？!?…]+[」』”’）)]*|(?<![A-Z])\.[”’\")]*(?=\s)\s*|\Z)", re.DOTALL)
"""A sentence, with the marks that close it; a full stop after an initial (`J. Smith`) ends none."""

ENDED = re.compile(r"[。！？!?….;；][」』”’）)\"]*\Z")
BRACKETED = re.compile(r"[(（【\[][^()（）]*[)）】\]]")
LATIN = re.compile(r"[!-\u024f]")

SHORT = 24
"""A paragraph no longer than this, and without a mark at its end, is no sentence: a byline, a label."""

LOOKED_AT = 8
"""Paragraphs from the start among which the first sentences are looked for."""


def opening(blocks: Iterable[Block], title: str, limit: int) -> str:
    """Return the first sentences of a body, without bylines and what repeats the title."""
    bodies = [block for block in blocks if block.kind == "p"][:LOOKED_AT]
    whole = [" ".join(markup.text_of(block.html).split()) for block in bodies]
    other = [text for text in whole if text and folded(text) != folded(title)]
    return first_sentences([text for text in other if _tells(text)] or other or whole[:1], limit)


def first_sentences(paragraphs: Iterable[str], limit: int) -> str:
    """Return whole sentences from the start of the paragraphs, as many as fit into limit characters.

    Where not even the first fits, it is cut, and ends in an ellipsis.
    """
    kept = ""
    for paragraph in paragraphs:
        start = f"{kept} " if kept and LATIN.match(kept[-1]) else kept
        # No sentence that fits lies beyond.
        for found in SENTENCE.finditer(paragraph[: 2 * limit]):
            if len(start) + len(found[0].rstrip()) > limit:
                return kept or _cut(paragraph, limit)
            start += found[0]
            kept = start.rstrip()
    return kept


def _tells(text: str) -> bool:
    """Tell whether a paragraph is sentences, and not a byline, a label, a remark in brackets or a list of addresses."""
    return (len(text) > SHORT or ENDED.search(text) is not None) and not BRACKETED.fullmatch(text) and "://" not in text


def _cut(text: str, limit: int) -> str:
    """Cut a text, before a word where that is near."""
    cut = text[: limit - 1]
    word = re.search(r"[\w'’-]{1,20}\Z", cut, re.ASCII)
    if word and word.start() and LATIN.match(text[limit - 1]):
        cut = cut[: word.start()]
    return f"{cut.rstrip()}…"
