"""Nothing has changed: known from the marks that the disk keeps of files."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sitegen.pipeline import state
from sitegen.pipeline.state import State


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one file, looked at from an hour later, when all marks have settled."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("一", "utf-8")
    later = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr("time.time_ns", lambda: later)
    return tmp_path / "content"


def test_the_same_files_have_the_same_fingerprint(folder: Path) -> None:
    assert state.fingerprint([folder]) == state.fingerprint([folder]) != ""


def test_a_changed_file_has_another_fingerprint(folder: Path) -> None:
    before = state.fingerprint([folder])
    (folder / "a.md").write_text("二", "utf-8")
    assert state.fingerprint([folder]) != before


def test_a_changed_file_with_its_old_time_set_back_has_another_fingerprint(folder: Path) -> None:
    before, seen = state.fingerprint([folder]), (folder / "a.md").stat()
    time.sleep(0.01)
    (folder / "a.md").write_text("二", "utf-8")
    os.utime(folder / "a.md", ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert state.fingerprint([folder]) != before


def test_a_new_file_an_empty_one_and_a_renamed_one_have_other_fingerprints(folder: Path) -> None:
    seen = [state.fingerprint([folder])]
    (folder / "b.md").touch()
    seen.append(state.fingerprint([folder]))
    (folder / "b.md").rename(folder / "c.md")
    seen.append(state.fingerprint([folder]))
    assert len(set(seen)) == 3


def test_other_settings_have_another_fingerprint(folder: Path) -> None:
    assert state.fingerprint([folder], "a") != state.fingerprint([folder], "b")


def test_dotted_names_and_folders_that_are_not_there_do_not_count(folder: Path) -> None:
    before = state.fingerprint([folder, folder / "none"])
    (folder / ".swap").touch()
    assert state.fingerprint([folder, folder / "none"]) == before


def test_a_file_changed_just_now_has_no_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    os.utime(tmp_path / "a.md", ns=(time.time_ns() + 10**9,) * 2)
    assert state.fingerprint([tmp_path]) == ""


def test_a_state_is_kept_and_found_again(tmp_path: Path) -> None:
    kept = State("f", {"index.html": (1, 2, 3)}, ((3, "a.md: error"),), {"pages": 1})
    state.save(tmp_path / "state.json", kept)
    assert state.load(tmp_path / "state.json") == kept


@pytest.mark.parametrize("text", ["", "{", "[]", '{"outputs": 1}', '{"fingerprint": "", "outputs": {"a": []}}'])
def test_a_broken_state_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text, "utf-8")
    assert state.load(tmp_path / "state.json") == State()


def test_a_file_is_intact_while_it_bears_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("1", "utf-8")
    (tmp_path / "b.html").write_text("2", "utf-8")
    seen = state.marks(tmp_path, ["a.html", "b.html", "none.html"])
    (tmp_path / "b.html").unlink()
    assert state.intact(tmp_path, seen) == {"a.html"}
