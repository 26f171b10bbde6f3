"""The font with which pictures are drawn: where it lies, and its bytes."""

from __future__ import annotations

import functools
from pathlib import Path

from sitegen.model.config import Font
from sitegen.pipeline import cache

NAME = "NotoSansCJK-Bold.ttc"
"""One file with a face for each region that writes Han characters; packaged by most systems as Noto Sans CJK."""

FOLDERS = (
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-cjk",
    "/usr/share/fonts/google-noto-sans-cjk-fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
"""Where Debian, Arch, Fedora, macOS and Windows keep it."""


SIGNATURES = (b"ttcf", b"OTTO", b"true", b"\0\1\0\0")
"""How a font file begins (OpenType, organization of an OpenType font)."""


def find(wanted: str) -> Font | None:
    """Return the font at a path, or by its name where none is given; None where there is none."""
    places = [Path(wanted)] if wanted else [Path(folder, NAME) for folder in FOLDERS]
    path = next((place for place in places if place.is_file()), None)
    read = path.read_bytes() if path else b""
    if path is None or not read.startswith(SIGNATURES):
        return None
    return Font(str(path), cache.digest(read, cache.version("pillow").encode()))


def content(font: Font) -> bytes:
    return _content(font.path)


@functools.lru_cache(maxsize=1)
def _content(path: str) -> bytes:
    # Read once in each process: 20 MB are too many to be sent with every picture.
    return Path(path).read_bytes()
