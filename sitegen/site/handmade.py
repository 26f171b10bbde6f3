"""Editions that somebody wrote by hand take the place of the converted ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.model.edition import Edition

Works = dict[tuple[str, int, str], dict[str, Edition]]
"""Articles as their editions by tag, by the place where each begins and its key, in the order of these."""


def works(editions: list[Edition]) -> tuple[Works, list[Diagnostic]]:
    """Bring the editions of each article together, hand-made ones in the place of converted ones; tell the orphans."""
    made: Works = {}
    by_hand: dict[tuple[str, str], list[Edition]] = defaultdict(list)
    for item in sorted(editions, key=lambda one: (one.origin, one.key, one.edition)):
        if item.edition_of:
            by_hand[item.edition_of, item.edition].append(item)
        else:
            made.setdefault((item.origin.path, item.origin.line, item.key), {})[item.edition] = item
    by_path: dict[str, list[dict[str, Edition]]] = defaultdict(list)
    for (path, _, _), work in made.items():
        by_path[path].append(work)
    orphans: list[Diagnostic] = []
    for (path, tag), hands in by_hand.items():
        # A file may hold several stories; those of the hand-made file are in the same order.
        siblings = [work for work in by_path[path] if tag in work]
        for work, item in zip(siblings, hands, strict=False):
            work[tag] = _adopted(item, work[tag])
        orphans += [_orphan(item) for item in hands[len(siblings) :]]
    return made, orphans


def _adopted(item: Edition, sibling: Edition) -> Edition:
    """Return a hand-made edition as a member of its article: all that editions share is the sibling's."""
    labels = {tag.key: tag.label for tag in item.tags}
    return replace(
        item,
        key=sibling.key,
        published=sibling.published,
        captured=sibling.captured,
        author=item.author or sibling.author,
        outlet=sibling.outlet,
        link=sibling.link,
        image=item.image or sibling.image,
        tags=tuple(replace(tag, label=labels.get(tag.key, tag.label)) for tag in sibling.tags),
        credits=item.credits or sibling.credits,
        rights=sibling.rights,
        rights_notice=item.rights_notice or sibling.rights_notice,
        provenance=sibling.provenance,
        repaired=item.repaired,
        pin=sibling.pin,
        story=sibling.story,
        gist=sibling.gist,
    )


def _orphan(item: Edition) -> Diagnostic:
    message = f"this is the {item.edition} edition of {item.edition_of}, which has no article for it"
    hint = "put the original beside it, or give the file a name of its own"
    return Diagnostic(item.origin, Severity.WARNING, "site/orphan", message, hint)
