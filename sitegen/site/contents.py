"""The table of contents of a long text."""

from __future__ import annotations

import html
import re

from sitegen.model.body import MARKUP, Body
from sitegen.model.page import Link
from sitegen.site.excerpt import REFERENCE

LONG = 3
"""Minutes to read from which on a text is long."""

FEWEST = 3
"""Headings that are worth a table."""

HEADING = re.compile(r'<h2 id="(h\d+)">(.*?)</h2>', re.DOTALL)
"""A heading right below that of the page: readers.markup writes it, and lets a body begin with none deeper."""


def contents(body: Body, minutes: int) -> tuple[Link, ...]:
    """Return links to the headings of a text, in order; none where it is short.  minutes: to read it."""
    found = tuple(Link(f"#{match[1]}", _text(match[2])) for match in HEADING.finditer(body.html))
    return found if minutes >= LONG and len(found) >= FEWEST else ()


def _text(inner: str) -> str:
    return " ".join(html.unescape(MARKUP.sub("", REFERENCE.sub("", inner))).split())
