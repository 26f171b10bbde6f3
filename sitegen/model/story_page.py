"""What the templates of stories are given."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.page import Card, FeedLink, Frame, Pager, Pointer, StoryCard


@dataclass(frozen=True, slots=True)
class Voice:
    """An article of a story.

    wording: script and region of the original, in words.  link, host: of the original, or empty.
    reasons: what it shares with the story's others.  by_owner: the owner has put it here.
    """

    card: Card
    wording: str
    link: str
    host: str
    reasons: tuple[str, ...]
    by_owner: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet says.

    url: of the place where it says so, in this edition.  lang: of the text, where it is not the page's.
    """

    url: str
    text: str
    outlet: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What outlets say of one thing, each differently.  label: words that their sentences share, or empty."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One event as several outlets tell it.

    heading: the owner's headline, else that of the most central article; lang: of it, where it is not the page's.
    why: why it matters, by the owner, or empty.  voices: in order of time.
    figures, names: what the outlets tell differently.  storyline: the events that it is one of, in order of time.
    """

    frame: Frame
    heading: str
    why: str
    outlets: int
    voices: tuple[Voice, ...]
    figures: tuple[Row, ...]
    names: tuple[Row, ...]
    storyline: tuple[Pointer, ...]
    feed: FeedLink | None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """All stories, newest first."""

    frame: Frame
    cards: tuple[StoryCard, ...]
    pager: Pager
