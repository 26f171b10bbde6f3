"""The words of the interface, by edition: what a theme and this program say in their own name."""

from __future__ import annotations

from dataclasses import dataclass

NEEDED = (
    "comma",
    "home",
    "issues",
    "stories",
    "tags",
    "sources",
    "archive",
    "search",
    "feeds",
    "feed",
    "feeds_main",
    "undated",
    "latest",
    "issue_number",
    "newer_issues",
    "older_issues",
    "all_issues",
    "also_reported",
    "story_claims",
    "page",
    "newer_page",
    "older_page",
    "see_edition",
    "script_hans",
    "script_hant",
    "region_cn",
    "region_tw",
    "region_hk",
    "most_used",
    "kind_person",
    "kind_place",
    "kind_company",
    "kind_product",
    "kind_media",
    "kind_body",
    "kind_club",
    "kind_work",
    "kind_event",
    "kind_other",
)
"""The words that pages are planned with; templates name the others themselves."""


@dataclass(frozen=True, slots=True)
class Words:
    """A table for each edition, as (tag, pairs of key and word).

    fault: what is wrong with the file that they were read from, and its line or 0; empty where nothing is.
    """

    tables: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    fault: str = ""
    line: int = 0

    def table(self, edition: str) -> dict[str, str]:
        """Return the words of an edition: its own, else those of the longest tag that its tag begins with, or any."""
        fits = [tag for tag, _ in self.tables if edition == tag or edition.startswith(f"{tag}-")]
        if not fits and not self.tables:
            return {}
        tables = dict(self.tables)
        return dict(tables[max(fits, key=len)] if fits else self.tables[0][1])
