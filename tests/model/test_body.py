"""The body of an article: markup that this program wrote, and text."""

from __future__ import annotations

import html

import jinja2
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.body import HAN, MARKUP, Body

BODY = Body('<p>潮水 &amp; <a href="https://example.org/?a&amp;b">堤岸</a></p>\n<p>1 &lt; 2</p>')


def test_the_text_of_a_body_has_no_markup_and_no_escapes() -> None:
    assert BODY.text() == "潮水 & 堤岸\n1 < 2"


def test_an_escape_is_undone_once() -> None:
    assert Body("<p>&amp;lt;b&amp;gt;</p>").text() == "&lt;b&gt;"


def test_a_template_prints_a_body_unescaped_and_its_text_escaped() -> None:
    template = jinja2.Environment(autoescape=True).from_string("{{ body }} {{ body.html }}")
    assert template.render(body=Body("<p>海</p>")) == "<p>海</p> &lt;p&gt;海&lt;/p&gt;"


def test_a_body_is_split_exactly_into_text_and_markup() -> None:
    pieces = MARKUP.split(BODY.html)
    assert pieces[1::2] == ["<p>", '<a href="https://example.org/?a&amp;b">', "</a>", "</p>", "<p>", "</p>"]
    assert "".join(pieces) == BODY.html


def test_an_empty_body_has_no_text() -> None:
    assert Body().text() == ""


@given(st.text())
def test_any_text_that_is_escaped_comes_back(text: str) -> None:
    assert Body(f"<p>{html.escape(text)}</p>").text() == text


def test_han_characters_are_told_from_kana_punctuation_and_letters() -> None:
    assert HAN.findall("〇海の。𠮷﨑ａ") == ["〇", "海", "𠮷", "﨑"]
