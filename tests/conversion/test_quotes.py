"""Quotation marks by script."""

from __future__ import annotations

import pytest

from sitegen.conversion.quotes import pairs, requoted
from sitegen.model.locale import HANS, HANT


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("他说：“好。”", "他说：「好。」"),
        ("“甲‘乙’丙”", "「甲『乙』丙」"),
        ("“甲‘乙“丙”丁’戊”", "「甲『乙「丙」丁』戊」"),
        ("“甲”与“乙”", "「甲」与「乙」"),
        ("Let’s go", "Let’s go"),
        ("\"ASCII\" 'too'", "\"ASCII\" 'too'"),
        ("“没有结束", "“没有结束"),
        ("没有开始”", "没有开始”"),
    ],
)
def test_pairs_are_set_as_the_script_does_and_back_again(hans: str, hant: str) -> None:
    assert requoted(hans, HANS, HANT) == hant
    assert requoted(hant, HANT, HANS) == hans


def test_within_a_script_nothing_changes() -> None:
    assert requoted("“甲”", HANS, HANS) == "“甲”"


def test_a_mark_that_is_never_closed_does_not_disturb_the_others() -> None:
    assert requoted("“甲‘乙”丙", HANS, HANT) == "「甲‘乙」丙"


def test_a_pair_ends_with_its_line() -> None:
    assert pairs("“甲\n乙”") == []
