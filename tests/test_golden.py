"""A whole small site, byte for byte: `make golden` writes tests/golden/public anew, to be reviewed as a diff."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.pipeline.publish import MANIFEST

GOLDEN = Path(__file__).parent / "golden"

SHOWN = 10
"""How many of the files that differ are named."""


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differences(stored: dict[str, bytes], made: dict[str, bytes]) -> list[str]:
    """Return what happened to each file that differs, by path."""
    gone = {path: f"{path} is no longer made" for path in stored.keys() - made.keys()}
    new = {path: f"{path} is new" for path in made.keys() - stored.keys()}
    changed = {path: f"{path} has changed" for path in stored.keys() & made.keys() if stored[path] != made[path]}
    return [told for _, told in sorted({**gone, **new, **changed}.items())]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Build the golden site; the manifest names versions of libraries, and is left out."""
    output = tmp_path / "public"
    assert main(["build", "--content", str(GOLDEN / "content"), "--output", str(output), "--quiet", "--jobs", "1"]) == 0
    (output / MANIFEST).unlink()
    return output


def test_the_golden_site_is_built_byte_for_byte(made: Path) -> None:
    public = GOLDEN / "public"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        shutil.rmtree(public, ignore_errors=True)
        shutil.copytree(made, public)
    found = differences(files(public), files(made))
    listed = "\n  ".join(found[:SHOWN])
    message = f"{len(found)} files are not as tests/golden/public has them, first:\n  {listed}"
    assert not found, f"{message}\nIf all of this is meant: make golden, and review the diff."


def test_each_kind_of_difference_is_told() -> None:
    stored = {"a.html": b"1", "b.html": b"1", "c.html": b"1"}
    made = {"b.html": b"1", "c.html": b"2", "d.html": b"1"}
    assert differences(stored, made) == ["a.html is no longer made", "c.html has changed", "d.html is new"]
