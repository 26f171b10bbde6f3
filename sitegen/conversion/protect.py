"""Addresses within a line of prose, which come through a conversion as they were.

They are looked for in the joined line, for markup and entities may stand within an address.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sitegen.conversion.made import Made
from sitegen.conversion.segments import OPAQUE

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

BETWEEN = r"/=?&#%._~+\-"
"""Signs after which a Han character is part of an address; after a letter it is the sentence going on."""

ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9+.-])(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://(?:[!#-;=?-Z\[\]_a-z~]|(?<=[{BETWEEN}])[{HAN}]++)++"
    rf"|(?<![A-Za-z0-9.-])[Ww][Ww][Ww]\.(?:[!#-;=?-Z\[\]_a-z~]|(?<=[{BETWEEN}])[{HAN}]++)++"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@(?:[\w-]++\.)+[A-Za-z]{2,}"
)
"""An address of the web or of mail, as it stands in a text."""


def masked(line: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a line with each address covered, and the spans that are; its length stays."""
    if line.isascii() or not ("://" in line or "@" in line or "www." in line.lower()):
        return line, ()
    return ADDRESS.sub(lambda found: OPAQUE * len(found[0]), line), tuple(
        found.span() for found in ADDRESS.finditer(line)
    )


def unmasked(made: Made, line: str, spans: tuple[tuple[int, int], ...]) -> Made:
    """Return what became of a line, with its addresses as they were; no word is exchanged in what was covered."""
    if not spans:
        return made
    out: list[str] = []
    at = 0
    for start, end in spans:
        out += made.text[at:start], line[start:end]
        at = end
    return replace(made, text="".join((*out, made.text[at:])))
