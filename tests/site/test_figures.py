"""Quantities in a text, and their values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.body import Body
from sitegen.site.figures import MAGNITUDES, UNITS, Figure, figures


def told(sentence: str) -> list[tuple[str, float, str]]:
    """Return what is written, its value and its unit."""
    return [(one.written, one.value, one.unit) for one in figures(Body(f'<p id="p1">{sentence}</p>'))]


QUANTITIES = {
    "蒸发5930亿美元": ("5930亿美元", 593e9, "USD"),
    "蒸發5,890億美元": ("5,890億美元", 589e9, "USD"),
    "約560萬美元": ("約560萬美元", 5.6e6, "USD"),
    "僅557.6萬美元": ("557.6萬美元", 5.576e6, "USD"),
    "市值3.5兆美元": ("3.5兆美元", 3.5e12, "USD"),
    "市值3.5万亿美元": ("3.5万亿美元", 3.5e12, "USD"),
    "下跌3.07%": ("3.07%", 3.07, "%"),
    "下跌近17％": ("近17％", 17, "%"),
    "上升1.5個百分點": ("1.5個百分點", 1.5, "%"),
    "载客逾800人": ("逾800人", 800, "人"),
    "载客800多名": ("800多名", 800, "人"),
    "三千家中的200家": ("200家", 200, "家"),
    "投入 30 亿 人民币": ("30 亿 人民币", 3e9, "CNY"),
    "5萬片晶片": ("5萬片", 5e4, "块"),
}


@pytest.mark.parametrize("sentence", QUANTITIES)
def test_a_quantity_has_the_value_that_is_written(sentence: str) -> None:
    assert told(sentence) == [QUANTITIES[sentence]]


@pytest.mark.parametrize("sentence", ["2025年1月28日", "H20芯片", "第3.1版", "A100块", "版本1.2.3元", ""])
def test_a_number_without_a_unit_or_within_a_name_is_no_quantity(sentence: str) -> None:
    assert told(sentence) == []


def test_a_quantity_knows_its_sentence_its_place_and_its_paragraph() -> None:
    body = Body('<h2 id="h1">班次</h2>\n<p id="p1">船开了。首班载客800人！</p>\n<p id="p2">票价20元；往返35元。</p>')
    assert figures(body) == (
        Figure("800人", 800, "人", "p1", "首班载客800人！", 4),
        Figure("20元", 20, "元", "p2", "票价20元；", 2),
        Figure("35元", 35, "元", "p2", "往返35元。", 2),
    )


def test_markup_does_not_cut_a_quantity() -> None:
    assert told("蒸发<strong>5930</strong>亿\n美元") == [("5930亿美元", 593e9, "USD")]


def test_an_escaped_sign_is_read_as_what_it_is() -> None:
    (found,) = figures(Body('<p id="p1">甲&amp;乙载客800人。</p>'))
    assert found.sentence == "甲&乙载客800人。"


def test_the_mark_of_a_note_is_no_figure() -> None:
    mark = '<sup class="fn"><a href="#fn1" id="ref1">1</a></sup>'
    assert told(f"载客800{mark}人") == [("800人", 800, "人")]


def test_notes_and_tables_are_left_out() -> None:
    notes = '<section class="notes"><p id="p9">另有900人。</p></section>'
    table = "<table><tr><td>700人</td></tr></table>"
    assert figures(Body(f'<p id="p1">载客800人。</p>{table}{notes}'))[0].value == 800
    assert len(figures(Body(f'<p id="p1">载客800人。</p>{table}{notes}'))) == 1


@given(st.text(max_size=200))
def test_any_text_has_its_figures(text: str) -> None:
    for one in figures(Body(f'<p id="p1">{text}</p>')):
        assert one.unit in UNITS
        assert one.value >= 0


@given(st.integers(0, 99_999), st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(sorted(UNITS)))
def test_the_value_is_the_number_times_its_magnitude(number: int, size: str, unit: str) -> None:
    (found,) = figures(Body(f'<p id="p1">共{number}{size}{UNITS[unit][-1]}。</p>'))
    assert (found.value, found.unit) == (number * MAGNITUDES[size], unit)
    assert found.sentence[found.at :].startswith(found.written)
