"""What the last build saw and made, by the marks that the disk keeps of files: enough to know that nothing has changed.

Imports next to nothing: where nothing has changed, this is all that runs.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SETTLED_NS = 50_000_000
"""A file whose last change is younger than this could change again without a new time stamp."""

Mark = tuple[int, int, int]
"""Size, time of change in ns, and inode of a file."""


@dataclass(frozen=True, slots=True)
class State:
    """fingerprint: of all that was read, or empty where it was too young to be trusted.

    outputs: marks of the files made, by path.  shown: severity and text of each diagnostic.  report: as JSON.
    """

    fingerprint: str = ""
    outputs: dict[str, Mark] = field(default_factory=dict)
    shown: tuple[tuple[int, str], ...] = ()
    report: dict[str, object] = field(default_factory=dict)


def load(file: Path) -> State:
    """Return the state kept in file, or an empty one where there is none or it is broken."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        outputs = {path: (mark[0], mark[1], mark[2]) for path, mark in kept["outputs"].items()}
        shown = tuple((severity, text) for severity, text in kept["shown"])
        return State(kept["fingerprint"], outputs, shown, dict(kept["report"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return State()


def save(file: Path, state: State) -> None:
    """Keep a state, whole or not at all."""
    kept = {
        "fingerprint": state.fingerprint,
        "outputs": state.outputs,
        "shown": state.shown,
        "report": state.report,
    }
    temporary = file.with_suffix(".part")
    temporary.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    temporary.replace(file)


def fingerprint(folders: Iterable[Path], *settings: str) -> str:
    """Return a digest of the marks of all files below folders, of the interpreter, its libraries, and settings.

    Empty where a file is so young that it could still change without its mark changing.
    """
    now = time.time_ns()
    made = hashlib.blake2b("\0".join((sys.version, *settings)).encode(), digest_size=20)
    libraries = [Path(entry) for entry in sys.path if entry.endswith("-packages")]
    for folder in libraries:
        made.update(repr(_mark_of(folder)).encode())
    for folder in folders:
        made.update(b"\0%b" % os.fsencode(folder))
        for name, mark in _marks(folder):
            if now - mark[1] < SETTLED_NS:
                return ""
            made.update(f"{name!r}{mark}".encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def intact(output: Path, outputs: dict[str, Mark]) -> set[str]:
    """Return the paths whose file still bears the mark it was given when it was written."""
    return {path for path, mark in outputs.items() if _mark_of(output / path) == mark}


def marks(output: Path, paths: Iterable[str]) -> dict[str, Mark]:
    """Return the marks of files below output."""
    found = ((path, _mark_of(output / path)) for path in paths)
    return {path: mark for path, mark in found if mark is not None}


def _mark_of(path: Path) -> Mark | None:
    try:
        seen = os.stat(path)  # noqa: PTH116 - some ten thousand of them a build
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns, seen.st_ino


def _marks(folder: Path) -> Iterator[tuple[str, Mark]]:
    """Yield every file below folder, dotted names and byte code aside, with its mark; sorted within each folder."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _marks(Path(entry.path))
            else:
                seen = entry.stat(follow_symlinks=False)
                yield entry.path, (seen.st_size, max(seen.st_mtime_ns, seen.st_ctime_ns), seen.st_ino)
