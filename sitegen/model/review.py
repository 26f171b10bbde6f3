"""What a person is asked about the conversion of a whole site."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question arises.  title: of the article, in the wording of its author."""

    where: Location
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Question:
    """One word whose conversion is contested, with all its places.

    edition: its tag.  source, target: regions (CN, TW, HK).  word: as the source has it; chosen: as the edition has
    it now; alternatives: what else it could be.  reason: as of a Doubt.
    """

    edition: str
    source: str
    target: str
    word: str
    chosen: str
    alternatives: tuple[str, ...]
    reason: str
    places: tuple[Place, ...]
