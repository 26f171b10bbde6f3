"""The house style of an edition: where the press of one region itself is of two minds."""

from __future__ import annotations

from dataclasses import dataclass

CHOICES: dict[str, tuple[str, ...]] = {
    "tai": ("台", "臺"),
    "li": ("裡", "裏"),
    "zhe": ("著", "着"),
    "bu": ("布", "佈"),
    "jihua": ("計畫", "計劃"),
    "quotations": ("words", "glyphs"),
}
"""What each setting may be."""


@dataclass(frozen=True, slots=True)
class Style:
    """An empty setting means what the press of the edition's region does.

    quotations: `glyphs` lets only glyphs and names change inside a quotation; `words` makes no difference.
    """

    tai: str = ""
    li: str = ""
    zhe: str = ""
    bu: str = ""
    jihua: str = ""
    quotations: str = "words"
