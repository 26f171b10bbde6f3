"""Output files to disk: the whole tree at once, by one rename, so that a reader sees the old site or the new one.

The new tree is staged beside the old: what has not changed is a hard link to
the old file, so that staging costs little.  Then the two folders change
places.  What an earlier build did not write is carried over untouched
(docs/decisions/0006-published-by-one-rename.md).
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".sitegen-manifest.json"
"""Lies in the output folder, names all that a build wrote there, and says by being there that the folder is ours."""

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""For renameat2 (Linux, <fcntl.h> and <linux/fs.h>)."""


class Refused(Exception):  # noqa: N818 - it is no fault of the program but an answer to its user
    """The output folder is not one to write to; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Written:
    """digest: of the file's bytes.  page: of the page it was made from, and of all that makes a page into bytes."""

    digest: str
    page: str


@dataclass(frozen=True, slots=True)
class Published:
    """How many files were written anew, left as they were, and deleted."""

    written: int
    unchanged: int
    deleted: int


def work_folder(output: Path) -> Path:
    """Return the folder for the lock, the cache and the staged tree: on the output's own disk, outside of it."""
    return output.parent / ".sitegen" / output.name


def refuse_unless_ours(output: Path, inputs: Iterable[Path]) -> None:
    """Raise Refused where building would lose a file of somebody else.

    inputs: folders that are read; neither may hold the output, nor lie in it.
    """
    whole = output.resolve()
    for folder in (path.resolve() for path in inputs):
        if whole == folder or whole in folder.parents or folder in whole.parents:
            raise Refused(f"{output} and {folder} overlap: give an output folder apart from all that is read")
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise Refused(f"{output} is no folder: give another output")
    if output.is_dir() and any(output.iterdir()) and not (output / MANIFEST).is_file():
        raise Refused(f"{output} holds files that no build wrote: empty it, or give another output")


@contextlib.contextmanager
def locked(work: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the one right to build into an output; tell, and wait, where another build holds it.

    The system frees the lock of a process that ends in whatever way.
    """
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("another build into this folder is running; waiting for it to end")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def recover(output: Path, work: Path) -> None:
    """Put the old tree back where a build was killed between two renames, and clear away a half-staged one."""
    if not output.exists() and (work / "old").is_dir():
        (work / "old").rename(output)
    for leftover in ("old", "next"):
        shutil.rmtree(work / leftover, ignore_errors=True)


def manifest(output: Path) -> dict[str, Written]:
    """Return what the last build wrote, by path; nothing where there was none."""
    try:
        listed = json.loads((output / MANIFEST).read_text("utf-8"))
        return {path: Written(*entry) for path, entry in listed["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def publish(
    output: Path, work: Path, files: Mapping[str, Written], fresh: Mapping[str, bytes], before: Mapping[str, Written]
) -> Published:
    """Make output hold exactly files, beside whatever in it no build wrote.

    fresh: the bytes of those that are not to be taken from the old tree.  before: the manifest of the old tree.
    """
    deleted = before.keys() - files.keys()
    result = Published(len(fresh), len(files) - len(fresh), len(deleted))
    if not fresh and not deleted and output.is_dir():
        if before != files:
            _write(work / "manifest", _listing(files))
            (work / "manifest").replace(output / MANIFEST)
        return result
    staged = work / "next"
    staged.mkdir()
    _stage(staged, output, files, fresh)
    if output.is_dir():
        _carry_over(output, staged, before.keys() | {MANIFEST})
    _write(staged / MANIFEST, _listing(files))
    _flush(staged)
    _switch(staged, output, work / "old")
    shutil.rmtree(staged, ignore_errors=True)
    return result


def digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _stage(staged: Path, output: Path, files: Mapping[str, Written], fresh: Mapping[str, bytes]) -> None:
    made: set[str] = set()
    for path in files:
        target = f"{staged}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        if path in fresh:
            _write(Path(target), fresh[path])
        else:
            # A disk that does not tell AI from ai has one file for these names of a tag, whose pages are alike.
            with contextlib.suppress(FileExistsError):
                os.link(f"{output}/{path}", target)


def _carry_over(output: Path, staged: Path, ours: set[str]) -> None:
    """Link into the staged tree all files and folders of the old one that no build wrote."""
    for folder, folders, names in os.walk(output):
        relative = os.path.relpath(folder, output)
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in [*names, *links]:
            path = name if relative == "." else f"{relative}/{name}"
            target = staged / path
            if path in ours:
                continue
            if target.exists():
                raise Refused(f"{output / path} was written by no build, and a page wants its place: move it away")
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(f"{folder}/{name}", target, follow_symlinks=False)


def _listing(files: Mapping[str, Written]) -> bytes:
    listed = {path: [entry.digest, entry.page] for path, entry in sorted(files.items())}
    return json.dumps({"files": listed}, ensure_ascii=False, indent=0).encode()


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)


def _flush(staged: Path) -> None:
    """Bring the staged tree to the disk before it takes the old one's place, so that no crash leaves a torn page."""
    if sys.platform == "linux":
        handle = os.open(staged, os.O_RDONLY)
        try:
            ctypes.CDLL(None, use_errno=True).syncfs(handle)
        finally:
            os.close(handle)
    else:
        os.sync()


def _switch(staged: Path, output: Path, old: Path) -> None:
    if not output.exists():
        staged.rename(output)
        return
    if sys.platform == "linux":
        one, other = os.fsencode(staged), os.fsencode(output)
        if ctypes.CDLL(None, use_errno=True).renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0:
            return
    # Not every system and disk can exchange two names; recover() mends a kill between these two.
    output.rename(old)
    staged.rename(output)
    shutil.rmtree(old, ignore_errors=True)
