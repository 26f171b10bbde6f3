"""A picture of an article to PNG: its headline, where it comes from, and the name of the site.  Needs Pillow.

Laid out by rules of our own and without the system's shaping library, so that the same font and the same Pillow give
the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sitegen.model.page import PicturePage

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT, MARGIN = 1200, 630, 80
PAPER, INK, QUIET, ACCENT = "#fbfaf7", "#1d1b19", "#625d55", "#9c2b20"

SIZES = ((76, 3), (66, 4), (56, 5))
"""Sizes of a headline in pixels, each with the lines that there is room for; the first that fits is taken."""

LEADING = 1.36

COLOURS = 32
"""Enough for the edges of glyphs; a third of the bytes of all of them."""

PIECE = re.compile(r"\s+|[「『（《〈【“‘(\[]*(?:[!-~\u00a0-\u024f]+|[^\s])[，。、；：？！」』）》〉】”’…—·)\]]*")
"""What no line is broken within: a Latin word, a Han character, and the marks that must not part from it."""


def picture(page: PicturePage, font: bytes) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra: only a site that wants pictures has it

    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    headline, lines = _headline(page, font)
    for number, line in enumerate(lines):
        draw.text((MARGIN, MARGIN + number * headline.size * LEADING), line, INK, headline)
    facts, name = _face(font, page.face, 30), _face(font, page.face, 34)
    room = WIDTH - 2 * MARGIN
    draw.text((MARGIN, 462), _cut(_plain(page.facts), facts.getlength, room), QUIET, facts)
    draw.rounded_rectangle((MARGIN, 522, MARGIN + 52, 574), 11, ACCENT)
    draw.text((MARGIN + 26, 547), "文", PAPER, name, anchor="mm")
    draw.text((MARGIN + 72, 547), _cut(_plain(page.site_title), name.getlength, room - 72), INK, name, anchor="lm")
    draw.rectangle((0, HEIGHT - 16, WIDTH, HEIGHT), ACCENT)
    made = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _headline(page: PicturePage, font: bytes) -> tuple[FreeTypeFont, list[str]]:
    """Return the largest face in which the headline fits, and its lines; the smallest one cuts it."""
    title, room = _plain(page.title), WIDTH - 2 * MARGIN
    size, most = SIZES[-1]
    for larger, fewer in reversed(SIZES[:-1]):
        if len(list(broken(title, _face(font, page.face, larger).getlength, room))) <= fewer:
            size, most = larger, fewer
    face = _face(font, page.face, size)
    lines = list(broken(title, face.getlength, room))
    if len(lines) > most:
        lines[most - 1 :] = [_cut("".join(lines[most - 1 :]), face.getlength, room)]
    return face, lines


def _plain(text: str) -> str:
    """Return a text on one line, with nothing that no font has: a lone half of a pair of code units."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def broken(text: str, length: Callable[[str], float], room: float) -> Iterator[str]:
    """Break a text into lines no wider than room, where Chinese may be broken (CLREQ, prohibition rules)."""
    line = ""
    for piece in _pieces(text, length, room):
        if line and length((line + piece).rstrip()) > room:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, length: Callable[[str], float], room: float) -> Iterator[str]:
    """Yield what a line is made of; a word that is wider than a line falls into its letters."""
    for piece in PIECE.findall(text):
        yield from (piece,) if length(piece) <= room else piece


def _cut(text: str, length: Callable[[str], float], room: float) -> str:
    """Return a text on one line, with an ellipsis where it is too long."""
    if length(text) <= room:
        return text
    while text and length(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@lru_cache(maxsize=32)
def _face(font: bytes, face: str, size: int) -> FreeTypeFont:
    """Return a face of a collection by the region whose glyphs it has, or the first of a font that knows no regions."""
    made = _opened(font, size, 0)
    number = 0
    while not str(made.getname()[0]).endswith(f"CJK {face}"):
        number += 1
        try:
            made = _opened(font, size, number)
        except OSError:
            return _opened(font, size, 0)
    return made


def _opened(font: bytes, size: int, number: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 - see picture()

    return ImageFont.truetype(io.BytesIO(font), size, number, layout_engine=ImageFont.Layout.BASIC)
