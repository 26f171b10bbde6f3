"""An article to its gist: title and lead folded, in one region's words, and the names it mentions.

Raw text splits articles by script before it splits them by event; in one script and
one region's words 艾萨 and 阿扎尔 are one minister, and only then do numbers say who
reports the same.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from sitegen.conversion.charfold import folded
from sitegen.conversion.convert import Format, Wishes, changes, convert_texts
from sitegen.conversion.dictionaries import automaton, frequency, words
from sitegen.conversion.fold import key_of
from sitegen.conversion.shipped import shipped_terms
from sitegen.model.article import Article
from sitegen.model.gist import Gist, Mention, Word
from sitegen.model.glossary import Glossary
from sitegen.model.locale import HANS, Locale

MAINLAND = Locale("zh", HANS, "CN")

LEAD = 250
"""Characters of the body that count as its lead: two paragraphs of an agency's report."""

RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9][a-z0-9.,%]*")
"""A stretch of Han, or a word or number of other scripts, folded."""

SEGMENTED = 60e6
"""Words of the texts from which the segmenter's frequencies were counted."""

NEWS = 600
"""Words of an ordinary news text, for the share of texts that hold a word."""

TELLING = 2
"""A term that is no name is mentioned where all its forms have more characters."""

NAMED = 0.01
"""The share of news that holds a name of the glossary, at least; the segmenter's texts are older than many of them."""

FOREIGN = 30
"""The frequency that stands for a word or number of another script, which the segmenter does not know."""


def gist(article: Article, body: str, glossary: Glossary) -> Gist:
    """Return the gist of an article.  body: its text, a line for each block."""
    lead = body[: LEAD + LEAD]
    texts = (article.title, lead)
    if changes(article.locale, MAINLAND):
        documents: list[tuple[str, Format]] = [(text, "text") for text in texts]
        wishes = Wishes(glossary, article.wording)
        headline, opened = convert_texts(documents, article.locale, MAINLAND, wishes)
        texts = (headline.text, opened.text)
    title, opening = folded(texts[0]), folded(texts[1])[:LEAD]
    found = _mentions(f"{article.title}\n{body}", glossary)
    return Gist(title, opening, tuple(_words(title, opening, glossary)), tuple(found))


def _words(title: str, lead: str, glossary: Glossary) -> Iterator[Word]:
    """Yield the words in the order of their first appearance."""
    told, opened = (Counter(_tokens(text, glossary)) for text in (title, lead))
    _, names, _ = _names(glossary)
    for word in dict.fromkeys((*told, *opened)):
        common = max(_common(word), NAMED) if word in names else _common(word)
        yield Word(word, told[word], opened[word], common)


def _tokens(text: str, glossary: Glossary) -> Iterator[str]:
    """Yield the names of a folded text, whole, and the words of what lies between them."""
    pieces: list[str] = []
    at = 0
    for key, start, end in _known(text, glossary):
        if end - start > TELLING and not text[start].isascii():
            yield key
            pieces.append(text[at:start])
            at = end
    for run in RUN.findall(" ".join((*pieces, text[at:]))):
        if run[0].isascii():
            yield run.rstrip(".,")
        else:
            yield from (word for word in words(run) if len(word) > 1)


@functools.lru_cache(maxsize=65_536)
def _common(word: str) -> float:
    count = FOREIGN if word.isascii() else frequency(word)
    return round(1 - math.exp(-count / SEGMENTED * NEWS), 6)


def _mentions(text: str, glossary: Glossary) -> Iterator[Mention]:
    plain = folded(text)
    # A character that folds to two, or to none, moves all that follows it: then the folded form is shown.
    shown = text if len(plain) == len(text) else plain
    first: dict[str, tuple[int, int]] = {}
    counted: Counter[str] = Counter()
    for key, start, end in _known(plain, glossary):
        if not (plain[start:end].isascii() and _no_name(shown, start, end)):
            first.setdefault(key, (start, end))
            counted[key] += 1
    for key, (start, end) in first.items():
        yield Mention(key, shown[start:end], plain[start:end], counted[key])


def _known(plain: str, glossary: Glossary) -> Iterator[tuple[str, int, int]]:
    """Yield the key and the place of each name in a folded text, the longest where several overlap."""
    known, _, finder = _names(glossary)
    at = 0
    hits = finder.find_matches_as_indexes(plain, overlapping=True)
    for number, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
        if start >= at:
            at = end
            yield known[number][1], start, end


def _no_name(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters are part of a longer word (`Meta` of `Metal`), or a common word (`gap`)."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(one.isascii() and one.isalnum() for one in beside) or text[start:end].islower()


@functools.lru_cache(maxsize=4)
def _names(glossary: Glossary) -> tuple[list[tuple[str, str]], frozenset[str], AhoCorasick]:
    """Return the names of the glossaries, folded, with their keys; all keys; and what finds the names."""
    found: dict[str, str] = {}
    for term in (*glossary.terms, *shipped_terms()):
        spelt = [spelling for _, spellings in term.forms for spelling in spellings]
        # A short word that is no name may be part of another's sentence.
        if term.sources or not (term.is_name or min(map(len, spelt)) > TELLING):
            continue
        key = key_of(spelt[0], glossary)
        for name in map(folded, (*spelt, *term.latin)):
            if len(name) > 1:
                found.setdefault(name, key)
    known = list(found.items())
    return known, frozenset(found.values()), automaton([name for name, _ in known])
