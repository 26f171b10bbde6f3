"""When two titles are one."""

from __future__ import annotations

import unicodedata


def folded(title: str) -> str:
    """Return a title as it is compared: width, case and blanks do not tell two titles apart."""
    return "".join(unicodedata.normalize("NFKC", title).casefold().split())
