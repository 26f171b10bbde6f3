"""The tree changes at once, and nothing that is not ours is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen.pipeline import publish
from sitegen.pipeline.publish import Published, Refused, Written


def put(output: Path, **files: str) -> Published:
    """Publish files, each given as name=text, all of them rendered anew."""
    work = publish.work_folder(output)
    work.mkdir(parents=True, exist_ok=True)
    publish.recover(output, work)
    before = publish.manifest(output)
    contents = {f"{name}.html": text.encode() for name, text in files.items()}
    listing = {path: Written(publish.digest(content), "page") for path, content in contents.items()}
    fresh = {path: content for path, content in contents.items() if before.get(path) != listing[path]}
    return publish.publish(output, work, listing, fresh, before)


def test_a_new_site_is_written_whole(tmp_path: Path) -> None:
    assert put(tmp_path / "public", one="1", two="2") == Published(written=2, unchanged=0, deleted=0)
    assert (tmp_path / "public" / "two.html").read_text("utf-8") == "2"


def test_what_has_not_changed_keeps_its_file(tmp_path: Path) -> None:
    put(tmp_path / "public", one="1", two="2")
    before = (tmp_path / "public" / "one.html").stat()
    assert put(tmp_path / "public", one="1", two="II") == Published(written=1, unchanged=1, deleted=0)
    after = (tmp_path / "public" / "one.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_is_no_longer_made_is_deleted(tmp_path: Path) -> None:
    put(tmp_path / "public", one="1", two="2")
    assert put(tmp_path / "public", one="1").deleted == 1
    assert not (tmp_path / "public" / "two.html").exists()


def test_where_nothing_has_changed_the_folder_itself_stays(tmp_path: Path) -> None:
    put(tmp_path / "public", one="1")
    before = (tmp_path / "public").stat().st_ino
    put(tmp_path / "public", one="1")
    assert (tmp_path / "public").stat().st_ino == before


def test_files_that_no_build_wrote_are_carried_over(tmp_path: Path) -> None:
    output = tmp_path / "public"
    put(output, one="1")
    (output / ".git").mkdir()
    (output / ".git" / "HEAD").write_text("ref", "utf-8")
    (output / "link").symlink_to("elsewhere")
    put(output, one="I")
    assert (output / ".git" / "HEAD").read_text("utf-8") == "ref"
    assert (output / "link").readlink() == Path("elsewhere")


def test_a_page_never_takes_the_place_of_a_foreign_file(tmp_path: Path) -> None:
    output = tmp_path / "public"
    put(output, one="1")
    (output / "two.html").write_text("mine", "utf-8")
    with pytest.raises(Refused, match=r"two\.html was written by no build"):
        put(output, one="I", two="2")
    assert (output / "two.html").read_text("utf-8") == "mine"
    assert (output / "one.html").read_text("utf-8") == "1"


@pytest.mark.parametrize("read", ["public", "public/content", "."])
def test_an_output_that_overlaps_what_is_read_is_refused(tmp_path: Path, read: str) -> None:
    (tmp_path / "public" / "content").mkdir(parents=True)
    with pytest.raises(Refused, match="overlap"):
        publish.refuse_unless_ours(tmp_path / "public", [tmp_path / read])


def test_a_folder_with_files_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(Refused, match="no build wrote"):
        publish.refuse_unless_ours(tmp_path / "public", [])


def test_an_empty_folder_and_one_of_ours_are_taken(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    publish.refuse_unless_ours(tmp_path / "public", [])
    put(tmp_path / "public", one="1")
    publish.refuse_unless_ours(tmp_path / "public", [])


def test_an_output_that_is_a_file_or_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    for output in (tmp_path / "file", tmp_path / "link"):
        with pytest.raises(Refused, match="no folder"):
            publish.refuse_unless_ours(output, [])


def test_a_build_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    output = tmp_path / "public"
    put(output, one="1")
    work = publish.work_folder(output)
    output.rename(work / "old")
    (work / "next").mkdir()
    publish.recover(output, work)
    assert (output / "one.html").read_text("utf-8") == "1"
    assert not (work / "next").exists()


def test_a_system_that_cannot_exchange_folders_renames_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "public", one="1")
    monkeypatch.setattr("sys.platform", "darwin")
    assert put(tmp_path / "public", one="I").written == 1
    assert (tmp_path / "public" / "one.html").read_text("utf-8") == "I"


def test_a_broken_manifest_lists_nothing(tmp_path: Path) -> None:
    (tmp_path / publish.MANIFEST).write_text('{"files": [1]}', "utf-8")
    assert publish.manifest(tmp_path) == {}


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    with publish.locked(tmp_path, told.append):
        pid = os.fork()
        if pid == 0:
            # The child finds the lock held, says so, and would wait; saying so is all that is asked of it here.
            def stop(_message: str) -> None:
                os._exit(42)

            with publish.locked(tmp_path, stop):
                os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 42
    assert told == []


def test_two_names_of_one_file_are_published_as_one(tmp_path: Path) -> None:
    """On a disk that folds case `AI` and `ai` are one name; here `./ai` stands for that."""
    output, work = tmp_path / "public", publish.work_folder(tmp_path / "public")
    put(output, ai="1")
    files = {name: Written(publish.digest(b"1"), "page") for name in ("ai.html", "./ai.html")}
    fresh = {"b.html": b"2"}
    listing = files | {"b.html": Written(publish.digest(b"2"), "page")}
    publish.publish(output, work, listing, fresh, publish.manifest(output))
    assert {path.name for path in output.glob("*.html")} == {"ai.html", "b.html"}
