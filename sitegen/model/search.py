"""What search is made of: texts to index, and the tables by which a query is read."""

from __future__ import annotations

from dataclasses import dataclass, field

PAIRED = "\u3005-\u3007\u3021-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters of scripts without blanks between words, as ranges of a character class: Han, kana, hangul.

They are indexed in pairs; all other letters and digits, in words.
"""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name.  region: whose press writes it so; empty for a name in Latin letters."""

    text: str
    folded: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class SearchTables:
    """What a query is read with.

    variants: characters that fold to others than their small forms in NFKC, each with its fold.
    aliases: the spellings of one thing each, at least two of which fold to different texts.
    """

    variants: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[Spelling, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """All editions of an article, folded, each text once."""

    titles: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """The articles of a stretch of time, oldest first, which are indexed together.

    digest: of all that the documents hold.  It stands for them wherever segments are compared or shown, so that a
    page of the index costs no more to tell from its last state than any other.
    """

    name: str
    digest: str
    documents: tuple[Document, ...] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class ShardPage:
    """A part of the search index: the terms of a segment whose hash is number, of so many shards."""

    path: str
    segment: Segment
    number: int
    shards: int
