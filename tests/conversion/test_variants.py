"""MediaWiki's markup for a conversion by hand."""

from __future__ import annotations

import pytest

from sitegen.conversion import convert
from sitegen.conversion.convert import Format
from sitegen.model.locale import parse_locale

CN, TW, HK = (parse_locale(tag) for tag in ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"))


@pytest.mark.parametrize(
    ("text", "tw", "hk"),
    [
        ("-{头发}-头发", "头发頭髮", "头发頭髮"),
        ("-{zh-cn:甲;zh-tw:乙;zh-hk:丙}-", "乙", "丙"),
        ("-{zh-hans:甲;zh-hant:乙}-", "乙", "乙"),
        ("-{zh-cn:甲;zh-tw:乙}-", "乙", "乙"),
        ("-{zh-cn:甲}-", "甲", "甲"),
        ("-{H|zh-cn:大船;zh-tw:巨船;zh-hk:洋船}-大船", "巨船", "洋船"),
        ("大船-{A|zh-cn:大船;zh-tw:巨船}-大船", "大船巨船巨船", "大船巨船巨船"),
        ("-{H|zh-cn:大船;zh-tw:巨船}-大船-{-|zh-cn:大船;zh-tw:巨船}-大船", "巨船大船", "巨船大船"),
        ("-{H|大船=>zh-tw:巨船}-大船", "巨船", "大船"),
        ("-{大船=>zh-tw:巨船}-", "巨船", "大船"),
        ("-{R|头;发}-", "头;发", "头;发"),
        ("-{N|zh-tw}-", "臺灣正體", "臺灣正體"),
        ("-{D|zh-cn:甲;zh-tw:乙}-", "大陆简体：甲；臺灣正體：乙", "大陆简体：甲；臺灣正體：乙"),
        ("-{T|zh-cn:甲;zh-tw:乙}-发", "發", "發"),
        ("头-{}-发", "頭發", "頭發"),
        ("-{zh-hant|发}--{zh-hans|头}-", "发", "发"),
        ("-{H|zh-cn:甲;zz:乙}-", "zh-cn:甲;zz:乙", "zh-cn:甲;zz:乙"),
        ("-{zh-cn:甲;zh-tw:-{乙}-}-", "乙", "乙"),
        ("-{没有结束的头发", "-{沒有結束的頭髮", "-{沒有結束的頭髮"),
        ("结束}-", "結束}-", "結束}-"),
    ],
)
def test_each_flag_does_what_it_says(text: str, tw: str, hk: str) -> None:
    assert [convert(text, CN, target).text for target in (TW, HK)] == [tw, hk]


@pytest.mark.parametrize(("format_", "text"), [("html", "<code>-{头发}-</code>"), ("markdown", "`-{头发}-`")])
def test_in_code_it_is_code(format_: Format, text: str) -> None:
    assert convert(text, CN, TW, format_).text == text


def test_it_may_stand_among_tags() -> None:
    assert convert("<p>头<b>-{发}-</b>发</p>", CN, TW, "html").text == "<p>頭<b>发</b>發</p>"


def test_a_rule_holds_in_the_lines_below_it_and_not_in_those_above() -> None:
    text = "<p>大船</p><p>-{H|zh-cn:大船;zh-tw:巨船}-</p><p>大船</p>"
    assert convert(text, CN, TW, "html").text == "<p>大船</p><p></p><p>巨船</p>"
