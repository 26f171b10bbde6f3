"""A shard of the search index to its text: which articles of a segment hold a pair of Han characters, or a word.

The format, and why it is so, stands in docs/decisions/0041-search-index-format.md; static/search.js reads it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from operator import add

from sitegen.model.search import PAIRED, Document, Segment, ShardPage

RUN = re.compile(f"[{PAIRED}]+")
WORD = re.compile(f"[^\\W_{PAIRED}]+")

LEAD = 200
"""Characters that count as the lead of a text."""

BODY_FIELD, LEAD_FIELD, TITLE_FIELD = range(3)
FIELDS = 3


def shard_text(page: ShardPage) -> str:
    return _shards(page.segment, page.shards)[page.number]


def terms(text: str) -> set[str]:
    """Return the pairs of a folded text, the last character of each run, and the words."""
    runs = RUN.findall(text)
    joined = "\n".join(runs)
    found = set(map(add, joined, joined[1:]))
    found.difference_update({f"{run[-1]}\n" for run in runs}, {f"\n{run[0]}" for run in runs})
    found.update((run[-1] for run in runs), WORD.findall(text))
    return found


@lru_cache(maxsize=2)
def _shards(segment: Segment, shards: int) -> tuple[str, ...]:
    """Return the texts of all shards of a segment, since they are rendered one after the other."""
    lines: list[list[str]] = [[] for _ in range(shards)]
    found = _postings(segment.documents)
    for term in sorted(found):
        lines[ord(term[0]) % shards].append(f"{term} {','.join(found[term])}\n")
    return tuple("".join(line) for line in lines)


def _postings(documents: Iterable[Document]) -> dict[str, list[str]]:
    """Return, by term, the documents that hold it: the number of each, times the fields, plus its best field."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for place, document in enumerate(documents):
        written = [str(place * FIELDS + field) for field in range(FIELDS)]
        for term, field in _fields(document).items():
            found[term].append(written[field])
    return found


def _fields(document: Document) -> dict[str, int]:
    """Return the best field in which each term of a document stands."""
    found = dict.fromkeys(terms(_joined(document.texts)), BODY_FIELD)
    found |= dict.fromkeys(terms("\n".join(text[:LEAD] for text in document.texts)), LEAD_FIELD)
    return found | dict.fromkeys(terms("\n".join(document.titles)), TITLE_FIELD)


def _joined(texts: tuple[str, ...]) -> str:
    """Return texts as one, in which each line that they share stands once."""
    return "\n".join(dict.fromkeys(line for text in texts for line in text.split("\n")))
