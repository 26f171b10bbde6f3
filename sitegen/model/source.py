"""A source file as found on disk."""

from __future__ import annotations

from dataclasses import dataclass

Defaults = tuple[tuple[str, object], ...]
"""Front-matter fields that the folders above a file give to it, sorted by name; the nearest folder has won."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """Bytes as they lie on disk.

    path: relative to the content folder, forward slashes.
    edition, edition_of: for a hand-made edition (`name.zh-hant.md` beside `name.md`) the tag of the edition that it is,
    and the path of the file it is an edition of; else empty.
    """

    path: str
    content: bytes
    defaults: Defaults = ()
    edition: str = ""
    edition_of: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file: lines ended by LF, no C0 but tab and LF, no byte order mark; not normalised otherwise.

    encoding: what the bytes were read as: `utf-8`, `gb18030`, `big5hkscs` or `cp950`.
    defaults, edition, edition_of: as in RawFile.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    defaults: Defaults = ()
    edition: str = ""
    edition_of: str = ""
