"""The picture of an article, drawn with a font that comes with Pillow, or with a pan-Chinese one where there is any."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from sitegen.model.config import Font
from sitegen.model.page import PicturePage
from sitegen.pipeline import fonts
from sitegen.render.pictures import broken, picture

FONT = ImageFont.load_default(10)
assert isinstance(FONT, ImageFont.FreeTypeFont)
PLAIN: bytes = FONT.font_bytes
PAGE = PicturePage(
    path="zh-hans/2025/01/28/tide/social.png",
    font=Font("font.ttf", "0"),
    face="SC",
    title="The tide goes out",
    facts="Coast Daily · 28 January",
    site_title="Coast Digest",
)


@pytest.fixture(scope="session")
def chinese() -> bytes:
    found = fonts.find("")
    if found is None:
        pytest.skip(f"{fonts.NAME} is not installed: the glyphs of its faces cannot be compared")
    return fonts.content(found)


def opened(made: bytes) -> Image.Image:
    return Image.open(io.BytesIO(made))


def test_a_picture_has_the_size_that_is_shown_whole() -> None:
    made = opened(picture(PAGE, PLAIN))
    assert (made.size, made.format) == ((1200, 630), "PNG")


def test_the_same_page_gives_the_same_bytes() -> None:
    assert picture(PAGE, PLAIN) == picture(replace(PAGE), PLAIN)


def test_a_picture_is_light() -> None:
    assert len(picture(replace(PAGE, title="The tide goes out " * 20), PLAIN)) <= 60_000


@pytest.mark.parametrize("lacking", [replace(PAGE, title=""), replace(PAGE, facts=""), replace(PAGE, site_title="")])
def test_each_part_is_drawn(lacking: PicturePage) -> None:
    assert picture(lacking, PLAIN) != picture(PAGE, PLAIN)


def test_a_headline_too_long_for_any_size_is_cut() -> None:
    long = picture(replace(PAGE, title="tide " * 200), PLAIN)
    assert long == picture(replace(PAGE, title="tide " * 300), PLAIN)


def test_each_edition_has_the_glyphs_of_its_region(chinese: bytes) -> None:
    """直 and 骨 differ on the mainland, in Taiwan and in Hong Kong."""
    page = replace(PAGE, title="直骨今")
    assert len({picture(replace(page, face=face), chinese) for face in ("SC", "TC", "HK")}) == 3


def lines(text: str, room: int = 6) -> list[str]:
    """Break a text as if every sign were as wide as any other."""
    return list(broken(text, len, room))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("潮水退去堤岸露出", ["潮水退去堤岸", "露出"]),
        ("潮水退去堤岸，露出", ["潮水退去堤", "岸，露出"]),
        ("潮水退去堤「岸」露出", ["潮水退去堤", "「岸」露出"]),
        ("潮水AI tide", ["潮水AI", "tide"]),
        ("潮水退AI退去", ["潮水退AI退", "去"]),
        ("tidewater", ["tidewa", "ter"]),
        ("  潮  ", ["潮"]),
        ("", []),
    ],
)
def test_a_line_is_broken_where_chinese_may_be(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60), st.integers(2, 12))
def test_no_line_is_too_wide_and_no_sign_is_lost(text: str, room: int) -> None:
    found = lines(text, room)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(line) <= room for line in found)


@pytest.mark.parametrize("title", ["", "潮\ud800水", "潮\n水", "\u202e潮", "🌊" * 40])
def test_any_headline_is_drawn(title: str) -> None:
    assert opened(picture(replace(PAGE, title=title), PLAIN)).size == (1200, 630)
