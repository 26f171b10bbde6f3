"""Raw HTML inside Markdown, made safe to stand beside other blocks.

An unclosed `<!--`, `<script>` or quotation mark would swallow the rest of the
article when the whole is sanitised.  What is not closed in its own block is
therefore text: it is shown as it was typed, and nothing after it is lost.
"""

from __future__ import annotations

import re

TAG = re.compile(
    r"<!--(?:-?>|.*?-->)|<[!?](?!--)[^>]*+>|</?[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>|<",
    re.DOTALL,
)
"""A comment, a declaration, a tag; or a `<` that begins none of them."""

UNCLOSED = "HTML that is never closed is shown as text"
NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")

SWALLOWS = frozenset(
    {
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "plaintext",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "xmp",
    }
)
"""Elements whose content is no text, so that one without an end takes the rest of the page with it."""


def closed(html: str) -> tuple[str, int]:
    """Return a block of raw HTML with what is not closed in it escaped, and how often that was."""
    # Beyond the last `-->` and `>` nothing can end; to look for an end at every `<` there would take quadratic time.
    comments, tags = html.rfind("-->") + 1, html.rfind(">") + 1
    escaped = html.count("<!--", comments, tags) + html.count("<", tags)
    html = html[:comments] + html[comments:tags].replace("<!--", "&lt;!--") + html[tags:].replace("<", "&lt;")
    ends = {found[2].lower(): found.start() for found in NAME.finditer(html) if found[1]}

    def checked(found: re.Match[str]) -> str:
        nonlocal escaped
        tag = found[0]
        if tag != "<" and not (swallows(tag) and ends.get(name(tag), -1) < found.start()):
            return tag
        escaped += 1
        return "&lt;" + tag[1:]

    return TAG.sub(checked, html), escaped


def swallows(tag: str) -> bool:
    """Whether a start tag makes all that follows it no text."""
    return tag[1:2] not in {"/", "!", "?"} and name(tag) in SWALLOWS


def name(tag: str) -> str:
    """Return the name of a tag in lower case; empty where it has none."""
    found = NAME.match(tag)
    return found[2].lower() if found else ""
