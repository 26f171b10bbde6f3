"""What an article tells first, in one script and the words of one region: by it articles on one event are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word of a gist.  There are a hundred in each: a tuple crosses processes in a third of the time of a dataclass.

    title, lead: how often it stands in each.  common: the share of all texts of the language that hold it, 0 to 1.
    """

    text: str
    title: int
    lead: int
    common: float


class Mention(NamedTuple):
    """A name or a term of the glossary in an article.

    key: as that of a tag: one for all regions and scripts.
    written: as the article writes it first; plain: that, folded.  times: how often it stands there, in any wording.
    """

    key: str
    written: str
    plain: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Gist:
    """title, lead: folded, in the words of the mainland; the lead is the first characters of the body.

    words: those of title and lead, without single characters.
    mentions: in order of first appearance in the whole article, each key once.
    """

    title: str = ""
    lead: str = ""
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
