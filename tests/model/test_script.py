"""Which script a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.script import Telling, telling
from sitegen.model.script_table import HANS_ONLY, HANT_ONLY


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("潮水退去之后，渔船靠岸。", Telling(1, 0)),
        ("漁船靠岸，堤岸露出來了。", Telling(0, 2)),
        ("山高水長 tide", Telling(0, 1)),
        ("潮水退去", Telling(0, 0)),
        ("", Telling(0, 0)),
    ],
)
def test_only_characters_of_one_script_tell(text: str, counts: Telling) -> None:
    assert telling(text) == counts


@pytest.mark.parametrize(
    ("counts", "script"),
    [(Telling(1, 0), "Hans"), (Telling(2, 3), "Hant"), (Telling(0, 0), ""), (Telling(4, 4), "")],
)
def test_the_script_is_that_of_most(counts: Telling, script: str) -> None:
    assert counts.script == script


def test_with_fewer_than_five_the_script_is_a_guess() -> None:
    assert Telling(3, 2).sure
    assert not Telling(2, 2).sure


@pytest.mark.parametrize("counts", [Telling(5, 5), Telling(95, 5), Telling(6, 114)])
def test_a_text_is_mixed_where_each_script_has_its_share(counts: Telling) -> None:
    assert counts.mixed


@pytest.mark.parametrize("counts", [Telling(4, 4), Telling(96, 5), Telling(0, 100), Telling(4, 10)])
def test_a_few_strays_do_not_make_a_mixture(counts: Telling) -> None:
    assert not counts.mixed


def test_no_character_is_of_one_script_only_and_of_the_other_only() -> None:
    assert HANS_ONLY.isdisjoint(HANT_ONLY)


@given(st.text(), st.text())
def test_a_text_tells_what_its_parts_tell(one: str, other: str) -> None:
    first, second, both = telling(one), telling(other), telling(one + other)
    assert (both.hans, both.hant) == (first.hans + second.hans, first.hant + second.hant)
