"""HTML, whole or a fragment, to lines of prose and what stands between them.

The source may be anything that a user sends: what is not prose comes through byte for byte.  A tag is what the
standard calls one (HTML, 13.2.5), and one that is never closed reaches to the end: no text is read twice.
"""

from __future__ import annotations

import re

from sitegen.conversion.segments import Parting, Piece

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike"
    " strong sub sup time u var wbr".split()
)
"""Elements across which a word goes on."""

VERBATIM = frozenset({"code", "kbd", "samp", "pre", "tt"})
"""Elements whose text is no prose."""

RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes"})
"""Elements without markup in them, up to their own end tag."""

APART = frozenset({"rt", "rp", "rtc"})
"""Elements whose text stands above the line, not in it."""

WITHIN = INLINE | (VERBATIM - {"pre"}) | APART | {"img"}
"""Elements at which a line does not end."""

VALUE = r"\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+"

MARKUP = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    rf"(?P<attributes>(?:[\s/]++|[^\s/>][^\s/=>]*+(?:\s*+=\s*+(?:{VALUE})?+)?+)*+)(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)",
    re.DOTALL,
)
"""A comment, a tag, or a declaration."""

ATTRIBUTE = re.compile(rf"(?P<name>[^\s/>][^\s/=>]*+)(?:\s*+=\s*+(?P<value>{VALUE})?+)?+")

SPOKEN = frozenset({"alt", "title"})
"""The attributes that are read, by a voice or under a pointer."""


def parted(source: str) -> list[Piece]:
    """Part HTML into prose and the rest."""
    reader, at = Reader(), 0
    while found := MARKUP.search(source, at):
        reader.text(source[at : found.start()])
        reader.markup(found)
        at = found.end()
        name = (found["name"] or "").lower()
        if name in RAW and not found["end"] and not reader.verbatim:
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
            start, at = at, end.start() if end else len(source)
            reader.parting.opaque(source[start:at])
    reader.text(source[at:])
    return reader.parting.pieces


class Reader:
    """Takes text and markup in the order of the source, and knows which of the text is prose.

    verbatim: the name of the element of code that the text is in, or empty.
    """

    def __init__(self) -> None:
        self.parting = Parting()
        self.verbatim = ""
        self._depth = 0
        self._base: int | None = None
        """The line that a reading above it has interrupted."""

    def text(self, text: str) -> None:
        if self.verbatim:
            self.parting.opaque(text)
        else:
            self.parting.escaped(text)

    def markup(self, found: re.Match[str]) -> None:
        """Take a match of MARKUP, or of a pattern with its groups."""
        name, ending = (found["name"] or "").lower(), bool(found["end"])
        if self.verbatim:
            self._within_code(found[0], name, ending=ending)
            return
        if name in APART:
            self._apart(ending=ending)
        elif name == "ruby":
            self._apart(ending=True)
        elif name and name not in WITHIN:
            self._base = None
            self.parting.end()
        if name in VERBATIM and not ending:
            self.verbatim, self._depth = name, 1
        self._tag(found, name, ending=ending)

    def _within_code(self, tag: str, name: str, *, ending: bool) -> None:
        if name == self.verbatim:
            self._depth += -1 if ending else 1
        self.parting.markup(tag)
        if not self._depth:
            if self.verbatim == "pre":
                self.parting.end()
            self.verbatim = ""

    def _apart(self, *, ending: bool) -> None:
        """Put a reading aside, or go on with the line below it; `rt` may lack its end tag."""
        if not ending:
            self._base = self.parting.line if self._base is None else self._base
            self.parting.end()
        elif self._base is not None:
            self.parting.line, self._base = self._base, None

    def _tag(self, found: re.Match[str], name: str, *, ending: bool) -> None:
        """Add a tag, the values of `alt` and `title` as lines of their own."""
        parting, at = self.parting, found.start()
        if name == "img":
            parting.gap()
        if not ending and "=" in (found["attributes"] or ""):
            for one in ATTRIBUTE.finditer(found.string, *found.span("attributes")):
                if one["name"].lower() in SPOKEN and one["value"]:
                    start, end = _unquoted(found.string, *one.span("value"))
                    parting.markup(found.string[at:start])
                    parting.alone(found.string[start:end])
                    at = end
        parting.markup(found.string[at : found.end()])


def _unquoted(source: str, start: int, end: int) -> tuple[int, int]:
    """Return where a value stands without its quotation marks; the last may be missing at the end of the source."""
    quote = source[start]
    if quote not in "\"'":
        return start, end
    return start + 1, end - (end - start > 1 and source[end - 1] == quote)
