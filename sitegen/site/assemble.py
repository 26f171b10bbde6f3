"""Editions to Site: order, tags, outlets, months, and the faults that show only when all articles are seen together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.diagnostics import Diagnostic, Outcome, Severity
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.site import Shelf, Site
from sitegen.site.duplicates import distinct
from sitegen.site.handmade import Works, works
from sitegen.site.stories import stories


def assemble(config: SiteSettings, editions: Iterable[Edition]) -> Outcome[Site]:
    """Return the site, whatever the order of the editions; there always is one."""
    made, noted = works(list(editions))
    whole, lacking = _whole(made, config)
    kept, doubled = distinct(whole)
    shelves = tuple(_shelf(edition, [work[edition.tag] for work in kept.values()]) for edition in config.editions)
    told = stories(shelves[0].articles, config.stories)
    return Outcome(
        Site(config, shelves, told.stories, told.storylines, tuple(sorted(told.nearest.items()))),
        (*noted, *lacking, *doubled, *told.noted),
    )


def _whole(made: Works, config: SiteSettings) -> tuple[Works, list[Diagnostic]]:
    """Return the articles that have every edition; a page that is missing in one has no counterpart to lead to."""
    tags = [edition.tag for edition in config.editions]
    whole: Works = {}
    noted: list[Diagnostic] = []
    for place, work in made.items():
        lacking = [tag for tag in tags if tag not in work]
        if lacking:
            origin = next(iter(work.values())).origin
            message = f"there is no {', '.join(lacking)} edition of this article; it is left out"
            noted.append(Diagnostic(origin, Severity.ERROR, "site/edition-missing", message))
        else:
            whole[place] = {tag: work[tag] for tag in tags}
    return whole, noted


def _shelf(edition: EditionSettings, items: list[Edition]) -> Shelf:
    articles = _ordered(items)
    months: dict[tuple[int, int], list[Edition]] = defaultdict(list)
    for item in articles:
        if item.published:
            months[item.published.day.year, item.published.day.month].append(item)
    return Shelf(
        edition,
        articles,
        _tags(articles),
        _outlets(articles),
        tuple((month, tuple(months[month])) for month in sorted(months, reverse=True)),
    )


def _ordered(items: list[Edition]) -> tuple[Edition, ...]:
    """Return articles newest first, those of one moment by key; undated ones last, by key."""
    by_key = sorted(items, key=lambda item: item.key)
    dated = [(item.published.instant, item) for item in by_key if item.published]
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return (*(item for _, item in dated), *(item for item in by_key if not item.published))


def _tags(articles: tuple[Edition, ...]) -> tuple[tuple[Tag, tuple[Edition, ...]], ...]:
    """Group by key, most articles first; the label is the one used most."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    found: dict[str, list[Edition]] = defaultdict(list)
    for item in articles:
        for key, label in {tag.key: tag.label for tag in item.tags}.items():
            labels[key][label] += 1
            found[key].append(item)
    chosen = {key: min(counted, key=lambda label: (-counted[label], label)) for key, counted in labels.items()}
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    return tuple((Tag(key, chosen[key]), tuple(found[key])) for key in order)


def _outlets(articles: tuple[Edition, ...]) -> tuple[tuple[OutletName, tuple[Edition, ...]], ...]:
    names: dict[str, OutletName] = {}
    found: dict[str, list[Edition]] = defaultdict(list)
    for item in articles:
        if item.outlet:
            names.setdefault(item.outlet.key, item.outlet)
            found[item.outlet.key].append(item)
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    return tuple((names[key], tuple(found[key])) for key in order)
