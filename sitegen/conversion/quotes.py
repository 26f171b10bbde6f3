"""Quotation marks by script: “ ‘ in Simplified, 「 『 in Traditional, paired by a stack."""

from __future__ import annotations

import re

from sitegen.model.locale import HANS, HANT

MARKS = re.compile(r"[“”‘’「」『』]|\n|\x1e")
WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
OPENING, CLOSING = "“‘「『", "”’」』"
PAIRS = dict(zip(CLOSING, OPENING, strict=True))
TO_HANT = dict(zip("“”‘’", "「」『』", strict=True))
TO_HANS = {there: here for here, there in TO_HANT.items()}


def requoted(text: str, source: str, target: str) -> str:
    """Return a text with its pairs of quotation marks as the target script sets them; its length stays.

    source, target: ISO 15924.  A mark without its other half, and an apostrophe, stay as they are.
    """
    if source == target or (source, target) not in {(HANS, HANT), (HANT, HANS)}:
        return text
    wanted = TO_HANT if target == HANT else TO_HANS
    if not any(mark in text for mark in wanted):
        return text
    made = list(text)
    for start, end, _ in pairs(text):
        # Each kind of mark has its own counterpart, so that the way back leads to the same marks.
        if text[start] in wanted:
            made[start], made[end] = wanted[text[start]], wanted[text[end]]
    return "".join(made)


def pairs(text: str) -> list[tuple[int, int, int]]:
    """Return the pairs of quotation marks: where each opens and closes, and how many others of the text enclose it."""
    found: list[tuple[int, int, int]] = []
    opened: list[int] = []
    for mark in MARKS.finditer(text):
        char, at = mark[0], mark.start()
        if char in "\n\x1e":
            opened = []
        elif char in OPENING:
            opened.append(at)
        elif not _apostrophe(text, at):
            places = [place for place, start in enumerate(opened) if text[start] == PAIRS[char]]
            if places:
                # A mark between the two that was never closed is no part of the nesting.
                found.append((opened[places[-1]], at, places[-1]))
                opened = opened[: places[-1]]
    return sorted(found)


def _apostrophe(text: str, at: int) -> bool:
    if text[at] != "’" or at == 0 or not WORD.match(text[at - 1]):
        return False
    return at + 1 < len(text) and WORD.match(text[at + 1]) is not None
