"""A whole site, from files to files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest

from sitegen.cli import main

HANS = """---
title: 芯片出口新规公布
date: 2025-01-13T10:00:00+08:00
tags: [芯片, 人工智能]
---

新规把各国分成三类。盟友不受数量限制，其余国家设有上限。

第二段说明生效日期。
"""

HANT = """---
title: 各國回應晶片新規
date: 2025-01-14
lang: zh-Hant-TW
tags: [晶片, 人工智能]
---

多數國家表示仍在研究這項規定的影響，並將與業者會商後再作回應。
"""


@pytest.fixture
def site(content: Path) -> Path:
    (content / "a.md").write_text(HANS, "utf-8")
    (content / "b.md").write_text(HANT, "utf-8")
    return content.parent


def build(site: Path, *options: str) -> int:
    return main(["build", "--site", str(site), "--jobs", "1", "--report", str(site / "report.json"), *options])


def report(site: Path) -> dict[str, object]:
    made: dict[str, object] = json.loads((site / "report.json").read_text("utf-8"))
    return made


def counts(site: Path) -> tuple[object, object, object]:
    made = report(site)
    return made["written"], made["unchanged"], made["deleted"]


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_site_has_both_editions_feeds_and_what_a_host_needs(site: Path) -> None:
    assert build(site) == 0
    made = tree(site / "public")
    for path in ("index.html", "404.html", "robots.txt", "sitemap.xml", ".nojekyll", "static/base.css"):
        assert path in made
    for edition in ("zh-hans", "zh-hant"):
        assert made[f"{edition}/index.html"]
        assert not feedparser.parse(made[f"{edition}/feed.xml"]).bozo


def test_every_page_has_its_counterpart_at_the_same_tail(site: Path) -> None:
    build(site)
    made = tree(site / "public")
    tails = [
        {path.partition("/")[2] for path in made if path.startswith(f"{edition}/")}
        for edition in ("zh-hans", "zh-hant")
    ]
    assert tails[0] == tails[1]


def test_the_own_edition_is_untouched_and_the_other_converted(site: Path) -> None:
    build(site)
    made = tree(site / "public")
    own, other = (
        next(made[path] for path in made if path.startswith(f"{edition}/2025/01/13/"))
        for edition in ("zh-hans", "zh-hant")
    )
    assert "新规把各国分成三类" in own.decode()
    assert "新規把各國分成三類" in other.decode()


def test_nothing_changed_writes_nothing(site: Path) -> None:
    build(site)
    before = tree(site / "public")
    assert build(site) == 0
    written, unchanged, deleted = counts(site)
    assert (written, unchanged, deleted) == (0, len(before) - 1, 0)
    assert tree(site / "public") == before


EDITS = {
    "a new article": lambda content: (content / "c.md").write_text(
        HANS.replace("13T", "15T").replace("公布", "生效"), "utf-8"
    ),
    "a body": lambda content: (content / "a.md").write_text(HANS.replace("第二段", "后一段"), "utf-8"),
    "a title": lambda content: (content / "a.md").write_text(HANS.replace("公布", "出台"), "utf-8"),
    "a date": lambda content: (content / "a.md").write_text(HANS.replace("01-13", "02-13"), "utf-8"),
    "a tag": lambda content: (content / "b.md").write_text(HANT.replace("晶片, ", ""), "utf-8"),
    "a deletion": lambda content: (content / "a.md").unlink(),
    "a renaming": lambda content: (content / "a.md").rename(content / "z.md"),
    "the address": lambda content: (content / "site.toml").write_text('base_url = "https://example.com"\n', "utf-8"),
    "a default": lambda content: (content / "_defaults.toml").write_text('outlet = "端傳媒"\n', "utf-8"),
    "a fault": lambda content: (content / "a.md").write_text("---\ntitle: [\n---\n文\n", "utf-8"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_any_edit_the_site_is_that_of_a_clean_build(site: Path, edit: str) -> None:
    build(site)
    EDITS[edit](site / "content")
    build(site)
    after = tree(site / "public")
    build(site, "--output", str(site / "clean"), "--no-cache")
    assert after == tree(site / "clean")


def test_a_changed_template_renders_every_page_anew(site: Path) -> None:
    build(site)
    (site / "static").mkdir()
    (site / "static" / "own.css").write_text("p { }", "utf-8")
    build(site)
    assert counts(site)[0] == 1
    assert (site / "public" / "static" / "own.css").is_file()


def test_an_output_file_that_somebody_changed_is_made_anew(site: Path) -> None:
    build(site)
    page = site / "public" / "zh-hans" / "index.html"
    good = page.read_bytes()
    page.write_text("scribble", "utf-8")
    assert build(site) == 0
    assert page.read_bytes() == good


def test_a_faulty_article_is_named_and_the_others_are_published(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "c.md").write_text("---\ntitle: 未完\ndate: [\n---\n\n文\n", "utf-8")
    assert build(site) == 1
    assert "c.md:" in capsys.readouterr().err
    assert (site / "public" / "zh-hans" / "index.html").is_file()


def test_a_strict_build_publishes_nothing_while_an_error_stands(site: Path) -> None:
    (site / "content" / "c.md").write_text("---\ntitle: 未完\ndate: [\n---\n\n文\n", "utf-8")
    assert build(site, "--strict") == 1
    assert not (site / "public").exists()


def test_what_was_told_is_told_again_where_nothing_has_changed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "c.md").write_text("---\ntitle: 未完\ndate: [\n---\n\n文\n", "utf-8")
    build(site)
    first = capsys.readouterr().err
    assert build(site) == 1
    assert capsys.readouterr().err == first


def test_a_folder_without_settings_builds(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text(HANS, "utf-8")
    output = tmp_path / "out"
    assert main(["build", "--content", str(tmp_path / "notes"), "--output", str(output), "--quiet"]) == 0
    assert (output / "zh-hant" / "index.html").is_file()


def test_two_machines_make_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Another folder, another time zone, another hash seed, another number of processes."""
    trees = []
    for number, zone in enumerate(("Asia/Tokyo", "America/New_York")):
        copy = tmp_path / f"copy-{number}"
        (copy / "content").mkdir(parents=True)
        for path in (site / "content").iterdir():
            (copy / "content" / path.name).write_bytes(path.read_bytes())
        command = [sys.executable, "-m", "sitegen", "build", "--site", str(copy), "--quiet", "--jobs", str(number + 1)]
        subprocess.run(command, check=True, env={**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number)})
        trees.append(tree(copy / "public"))
    assert trees[0] == trees[1]


def test_serial_threads_and_processes_make_the_same_bytes(site: Path) -> None:
    for number in range(150):
        text = HANS.replace("公布", f"公布之{number}").replace("10:00", f"10:{number % 60:02}")
        (site / "content" / f"n{number}.md").write_text(text, "utf-8")
    trees = []
    for executor in ("serial", "threads", "processes"):
        output = site / executor
        options = ["--site", str(site), "--output", str(output), "--executor", executor, "--jobs", "2", "--no-cache"]
        assert main(["build", *options]) == 0
        trees.append(tree(output))
    assert trees[0] == trees[1] == trees[2]
