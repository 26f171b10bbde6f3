"""A build that is killed leaves the old site or the new one, and the next build is as if nothing had been."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLE = """---
title: 第{n}号消息{mark}
date: 2025-01-{day:02}
---

{mark}这是第{n}条消息的正文，说的是同一件事情的第{n}个方面。
"""


def write(content: Path, mark: str) -> None:
    for n in range(60):
        (content / f"{n}.md").write_text(ARTICLE.format(n=n, day=n % 28 + 1, mark=mark), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def command(site: Path, output: str) -> list[str]:
    options = ["--site", str(site), "--output", str(site / output), "--quiet", "--jobs", "1"]
    return [sys.executable, "-m", "sitegen", "build", *options]


@pytest.fixture
def site(content: Path) -> Path:
    site = content.parent
    write(content, "旧")
    subprocess.run(command(site, "public"), check=True)
    write(content, "新")
    subprocess.run(command(site, "expected"), check=True)
    return site


def test_at_whatever_moment_a_build_is_killed_no_page_is_torn(site: Path) -> None:
    old, new = tree(site / "public"), tree(site / "expected")
    for tenths in range(1, 13):
        build = subprocess.Popen(command(site, "public"))
        time.sleep(tenths / 10)
        build.send_signal(signal.SIGKILL)
        build.wait()
        assert tree(site / "public") in (old, new)
    subprocess.run(command(site, "public"), check=True)
    assert tree(site / "public") == new


def test_two_builds_at_once_end_one_after_the_other(site: Path) -> None:
    builds = [subprocess.Popen(command(site, "public")) for _ in range(2)]
    assert [build.wait() for build in builds] == [0, 0]
    assert tree(site / "public") == tree(site / "expected")
