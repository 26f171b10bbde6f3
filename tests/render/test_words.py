"""`strings.toml` to the words of the interface."""

from __future__ import annotations

import pytest

from sitegen.model.words import Words
from sitegen.render.words import parse_words


def test_every_table_is_an_edition() -> None:
    assert parse_words('[zh-Hans]\nhome = "首页"\n\n[zh-Hant]\nhome = "首頁"\n') == Words(
        (("zh-Hans", (("home", "首页"),)), ("zh-Hant", (("home", "首頁"),)))
    )


def test_a_fault_of_the_toml_is_told_with_its_line() -> None:
    words = parse_words('[zh-Hans]\nhome = "首页"\ntags = 标签\n')
    assert (words.tables, words.line) == ((), 3)
    assert words.fault


def test_a_fault_at_the_end_has_no_line() -> None:
    words = parse_words('[zh-Hans]\nhome = "首页')
    assert "end of document" in words.fault
    assert words.line == 0


@pytest.mark.parametrize("text", ['home = "首页"', "[home]\ncount = 3", "[home.more]"])
def test_what_is_no_table_of_words_is_told_by_its_name(text: str) -> None:
    assert parse_words(text) == Words(fault="'home' must be a table of words")


def test_a_file_without_words_is_told() -> None:
    assert parse_words("# none\n") == Words(fault="it holds no table of words")
