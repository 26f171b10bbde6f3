"""Places whose conversion is contested."""

from __future__ import annotations

import pytest

from sitegen.conversion import convert
from sitegen.conversion.convert import Wishes
from sitegen.model.edition import Doubt
from sitegen.model.glossary import Glossary, Term
from sitegen.model.locale import parse_locale

CN, TW = parse_locale("zh-Hans-CN"), parse_locale("zh-Hant-TW")


def doubts(text: str) -> list[Doubt]:
    return list(convert(text, CN, TW).doubtful)


def test_where_two_phrases_disagree_both_readings_are_told() -> None:
    (doubt,) = doubts("晚上，市长发言。")
    assert (doubt.source, doubt.chosen, doubt.alternatives) == ("发言", "發言", ("髮言",))
    assert (doubt.reason, doubt.offset, doubt.sentence) == ("phrases-disagree", 5, "晚上，市长发言。")


def test_a_risky_character_that_no_phrase_covers_is_told() -> None:
    assert [(one.source, one.alternatives, one.reason) for one in doubts("一碗热汤他尝都不尝")][:1] == [
        ("尝都", ("嚐都",), "no-phrase")
    ]


def test_a_surname_is_told() -> None:
    (doubt,) = doubts("记者范晓明到场")
    assert (doubt.source, doubt.chosen, doubt.alternatives, doubt.reason) == ("范晓", "范曉", ("範曉",), "surname")


def test_a_foreign_name_that_no_glossary_knows_is_told_once() -> None:
    names = [one.source for one in doubts("安纳·布罗姆来了，安纳·布罗姆走了") if one.reason == "unknown-name"]
    assert names == ["安纳·布罗姆"]


def test_one_thing_under_two_names_is_told() -> None:
    thing = Term((("CN", ("海神号", "洋神号")), ("TW", ("水神號",))), kind="product")
    found = convert("海神号开了，洋神号停了", CN, TW, wishes=Wishes(Glossary((thing,)))).doubtful
    assert [(one.source, one.reason) for one in found] == [("洋神号", "several-names")]


@pytest.mark.parametrize("text", ["今天天气很好。", "plain ASCII", ""])
def test_a_plain_text_is_in_no_doubt(text: str) -> None:
    assert doubts(text) == []


def test_a_name_that_is_a_place_elsewhere_is_told_also_between_two_regions_of_one_script() -> None:
    (doubt,) = doubts("下午，教授沈阳指出问题。")
    assert (doubt.source, doubt.chosen, doubt.alternatives, doubt.reason) == ("沈阳", "沈陽", ("瀋陽",), "surname")
    (kept,) = convert("教授沈陽指出問題。", parse_locale("zh-Hant-HK"), TW).doubtful
    assert (kept.source, kept.alternatives) == ("沈陽", ("瀋陽",))
    assert doubts("沈阳今天下雪。") == []


def test_a_foreign_name_that_its_latin_form_follows_is_in_no_doubt_nor_is_a_part_of_it() -> None:
    """The last character was given up, so that what was left had no Latin form after it."""
    assert doubts("联合创始人巴雷特·伍德塞德（Barrett Woodside）表示满意。") == []
