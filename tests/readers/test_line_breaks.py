"""Lines to running text: what stands between two words once the line break is gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.readers.line_breaks import close_up, ends_sentence, join, width

HAN_LINES = st.lists(st.text(alphabet="山水人家春花秋月，。「」", min_size=1), max_size=8)


def test_a_line_break_between_han_is_nothing() -> None:
    assert join(["天氣逐漸轉", "涼，早晚須添衣。"]) == "天氣逐漸轉涼，早晚須添衣。"


def test_a_line_break_between_latin_words_is_a_blank() -> None:
    assert join(["攝影師 Anna", "Berg 說"]) == "攝影師 Anna Berg 說"


def test_a_line_break_between_han_and_latin_is_nothing() -> None:
    assert join(["氣溫降到", "12 度，濕度達", "80％"]) == "氣溫降到12 度，濕度達80％"


def test_a_digit_and_a_letter_are_parted_by_a_blank() -> None:
    assert join(["Boeing", "747 客機"]) == "Boeing 747 客機"


def test_a_hyphen_ties_the_next_line_to_its_word() -> None:
    assert join(["型號 AB-", "12"]) == "型號 AB-12"


def test_curly_quotation_marks_between_latin_words_keep_the_blank() -> None:
    assert join(["the “old”", "harbour"]) == "the “old” harbour"


def test_curly_quotation_marks_in_chinese_take_none() -> None:
    assert join(["所謂“新", "港”", "仍在施工"]) == "所謂“新港”仍在施工"


def test_lines_of_blanks_add_nothing() -> None:
    assert join(["山", "   ", "", "水"]) == "山水"


@given(HAN_LINES)
def test_joining_han_lines_takes_nothing_but_the_breaks(lines: list[str]) -> None:
    assert join(lines) == "".join(lines)


@given(st.lists(st.text(alphabet="ab山，-“ ")))
def test_joining_loses_no_character_that_is_not_a_blank(lines: list[str]) -> None:
    assert join(lines).replace(" ", "") == "".join(lines).replace(" ", "")


@pytest.mark.parametrize("text", ["完了。", "完了。」", "真的嗎？”", "好！）", "以後……", "末句.\u3000"])
def test_a_full_stop_ends_a_sentence_whatever_closes_after_it(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["還沒有", "第一，", "如下：", "", "v2.", "結論[1]."])
def test_without_a_full_stop_a_sentence_goes_on(text: str) -> None:
    assert not ends_sentence(text)


def test_four_letters_set_apart_are_closed_up() -> None:
    assert close_up("港 口 擴 建") == "港口擴建"


def test_three_letters_set_apart_may_be_words() -> None:
    assert close_up("春 夏 秋") == "春 夏 秋"


def test_only_the_letters_that_stand_alone_are_closed_up() -> None:
    assert close_up("年度 港 口 擴 建 計畫") == "年度 港口擴建 計畫"


def test_a_han_character_is_two_columns_wide() -> None:
    assert width("港口 AB，") == 2 * 2 + 3 + 2
