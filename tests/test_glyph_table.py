"""static/glyphs.txt, by which a side by side view tells a glyph from a word."""

from __future__ import annotations

from pathlib import Path

from tests.glyph_table import table

STORED = (Path(__file__).parents[1] / "static" / "glyphs.txt").read_text("utf-8")


def test_the_table_is_as_the_dictionaries_have_it() -> None:
    assert table() == STORED, "make glyphs writes it anew"


def test_forms_of_one_character_stand_on_one_line_and_words_do_not() -> None:
    lines = STORED.splitlines()
    assert "体體" in lines
    assert "发發髮" in lines
    assert [line for line in lines if "件" in line] == []


def test_no_character_stands_twice() -> None:
    characters = [each for line in STORED.splitlines() if not line.startswith("#") for each in line]
    assert len(characters) == len(set(characters))
