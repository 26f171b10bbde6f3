"""Names of one thing, as a glossary has them: which of them a text holds, and what else they are called."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from itertools import chain

import ahocorasick_rs

from sitegen.conversion.charfold import folded, variants
from sitegen.conversion.dictionaries import automaton
from sitegen.conversion.fold import is_one_thing
from sitegen.conversion.shipped import shipped_terms
from sitegen.model.edition import Edition
from sitegen.model.glossary import Glossary, Term
from sitegen.model.search import SearchTables, Spelling

SHORTEST = 2
"""Characters of a name: one character stands in too many words."""

Names = tuple[Spelling, ...]


def names_in(text: str, glossary: Glossary) -> tuple[str, ...]:
    """Return the glossary's names that a folded text holds, folded, each once, in order; a longer one hides no shorter.

    A name in Latin letters is a whole word.
    """
    search, names = _search(glossary)
    found: set[str] = set()
    for number, start, end in search.find_matches_as_indexes(text, overlapping=True):
        name = names[number]
        if name not in found and _is_whole(text, start, end):
            found.add(name)
    return tuple(sorted(found))


def search_tables(editions: Iterable[Edition], glossary: Glossary) -> SearchTables:
    """Return what a query is read with: of the glossary, only what these editions name."""
    seen = set(chain.from_iterable(item.folded.names for item in editions))
    named = [names for names in _groups(glossary) if not seen.isdisjoint(name.folded for name in names)]
    return SearchTables(variants(), tuple(dict.fromkeys(named)))


@functools.lru_cache(maxsize=4)
def _groups(glossary: Glossary) -> tuple[Names, ...]:
    terms = (term for term in (*glossary.terms, *shipped_terms()) if is_one_thing(term))
    groups = (_spellings(term) for term in terms)
    return tuple(names for names in groups if len({name.folded for name in names}) > 1)


def _spellings(term: Term) -> Names:
    written = [(text, region) for region, texts in term.forms for text in texts]
    written += [(text, "") for text in term.latin]
    names = (Spelling(text, folded(text), region) for text, region in written)
    return tuple(name for name in names if len(name.folded) >= SHORTEST)


@functools.lru_cache(maxsize=4)
def _search(glossary: Glossary) -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = tuple(dict.fromkeys(name.folded for group in _groups(glossary) for name in group))
    return automaton(list(names)), names


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on where a name in Latin letters begins or ends."""
    cuts_before = text[start].isascii() and text[start].isalnum() and _is_letter(text[start - 1 : start])
    cuts_after = text[end - 1].isascii() and text[end - 1].isalnum() and _is_letter(text[end : end + 1])
    return not cuts_before and not cuts_after


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalnum()
