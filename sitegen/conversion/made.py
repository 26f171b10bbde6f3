"""A line of prose as it came out of a conversion."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replaced:
    """A word that was exchanged for another: from start to end of the source's line stands text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A place that could have come out otherwise.

    start, end: of the word, in the source.  at: of the character that is contested, or of the word's first.
    chosen: what the word became.  alternatives: what else it could be.
    """

    start: int
    end: int
    at: int
    chosen: str
    alternatives: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Made:
    """text: character for character, as long as the source's line.  replaced: what stands in it instead, in order."""

    text: str
    replaced: tuple[Replaced, ...] = ()
    contested: tuple[Contested, ...] = ()
