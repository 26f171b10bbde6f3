"""Which language, script and region an article is in."""

from __future__ import annotations

import pytest

from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Severity
from sitegen.model.locale import Locale
from sitegen.model.outlet import Outlet
from sitegen.model.source import Source
from sitegen.readers.case import Case
from sitegen.readers.draft import Draft
from sitegen.readers.fields import Fields
from sitegen.readers.language import locale

HANS = "渡轮今天复航，乘客说这里的风浪还没有过去。"
HANT = "渡輪今天復航，乘客說這裡的風浪還沒有過去。"
MIXED = HANS + HANT
NEITHER = "今天天大好。"
ENGLISH = "The ferry is back, and the wind is gone for the rest of the day. 渡輪說這裡還"
BOTH = Outlet("b", (("", "b"),), locales=(Locale("zh", "Hans", "SG"), Locale("zh", "Hant", "HK")))


def case(lang: str = "", defaults: str = "", edition: str = "") -> Case:
    own = Fields({"lang": lang}, {"lang": 3}, "a.md")
    folders = Fields({"lang": defaults}, {}, "a.md")
    return Case(Draft("", ()), own, folders, Source("a.md", "", edition=edition), ReadSettings())


def told(of: Case) -> list[tuple[str, Severity]]:
    return [(one.code, one.severity) for one in of.told()]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (HANS, "zh-Hans-CN"),
        (HANT, "zh-Hant-TW"),
        (f"{HANT}复", "zh-Hant-TW"),
        ("會", "zh-Hant-TW"),
        (NEITHER, "zh-Hans-CN"),
        (ENGLISH, "en"),
        ("フェリーはきょうから", "ja"),
        ("12:30", "und"),
    ],
)
def test_the_text_tells_the_script_and_the_settings_its_region(text: str, tag: str) -> None:
    of = case()
    assert str(locale(of, text, None)) == tag
    assert told(of) == []


def test_the_outlet_tells_the_region_of_each_script() -> None:
    assert str(locale(case(), HANS, BOTH)) == "zh-Hans-SG"
    assert str(locale(case(), HANT, BOTH)) == "zh-Hant-HK"
    assert str(locale(case(), NEITHER, BOTH)) == "zh-Hans-SG"


@pytest.mark.parametrize(
    ("lang", "tag"),
    [
        ("zh-HK", "zh-Hant-HK"),
        ("zh_Hant_MO", "zh-Hant-MO"),
        ("zh-Hant", "zh-Hant-TW"),
        ("zh", "zh-Hant-TW"),
        ("zh-US", "zh-Hant-US"),
        ("yue", "yue"),
    ],
)
def test_what_front_matter_declares_wins_over_the_settings(lang: str, tag: str) -> None:
    of = case(lang)
    assert str(locale(of, HANT, None)) == tag
    assert told(of) == []


def test_front_matter_wins_over_the_folders() -> None:
    assert str(locale(case("zh-HK", "zh-MO"), HANT, BOTH)) == "zh-Hant-HK"
    assert str(locale(case("", "zh-MO"), HANT, BOTH)) == "zh-Hant-MO"


def test_a_text_in_the_other_script_than_declared_keeps_its_own_and_that_is_told() -> None:
    of = case("zh-Hant-HK")
    assert str(locale(of, HANS, None)) == "zh-Hans-HK"
    assert told(of) == [("metadata/lang", Severity.WARNING)]
    assert of.told()[0].hint == "write `lang: zh-Hans-HK`"


def test_without_a_region_such_a_text_gets_the_usual_one_of_its_script() -> None:
    assert str(locale(case("zh-Hant"), HANS, BOTH)) == "zh-Hans-SG"


def test_a_chinese_text_that_is_said_to_be_english_is_converted_all_the_same() -> None:
    of = case("en")
    assert str(locale(of, HANT, None)) == "zh-Hant-TW"
    assert told(of) == [("metadata/lang", Severity.WARNING)]


@pytest.mark.parametrize("text", [ENGLISH, "12:30", NEITHER])
def test_a_text_that_does_not_clearly_contradict_is_what_it_is_said_to_be(text: str) -> None:
    assert str(locale(case("en-GB"), text, None)) == "en-GB"


def test_what_is_no_language_tag_is_told_at_its_line() -> None:
    of = case("繁體")
    assert str(locale(of, HANT, None)) == "zh-Hant-TW"
    assert [(one.code, one.where.line) for one in of.told()] == [("metadata/lang", 3)]


def test_a_mixture_of_scripts_is_told_and_taken_for_the_greater_part() -> None:
    of = case()
    assert str(locale(of, MIXED + HANT, None)) == "zh-Hant-TW"
    assert told(of) == [("metadata/mixed-script", Severity.WARNING)]


def test_a_mixture_may_be_declared_to_be_either() -> None:
    assert str(locale(case("zh-Hans"), MIXED + HANT, None)) == "zh-Hans-CN"


def test_a_hand_made_edition_is_what_its_name_says() -> None:
    of = case("zh-HK", edition="zh-Hans")
    assert str(locale(of, HANS, None)) == "zh-Hans-CN"
    assert told(of) == []


def test_a_hand_made_edition_in_the_wrong_script_is_told() -> None:
    of = case(edition="zh-Hans")
    assert str(locale(of, HANT, None)) == "zh-Hans-CN"
    assert told(of) == [("metadata/lang", Severity.WARNING)]
