"""What the template of an issue is given, and that of the list of issues."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.page import Card, FeedLink, Frame, Link, Pager, Time


@dataclass(frozen=True, slots=True)
class Brief:
    """An article in a line.

    time: its day, where the issue is of several.  lang: of its title, where it is not the page's; else empty.
    """

    link: Link
    outlet: Link | None
    time: Time | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class StoryDigest:
    """A story on the page of an issue.

    card: of the article that stands for it; with a headline of the owner it leads to the story, and has no outlet.
    voices: who else tells it.  story: its own page; None for an article that stands in no story.
    """

    card: Card
    voices: tuple[Brief, ...] = ()
    story: Link | None = None


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue in a list of issues.

    link: to it, by its number.  headline: of its lead; lang: of that, where it is not the page's.  count: of articles.
    """

    link: Link
    time: Time
    headline: str
    count: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class IssuePage:
    """An issue at its own address, and the newest one as the front page.

    kind: `front` or `issue`.  heading: its number.  time: the day or days that it covers; `iso` is a day or a week.
    count: of articles; minutes: to read all of them.  briefs: what else was reported.  tags: those used most.
    earlier: the issues before this one, and more: the lists of all issues and articles; both on the front page only.
    feed: of issues.  older and newer are None at the ends.
    """

    frame: Frame
    kind: str
    heading: str
    time: Time
    count: int
    minutes: int
    lead: StoryDigest
    stories: tuple[StoryDigest, ...]
    briefs: tuple[Brief, ...]
    tags: tuple[Link, ...]
    feed: FeedLink
    older: Link | None
    newer: Link | None
    earlier: tuple[IssueEntry, ...] = ()
    more: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuesPage:
    """All issues, newest first.

    groups: (month, issues).  count: of all issues, or 0 on any page but the newest, so that a new one leaves the others
    alone.  feed: of issues.  latest: the list of all articles, or None where no article has a date.
    """

    frame: Frame
    groups: tuple[tuple[str, tuple[IssueEntry, ...]], ...]
    count: int
    pager: Pager
    feed: FeedLink
    latest: Link | None
