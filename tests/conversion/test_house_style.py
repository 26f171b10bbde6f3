"""What a region's press prints."""

from __future__ import annotations

import pytest

from sitegen.conversion import convert
from sitegen.conversion.convert import Wishes
from sitegen.model.glossary import Glossary, Term
from sitegen.model.locale import parse_locale
from sitegen.model.style import Style

CN, TW, HK = (parse_locale(tag) for tag in ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"))


def made(text: str, target: str, **style: str) -> str:
    return convert(text, CN, parse_locale(target), wishes=Wishes(style=Style(**style))).text


@pytest.mark.parametrize(
    ("text", "tw", "hk"),
    [
        ("他说，户外卫生，温和", "他說，戶外衛生，溫和", "他說，戶外衛生，溫和"),
        ("台湾", "台灣", "台灣"),
        ("家里说着", "家裡說著", "家裏說着"),
        ("计划宣布", "計畫宣布", "計劃宣佈"),
        ("本周了解", "本週了解", "本周了解"),
    ],
)
def test_newspapers_print_other_glyphs_than_school_lists(text: str, tw: str, hk: str) -> None:
    assert [made(text, "zh-Hant-TW"), made(text, "zh-Hant-HK")] == [tw, hk]


def test_an_edition_may_choose_otherwise() -> None:
    text = "台湾人在家里说着计划，并宣布"
    chosen = made(text, "zh-Hant-TW", tai="臺", li="裏", zhe="着", bu="佈", jihua="計劃")
    assert chosen == "臺灣人在家裏說着計劃，並宣佈"


def test_in_a_quotation_the_words_may_stay_and_names_change_all_the_same() -> None:
    terms = (
        Term((("CN", ("大帆船",)), ("TW", ("老船",)))),
        Term((("CN", ("海神号",)), ("TW", ("水神號",))), kind="product"),
    )
    wishes = Wishes(Glossary(terms), style=Style(quotations="glyphs"))
    assert convert("大帆船“大帆船与海神号”", CN, TW, wishes=wishes).text == "老船「大帆船與水神號」"
