"""The feed of issues: one item for each, whose content is the digest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from html import escape
from urllib.parse import urljoin

from sitegen.model.feed import FeedFormat, FeedItem, FeedPage
from sitegen.model.issue import Issue
from sitegen.model.issue_page import Brief, IssuePage, StoryDigest
from sitegen.model.page import Link
from sitegen.site import urls
from sitegen.site.feeds import Channel, distinct, feed_page, identity
from sitegen.site.issue_pages import Press


def issue_feed(press: Press, pages: list[IssuePage]) -> FeedPage:
    """Return the feed.  pages: of the issues, in their order."""
    desk = press.rack.made.desk
    newest = list(zip(press.issues, pages, strict=True))[: desk.settings.feed_size]
    items = tuple(_item(press, issue, page) for issue, page in newest)
    return feed_page(desk, Channel(urls.ISSUES, desk.issue_feed().text, items), FeedFormat.RSS)


def _item(press: Press, issue: Issue, page: IssuePage) -> FeedItem:
    """An issue is as new as its newest article: it may be published while its day goes on."""
    desk, tail = press.rack.made.desk, urls.issue_tail(issue.name)
    moment = max(item.published.instant for item in press.of(issue) if item.published).astimezone(UTC)
    return FeedItem(
        id=identity(desk, tail.removesuffix("/")),
        url=page.frame.canonical,
        title=page.frame.title,
        summary=page.lead.card.title,
        content=digest(page, desk.word("also_reported")),
        published=moment,
        updated=distinct(moment, issue.name),
        author=desk.edition.title,
        twins=desk.twins(tail),
    )


def digest(page: IssuePage, also: str) -> str:
    """Return an issue as HTML: headlines, outlets and summaries, as its page shows them.  also: heading of the rest."""
    base = page.frame.canonical
    told = [row for story in (page.lead, *page.stories) for row in _story(base, story)]
    if page.briefs:
        told += [f"<h3>{_text(also)}</h3>", _list(base, page.briefs)]
    return "\n".join(told)


def _story(base: str, story: StoryDigest) -> Iterable[str]:
    card = story.card
    yield f"<h3{_lang(card.lang)}>{_link(base, Link(card.url, card.title))}</h3>"
    if card.outlet:
        yield f"<p>{_text(card.outlet.text)}</p>"
    if card.summary:
        yield f"<p{_lang(card.lang)}>{_text(card.summary)}</p>"
    if story.voices:
        yield _list(base, story.voices)
    if story.story:
        yield f"<p>{_link(base, story.story)}</p>"


def _list(base: str, briefs: Iterable[Brief]) -> str:
    rows = (f"<li{_lang(one.lang)}>{_link(base, one.link)}{_outlet(one)}</li>" for one in briefs)
    return "\n".join(("<ul>", *rows, "</ul>"))


def _outlet(brief: Brief) -> str:
    return f"（{_text(brief.outlet.text)}）" if brief.outlet else ""


def _link(base: str, link: Link) -> str:
    return f'<a href="{escape(urljoin(base, link.url))}">{_text(link.text)}</a>'


def _lang(lang: str) -> str:
    return f' lang="{escape(lang)}"' if lang else ""


def _text(text: str) -> str:
    return escape(text, quote=False)
