"""What the template of the search page is given."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.page import Frame, Link


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Where the reader's own browser searches the index of all editions.

    index: root-relative address of the folder of the index.  own: of what this edition shows of the articles.
    editions: (home, language tag) of this edition and the others, where the counterparts of an article lie.
    instead: the indexes that lead to the articles without a script.
    """

    frame: Frame
    index: str
    own: str
    editions: tuple[tuple[str, str], ...]
    instead: tuple[Link, ...]
