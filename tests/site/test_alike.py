"""Tags that are probably one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.edition import Tag
from sitegen.model.subject import Subject
from sitegen.site.alike import Suggestion, suggestions
from tests.site.examples import named, site


def of(*articles: tuple[str, ...], subjects: tuple[Subject, ...] = ()) -> tuple[Suggestion, ...]:
    """Return what is suggested for a site whose articles have these tags."""
    items = [
        replace(named(f"a{number}"), tags=tuple(Tag(key, key) for key in keys)) for number, keys in enumerate(articles)
    ]
    return suggestions(replace(site(*items), subjects=subjects))


def why(one: str, other: str) -> str:
    """Return why two tags of different articles may be one thing, or an empty text."""
    found = of((one,), (other,))
    return found[0].why if found else ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("出口管制", "出口管製"), ("出口管制", "出口管制令"), ("台积电公司", "台积公司"), ("deepseek", "deepsek")],
)
def test_one_character_may_be_a_slip(one: str, other: str) -> None:
    assert why(one, other) == "spelling"


@pytest.mark.parametrize(
    ("one", "other"),
    [("关税", "关说"), ("2024年大选", "2025年大选"), ("第一季度", "第二季度"), ("第四季度", "第十四季度")],
)
def test_a_short_word_or_a_number_is_no_slip(one: str, other: str) -> None:
    assert why(one, other) == ""


def test_many_tags_that_differ_in_one_place_are_a_series() -> None:
    assert of(*((f"{letter}组小组赛",) for letter in "abcdef")) == ()


@pytest.mark.parametrize(
    ("one", "other"), [("open ai", "openai"), ("open-ai", "open ai"), ("são paulo", "sao paulo"), ("r.e.m.", "rem")]
)
def test_latin_names_may_be_written_with_or_without_what_stands_between(one: str, other: str) -> None:
    assert why(one, other) == "letters"


@pytest.mark.parametrize(("one", "other"), [("gpt 4.1", "gpt 41"), ("c", "c++"), ("...", "--"), ("ai芯片", "ai监管")])
def test_other_letters_are_another_name(one: str, other: str) -> None:
    assert why(one, other) == ""


def test_a_tag_within_another_on_the_same_articles_says_nothing_of_its_own() -> None:
    both = ("特朗普", "特朗普关税", "股市")
    assert of(both, both) == (Suggestion(("特朗普", "特朗普关税"), "contained"),)


def test_one_article_tells_nothing_of_its_tags() -> None:
    assert of(("特朗普", "特朗普关税")) == ()


def test_what_the_glossary_holds_for_one_thing_here_or_there_is_suggested_once() -> None:
    near = (Subject("补习班", near=("夜校",)), Subject("夜校", near=("补习班", "书院")), Subject("书院"))
    assert of(("夜校",), ("补习班",), subjects=near) == (Suggestion(("夜校", "补习班"), "glossary"),)


def test_suggestions_come_in_the_order_of_their_keys() -> None:
    found = of(("出口管制",), ("出口管制令",), ("deepseek",), ("deep seek",))
    assert [one.tags for one in found] == [("deep seek", "deepseek"), ("出口管制", "出口管制令")]
