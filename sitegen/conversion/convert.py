"""A text in one locale to the same text in another: the one door to conversion, for the build and the command alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sitegen.conversion import protect, segments
from sitegen.conversion.dictionaries import configuration, convert_all
from sitegen.conversion.segments import Piece
from sitegen.model.edition import Doubt
from sitegen.model.locale import Locale

Format = Literal["text", "html", "markdown"]


@dataclass(frozen=True, slots=True)
class Converted:
    """doubtful: places whose conversion is contested."""

    text: str
    doubtful: tuple[Doubt, ...] = ()


def convert(text: str, source: Locale, target: Locale, format: Format = "text") -> Converted:  # noqa: A002 - the word for it
    """Convert a text from one locale of Chinese to another.

    Within its own script, and in any other language, a text comes back as it is, character for character.
    Never touched: addresses, code, tags with all attributes but `alt` and `title`, names of notes, front matter.
    Words are matched across inline markup: 头<a>发</a> becomes 頭<a>髮</a>.

    format: `text` (tags and code spans in it are protected all the same), `html` (whole or a fragment), `markdown`.
    """
    return convert_texts([(text, format)], source, target)[0]


def convert_texts(texts: Sequence[tuple[str, Format]], source: Locale, target: Locale) -> list[Converted]:
    """Convert several texts of one article at once, which costs a single call of OpenCC.

    The texts do not touch one another: no word goes on from one into the next.
    """
    config = configuration(source, target)
    if not config:
        return [Converted(text) for text, _ in texts]
    parted = [_pieces(text, format_) for text, format_ in texts]
    lines = [segments.runs(pieces) for pieces in parted]
    converted = iter(convert_all([line for document in lines for line in document], config))
    return [
        Converted(segments.put_back(pieces, [next(converted) for _ in document]))
        for pieces, document in zip(parted, lines, strict=True)
    ]


def _pieces(text: str, format_: Format) -> list[Piece]:
    if format_ == "html":
        pieces = segments.of_html(text)
    elif format_ == "markdown":
        pieces = segments.of_text(text, protect.MARKDOWN, protect.MARKS)
    else:
        pieces = segments.of_text(text, protect.TEXT)
    return segments.without(pieces, protect.ADDRESS)
