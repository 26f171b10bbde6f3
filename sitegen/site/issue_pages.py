"""The page of each issue, the newest one as the front page, and the list of them all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby

from sitegen.model.edition import Edition
from sitegen.model.issue import Issue, IssueStory
from sitegen.model.issue_page import Brief, IssueEntry, IssuePage, IssuesPage, StoryDigest
from sitegen.model.page import FeedLink, Link, Time
from sitegen.site import urls
from sitegen.site.articles import minutes
from sitegen.site.lists import page_tail, page_title, pager
from sitegen.site.paginate import paginate
from sitegen.site.rack import Rack, said

TAGS = 12
"""Tags that an issue shows, at most."""

EARLIER = 7
"""Issues that the front page leads to."""

WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Press:
    """One edition of all issues.  issues: newest first."""

    rack: Rack
    issues: tuple[Issue, ...]

    def of(self, issue: Issue) -> tuple[Edition, ...]:
        """Return the articles of an issue in its order."""
        return tuple(self.rack.items[key] for part in issue.parts for key in part.articles)


def issue_pages(press: Press) -> list[IssuePage]:
    """Return the page of each issue, newest first."""
    issues = press.issues
    neighbours = zip((None, *issues[:-1]), issues, (*issues[1:], None), strict=True) if issues else ()
    return [_page(press, issue, newer, older) for newer, issue, older in neighbours]


def _page(press: Press, issue: Issue, newer: Issue | None, older: Issue | None) -> IssuePage:
    desk, items, lead = press.rack.made.desk, press.of(issue), story_digest(press, issue, issue.lead)
    heading, days = number(press, issue), time(issue)
    return IssuePage(
        frame=desk.frame(
            urls.issue_tail(issue.name),
            f"{heading} · {days.text}",
            description=lead.card.title,
            part="issues",
            feed=desk.issue_feed(),
        ),
        kind="issue",
        heading=heading,
        time=days,
        count=len(items),
        minutes=minutes(sum(item.measure.han for item in items), sum(item.measure.words for item in items)),
        lead=lead,
        stories=tuple(story_digest(press, issue, part) for part in issue.stories),
        briefs=tuple(_brief(press, issue, key) for part in issue.briefs for key in part.articles),
        tags=_tags(press, items),
        feed=_feed(press),
        older=_neighbour(press, older),
        newer=_neighbour(press, newer),
    )


def front_page(press: Press, newest: IssuePage) -> IssuePage:
    """Return the newest issue as the front page, with the way to those before it."""
    desk = press.rack.made.desk
    title, about = desk.edition.title, desk.edition.description
    return replace(
        newest,
        frame=desk.frame(urls.FRONT, title, description=about, part="home", feed=desk.issue_feed()),
        kind="front",
        earlier=tuple(_entry(press, issue) for issue in press.issues[1 : 1 + EARLIER]),
        more=(desk.link(urls.ISSUES, desk.word("all_issues")), desk.link(urls.LATEST, desk.word("latest"))),
    )


def issues_pages(press: Press) -> list[IssuesPage]:
    """Return the list of all issues, in pages that are numbered from the oldest; there always is one."""
    cut = paginate(press.issues, press.rack.made.desk.settings.page_size)
    return [_list(press, issues, len(cut) - place, len(cut)) for place, issues in enumerate(cut)]


def _list(press: Press, issues: tuple[Issue, ...], at: int, total: int) -> IssuesPage:
    """Lay out one page.  at: its number from the oldest; total: how many there are, so that page is the newest."""
    desk = press.rack.made.desk
    tail, title = page_tail(urls.ISSUES, at, total), page_title(desk, desk.word("issues"), at, total)
    months = groupby(issues, key=lambda issue: f"{issue.first.year}年{issue.first.month}月")
    return IssuesPage(
        frame=desk.frame(tail, title, part="issues", feed=desk.issue_feed()),
        groups=tuple((month, tuple(map(partial(_entry, press), group))) for month, group in months),
        count=len(press.issues) if at == total else 0,
        pager=pager(press.rack.made, urls.ISSUES, at, total, ("newer_issues", "older_issues")),
        feed=_feed(press),
        latest=desk.link(urls.LATEST, desk.word("latest")) if issues else None,
    )


def story_digest(press: Press, issue: Issue, part: IssueStory) -> StoryDigest:
    """Return how an issue tells a story; the owner's headline for it is nobody's of those who tell it."""
    made, (head, *others) = press.rack.made, part.articles
    card = made.cards[head]
    if not part.story:
        return StoryDigest(card)
    story = made.desk.link(urls.story_tail(part.story), made.desk.word("story_claims"))
    wish = press.rack.stories[part.story].wish
    own = said(wish.titles if wish else (), made.desk.edition.tag)
    if own:
        card = replace(card, url=story.url, title=own, outlet=None, lang="", summary="" if card.lang else card.summary)
    voices = (_brief(press, issue, key) for key in (part.articles if own else others))
    return StoryDigest(card, tuple(voices), story)


def _brief(press: Press, issue: Issue, key: str) -> Brief:
    card, item = press.rack.made.cards[key], press.rack.items[key]
    day = item.published.day if item.published and issue.first != issue.last else None
    when = Time(day.isoformat(), f"{day.month}月{day.day}日") if day else None
    return Brief(Link(card.url, card.title), card.outlet, when, card.lang)


def _tags(press: Press, items: tuple[Edition, ...]) -> tuple[Link, ...]:
    """Return the tags of an issue, those of most articles first; those of a single article stand on its card."""
    if len(items) == 1:
        return ()
    used = Counter(key for item in items for key in dict.fromkeys(tag.key for tag in item.tags))
    return tuple(press.rack.made.tags[key] for key, _ in used.most_common(TAGS))


def _entry(press: Press, issue: Issue) -> IssueEntry:
    card = story_digest(press, issue, issue.lead).card
    link = press.rack.made.desk.link(urls.issue_tail(issue.name), number(press, issue))
    return IssueEntry(link, time(issue), card.title, sum(len(part.articles) for part in issue.parts), card.lang)


def _neighbour(press: Press, issue: Issue | None) -> Link | None:
    if issue is None:
        return None
    return press.rack.made.desk.link(urls.issue_tail(issue.name), f"{number(press, issue)} · {time(issue).text}")


def _feed(press: Press) -> FeedLink:
    """Return the feed of issues as a page shows it, in short."""
    desk = press.rack.made.desk
    return desk.feed(urls.ISSUES, desk.word("feed"))


def number(press: Press, issue: Issue) -> str:
    return press.rack.made.desk.word("issue_number").replace("%d", str(issue.number))


def time(issue: Issue) -> Time:
    """Return the day of an issue, or its week as HTML has it (`2025-W05`), in words a day with that of the week."""
    first, last = issue.first, issue.last
    if first == last:
        return Time(issue.name, f"{_day(first)} 星期{WEEKDAYS[first.weekday()]}")
    end = _day(last) if first.year != last.year else f"{last.month}月{last.day}日"
    return Time(issue.name.upper(), f"{_day(first)}至{end}")


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
