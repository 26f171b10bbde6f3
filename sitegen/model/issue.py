"""A numbered issue of the digest: what came out in a day, or in a week, in the order of its weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IssueStory:
    """An event as an issue tells it.

    story: the key of the story, or empty for an article that stands in none.
    articles: keys of those of its articles that came out in the days of the issue; the first stands for all of them.
    """

    story: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """The same in every edition; each article of its days stands in it once.

    number: counted from the oldest, from 1.  name: in its address, `2025-01-28` or, of a week, `2025-w05` (ISO 8601).
    first, last: the days it covers, in the zone of the site; equal for an issue of a day.
    stories: what is told at length, heaviest first, the lead excluded.  briefs: what is told in a line, newest first.
    """

    number: int
    name: str
    first: date
    last: date
    lead: IssueStory
    stories: tuple[IssueStory, ...]
    briefs: tuple[IssueStory, ...]

    @property
    def parts(self) -> tuple[IssueStory, ...]:
        """Return all that it tells, in its order."""
        return (self.lead, *self.stories, *self.briefs)
