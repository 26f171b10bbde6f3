"""Source files from disk, with what the folders above them say of them."""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen.model.config import EditionSettings
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.source import Defaults, RawFile

DEFAULTS = "_defaults.toml"
"""Front-matter fields for all that lies in its folder and below."""

OWNERS_FILES = frozenset({"site.toml", "sources.toml", "stories.toml"})
"""Settings at the top of the content folder; no articles."""

OWNERS_FOLDERS = frozenset({"glossary"})

NOT_TEXT = re.compile(
    r".+\.(avif|bmp|css|csv|db|docx?|eot|epub|gif|gz|heic|ico|jpe?g|js|jsonl?|m4a|mov|mp[34]|od[st]|og[gv]|otf|pdf|png"
    r"|pptx?|py|rar|svg|tar|tiff?|toml|tsv|ttf|wav|web[mp]|woff2?|xlsx?|xml|xz|ya?ml|zip|zst)",
    re.IGNORECASE,
)
"""Endings of files that hold no article.  Any other ending tells nothing: the format is told from the text."""


@dataclass(frozen=True, slots=True)
class Found:
    r"""A source file: its name for messages and keys, and where it lies.

    name: relative to the content folder, forward slashes, printable (a byte that is no UTF-8 stands as `\udcXX`).
    """

    name: str
    path: Path
    stat: os.stat_result


def find(content: Path) -> Outcome[tuple[Found, ...]]:
    """Return every source file below content, by name; what looks like one but is left out is told.

    Passed over in silence: names that begin with a dot, the owner's settings, and folders' defaults.
    Symbolic links are not followed: what they point at may be no part of the site.
    """
    found: list[Found] = []
    notes: list[Diagnostic] = []
    for entry, name in _walk(content, ""):
        where = Location(name)
        if entry.is_symlink():
            hint = "put the file itself into the content folder"
            notes.append(Diagnostic(where, Severity.WARNING, "source/link", "a symbolic link is not followed", hint))
        elif NOT_TEXT.fullmatch(entry.name):
            notes.append(Diagnostic(where, Severity.INFO, "source/not-text", "the file's ending is not that of a text"))
        else:
            found.append(Found(name, Path(entry.path), entry.stat()))
    return Outcome(tuple(sorted(found, key=lambda file: file.name)), (*notes, *_alike(found)))


def settings_files(content: Path) -> tuple[Path, ...]:
    """Return the files of content that are no sources but say something of them, sorted."""
    fixed = [content / name for name in sorted(OWNERS_FILES) if (content / name).is_file()]
    glossary = [path for folder in sorted(OWNERS_FOLDERS) for path in sorted((content / folder).rglob("*.toml"))]
    return (*fixed, *glossary, *sorted(content.rglob(DEFAULTS)))


def defaults(content: Path) -> Outcome[dict[str, Defaults]]:
    """Return what the `_defaults.toml` of each folder says, by the folder's name (the content folder's is empty)."""
    tables: dict[str, Defaults] = {}
    faults: list[Diagnostic] = []
    for file in sorted(content.rglob(DEFAULTS)):
        name = _printable(file.relative_to(content).as_posix())
        try:
            table = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            hint = "until it is put right, nothing is taken from it"
            faults.append(Diagnostic(Location(name), Severity.ERROR, "source/defaults", str(error), hint))
            continue
        tables[name.rpartition("/")[0]] = tuple(sorted(table.items()))
    return Outcome(tables, tuple(faults))


def raw_file(
    file: Found, tables: dict[str, Defaults], names: dict[str, str], editions: tuple[EditionSettings, ...]
) -> RawFile:
    """Read a file's bytes, and give it the defaults of its folders and the file of which it is a hand-made edition.

    names: every source file's name by its stem, for finding `name.md` beside `name.zh-hant.md`.
    """
    edition, sibling = _edition_of(file.name, names, editions)
    return RawFile(file.name, file.path.read_bytes(), _inherited(file.name, tables), edition, sibling)


def stem(name: str) -> str:
    """Return a file's name without its ending, its folders kept."""
    return name.removesuffix(PurePosixPath(name).suffix)


def _walk(folder: Path, prefix: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            name = prefix + _printable(entry.name)
            owners = not prefix and (entry.name in OWNERS_FILES or entry.name in OWNERS_FOLDERS)
            if entry.name.startswith(".") or entry.name == DEFAULTS or owners:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{name}/")
            elif entry.is_symlink() or entry.is_file(follow_symlinks=False):
                yield entry, name


def _printable(name: str) -> str:
    shown = name.encode("utf-8", "backslashreplace").decode()
    return "".join(f"\\x{ord(char):02x}" if unicodedata.category(char) == "Cc" else char for char in shown)


def _alike(found: list[Found]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for file in sorted(found, key=lambda one: one.name):
        other = first.setdefault(unicodedata.normalize("NFKC", file.name).casefold(), file.name)
        if other != file.name:
            message = f"the name differs from {other!r} only in case, width or composition"
            hint = "some disks and some servers take the two for one file: rename one of them"
            yield Diagnostic(Location(file.name), Severity.INFO, "source/like-names", message, hint)


def _inherited(name: str, tables: dict[str, Defaults]) -> Defaults:
    folders = ["", *(parent.as_posix() for parent in reversed(PurePosixPath(name).parents) if parent.name)]
    merged = {key: value for folder in folders for key, value in tables.get(folder, ())}
    return tuple(sorted(merged.items()))


def _edition_of(name: str, names: dict[str, str], editions: tuple[EditionSettings, ...]) -> tuple[str, str]:
    base, dot, suffix = stem(name).rpartition(".")
    for edition in editions:
        if dot and suffix.lower() in {edition.path, edition.tag.lower()} and base in names:
            return edition.tag, names[base]
    return "", ""
