"""A text to its fold: one character at a time, so that every part of a text folds to a part of its fold.

Other than the key of a tag (fold.py) it knows no phrases and looks at no
neighbours: 乾 is 干 and 著 is 着 wherever they stand.  That is what search
needs: whoever types three characters of a headline finds it, in any script.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from sitegen.conversion.dictionaries import table
from sitegen.model.body import MARKUP, Body

REFERENCE = re.compile(r'<sup class="fn">.*?</sup>', re.DOTALL)
"""The mark of a note: no part of the line that it stands in."""

BLOCK_END = re.compile(
    r"\s*<(?:[bh]r|/(?:p|h[1-6]|li|t[dhr]|blockquote|pre|figcaption|d[td]|section|figure))\b[^>]*>\s*"
)

APART = frozenset("么幺")
"""Variants of each other in Taiwan's table, but not in anybody's search: 什么 is no 什幺."""

OTHERWISE = range(0x80, 0x2000)
"""Scripts in which a letter may fold to another than its small form (ß, ς)."""


def folded(text: str) -> str:
    """Return a text in NFKC, without case, Traditional characters and variants as one Simplified character each."""
    return text.translate(_memory())


def folded_body(body: Body) -> str:
    """Return the text of a body, folded, a line for each block."""
    return folded(lines_of(body))


@functools.cache
def variants() -> tuple[tuple[str, str], ...]:
    """Return the characters that fold to others than their small forms in NFKC, each with its fold, in order."""
    made = {variant: plain for variant, plain in _plain().items() if unicodedata.normalize("NFKC", variant) == variant}
    letters = (chr(code) for code in OTHERWISE if chr(code).isalpha())
    made.update((letter, folded(letter)) for letter in letters if folded(letter) != _small(letter))
    return tuple(sorted(made.items()))


def _small(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter).lower()


def lines_of(body: Body) -> str:
    """Return the text of a body, a line for each block, without the marks of its notes."""
    text = MARKUP.sub("", BLOCK_END.sub("\n", REFERENCE.sub("", body.html)))
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return text.strip()


class _Memory(dict[int, str]):
    """For str.translate: the fold of every character that has been met, by its code."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFKC", chr(code)).casefold()
        plain = _plain()
        made = "".join(plain.get(one, one) for one in unicodedata.normalize("NFKC", letter))
        return self.setdefault(code, made)


@functools.cache
def _memory() -> _Memory:
    return _Memory()


@functools.cache
def _plain() -> dict[str, str]:
    """Return the one Simplified character for each that is not it."""
    made = {key: values[0] for key, values in table("TSCharacters.txt") if values[0] != key}
    for one, other in _pairs():
        # OpenCC's own form leads: what became the variant becomes it, too.
        best, worse = made.get(one, one), made.get(other, other)
        made |= {key: best for key, value in made.items() if value == worse}
        made[worse] = made[other] = best
    return {key: _last(value, made) for key, value in made.items() if _last(value, made) != key}


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield the characters that are each other's variants in Taiwan or Hong Kong, OpenCC's own form first."""
    for name in ("TWVariants.txt", "HKVariants.txt"):
        for key, values in table(name):
            yield from ((key, value) for value in values if {key, value} != APART)


def _last(value: str, made: dict[str, str]) -> str:
    while made.get(value, value) != value:
        value = made[value]
    return value
