"""Language, script and region of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.locale import Locale, parse_locale

LOCALES = st.builds(
    Locale, st.sampled_from(["zh", "en", "yue"]), st.sampled_from(["Hans", "Hant"]), st.sampled_from(["", "TW", "419"])
)


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("zh-Hant-HK", Locale("zh", "Hant", "HK")),
        ("ZH_hans_cn", Locale("zh", "Hans", "CN")),
        (" en ", Locale("en")),
        ("en-US", Locale("en", "", "US")),
        ("es-419", Locale("es", "", "419")),
        ("zh", Locale("zh")),
    ],
)
def test_a_tag_is_read_in_any_case_and_with_either_line(tag: str, locale: Locale) -> None:
    assert parse_locale(tag) == locale


@pytest.mark.parametrize(
    ("tag", "script"), [("zh-CN", "Hans"), ("zh-SG", "Hans"), ("zh-TW", "Hant"), ("zh-MO", "Hant")]
)
def test_a_chinese_tag_without_a_script_has_that_of_its_region(tag: str, script: str) -> None:
    assert parse_locale(tag).script == script


@pytest.mark.parametrize("tag", ["zh-US", "en-TW"])
def test_any_other_tag_without_a_script_has_none(tag: str) -> None:
    assert parse_locale(tag).script == ""


@pytest.mark.parametrize("tag", ["", "z", "中文", "zh-", "zh-Hans-CN-x", "zh Hans", "zh-Han", "zh-Hans\n-CN"])
def test_what_is_no_tag_is_told(tag: str) -> None:
    with pytest.raises(ValueError, match="is not a language tag such as zh-Hans-CN"):
        parse_locale(tag)


def test_only_zh_is_chinese() -> None:
    assert parse_locale("zh-TW").is_chinese
    assert not parse_locale("ja").is_chinese


@given(LOCALES)
def test_a_locale_prints_as_the_tag_it_is_read_from(locale: Locale) -> None:
    assert parse_locale(str(locale)) == locale
