"""What a tag stands for, whatever an edition calls it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing behind a tag.

    kind: the glossary's (model/glossary.py), or empty where it does not know the thing.
    written: as articles write the tag, most used first; none where it is only ever given automatically.
    known: as the glossary spells it.  former: these and those folded, each its key while no glossary says more of it.
    near: keys of other tags of the site that the glossary holds for one thing with it in some texts, but not in all.
    """

    key: str
    kind: str = ""
    written: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
