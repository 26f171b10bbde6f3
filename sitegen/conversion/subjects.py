"""The tags of all articles to the things they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sitegen.conversion.fold import fold, known
from sitegen.model.glossary import Glossary
from sitegen.model.subject import Subject


def subjects(written: Mapping[str, int], mentioned: Iterable[str], glossary: Glossary) -> tuple[Subject, ...]:
    """Return the things that tags stand for, by key.

    written: how often each label was written.  mentioned: keys of tags that nobody wrote.
    """
    there = known(glossary)
    labels = sorted(written, key=lambda label: (-written[label], label))
    spelt: dict[str, dict[str, str]] = {key: {} for key in mentioned}
    for label, word in zip(labels, fold(labels), strict=True):
        spelt.setdefault(there.keys.get(word, word), {})[label] = word
    near = _near(there.near, spelt.keys())
    return tuple(
        Subject(
            key,
            there.terms[key].kind if key in there.terms else "",
            tuple(spelt[key]),
            tuple(there.names.get(key, ())),
            tuple(sorted({*there.names.get(key, {}).values(), *spelt[key].values()})),
            tuple(sorted(near[key])),
        )
        for key in sorted(spelt)
    )


def _near(groups: Iterable[tuple[str, ...]], keys: Iterable[str]) -> dict[str, set[str]]:
    there = set(keys)
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        both = there.intersection(group)
        for key in both:
            found[key] |= both - {key}
    return found
