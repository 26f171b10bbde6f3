"""Everything that will be published, in order, before any page is laid out."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.story import Story, Storyline
from sitegen.model.subject import Subject


@dataclass(frozen=True, slots=True)
class Shelf:
    """One edition of the whole site.

    articles: newest first; undated ones last, by key.
    tags: by number of articles, then key; outlets likewise; months: newest first, as (year, month).
    Each with its articles in the order of `articles`.
    reasons: the words by which articles were joined to stories, each as this edition writes it.
    """

    edition: EditionSettings
    articles: tuple[Edition, ...]
    tags: tuple[tuple[Tag, tuple[Edition, ...]], ...]
    outlets: tuple[tuple[OutletName, tuple[Edition, ...]], ...]
    months: tuple[tuple[tuple[int, int], tuple[Edition, ...]], ...]
    reasons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """shelves: one for each edition, in the order of the settings, all with the same keys in the same order.

    stories: newest first, by their last dated article.  storylines: by key.
    nearest: articles with those of other events that are most like each.
    subjects: what the tags stand for, by key; of tags of articles that are left out, too.
    """

    settings: SiteSettings
    shelves: tuple[Shelf, ...]
    stories: tuple[Story, ...] = ()
    storylines: tuple[Storyline, ...] = ()
    nearest: tuple[tuple[str, tuple[str, ...]], ...] = ()
    subjects: tuple[Subject, ...] = ()
