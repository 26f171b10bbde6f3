"""Text with markup in it, converted as a reader reads it: words go on across inline markup, and end at blocks.

太<i>后</i> is one word in two elements; converted piece by piece it would come
out wrong.  So each line of prose is joined, converted once, and put back by
offset: a conversion by characters keeps the length, and of each word that was
exchanged for one of another length it is known where it stood.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.conversion.made import Made

OPAQUE = "\ue000"
"""Stands in a line for what no word goes on across: code, a picture, an address (U+E000, private use)."""

OUTSIDE = -1
"""The line of what belongs to none."""

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

UNSEEN = frozenset("\xad\u200b\u2060")
"""Places where a line may be broken, or may not: no character of a word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source.

    line: the number of the line of prose that it belongs to, or OUTSIDE.
    shown: what it puts into that line: mostly itself; for an entity the character that it stands for.
    """

    text: str
    line: int = OUTSIDE
    shown: str = ""


class Parting:
    """A source while it is being parted; joined again, the pieces give the source."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.line = 0
        self._next = 1

    def end(self) -> None:
        """End the line: no word goes on from here."""
        self.line = self.new()

    def new(self) -> int:
        """Return the number of a new line, without ending the current one."""
        number, self._next = self._next, self._next + 1
        return number

    def markup(self, text: str) -> None:
        """Add what is no text; words go on across it."""
        if text:
            self.pieces.append(Piece(text))

    def opaque(self, text: str) -> None:
        """Add what stays as it is, and in the line is no part of a word."""
        if text:
            self.pieces.append(Piece(text, self.line, OPAQUE))

    def gap(self) -> None:
        """Let no word go on from here, within the line."""
        self.pieces.append(Piece("", self.line, OPAQUE))

    def prose(self, text: str) -> None:
        if text:
            self.pieces.append(Piece(text, self.line, text))

    def alone(self, text: str) -> None:
        """Add a line of its own in the midst of the current one."""
        self.escaped(text, self.new())

    def escaped(self, text: str, line: int | None = None) -> None:
        """Add prose with entities in it."""
        line = self.line if line is None else line
        at = 0
        for found in ENTITY.finditer(text) if "&" in text else ():
            if before := text[at : found.start()]:
                self.pieces.append(Piece(before, line, before))
            char = html.unescape(found[0])
            shown = "" if char in UNSEEN else char if len(char) == 1 else OPAQUE
            self.pieces.append(Piece(found[0], line, shown))
            at = found.end()
        if after := text[at:]:
            self.pieces.append(Piece(after, line, after))


def lines_of(pieces: Sequence[Piece]) -> list[str]:
    """Return each line of prose, joined, by its number."""
    joined: dict[int, list[str]] = {}
    for piece in pieces:
        if piece.line != OUTSIDE:
            joined.setdefault(piece.line, []).append(piece.shown)
    return ["".join(joined.get(number, ())) for number in range(max(joined, default=OUTSIDE) + 1)]


def put_back(pieces: Sequence[Piece], made: Sequence[Made]) -> str:
    """Return the source with its lines of prose as they were converted.

    What has not changed stays as it was written, an entity as an entity.
    """
    at = [0] * len(made)
    lines = [_Line(one) for one in made]
    out: list[str] = []
    for piece in pieces:
        if piece.line == OUTSIDE:
            out.append(piece.text)
            continue
        start = at[piece.line]
        at[piece.line] = end = start + len(piece.shown)
        shown = lines[piece.line].between(start, end)
        out.append(piece.text if shown == piece.shown else shown)
    return "".join(out)


def whole(made: Made) -> str:
    """Return a line as it came out."""
    return _Line(made).text


class _Line:
    """A converted line, and where in it the places of the source are now."""

    def __init__(self, made: Made) -> None:
        self._replaced = made.replaced
        self._starts = [one.start for one in made.replaced]
        self._shifts = [0]
        parts: list[str] = []
        at = 0
        for one in made.replaced:
            parts += made.text[at : one.start], one.text
            self._shifts.append(self._shifts[-1] + len(one.text) - (one.end - one.start))
            at = one.end
        self.text = "".join((*parts, made.text[at:]))

    def between(self, start: int, end: int) -> str:
        return self.text[self._place(start) : self._place(end)]

    def _place(self, place: int) -> int:
        """Return where a place of the source is; one within a word of another length moves to the word's nearer end."""
        number = bisect.bisect_right(self._starts, place) - 1
        if number < 0:
            return place
        one = self._replaced[number]
        if place >= one.end:
            return place + self._shifts[number + 1]
        if len(one.text) == one.end - one.start:
            return place + self._shifts[number]
        nearer_end = place - one.start > one.end - place
        return one.end + self._shifts[number + 1] if nearer_end else one.start + self._shifts[number]
