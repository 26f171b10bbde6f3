"""A text in one locale to the same text in another: the one door to conversion, for the build and the command alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sitegen.conversion import hypertext, markdown
from sitegen.conversion.dictionaries import UNSAFE, configuration, convert_all
from sitegen.conversion.protect import masked, unmasked
from sitegen.conversion.segments import Piece, lines_of, put_back
from sitegen.model.edition import Doubt
from sitegen.model.locale import Locale

Format = Literal["text", "html", "markdown"]

PARTED: dict[Format, Callable[[str], list[Piece]]] = {
    "text": markdown.parted_text,
    "html": hypertext.parted,
    "markdown": markdown.parted,
}


@dataclass(frozen=True, slots=True)
class Converted:
    """doubtful: places whose conversion is contested."""

    text: str
    doubtful: tuple[Doubt, ...] = ()


def convert(text: str, source: Locale, target: Locale, format: Format = "text") -> Converted:  # noqa: A002 - the word for it
    """Convert a text from one locale of Chinese to another.

    Within its own script, and in any other language, a text comes back as it is, character for character.
    Never touched: addresses, code, tags but for the values of `alt` and `title`, names of notes, and what is not for
    readers in a front matter.
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
    parted = [PARTED[format_](text.translate(UNSAFE)) for text, format_ in texts]
    lines = [lines_of(pieces) for pieces in parted]
    made = iter(_converted([line for document in lines for line in document], config))
    return [
        Converted(put_back(pieces, [next(made) for _ in document]))
        for pieces, document in zip(parted, lines, strict=True)
    ]


def _converted(lines: list[str], config: str) -> Iterator[str]:
    covered = [masked(line) for line in lines]
    made = convert_all([line for line, _ in covered], config)
    return (unmasked(new, old, spans) for new, old, (_, spans) in zip(made, lines, covered, strict=True))
