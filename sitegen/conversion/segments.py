"""Text with markup in it, converted as a reader reads it: words go on across inline markup, and end at blocks.

太<i>后</i> is one word in two elements; converted piece by piece it would come
out wrong.  So the text of a block is joined, converted once, and put back by
offset, which holds because a conversion by characters keeps the length.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite del dfn em font i img ins label mark q ruby s small span strike strong sub"
    " sup time tt u var wbr".split()  # noqa: SIM905 - a list of as many strings is harder to read
)
"""Elements across which a word goes on."""

VERBATIM = frozenset({"code", "kbd", "samp", "pre", "script", "style", "textarea"})
"""Elements whose text is no prose."""

APART = frozenset({"rt", "rp"})
"""Elements whose text stands above the line, not in it."""

MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|<[!?/][^>]*>|&(?:#\w+|\w+);",
    re.DOTALL,
)
"""A comment, a tag, a declaration, or an entity: what is in HTML and is not read as it stands."""

SPOKEN = re.compile(
    r"(?P<before>\s(?:alt|title)=\")(?P<value>[^\"]*)(?=\")|(?P<before1>\s(?:alt|title)=')(?P<value1>[^']*)(?=')"
)
"""The two attributes that are read, by a voice or under a pointer."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source.

    run: the number of the line of prose that it belongs to, or -1 where it stays as it is.
    """

    text: str
    run: int


def of_html(source: str) -> list[Piece]:
    """Part HTML, whole or a fragment, into prose and the rest; joined again, the pieces give the source."""
    return list(_html_pieces(source))


def of_text(source: str, protected: re.Pattern[str], transparent: re.Pattern[str] | None = None) -> list[Piece]:
    """Part a text into prose and what is protected.  Words go on across what is transparent, and end at the rest."""
    pieces: list[Piece] = []
    run = at = 0
    for found in protected.finditer(source):
        pieces.append(Piece(source[at : found.start()], run))
        pieces.append(Piece(found[0], -1))
        # A tag is no end of a word; an address, code, or a note is.
        run += not found[0].startswith(("<", "](", "[^"))
        at = found.end()
    pieces.append(Piece(source[at:], run))
    return without(pieces, transparent) if transparent else [piece for piece in pieces if piece.text]


def runs(pieces: list[Piece]) -> list[str]:
    """Return each line of prose, joined, by its number."""
    joined: dict[int, list[str]] = {}
    for piece in pieces:
        if piece.run >= 0:
            joined.setdefault(piece.run, []).append(piece.text)
    return ["".join(joined.get(number, ())) for number in range(max(joined, default=-1) + 1)]


def put_back(pieces: list[Piece], converted: list[str]) -> str:
    """Return the source with its lines of prose as they were converted; each must have kept its length."""
    at = [0] * len(converted)
    out: list[str] = []
    for piece in pieces:
        if piece.run < 0:
            out.append(piece.text)
            continue
        start = at[piece.run]
        at[piece.run] = start + len(piece.text)
        out.append(converted[piece.run][start : at[piece.run]])
    return "".join(out)


def without(pieces: list[Piece], protected: re.Pattern[str]) -> list[Piece]:
    """Return the pieces with what is protected within them set apart; words go on across it."""
    return [part for piece in pieces for part in _parted(piece, protected) if part.text]


class _Runs:
    """Counts lines of prose: one goes on until it is ended."""

    def __init__(self) -> None:
        self._next = 1
        self.current = 0

    def end(self) -> None:
        self.current = self.alone()

    def alone(self) -> int:
        number, self._next = self._next, self._next + 1
        return number


def _html_pieces(source: str) -> Iterator[Piece]:
    lines = _Runs()
    outside: list[tuple[str, int]] = []
    verbatim = ""
    at = 0
    for found in MARKUP.finditer(source):
        text, at = source[at : found.start()], found.end()
        if text:
            yield Piece(text, -1 if verbatim else lines.current)
        name, ending = (found["name"] or "").lower(), bool(found["end"])
        if verbatim:
            verbatim = "" if ending and name == verbatim else verbatim
            yield Piece(found[0], -1)
            continue
        if found[0].startswith("&"):
            yield from _entity(found[0], lines.current)
            continue
        if name in VERBATIM and not ending and not found[0].endswith("/>"):
            verbatim = name
        elif name in APART and not ending:
            outside.append((name, lines.current))
            lines.end()
        elif name in APART and outside and outside[-1][0] == name:
            lines.current = outside.pop()[1]
        elif name and name not in INLINE and name not in APART:
            lines.end()
        yield from _tag(found[0], lines) if name and not ending else [Piece(found[0], -1)]
    if source[at:]:
        yield Piece(source[at:], -1 if verbatim else lines.current)


def _entity(text: str, run: int) -> Iterator[Piece]:
    """Yield an entity: one that stands for a Han character is a character of the line, any other is left alone."""
    char = html.unescape(text)
    yield Piece(char, run) if len(char) == 1 and char >= "\u3400" else Piece(text, -1)


def _tag(tag: str, lines: _Runs) -> Iterator[Piece]:
    """Yield a tag, the values of `alt` and `title` as lines of their own."""
    at = 0
    for found in SPOKEN.finditer(tag):
        start, end = found.span("value" if found["before"] else "value1")
        yield Piece(tag[at:start], -1)
        yield Piece(tag[start:end], lines.alone())
        at = end
    yield Piece(tag[at:], -1)


def _parted(piece: Piece, transparent: re.Pattern[str]) -> Iterator[Piece]:
    if piece.run < 0:
        yield piece
        return
    at = 0
    for found in transparent.finditer(piece.text):
        yield Piece(piece.text[at : found.start()], piece.run)
        yield Piece(found[0], -1)
        at = found.end()
    yield Piece(piece.text[at:], piece.run)
