"""An article to why it stands in a story: what it shares with the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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


def join(one: Profile, others: Sequence[Profile], *, by_owner: bool) -> Join:
    """Return the reasons of one article; the heaviest first."""
    held = Counter(word for other in others for word in other.vector)
    shared = sorted(
        (word for word in one.vector if held[word]), key=lambda word: (-one.vector[word] * held[word], word)
    )
    telling = [word for word in shared if one.common[word] <= RARE and len(word) > 1]
    return Join(
        one.key,
        names=tuple(word for word in telling if not NUMBER.search(word))[:MOST],
        numbers=tuple(word for word in shared if NUMBER.search(word) and len(word) > PLAIN)[:MOST],
        phrases=_phrases(one, others),
        by_owner=by_owner,
    )


def _phrases(one: Profile, others: Sequence[Profile]) -> tuple[str, ...]:
    """Return the longest stretches of the headline that another article tells in headline or lead."""
    found: list[str] = []
    for run in RUN.findall(one.title):
        at = 0
        while at + SHORTEST <= len(run):
            end = next(
                (
                    end
                    for end in range(min(len(run), at + LONGEST), at + SHORTEST - 1, -1)
                    if _told(run[at:end], others)
                ),
                0,
            )
            if end:
                found.append(run[at:end])
            at = end or at + 1
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))[:MOST])


def _told(phrase: str, others: Sequence[Profile]) -> bool:
    return any(phrase in other.text for other in others)
