"""A page or a post in HTML to a story."""

from __future__ import annotations

import pytest

from sitegen.model.article import Image
from sitegen.readers import html_page
from sitegen.readers.draft import Draft, Text

PAGE = """<!DOCTYPE html>
<html lang="zh-Hans"><head>
<meta charset="utf-8"><title>港口重开 - 海岸日报</title>
<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://coast.example/port">
<meta property="og:site_name" content="海岸日报">
<meta property='article:published_time' content='2025-01-02T03:04:05Z'>
<meta name=author content="林 一"><meta name="description" content="一句话&amp;摘要">
<meta name="keywords" content="航运, 贸易"><meta property="og:image" content="https://coast.example/a.jpg">
</head><body><div>首页 版面</div>
<article><h1>港口重开</h1><p>昨天，港口<b>重开</b>。</p><p>详见<a href="/b">公告</a>。</p></article>
<footer>关于我们</footer></body></html>
"""


def draft(text: str, title: str = "", link: str = "") -> Draft:
    value = html_page.read(Text("a.html", text, 3, link, title)).value
    assert value is not None
    (one,) = value
    return one


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        "<html><body>港口",
        "<?xml version='1.0'?><!-- 存档 -->\n<!doctype html>",
        "<p>港口</p>\n\n<p>码头</p>\n",
        "\n<div>\n\n  <p>港口</p>\n\n</div>",
        "<p>港口</p><pre>\n甲\n\n乙\n</pre><p>码头</p>",
        "<article>\n <h1>\n  港口\n </h1>\n</article>",
    ],
)
def test_html_throughout_is_recognised(text: str) -> None:
    assert html_page.recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "港口<p>",
        "<p>港口</p>\n\n码头",
        "<article>\n## 港口\n\n正文。\n</article>",
        "<div>图</div>\n\n**港口**\n\n<p>码头</p>",
        "<b>港口</b>",
        "<!-- 注释 -->\n\n正文",
        "",
    ],
)
def test_markdown_that_begins_with_a_tag_is_not(text: str) -> None:
    assert not html_page.recognises(text)


def test_the_head_of_a_page_gives_the_fields() -> None:
    found = draft(PAGE)
    assert found.title == "港口重开"
    assert found.link == "https://coast.example/port"
    assert found.published == "2025-01-02T03:04:05Z"
    assert (found.author, found.outlet, found.summary) == ("林 一", "海岸日报", "一句话&摘要")
    assert found.image == Image("https://coast.example/a.jpg")
    assert found.tags == ("航运", "贸易")


def test_the_story_of_a_page_is_its_article_and_the_rest_is_told() -> None:
    found = draft(PAGE)
    assert [(block.kind, block.html) for block in found.blocks] == [
        ("p", "昨天，港口<strong>重开</strong>。"),
        ("p", '详见<a href="https://coast.example/b" rel="external nofollow">公告</a>。'),
    ]
    assert found.links == 1
    assert [str(diagnostic) for diagnostic in found.diagnostics] == [
        "a.html:3: info: the heading is the title and was taken off the text: 港口重开 [html-page/title]",
        "a.html:3: info: what stands around the story was left out: 8 characters of text [html-page/around]",
    ]


def test_a_page_of_several_articles_is_read_whole() -> None:
    text = "<body><article><p>甲</p></article><article><p>乙</p></article></body>"
    assert [block.html for block in draft(text).blocks] == ["甲", "乙"]


def test_a_title_without_a_heading_like_it_leaves_the_headings() -> None:
    found = draft("<title>海岸</title><body><h2>港口</h2><p>正文。</p>")
    assert (found.title, found.blocks[0].kind) == ("海岸", "h2")


def test_front_matter_wins_over_the_title_of_the_page() -> None:
    found = draft("<title>别的</title><body><h1>港口</h1><p>正文。</p>", "港口")
    assert (found.title, [block.kind for block in found.blocks]) == ("港口", ["p"])


def test_a_heading_that_only_begins_the_given_title_stays() -> None:
    assert draft("<h1>港口</h1><p>正文。</p>", "港口重开").blocks[0].kind == "h2"


def test_the_first_heading_is_the_title_where_the_head_has_none() -> None:
    assert draft("<h1></h1><h2>港口</h2><p>正文。</p>").title == "港口"
    found = draft("<p>导语。</p><h2>港口</h2><p>正文。</p>")
    assert (found.title, len(found.blocks)) == ("港口", 3)


def test_a_page_without_any_heading_has_no_title() -> None:
    assert draft("<p>正文。</p>").title == ""


def test_code_of_a_page_is_not_text_around_the_story() -> None:
    text = "<body><script>var a = 1\n\nvar b</script><main><p>正文。</p></main></body>"
    assert draft(text).diagnostics == ()


def test_html_that_is_not_closed_is_text_and_told() -> None:
    found = draft('<p>正文。</p><p>甲<iframe src="a">乙</p><p>丙</p>')
    assert "丙" in found.blocks[-1].html
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["html-page/unclosed"]


@pytest.mark.parametrize("text", ["<html></html>", "<title>港口</title><body> </body>", "<p></p>"])
def test_a_page_without_text_is_an_error(text: str) -> None:
    outcome = html_page.read(Text("a.html", text))
    assert outcome.value is None
    assert [str(d) for d in outcome.diagnostics] == [
        "a.html:1: error: no article: there is no text [html-page/unreadable]"
    ]


def test_a_page_of_title_and_address_only_is_an_article() -> None:
    assert draft("<title>港口</title>", link="https://coast.example/").blocks == ()


def test_a_page_beyond_all_bounds_is_an_error() -> None:
    outcome = html_page.read(Text("a.html", "<p>" + "长" * 2_000_001))
    assert outcome.value is None
    assert "longer than" in outcome.diagnostics[0].message


@pytest.mark.parametrize("piece", ["<p ", "<meta ", "<!--", "<pre>", "<article>", "a='", "<title>", "<body "])
def test_a_long_page_takes_no_longer_than_its_length(piece: str) -> None:
    text = Text("a.html", "<html>" + piece * 30_000)
    assert html_page.recognises(text.text)
    assert html_page.read(text) is not None
