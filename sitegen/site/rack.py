"""The stories of one edition, as pages name them: headline, card, the way to an article or a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sitegen.model.edition import Edition
from sitegen.model.page import Link, Pointer, StoryCard, Time
from sitegen.model.site import Site
from sitegen.model.story import Story
from sitegen.site import urls
from sitegen.site.cards import Stack, time


@dataclass(frozen=True, slots=True)
class Rack:
    """The stories of one edition.

    first: the first edition of each article, by which all editions are compared alike.  story_of: by article key.
    """

    made: Stack
    site: Site
    items: dict[str, Edition]
    first: dict[str, Edition]
    stories: dict[str, Story]
    story_of: dict[str, Story]
    reasons: dict[str, str]

    def heading(self, story: Story) -> tuple[str, str]:
        """Return the headline of a story and its language, where that is not the page's."""
        own = said(story.wish.titles if story.wish else (), self.made.desk.edition.tag)
        return (own, "") if own else (self.items[story.lead].title, self.made.cards[story.lead].lang)

    def card(self, story: Story) -> StoryCard:
        heading, lang = self.heading(story)
        return StoryCard(
            url=self.made.desk.local(urls.story_tail(story.key)),
            title=heading,
            summary=self.made.cards[story.lead].summary,
            time=self.last(story),
            outlets=self.outlets(story),
            count=len(story.articles),
            lang=lang,
        )

    def of_tag(self, items: tuple[Edition, ...]) -> tuple[StoryCard, ...]:
        """Return the stories that two or more of some articles tell, newest first."""
        counts = Counter(story.key for item in items if (story := self.story_of.get(item.key)))
        return tuple(self.card(story) for story in self.site.stories if counts[story.key] > 1)

    def last(self, story: Story) -> Time | None:
        dated = [item.published for key in story.articles if (item := self.items[key]).published]
        last = max(dated, key=lambda one: one.instant, default=None)
        return time(last, ZoneInfo(self.made.desk.settings.read.zone))

    def outlets(self, story: Story) -> tuple[str, ...]:
        names = [item.outlet.name for key in story.articles if (item := self.items[key]).outlet]
        return tuple(dict.fromkeys(names))

    def pointer(self, key: str) -> Pointer:
        """Return the way to an article, or to a story."""
        if key in self.stories:
            card = self.card(self.stories[key])
            return Pointer(card.url, card.title, "", card.time, card.lang)
        article = self.made.cards[key]
        return Pointer(
            article.url, article.title, article.outlet.text if article.outlet else "", article.time, article.lang
        )

    def link(self, key: str) -> Link | None:
        """Return the way to the story of an article; None where it stands in none."""
        story = self.story_of.get(key)
        return self.made.desk.link(urls.story_tail(story.key), self.heading(story)[0]) if story else None

    def others(self, key: str) -> tuple[Pointer, ...]:
        """Return the other articles of an article's story, in order of time."""
        story = self.story_of.get(key)
        return tuple(self.pointer(other) for other in story.articles if other != key) if story else ()


def rack(made: Stack, site: Site) -> Rack:
    return Rack(
        made,
        site,
        {item.key: item for item in made.shelf.articles},
        {item.key: item for item in site.shelves[0].articles},
        {story.key: story for story in site.stories},
        {key: story for story in site.stories for key in story.articles},
        dict(made.shelf.reasons),
    )


def said(texts: Sequence[tuple[str, str]], tag: str) -> str:
    """Return what the owner says in an edition, or in all; empty where nothing is said."""
    by_edition = dict(texts)
    return by_edition.get(tag, by_edition.get("", ""))
