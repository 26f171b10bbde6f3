"""The first sentences of a text."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[」』”’）)]*|[^。！？!?]+$")


def first_sentences(text: str, limit: int) -> str:
    """Return whole sentences from the start of a text, as many as fit into limit characters.

    Where not even the first fits, it is cut, and ends in an ellipsis.
    """
    kept = ""
    for found in SENTENCE.finditer(text):
        if len(kept) + len(found[0]) > limit:
            break
        kept += found[0]
    return kept.strip() or (text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…")
