"""The body of an article: HTML that this program wrote itself.

A string and not a tree: it is hashed, pickled and compared at every stage, and
a tree made each of those several times dearer (docs/decisions/0003-body-is-a-string.md).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

MARKUP = re.compile(r"(<[^>]*>)")
"""What lies between two stretches of text.  Exact, because readers.markup escapes every other `<` and `>`."""

HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""One Han character, zero (〇) and the compatibility ideographs among them."""


@dataclass(frozen=True, slots=True)
class Body:
    """Normalised HTML: allowed elements, quoted attributes, `&`, `<` and `>` escaped everywhere else.

    Made by readers.markup and conversion only.  Jinja prints it unescaped,
    through __html__; a str it always escapes.
    """

    html: str = ""

    def __html__(self) -> str:
        return self.html

    def text(self) -> str:
        """Return what a reader would read, elements run together."""
        return html.unescape(MARKUP.sub("", self.html))
