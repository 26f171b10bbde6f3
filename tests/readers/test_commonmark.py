"""Markdown as news sites and blogs write it."""

from __future__ import annotations

from html import unescape

import pytest
from markdown_it import MarkdownIt

from sitegen.readers import commonmark


def html(text: str, base: str = "") -> str:
    return commonmark.render(commonmark.parse(text, base).tokens).strip()


def told(text: str, base: str = "") -> list[tuple[int, str]]:
    return [(line, code) for line, code, _ in commonmark.parse(text, base).told]


@pytest.mark.parametrize(
    "text",
    [
        "# 甲\n\n乙 *c* `d` [e](https://f.example/)\n\n- g\n- h\n\n1. i\n\n> j\n\n---\n\n```py\nk\n```",
        "a\\*b &amp; <c@d.example>",
    ],
)
def test_ordinary_markdown_is_what_commonmark_says(text: str) -> None:
    assert html(text) == MarkdownIt("commonmark").render(text).strip()


def test_tables_and_strikethrough_are_known() -> None:
    assert html("| a | b |\n| - | - |\n| c | ~~d~~ |").count("<td>") == 2
    assert "<s>d</s>" in html("~~d~~")


@pytest.mark.parametrize(
    "code",
    ['{{< figure src="a_b_c" >}}', '{{<figure src="a">}}', "{% raw %}", "{{ site.title | upcase }}", "{%\nlink a %}"],
)
def test_a_shortcode_is_text(code: str) -> None:
    shown = html(f"甲{code}乙")
    assert unescape(shown) == f"<p>甲{code}乙</p>"


def test_half_a_shortcode_is_text_too() -> None:
    assert html("{{ *a* {b}") == "<p>{{ <em>a</em> {b}</p>"


def test_a_formula_is_shown_as_it_was_typed() -> None:
    assert html("面积 $$a_1 * b_1$$ 是 $5") == "<p>面积 <code>$$a_1 * b_1$$</code> 是 $5</p>"


@pytest.mark.parametrize("formula", ["$$\na_1\n- b\\\\\n= c\n$$", "$$a * b * c$$", "$$ a\n* b $$"])
def test_a_formula_on_lines_of_its_own_is_shown_as_it_was_typed(formula: str) -> None:
    assert html(f"甲\n{formula}\n\n乙") == f"<p>甲</p>\n<pre><code>{formula}</code></pre>\n<p>乙</p>"


@pytest.mark.parametrize("text", ["$$", "$$$$", "$$ a\n\n*b*", "a $$ *b*", "    $$a$$"])
def test_what_is_no_formula_is_text(text: str) -> None:
    assert "<code>$$" not in html(text).replace("<pre><code>$$a$$", "")


def test_the_state_of_a_task_is_shown() -> None:
    assert html("- [ ] 甲\n- [x] 乙\n- [X] 丙\n- [y] 丁") == (
        "<ul>\n<li>☐ 甲</li>\n<li>☑ 乙</li>\n<li>☑ 丙</li>\n<li>[y] 丁</li>\n</ul>"
    )


def test_a_film_becomes_a_link() -> None:
    assert html("![](https://a.example/%E7%94%B2.mp4)") == '<p><a href="https://a.example/%E7%94%B2.mp4">甲.mp4</a></p>'
    assert html("![片](/b.MP4?x=1)") == '<p><a href="/b.MP4?x=1">片</a></p>'
    assert told("甲\n\n![](https://a.example/b.mp4)") == [(2, "film")]


def test_a_film_inside_a_link_becomes_its_text() -> None:
    assert html("[![片](b.mp4)](https://a.example/)") == '<p><a href="https://a.example/">片</a></p>'


def test_a_picture_without_a_whole_address_is_left_out_and_told() -> None:
    assert html("甲![乙](c.png)") == "<p>甲</p>"
    assert commonmark.parse("甲![乙](c.png)", "").told == [
        (0, "picture", "a picture was left out, its address is not whole: 乙 (c.png)")
    ]
    assert told("![](c.png)", "https://[") == [(0, "picture")]


@pytest.mark.parametrize("source", ["https://a.example/c.png", "//a.example/c.png", "data:image/png;base64,AA"])
def test_a_picture_with_an_address_stays(source: str) -> None:
    assert told(f"![乙]({source})") == []


def test_a_relative_picture_stays_where_the_page_has_an_address() -> None:
    assert html("![乙](c.png)", "https://a.example/d/") == '<p><img src="c.png" alt="乙" /></p>'


@pytest.mark.parametrize("opener", ["甲 <script> 乙", "<script>\n甲", "<!-- 甲", '<div class="甲', "<svg>"])
def test_html_that_is_not_closed_swallows_nothing(opener: str) -> None:
    text = f"{opener}\n\n丙"
    assert "&lt;" in html(text)
    assert "丙" in html(text)
    assert told(text) == [(0, "raw-html")]


def test_html_that_is_closed_stays() -> None:
    assert html("甲 <script>乙</script>") == "<p>甲 <script>乙</script></p>"


def test_what_is_nested_too_deep_is_told() -> None:
    assert ("nesting" in {code for _, code in told("> " * 80 + "甲")}) is True


def test_addresses_that_run_something_are_no_links() -> None:
    assert "<a" not in html("[甲](javascript:alert(1)) [乙](vbscript:a) [丙](data:text/html,a)")


def test_text_inside_a_link_is_read_like_any_other() -> None:
    assert html("[甲 {{ *b* }} $$c_d_e$$ **「丁」**戊](/f)") == (
        '<p><a href="/f">甲 {{ *b* }} <code>$$c_d_e$$</code> <strong>「丁」</strong>戊</a></p>'
    )


def test_a_formula_ends_a_paragraph_and_a_quotation() -> None:
    assert html("> 甲\n$$b$$") == "<blockquote>\n<p>甲</p>\n</blockquote>\n<pre><code>$$b$$</code></pre>"
