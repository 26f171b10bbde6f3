"""The audit finds what is planted: a check that never fails proves nothing."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.audit import pages
from tests.audit.browser import SHIFTS, TOO_WIDE, access
from tests.audit.report import Report
from tests.served import NAMES, chromium, launched, serve

GOLDEN = Path(__file__).parent / "golden" / "public"

SPECIMEN = Path(__file__).parents[1] / "docs" / "specimen.html"

ARTICLE = "zh-hant/2025/03/03/lighthouse/index.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOLDEN, tmp_path / "public"))


def found(folder: Path) -> dict[str, list[str]]:
    """Return what the audit of the files finds wrong, by check."""
    report = Report()
    with serve(folder) as site:
        pages.look(site, report)
    return {check: [each[2] for each in report.found if each[0] == check] for check, *_ in report.found}


def plant(folder: Path, old: str, new: str, path: str = ARTICLE) -> None:
    """Replace a text in a page, once, by a fault."""
    file = folder / path
    source = file.read_text("utf-8")
    assert old in source
    file.write_text(source.replace(old, new, 1), "utf-8")


def test_the_golden_site_is_sound(folder: Path) -> None:
    assert found(folder) == {}


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("</h1>", "</h2>", "grammar"),
        ('id="main"', 'id="p1"', "grammar"),
        ("<h1>", '<p style="color: red"></p><h1>', "grammar"),
        ('<a rel="tag" href="', '<a rel="tag" href="/digest/none/', "links"),
        ('href="#main"', 'href="#nowhere"', "links"),
        ('src="/digest/static/theme.js"', 'src="https://cdn.example.net/theme.js"', "nothing fetched"),
        ('id="p1"', 'id="p9"', "the same page"),
        (
            'hreflang="zh-Hans" href="https://example.org/digest/zh-hans/2025',
            'hreflang="zh-Hans" href="/1',
            "canonical",
        ),
        ('rel="canonical" href="', 'rel="canonical" href="https://example.net', "canonical"),
    ],
)
def test_a_fault_of_a_page_is_found(folder: Path, old: str, new: str, check: str) -> None:
    plant(folder, old, new)
    assert [name for name in found(folder) if name.startswith(check)]


def test_a_page_that_lacks_its_counterpart_is_found(folder: Path) -> None:
    (folder / ARTICLE).unlink()
    assert "is not in zh-hant" in found(folder)["the same page and anchors in every edition"]


def test_a_heavy_page_is_found(folder: Path) -> None:
    noise = hashlib.shake_256().hexdigest(60_000)
    plant(folder, "</h1>", f"</h1><p>{noise}</p>")
    assert [re.sub(r"\d", "", message) for message in found(folder)["weight"]] == [" bytes"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip(f"no browser on this system: none of {', '.join(NAMES)} is installed")
    with launched(path) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_specimen_of_all_parts_is_open_to_everybody(browser: Browser, scheme: Literal["light", "dark"]) -> None:
    page = browser.new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 320, "height": 640})
    page.goto(SPECIMEN.as_uri())
    assert access(page) == []
    assert not page.evaluate(TOO_WIDE)
    page.close()


def test_a_picture_without_words_and_pale_text_are_found(page: Page) -> None:
    page.set_content(
        '<html lang=zh><title>a</title><main><h1>a</h1><p style="color:#bbb">pale</p><img src="a.png"></main>'
    )
    assert [message.partition(":")[0] for message in access(page)] == ["color-contrast", "image-alt"]


def test_what_moves_by_itself_is_found(folder: Path, page: Page) -> None:
    with serve(folder) as site:
        page.goto(f"{site.url}/{ARTICLE}")
        still = page.evaluate(SHIFTS)
        page.evaluate("setTimeout(() => (document.querySelector('h1').style.marginTop = '300px'), 20)")
        page.wait_for_timeout(200)
        moved = page.evaluate(SHIFTS)
    assert (still, moved > 0) == (0, True)
