"""A character in a name keeps its own form, where a word would take another."""

from __future__ import annotations

import pytest

from sitegen.conversion.convert import convert
from sitegen.model.locale import parse_locale

CN, TW = parse_locale("zh-Hans-CN"), parse_locale("zh-Hant-TW")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("范先生的范围", "范先生的範圍"),
        ("记者范晓明报道", "記者范曉明報導"),
        ("于女士于昨日离开", "于女士於昨日離開"),
        ("演员于和伟在场", "演員于和偉在場"),
        ("余教授还有余力", "余教授還有餘力"),
        ("钟先生看钟，十分钟", "鍾先生看鐘，十分鐘"),
        ("涂小姐涂抹油漆", "涂小姐塗抹油漆"),
        ("干部李干明去干旱地区", "幹部李干明去乾旱地區"),
        ("里奇·范德里说", "里奇·范德里說"),
        ("安布罗斯·冬里奥在这里", "安布羅斯·冬里奧在這裡"),
    ],
)
def test_surnames_and_foreign_names_keep_their_characters(text: str, made: str) -> None:
    assert convert(text, CN, TW).text == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("沈阳的冬天", "瀋陽的冬天"),
        ("教授沈阳在北京", "教授沈陽在北京"),
        ("沈阳表示同意", "沈陽表示同意"),
        ("沈阳市长", "瀋陽市長"),
    ],
)
def test_a_place_may_also_be_somebodys_name(text: str, made: str) -> None:
    assert convert(text, CN, TW).text == made


@pytest.mark.parametrize("text", ["总统于昨日发表谈话", "他坐在后排", "不干预", "征收税款"])
def test_a_word_is_no_name(text: str) -> None:
    assert "于" not in convert(text, CN, TW).text
    assert "后" not in convert(text, CN, TW).text
