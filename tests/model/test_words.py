"""The words of the interface, by edition."""

from __future__ import annotations

import pytest

from sitegen.model.words import Words

WORDS = Words(
    (
        ("zh-Hans", (("home", "首页"),)),
        ("zh-Hant", (("home", "首頁"), ("tags", "標籤"))),
        ("zh-Hant-HK", (("home", "主頁"),)),
    )
)


@pytest.mark.parametrize(
    ("edition", "home"), [("zh-Hans", "首页"), ("zh-Hant", "首頁"), ("zh-Hant-HK", "主頁"), ("zh-Hans-SG", "首页")]
)
def test_an_edition_has_its_own_words_else_those_of_its_script(edition: str, home: str) -> None:
    assert WORDS.table(edition)["home"] == home


def test_a_table_is_not_filled_up_from_another() -> None:
    assert WORDS.table("zh-Hant-HK") == {"home": "主頁"}


@pytest.mark.parametrize("edition", ["en", "zh", "zh-Han", "zh-Hantx"])
def test_an_edition_of_no_table_has_those_of_the_first(edition: str) -> None:
    assert WORDS.table(edition) == {"home": "首页"}


def test_where_there_are_no_words_there_is_an_empty_table() -> None:
    assert Words(fault="it holds no table of words").table("zh-Hans") == {}


def test_whoever_changes_a_table_changes_it_for_no_one_else() -> None:
    WORDS.table("zh-Hans").clear()
    assert WORDS.table("zh-Hans") == {"home": "首页"}
