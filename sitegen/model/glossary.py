"""What one thing is called in each region: the words of a glossary, and the wishes of one article."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.diagnostics import Location
from sitegen.model.locale import HANT, Locale

REGIONS = ("CN", "TW", "HK")
"""The regions that a glossary knows."""

NEAREST = {"SG": "CN", "MY": "CN", "MO": "HK"}
"""The region whose words another one uses."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Texts that touch a term: at least one of them must (needs), or none may (forbids), stand there."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def touch(self, text: str, start: int, end: int) -> bool:
        """Tell whether any of them stands right before start or right after end."""
        return text.endswith(self.before, 0, start) or text.startswith(self.after, end)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a glossary.

    forms: (region, spellings), in the script of that region; the first is written, the others are only recognised.
    kind: person, place, company, product, media, body, club, work, event, or term.  latin: for tags and search.
    sources, targets: the regions from which, and into which, it is used; empty: all that it has forms for.
    """

    forms: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str = "term"
    latin: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    needs: Neighbours = Neighbours()
    forbids: Neighbours = Neighbours()
    note: str = ""
    where: Location = Location("")

    def spellings(self, region: str) -> tuple[str, ...]:
        return next((spellings for name, spellings in self.forms if name == region), ())

    @property
    def is_name(self) -> bool:
        return self.kind != "term"


@dataclass(frozen=True, slots=True)
class Glossary:
    """The owner's words.

    never: words in which no shorter term is replaced.  groups: terms for those articles that name the group.
    """

    terms: tuple[Term, ...] = ()
    never: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[Term, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What one article wants of its conversion (`convert:` in its front matter).

    groups: of the glossary, by name.  keep: words that are not exchanged for the region's.
    """

    groups: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    keep: tuple[str, ...] = ()


def region_of(locale: Locale) -> str:
    """Return the region whose words a locale uses; without one, the first of its script."""
    region = NEAREST.get(locale.region, locale.region)
    if region in REGIONS:
        return region
    return "TW" if locale.script == HANT else "CN"
