"""The articles of a story to why each stands in it: what it shares with the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

from sitegen.model.story import Join
from sitegen.site.likeness import RUN, Profile

MOST = 5
"""Names, numbers and phrases that are told of one article, each."""

RARE = 0.03
"""The share of texts that hold a word, at most, for it to be a reason."""

PLAIN = 2
"""Characters of a number that says nothing: a day of the month, a share in whole per cents."""

SHORTEST, LONGEST = 4, 12
"""Characters of a phrase."""

NUMBER = re.compile(r"\d")


def joins(articles: Sequence[Profile], owned: Container[str]) -> tuple[Join, ...]:
    """Return the reasons of each article, the heaviest first.  owned: the keys of those of which the owner says it."""
    held = Counter(word for one in articles for word in one.vector)
    return tuple(_join(one, articles, held, by_owner=one.key in owned) for one in articles)


def _join(one: Profile, articles: Sequence[Profile], held: Counter[str], *, by_owner: bool) -> Join:
    shared = sorted(
        (word for word in one.vector if held[word] > 1),
        key=lambda word: (-one.vector[word] * (held[word] - 1), word),
    )
    telling = [word for word in shared if one.common[word] <= RARE and len(word) > 1]
    return Join(
        one.key,
        names=tuple(word for word in telling if not NUMBER.search(word))[:MOST],
        numbers=tuple(word for word in shared if NUMBER.search(word) and len(word) > PLAIN)[:MOST],
        phrases=_phrases(one, [other for other in articles if other is not one]),
        by_owner=by_owner,
    )


def _phrases(one: Profile, others: Sequence[Profile]) -> tuple[str, ...]:
    """Return the longest stretches of the headline that another article tells in headline or lead."""
    found: list[str] = []
    for run in RUN.findall(one.title):
        at = 0
        while at + SHORTEST <= len(run):
            end = at + SHORTEST - 1
            telling = others
            # Who does not tell a phrase tells none that begins with it.
            while end < min(len(run), at + LONGEST) and (
                telling := [other for other in telling if run[at : end + 1] in other.text]
            ):
                end += 1
            if end >= at + SHORTEST:
                found.append(run[at:end])
                at = end
            else:
                at += 1
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))[:MOST])
