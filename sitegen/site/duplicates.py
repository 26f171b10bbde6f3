"""One article saved twice, one key given twice, one text under two addresses: what only shows when all are seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime

from sitegen.model.body import MARKUP, Body
from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.model.edition import Edition
from sitegen.model.link import same_address
from sitegen.site.handmade import Works

NEVER = datetime.min.replace(tzinfo=UTC)
OPENING = 400
"""Characters by which two texts are called the same."""

Place = tuple[str, int, str]


def distinct(works: Works) -> tuple[Works, list[Diagnostic]]:
    """Return the articles that may stand beside one another; tell of each one that is left out, and why."""
    seen = {place: next(iter(work.values())) for place, work in works.items()}
    noted: list[Diagnostic] = []
    out: set[Place] = set()
    for first, others in _groups(seen, lambda item: same_address(item.link) if item.link else None):
        # Of those captured at one moment, max() takes the first.
        best = max([first, *others], key=lambda place: seen[place].captured or NEVER)
        for place in [first, *others]:
            # Stories of one file have the link of the file.
            if place[0] != best[0]:
                out.add(place)
                noted.append(_duplicate(seen[place], seen[best]))
    kept = {place: item for place, item in seen.items() if place not in out}
    for first, others in _groups(kept, lambda item: item.key.casefold()):
        out.update(others)
        noted += [_taken(seen[place], seen[first]) for place in others]
    kept = {place: item for place, item in kept.items() if place not in out}
    for first, others in _groups(kept, lambda item: _opening(item.body) or None):
        noted += [_same_text(seen[place], seen[first]) for place in others if place[0] != first[0]]
    return {place: work for place, work in works.items() if place not in out}, noted


def _groups(
    items: dict[Place, Edition], mark: Callable[[Edition], Hashable | None]
) -> Iterable[tuple[Place, list[Place]]]:
    """Return the places that share a mark with others, the first apart; None is no mark."""
    found: dict[Hashable, list[Place]] = defaultdict(list)
    for place in sorted(items):
        found[mark(items[place])].append(place)
    found.pop(None, None)
    return [(places[0], places[1:]) for places in found.values() if len(places) > 1]


def _opening(body: Body) -> str:
    """Return the first characters of a text; only as much of it is taken apart as holds them."""
    for length in (4 * OPENING, len(body.html)):
        end = body.html.find("<", length)
        text = MARKUP.sub("", body.html if end < 0 else body.html[:end])
        if len(text) >= OPENING:
            return text[:OPENING]
    return body.text()[:OPENING]


def _duplicate(item: Edition, kept: Edition) -> Diagnostic:
    message = f"this is the article of {kept.origin} once more, saved from the same address; it is left out"
    return Diagnostic(item.origin, Severity.WARNING, "site/duplicate", message, "delete one of the two files")


def _taken(item: Edition, first: Edition) -> Diagnostic:
    message = f"the key {item.key!r} belongs to {first.origin}; this article is left out"
    hint = "give one of the two another key in its front matter"
    return Diagnostic(item.origin, Severity.ERROR, "site/key-taken", message, hint)


def _same_text(item: Edition, first: Edition) -> Diagnostic:
    message = f"the text begins as that of {first.origin}, which has another address; both are kept"
    return Diagnostic(item.origin, Severity.INFO, "site/same-text", message)
