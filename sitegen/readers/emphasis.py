"""Two things that CommonMark knows for Latin text only: where emphasis begins and ends, and what a line break is.

CommonMark lets `**` close only where a word ends, and takes full-width punctuation
for the end of one: `**「重要」**的` stays unrendered.  Here a Han character or a
full-width mark is never in the way of a delimiter; for Latin text nothing changes
(the amendment known as "CJK-friendly", https://github.com/tats-u/markdown-cjk-friendly).
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

WIDE = re.compile(
    "[\u2e80-\u2fff\u3000-\u30ff\u3100-\u312f\u3190-\u31ff\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffef\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
"""Han, kana and full-width marks: text that is set without blanks between words."""

QUOTES = "“”‘’…—·"
"""Marks that Chinese and Latin text share; Chinese ones where a wide character stands beside them."""

UNSEEN = frozenset(
    (
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "s_open",
        "s_close",
        "link_open",
        "link_close",
        "html_inline",
        "footnote_ref",
    )
)
"""Tokens across which a line break has its neighbours."""


def emphasis(md: MarkdownIt) -> None:
    """Teach a parser both things."""
    md.inline.ruler.at("emphasis", _tokenize)
    md.core.ruler.after("inline", "soft_breaks", _soft_breaks)


def _tokenize(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    """Do what markdown-it's own rule does, with the flanking of _scan."""
    marker = state.src[state.pos]
    if silent or marker not in "_*":
        return False
    length, opens, closes, wide = _scan(state, state.pos)
    # `**甲****乙**` is two bold words; by its length alone the run between them could close nothing.
    weight = 2 if wide and length == 4 else length  # noqa: PLR2004
    for _ in range(length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(Delimiter(ord(marker), weight, len(state.tokens) - 1, -1, opens, closes))
    state.pos += length
    return True


def _scan(state: StateInline, start: int) -> tuple[int, bool, bool, bool]:
    """Return the length of a run of delimiters, whether it can open, can close, and stands beside a wide character."""
    scanned = state.scanDelims(start, state.src[start] == "*")
    if state.src[start] == "_":
        return scanned.length, scanned.can_open, scanned.can_close, False
    end = start + scanned.length
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    before_wide = _is_wide(before, state.src[start - 2 : start - 1])
    after_wide = _is_wide(after, state.src[end + 1 : end + 2])
    if not before_wide and not after_wide:
        return scanned.length, scanned.can_open, scanned.can_close, False
    before_open = before_wide or isWhiteSpace(ord(before)) or _is_mark(before)
    after_open = after_wide or isWhiteSpace(ord(after)) or _is_mark(after)
    opens = not isWhiteSpace(ord(after)) and (after_wide or not _is_mark(after) or before_open)
    closes = not isWhiteSpace(ord(before)) and (before_wide or not _is_mark(before) or after_open)
    return scanned.length, opens, closes, True


def _is_wide(char: str, beyond: str) -> bool:
    return WIDE.match(char) is not None or (char != "" and char in QUOTES and WIDE.match(beyond) is not None)


def _is_mark(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)


def _soft_breaks(state: StateCore) -> None:
    """A line break is a blank between two words of a script that has blanks, and nothing elsewhere."""
    for block in state.tokens:
        if block.type == "inline" and block.children and "\n" in block.content:
            _join(block.children)


def _join(tokens: list[Token]) -> None:
    before, broken = " ", None
    for token in tokens:
        if token.type == "softbreak":
            token.type, token.tag, broken = "text", "", token
        elif token.type not in UNSEEN and (token.content or token.type != "text"):
            if broken is not None:
                wide = _is_wide(before[-1:], before[-2:-1]) or _is_wide(token.content[:1], token.content[1:2])
                broken.content = "" if wide else " "
            before, broken = token.content[-2:], None
