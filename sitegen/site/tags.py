"""What tag pages show beside their articles, and what leads to them: kinds, neighbours, other addresses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from sitegen.model.site import Shelf, Site
from sitegen.model.subject import Subject
from sitegen.site import urls

RELATED = 8
"""Tags that a tag's page leads to, at most."""

MANY = 40
"""Tags of one article above which it does not tell which of them belong together."""


@dataclass(frozen=True, slots=True)
class TagIndex:
    """What all editions have in common.

    kinds: of each tag that the glossary knows, by key.  beside: keys of related tags by key, the closest first.
    aliases: the tails that lead to a tag's page, by its key.
    """

    kinds: Mapping[str, str]
    beside: Mapping[str, tuple[str, ...]]
    aliases: Mapping[str, tuple[str, ...]]


def tag_index(site: Site) -> TagIndex:
    kinds = {subject.key: subject.kind for subject in site.subjects if subject.kind}
    return TagIndex(kinds, beside(site.shelves[0]), aliases(site))


def beside(shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Return the tags that stand most often beside each one, measured by how often each stands at all (cosine).

    Counted alone, the commonest tag of the site would be the first nearly everywhere.
    """
    count = {tag.key: len(items) for tag, items in shelf.tags}
    both: dict[str, Counter[str]] = defaultdict(Counter)
    for item in shelf.articles:
        keys = {tag.key for tag in item.tags}
        for one, other in combinations(keys, 2) if len(keys) <= MANY else ():
            both[one][other] += 1
            both[other][one] += 1

    def closest(key: str) -> tuple[str, ...]:
        near = both[key]
        order = sorted(near, key=lambda other: (-near[other] / sqrt(count[other]), -near[other], other))
        return tuple(order[:RELATED])

    return {key: closest(key) for key in count}


def aliases(site: Site) -> dict[str, tuple[str, ...]]:
    """Return the tails beside its own that lead to each tag's page; none is the tail of a page or of another's alias.

    Disks that do not tell large letters from small have one file for two such names. So names that differ only in that
    never lead to different pages.
    """
    subjects = {subject.key: subject for subject in site.subjects}
    owners = {urls.caseless(urls.tag_tail(tag.key)): "" for tag, _ in site.shelves[0].tags}
    found: dict[str, tuple[str, ...]] = {}
    labels = [{tag.key: tag.label for tag, _ in shelf.tags} for shelf in site.shelves]
    for tag, _ in site.shelves[0].tags:
        subject = subjects.get(tag.key, Subject(tag.key))
        names = (*subject.written, *subject.known, *(table[tag.key] for table in labels))
        tails = {*map(urls.tag_tail, subject.former), *filter(None, map(urls.plain_tag_tail, names))}
        free = sorted(tail for tail in tails if owners.setdefault(urls.caseless(tail), tag.key) == tag.key)
        found[tag.key] = tuple(free)
    return found
