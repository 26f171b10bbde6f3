"""Which files are sources, and what the folders above them give to them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from sitegen.model.diagnostics import Severity
from sitegen.pipeline import sources
from sitegen.pipeline.settings import EDITIONS
from sitegen.pipeline.sources import Found


def write(folder: Path, name: str, text: str = "文") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def found(folder: Path) -> tuple[Found, ...]:
    value = sources.find(folder).value
    assert value is not None
    return value


def codes(folder: Path) -> list[str]:
    return [noted.code for noted in sources.find(folder).diagnostics]


def test_any_ending_and_none_may_hold_a_text(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.html", "d", "day/e.Rmd"):
        write(tmp_path, name)
    assert [file.name for file in found(tmp_path)] == ["a.txt", "b.md", "c.html", "d", "day/e.Rmd"]


def test_the_owners_settings_and_dotted_names_are_no_sources(tmp_path: Path) -> None:
    for name in ("site.toml", "sources.toml", "glossary/names.toml", "day/_defaults.toml", ".git/HEAD", "a.md"):
        write(tmp_path, name)
    assert [file.name for file in found(tmp_path)] == ["a.md"]
    assert codes(tmp_path) == []


def test_a_picture_is_no_source_and_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, "photo.JPG")
    assert found(tmp_path) == ()
    assert codes(tmp_path) == ["source/not-text"]


def test_a_symbolic_link_is_not_followed_and_that_is_told(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", "secret.md")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "file.md").symlink_to(tmp_path / "elsewhere" / "secret.md")
    (tmp_path / "content" / "folder").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "content") == ()
    assert codes(tmp_path / "content") == ["source/link", "source/link"]


def test_names_that_some_disks_take_for_one_are_told(tmp_path: Path) -> None:
    write(tmp_path, "Ａ.md")
    write(tmp_path, "a.md")
    assert codes(tmp_path) == ["source/like-names"]


def test_a_name_with_a_line_break_or_bytes_that_are_no_utf_8_is_shown_safely(tmp_path: Path) -> None:
    write(tmp_path, "a\nb.md")
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md"))).write_text("文", "utf-8")
    assert [file.name for file in found(tmp_path)] == ["\\udcff.md", "a\\x0ab.md"]


def test_the_nearest_folder_gives_the_default(tmp_path: Path) -> None:
    write(tmp_path, "_defaults.toml", 'outlet = "端傳媒"\nlang = "zh-Hant-HK"\n')
    write(tmp_path, "2025/_defaults.toml", 'outlet = "中央社"\ndate = 2025-01-28\n')
    write(tmp_path, "2025/a.md")
    tables = sources.defaults(tmp_path).value
    assert tables is not None
    raw = sources.raw_file(found(tmp_path)[0], tables, {}, EDITIONS)
    assert dict(raw.defaults) == {"outlet": "中央社", "lang": "zh-Hant-HK", "date": date(2025, 1, 28)}


def test_faulty_defaults_are_told_and_give_nothing(tmp_path: Path) -> None:
    write(tmp_path, "_defaults.toml", "outlet = \n")
    outcome = sources.defaults(tmp_path)
    assert outcome.value == {}
    assert [(str(d.where), d.severity) for d in outcome.diagnostics] == [("_defaults.toml", Severity.ERROR)]


def test_a_hand_made_edition_is_told_by_its_name_beside_the_article(tmp_path: Path) -> None:
    write(tmp_path, "day/a.md")
    write(tmp_path, "day/a.zh-hant.txt")
    files = found(tmp_path)
    names = {sources.stem(file.name): file.name for file in files}
    raw = sources.raw_file(files[1], {}, names, EDITIONS)
    assert (raw.edition, raw.edition_of) == ("zh-Hant", "day/a.md")


def test_a_name_that_only_looks_like_an_edition_is_an_article(tmp_path: Path) -> None:
    write(tmp_path, "b.zh-hant.md")
    file = found(tmp_path)[0]
    raw = sources.raw_file(file, {}, {sources.stem(file.name): file.name}, EDITIONS)
    assert (raw.edition, raw.edition_of) == ("", "")
