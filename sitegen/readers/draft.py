"""What a format tells of one story, before front matter, defaults and the outlet table have their say."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.article import Image
from sitegen.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader is given: a file's text below its front matter.

    path: of the source file.  first_line: the number of the text's first line in the file, from 1.
    link: the address that the front matter gives, against which relative addresses are resolved; or empty.
    title: the title that the front matter gives, or empty; a heading equal to it is no heading.
    """

    path: str
    text: str
    first_line: int = 1
    link: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One element of a body, in reading order.

    kind: `p`, `h2`…`h6`, `ul`, `ol`, `blockquote`, `pre`, `table`, `hr`, `figure`, `notes` (the list of footnotes).
    html: what stands between its tags, already sanitised and serialised by readers.markup; empty for hr and figure.
    image: of a figure, its caption in it.
    line: in the source, or 0 where the format does not tell.
    """

    kind: str
    html: str = ""
    image: Image | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as its format gives it.  Strings are empty, and None stands, where the format is silent.

    published: as written (`Tue, 25 Feb 2025 06:57:38 GMT`, `2020年 9月 21日`); metadata turns it into a moment.
    captured_ms: milliseconds since 1970.  outlet: a name, or a line of text in which the outlet is
    named; metadata looks for a known name in it.  discriminator: tells stories of one
    file apart, and makes their keys differ.
    repaired: paragraphs, sentences or notes had to be put together again.
    links: all that were found, those whose address was taken off included.
    """

    title: str
    blocks: tuple[Block, ...]
    line: int = 1
    link: str = ""
    published: str = ""
    captured_ms: int | None = None
    author: str = ""
    outlet: str = ""
    image: Image | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    rights_notice: str = ""
    provenance: str = ""
    repaired: bool = False
    links: int = 0
    footnotes: int = 0
    discriminator: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
