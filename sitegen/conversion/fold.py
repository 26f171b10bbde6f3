"""Labels to keys: what is one word in any script, region, width or case has one key."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable

from sitegen.conversion.dictionaries import convert_all, safe
from sitegen.conversion.shipped import shipped_terms
from sitegen.model.glossary import Glossary, Neighbours, Term


@functools.lru_cache(maxsize=16_384)
def key_of(label: str, glossary: Glossary = Glossary()) -> str:
    """Return the key of a taxonomy term: 人工智能, 人工智慧, ＡＩ and AI have one: the glossary's first."""
    folded = _folded([label])[0]
    return _canonical(glossary).get(folded, folded)


@functools.lru_cache(maxsize=4)
def _canonical(glossary: Glossary) -> dict[str, str]:
    """Return the key of each word that a glossary knows, folded; the owner's come first."""
    terms = [term for term in (*glossary.terms, *shipped_terms()) if is_one_thing(term)]
    names = [[*_spellings(term), *term.latin] for term in terms]
    folded = iter(_folded([name for group in names for name in group]))
    keys: dict[str, str] = {}
    for group in names:
        words = [next(folded) for _ in group]
        # A word that belongs to another term, too, leads to the first: so the whole group does.
        key = next((keys[word] for word in words if word in keys), words[0])
        for word in words:
            keys.setdefault(word, key)
    return keys


def is_one_thing(term: Term) -> bool:
    """Tell whether a term means the same everywhere; one that is a term only here or there is not."""
    bound = term.sources or term.targets or term.needs != Neighbours() or term.forbids != Neighbours()
    return bool(term.forms) and not bound


def _spellings(term: Term) -> Iterable[str]:
    return dict.fromkeys(spelling for _, spellings in term.forms for spelling in spellings)


def _folded(labels: list[str]) -> list[str]:
    plain = [" ".join(unicodedata.normalize("NFKC", safe(one)).casefold().split()) for one in labels]
    # By way of Taiwan's glyphs and of Hong Kong's, so that both 裡 and 裏 become 里.
    for config in ("tw2s", "hk2s"):
        plain = convert_all(plain, config)
    return plain
