"""The font with which pictures are drawn, and the setting that asks for them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from sitegen.cli import main
from sitegen.model.diagnostics import Severity
from sitegen.pipeline import cache, fonts, settings


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """Write the font that comes with Pillow to a file."""
    own = ImageFont.load_default(10)
    assert isinstance(own, ImageFont.FreeTypeFont)
    path = tmp_path / "font.ttf"
    path.write_bytes(own.font_bytes)
    return path


def told(content: Path, text: str) -> list[tuple[str, Severity]]:
    site = content / "site.toml"
    site.write_text(f'base_url = "https://example.org"\n[social]\n{text}\n', "utf-8")
    return [(noted.code, noted.severity) for noted in settings.load(content, "").diagnostics]


def test_no_picture_is_drawn_unless_the_owner_asks_for_it(content: Path) -> None:
    loaded = settings.load(content, "").value
    assert loaded is not None
    assert loaded.font is None


def test_a_font_is_known_by_its_bytes(font: Path) -> None:
    found = fonts.find(str(font))
    assert found is not None
    assert fonts.content(found) == font.read_bytes()
    font.write_bytes(font.read_bytes() + b"\0")
    assert fonts.find(str(font)) != found


def test_what_is_no_font_is_none(tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_text("a font", "utf-8")
    assert fonts.find(str(tmp_path / "font.ttf")) is None
    assert fonts.find(str(tmp_path / "nothing.ttf")) is None


@pytest.mark.parametrize("text", ['pictures = "yes"', "pictures = true\nfont = 1"])
def test_a_setting_of_the_wrong_kind_is_an_error(content: Path, text: str) -> None:
    assert told(content, text) == [("settings/social", Severity.ERROR)]


def test_a_font_that_is_missing_is_told_and_the_site_is_built_all_the_same(content: Path) -> None:
    assert told(content, 'pictures = true\nfont = "nothing.ttf"') == [("settings/social", Severity.WARNING)]


def test_without_pillow_it_is_told_what_to_install(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "version", lambda _: "")
    assert told(content, "pictures = true") == [("settings/social", Severity.WARNING)]


def test_a_library_that_is_not_installed_has_no_version() -> None:
    assert cache.version("no-such-library") == ""


def test_a_site_with_pictures_has_one_beside_each_article_and_draws_it_once(content: Path, font: Path) -> None:
    assert told(content, f'pictures = true\nfont = "{font.as_posix()}"') == []
    (content / "a.md").write_text("---\ntitle: 潮水退去\ndate: 2025-03-03\nkey: tide\n---\n\n堤岸露出。\n", "utf-8")
    output = content.parent / "public"
    command = ["build", "--content", str(content), "--output", str(output), "--quiet", "--jobs", "1"]
    assert main(command) == 0
    page, drawn = (output / "zh-hans/2025/03/03/tide" / name for name in ("index.html", "social.png"))
    assert 'property="og:image" content="https://example.org/zh-hans/2025/03/03/tide/social.png"' in page.read_text(
        "utf-8"
    )
    assert Image.open(io.BytesIO(drawn.read_bytes())).size == (1200, 630)
    before = drawn.stat().st_ino
    (content / "b.md").write_text("---\ntitle: 渡轮复航\ndate: 2025-03-04\n---\n\n今早复航。\n", "utf-8")
    assert main(command) == 0
    assert drawn.stat().st_ino == before
