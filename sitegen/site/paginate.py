"""A list to pages whose numbers stay: counted from the oldest, so that a new article rewrites the newest page only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def paginate(items: Sequence[T], size: int) -> tuple[tuple[T, ...], ...]:
    """Cut a list, newest first, into pages, newest first.

    The first page holds from size to 2 * size - 1 items, or all there are if fewer; every other exactly size.
    """
    full = max(len(items) // size - 1, 0)
    opening = len(items) - full * size
    older = (tuple(items[start : start + size]) for start in range(opening, len(items), size))
    return (tuple(items[:opening]), *older)
