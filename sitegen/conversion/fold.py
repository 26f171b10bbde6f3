"""Labels to keys: what is one word in any script, region, width or case has one key."""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.conversion.dictionaries import convert_all, safe
from sitegen.conversion.shipped import in_script, nouns, shipped_terms
from sitegen.model.glossary import Glossary, Neighbours, Term, region_of
from sitegen.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Known:
    """What the glossaries say of things, the owner's first.

    keys: of each word, folded.  names: by key, each as it is spelt with its fold.  terms: by key, the first of each.
    near: keys that are one thing here or there, but not everywhere.
    """

    keys: dict[str, str] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    terms: dict[str, Term] = field(default_factory=dict)
    near: list[tuple[str, ...]] = field(default_factory=list)


@functools.lru_cache(maxsize=16_384)
def key_of(label: str, glossary: Glossary = Glossary()) -> str:
    """Return the key of a taxonomy term: 人工智能, 人工智慧, ＡＩ and AI have one: the glossary's first."""
    (word,) = fold([label])
    return known(glossary).keys.get(word, word)


def label_of(key: str, locale: Locale, glossary: Glossary) -> str:
    """Return what a locale calls a thing that the glossary knows by that key."""
    term = known(glossary).terms[key]
    spelt = term.spellings(region_of(locale)) or term.forms[0][1]
    return in_script([spelt[0]], locale)[0]


@functools.lru_cache(maxsize=4)
def known(glossary: Glossary) -> Known:
    made = Known()
    apart: list[tuple[Term, list[str]]] = []
    for term, names, words in _words([*glossary.terms, *shipped_terms()]):
        if not is_one_thing(term):
            apart.append((term, words))
            continue
        # A word that belongs to another term, too, leads to the first: so the whole group does.
        key = next((made.keys[word] for word in words if word in made.keys), words[0])
        made.terms.setdefault(key, term)
        for name, word in zip(names, words, strict=True):
            made.names[made.keys.setdefault(word, key)][name] = word
    for term, words in apart:
        _add_apart(made, term, words)
    others = [*(term for _, terms in glossary.groups for term in terms), *nouns("CN", "TW"), *nouns("CN", "HK")]
    made.near.extend(_keys(made, words) for _, _, words in _words(others))
    return made


def _add_apart(made: Known, term: Term, words: list[str]) -> None:
    """Take up a term that is one thing only here or there: it joins no tags, but it tells of what kind they are."""
    made.near.append(_keys(made, words))
    if term.is_name:
        for key in _keys(made, words):
            made.terms.setdefault(key, term)


def _keys(made: Known, words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(made.keys.get(word, word) for word in words))


def _words(terms: list[Term]) -> Iterable[tuple[Term, list[str], list[str]]]:
    """Return each term that has any with its names, and with these folded."""
    names = [list(dict.fromkeys([*_spellings(term), *term.latin])) for term in terms]
    folded = iter(fold([name for group in names for name in group]))
    return [(term, group, [next(folded) for _ in group]) for term, group in zip(terms, names, strict=True) if group]


def is_one_thing(term: Term) -> bool:
    """Tell whether a term means the same everywhere; one that is a term only here or there is not."""
    bound = term.sources or term.targets or term.needs != Neighbours() or term.forbids != Neighbours()
    return bool(term.forms) and not bound


def _spellings(term: Term) -> Iterable[str]:
    return (spelling for _, spellings in term.forms for spelling in spellings)


def fold(labels: list[str]) -> list[str]:
    """Return labels in NFKC, without case and superfluous blanks, Simplified."""
    plain = [" ".join(unicodedata.normalize("NFKC", safe(one)).casefold().split()) for one in labels]
    # By way of Taiwan's glyphs and of Hong Kong's, so that both 裡 and 裏 become 里.
    for config in ("tw2s", "hk2s"):
        plain = convert_all(plain, config)
    return plain
