"""Site to issues: what came out in a day, or in a week, and what of it leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sitegen.model.edition import Edition
from sitegen.model.issue import Issue, IssueStory
from sitegen.model.site import Site
from sitegen.model.story import Story
from sitegen.site.excerpt import LONGEST

FEWEST, MOST = 3, 7
"""Stories that are told at length after the lead: so many at least, if there are; beyond that, those of substance."""


@dataclass(frozen=True, slots=True, order=True)
class _Span:
    """The days of an issue."""

    first: date
    last: date
    name: str


def issues(site: Site) -> tuple[Issue, ...]:
    """Return the issues of a site, newest first.  Of other days an issue knows its number, and what a story is."""
    spans: dict[_Span, list[Edition]] = defaultdict(list)
    for item in site.shelves[0].articles:
        if item.published:
            spans[_span(item.published.day, weekly=site.settings.issues == "weekly")].append(item)
    stories = {key: story for story in site.stories for key in story.articles}
    made = [_issue(number, span, spans[span], stories) for number, span in enumerate(sorted(spans), 1)]
    return tuple(reversed(made))


def _span(day: date, *, weekly: bool) -> _Span:
    if not weekly:
        return _Span(day, day, day.isoformat())
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    # The calendar ends within a week.
    sunday = date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal()))
    return _Span(monday, sunday, f"{year:04}-w{week:02}")


def _issue(number: int, span: _Span, items: Sequence[Edition], stories: dict[str, Story]) -> Issue:
    by_key = {item.key: item for item in items}
    parts = list(_parts(items, stories))
    # The sort keeps the order of those of equal weight, which is newest first.
    lead, *others = sorted(parts, key=lambda part: _weight(part, by_key))
    told = [part for part in others if _has_substance(part, by_key)][:MOST]
    rest = [part for part in others if part not in told]
    told += rest[: max(0, FEWEST - len(told))]
    briefs = tuple(part for part in parts if part != lead and part not in told)
    return Issue(number, span.name, span.first, span.last, lead, tuple(told), briefs)


def _parts(items: Sequence[Edition], stories: dict[str, Story]) -> Iterator[IssueStory]:
    """Yield the stories, and the articles that stand in none, by their newest article, newest first."""
    days = {item.key for item in items}
    seen: set[str] = set()
    for item in items:
        story = stories.get(item.key)
        if item.key in seen:
            continue
        if story is None:
            yield IssueStory("", (item.key,))
            continue
        keys = [one for one in story.articles if one in days]
        seen.update(keys)
        # The lead of a story may have come out on another day.
        head = story.lead if story.lead in keys else keys[0]
        yield IssueStory(story.key, (head, *(one for one in keys if one != head)))


def _weight(part: IssueStory, by_key: dict[str, Edition]) -> tuple[bool, int]:
    """Return what parts are sorted by: those that the owner pinned, then those with the most articles."""
    return not any(by_key[key].pin for key in part.articles), -len(part.articles)


def _has_substance(part: IssueStory, by_key: dict[str, Edition]) -> bool:
    """Tell whether there is more to say of a part than an excerpt can hold, or the owner wants it said."""
    measures = [by_key[key].measure for key in part.articles]
    longest = max(one.han + 2 * one.words for one in measures)
    return len(measures) > 1 or longest > LONGEST or any(by_key[key].pin for key in part.articles)
