"""Bold beside full-width marks, and line breaks in a script without blanks."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.readers.emphasis import emphasis

PLAIN = MarkdownIt("commonmark")
OURS = MarkdownIt("commonmark")
emphasis(OURS)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**「重要」**的", "<strong>「重要」</strong>的"),
        ("最**「重要」**的", "最<strong>「重要」</strong>的"),
        ("最**“重要”**的", "最<strong>“重要”</strong>的"),
        ("AI**“重要”**AI", "AI<strong>“重要”</strong>AI"),
        ("**港口：**重开", "<strong>港口：</strong>重开"),
        ("**港口（新）**重开", "<strong>港口（新）</strong>重开"),
        ("**港口(新)**重开", "<strong>港口(新)</strong>重开"),
        ("**Port：**重开", "<strong>Port：</strong>重开"),
        ("，**重开。**第二天", "，<strong>重开。</strong>第二天"),
        ("**甲：**乙**丙：**丁", "<strong>甲：</strong>乙<strong>丙：</strong>丁"),
        ("**甲****乙**", "<strong>甲</strong><strong>乙</strong>"),
        ("*「重要」*的", "<em>「重要」</em>的"),
        ("***「重要」***的", "<em><strong>「重要」</strong></em>的"),
        ("です**「例」**が", "です<strong>「例」</strong>が"),
    ],
)
def test_emphasis_beside_a_wide_character_is_rendered(source: str, html: str) -> None:
    assert OURS.renderInline(source) == html


@pytest.mark.parametrize("source", ["** 重要 **的", "重要**", "甲 ** 乙", "甲_乙_丙", "\\*\\*甲\\*\\*"])
def test_what_is_no_emphasis_stays_text(source: str) -> None:
    assert "<" not in OURS.renderInline(source)


@example('a*"foo"*')
@example("**foo bar **")
@example("**(**foo)")
@example("foo*bar*baz **(*foo*)**")
@example("__foo, __bar__, baz__")
@example("*foo**bar*")
@example("**Gomphocarpus (*Gomphocarpus physocarpus*, syn.\n*Asclepias physocarpa*)**")
@settings(max_examples=300)
@given(st.text(st.sampled_from("ab *_\"'().,“”—é\u00a0Щ\n`"), max_size=24))
def test_latin_text_is_emphasised_as_commonmark_says(source: str) -> None:
    assert OURS.render(source).split() == PLAIN.render(source).split()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("港口今天\n重开", "港口今天重开"),
        ("港口今天，\n重开", "港口今天，重开"),
        ("the port\nreopens", "the port reopens"),
        ("2025\n2026", "2025 2026"),
        ("港口\nPort", "港口Port"),
        ("Port\n港口", "Port港口"),
        ("他说\n“重开”", "他说“重开”"),
        ("“重开”\nPort", "“重开”Port"),
        ("한국\n뉴스", "한국 뉴스"),
        ("甲\n乙\nA\nB", "甲乙A B"),
    ],
)
def test_a_line_break_is_a_blank_only_where_the_script_has_blanks(source: str, text: str) -> None:
    assert OURS.renderInline(source) == text


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**港口**\n重开", "<strong>港口</strong>重开"),
        ("`port`\n重开", "<code>port</code>重开"),
        ("<b>港口</b>\n重开", "<b>港口</b>重开"),
        ("[Port](/a)\nreopens", '<a href="/a">Port</a> reopens'),
        ("港口  \n重开", "港口<br />\n重开"),
        ("![](/a)\n重开", '<img src="/a" alt="" />重开'),
    ],
)
def test_markup_beside_a_line_break_is_seen_through(source: str, html: str) -> None:
    assert OURS.renderInline(source) == html
