"""Several articles on one event, and what the owner says of it."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.diagnostics import Location

NO_STORY = "none"
"""What an article's front matter says (`story: none`) to stand in no story."""


@dataclass(frozen=True, slots=True)
class StoryWish:
    """What the owner wants of a story (`content/stories.toml`); the owner's word is final.

    key: of the story, in its address.  articles: keys that belong to it; without: keys that do not.
    titles, reasons: the headline and why it matters, by edition tag; an empty tag stands for all editions.
    storyline: a name that the stories of one storyline share, or empty.  lead: the article that stands first, or empty.
    ordered: the articles stand as they are named here, those that are not named after them by time.
    hidden: labels of rows of the comparison that are not shown.
    """

    key: str
    articles: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    storyline: str = ""
    lead: str = ""
    ordered: bool = False
    hidden: tuple[str, ...] = ()
    where: Location = Location("")


@dataclass(frozen=True, slots=True)
class Join:
    """Why an article stands in a story: what it shares with the story's others, as they write it, folded.

    by_owner: because the owner says so.
    """

    article: str
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    by_owner: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says of one thing.  place: of the figure among all figures of the article, from 0."""

    article: str
    place: int


@dataclass(frozen=True, slots=True)
class Naming:
    """What articles call one thing: its key, as a tag's, how it is written, and the articles that write it so."""

    key: str
    written: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One event that several articles report, the same in every edition.

    key: ASCII; that of its first article, or the owner's.  articles: keys in order of time, undated ones last,
    unless the owner orders.
    lead: the most central article, or the one that the owner names.  joins: one for each article, in the same order.
    figures, names: what the articles tell differently, a row for each thing.
    storyline: the key of the storyline that it is part of, or empty.  wish: what the owner says of it.
    """

    key: str
    articles: tuple[str, ...]
    lead: str
    joins: tuple[Join, ...] = ()
    figures: tuple[tuple[Claim, ...], ...] = ()
    names: tuple[tuple[Naming, ...], ...] = ()
    storyline: str = ""
    wish: StoryWish | None = None


@dataclass(frozen=True, slots=True)
class Storyline:
    """Events that follow one another.

    key: of its first story, or the owner's name.  parts: keys of stories, and of articles that stand in none, by time.
    """

    key: str
    parts: tuple[str, ...]
