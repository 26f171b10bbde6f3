"""Markdown, or plain text that may hold some, to lines of prose and what stands between them.

Read in one pass, and no finer than conversion needs: what is code, an address or
a label stays, marks and tags are passed over, and a line of prose ends where a
block does (CommonMark 0.31).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.conversion.hypertext import RAW, VERBATIM, Reader
from sitegen.conversion.segments import Piece

FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>(?=[\w\"'#])(?:(?!(?P=fence)).*\n)*+)(?P=fence)[ \t]*(?:\n|\Z)"
)

FIELD = re.compile(r"^(?P<key>[\"']?(?P<name>[\w.-]+)[\"']?[ \t]*[:=])|^[ \t]*-[ \t]|\n", re.MULTILINE)

WORDED = frozenset(
    "abstract author authors byline caption categories category credits description excerpt keywords subtitle summary"
    " tag tags title 作者 副标题 副標題 导语 導語 摘要 标签 標籤 标题 標題".split()
)
"""The fields of front matter that are for readers; any other may be an address, a path or a name in a table."""

CODE_INDENT = 4
"""Columns that make code of a line below an empty one, outside of lists (§4.4)."""

TAG = (
    r"<!--.*?-->|</?(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)(?P<attributes>"
    r"(?:\s++[A-Za-z_:@][\w:.@-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+\s*+/?)>"
)
"""A comment, an address in angle brackets, or a tag (§6.5, §6.6): in a text, `<` alone is a sign like any other."""

INLINE = (
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<ticks>`++)|(?P<shortcode>\{\{.{0,400}?\}\}|\{%.{0,400}?%\})"
    rf"|(?P<tag>{TAG})"
    r"|(?P<to>\]\([ \t]*+(?:<[^<>\n]*>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()]*+)*+))"
    r"(?:(?P<before>[ \t\n]+[\"'(])(?P<title>[^\"'()]*+)[\"')])?+[ \t]*\)"
    r"|(?P<label>\]\[[^\[\]\n]*+\]|\[\^[^\[\]\s]++\]:?)|(?P<mark>[*_~]{1,3}|!?\[|\])"
)

BLOCKS = (
    r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*+(?:\n|\Z)"
    r"(?P<code>(?:(?![ \t>]*+(?P=fence)).*+(?:\n|\Z(?<!\n)))*+)(?:[ \t>]*+(?P=fence)[^\n]*+)?"
    r"|(?P<blank>\n[ \t>]*+(?=\n|\Z))"
    r"|(?P<definition>^ {0,3}\[(?!\^)[^\[\]\n]{1,999}\]:[ \t]*+\S++)"
    r"|(?P<marker>^[ \t]*+(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)++)"
    r"|(?P<rule>^[ \t]*+(?:-{3,}|\*{3,}|_{3,}|={2,})[ \t]*+$)"
    r"|(?P<wrap>\n[ \t>]*+)"
)

MARKUP = re.compile(r"[\\`{<&*_~\[\]]")
"""What any construct but a line's end begins with, and an entity."""

SIGNS = re.compile(r"[\\`{<*_~!\[\]\n]")
"""What any construct in plain text begins with."""

MARKDOWN = re.compile(f"{BLOCKS}|{INLINE}", re.MULTILINE)
TEXT = re.compile(rf"(?P<line>\n+)|{INLINE}")


def parted(source: str) -> list[Piece]:
    """Part Markdown into prose and the rest."""
    reader = _Reader(source, MARKDOWN)
    front = FRONT_MATTER.match(source)
    if front:
        reader.front_matter(front)
    return reader.read(front.end() if front else 0)


def parted_text(source: str) -> list[Piece]:
    """Part plain text: its tags, code and links are taken for such, and a word ends with its line."""
    if not MARKUP.search(source):
        lines = enumerate(source.splitlines(keepends=True))
        return [Piece(line, number, line) for number, line in lines]
    return _Reader(source, TEXT).read(0)


class _Reader:
    def __init__(self, source: str, pattern: re.Pattern[str]) -> None:
        self._source, self._pattern = source, pattern
        self._html = Reader()
        self._parting = self._html.parting
        self._in_list = self._in_heading = False
        self._code_from = -1
        """Where a line may begin that is code by its indent alone."""
        self._unclosed: set[str] = set()
        """Runs of backticks that nothing closes from here on."""

    def front_matter(self, front: re.Match[str]) -> None:
        """Take the fields: those for readers are lines of their own, and all else stays."""
        worded, at = False, 0
        for found in FIELD.finditer(front.string, front.start("fields"), front.end("fields")):
            self._field(front.string[at : found.start()], worded=worded)
            self._parting.markup(found[0])
            self._parting.end()
            worded = found["name"].lower() in WORDED if found["name"] else worded
            at = found.end()
        self._parting.markup(front.string[at : front.end()])
        self._parting.end()

    def _field(self, value: str, *, worded: bool) -> None:
        if worded:
            self._parting.prose(value)
        else:
            self._parting.markup(value)

    def read(self, start: int) -> list[Piece]:
        at = start
        while found := self._next(at):
            self._html.text(self._source[at : found.start()])
            at = self._take(found)
        self._html.text(self._source[at:])
        return self._parting.pieces

    def _next(self, at: int) -> re.Match[str] | None:
        if self._pattern is MARKDOWN:
            return MARKDOWN.search(self._source, at)
        # In plain text every construct begins with a sign, and a set of characters is found far sooner than a choice.
        while sign := SIGNS.search(self._source, at):
            if found := TEXT.match(self._source, sign.start()):
                return found
            at = sign.end()
        return None

    def _take(self, found: re.Match[str]) -> int:
        """Take one thing that is no prose; return where to go on."""
        kind = next(name for name in KINDS if name in found.re.groupindex and found[name] is not None)
        if self._html.verbatim and kind != "tag":
            self._parting.opaque(found[0])
        elif kind == "tag":
            return self._tag(found)
        elif kind == "ticks":
            return self._code_span(found)
        elif kind == "wrap":
            return self._wrap(found)
        elif kind == "to":
            self._link_target(found)
        elif kind in {"escape", "label", "mark"}:
            self._parting.markup(found[0])
        elif kind == "shortcode":
            self._parting.opaque(found[0])
        else:
            self._block(found, kind)
        return found.end()

    def _wrap(self, found: re.Match[str]) -> int:
        """Go on with the next line: of the same paragraph, after a heading, or of code."""
        indent = found[0][1:].expandtabs(CODE_INDENT)
        if found.start() == self._code_from and not self._in_list and indent.startswith(" " * CODE_INDENT):
            line_end = self._source.find("\n", found.end())
            self._code_from = line_end if line_end >= 0 else len(self._source)
            self._parting.opaque(self._source[found.start() : self._code_from])
            return self._code_from
        self._parting.markup(found[0])
        if self._in_heading:
            self._parting.end()
            self._in_heading = False
        return found.end()

    def _block(self, found: re.Match[str], kind: str) -> None:
        """End the line of prose, and begin another."""
        self._in_heading = "#" in found[0] if kind == "marker" else False
        if kind == "marker":
            self._in_list = self._in_list or not found[0].lstrip().startswith((">", "#"))
        elif kind == "blank":
            beyond = self._source[found.end() : found.end() + 2].lstrip("\n")
            self._code_from = found.end()
            self._in_list = self._in_list and beyond.startswith((" ", "\t", "-", "*", "+", *"0123456789"))
        self._parting.end()
        self._parting.markup(found[0])
        self._parting.end()

    def _tag(self, found: re.Match[str]) -> int:
        name = (found["name"] or "").lower()
        opens = name in VERBATIM | RAW and not found["end"] and not self._html.verbatim
        end = re.compile(f"</{name}", re.IGNORECASE).search(self._source, found.end()) if opens else None
        if opens and end is None:
            # In a text, an element that never ends is somebody's word for it.
            self._parting.markup(found[0])
            return found.end()
        self._html.markup(found)
        if end and name in RAW:
            self._parting.opaque(self._source[found.end() : end.start()])
            return end.start()
        return found.end()

    def _code_span(self, found: re.Match[str]) -> int:
        ticks = found["ticks"]
        end = None
        if ticks not in self._unclosed:
            end = re.compile(f"(?<!`){ticks}(?!`)").search(self._source, found.end())
        if end is None or "\n\n" in self._source[found.end() : end.start()]:
            self._unclosed |= {ticks} if end is None else set()
            self._parting.markup(ticks)
            return found.end()
        self._parting.opaque(self._source[found.start() : end.end()])
        return end.end()

    def _link_target(self, found: re.Match[str]) -> None:
        """Keep the address of a link; its title is a line of its own."""
        at = found.start()
        if found["title"]:
            self._parting.markup(self._source[at : found.start("title")])
            self._parting.alone(found["title"])
            at = found.end("title")
        self._parting.markup(self._source[at : found.end()])


def _kinds() -> Iterator[str]:
    for pattern in (MARKDOWN, TEXT):
        for name in pattern.groupindex:
            if name not in {"end", "name", "attributes", "before", "title", "code"}:
                yield name


KINDS = tuple(dict.fromkeys(_kinds()))
"""The groups of the patterns that name what was found."""
