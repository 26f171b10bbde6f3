"""The transcript of a broadcast to one article for each item."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.readers.broadcast import read, recognises
from sitegen.readers.draft import Draft, Text

PROGRAMME = """# 《晚间新闻》 (20010407)

## 新闻摘要

1.新桥通车；

2.河水回落。

## 详细新闻

### 新桥通车

<p><strong>晚间新闻</strong>：新桥今天通车。</p><p>两岸居民步行过桥。</p>

[查看原文](https://example.org/2001/bridge_(new).html)

### 河水回落

河水退了。

[查看原文](https://example.org/2001/river.html)
"""


def drafts(text: str) -> Sequence[Draft]:
    return read(Text("20010407.md", text)).value or ()


def test_the_parts_of_a_transcript_are_recognised() -> None:
    assert recognises(PROGRAMME)


def test_two_links_to_originals_are_enough() -> None:
    assert recognises("# 新闻\n### 甲\n\n文。\n\n[查看原文](a)\n\n### 乙\n\n文。\n\n[查看原文](b)")


def test_an_article_with_one_such_link_is_no_transcript() -> None:
    assert not recognises("# 新闻\n\n### 甲\n\n文。\n\n[查看原文](a)")


def test_a_text_without_items_is_no_transcript() -> None:
    assert not recognises("## 新闻摘要\n\n## 详细新闻")


def test_each_item_has_its_title_and_its_link() -> None:
    assert [(draft.title, draft.link) for draft in drafts(PROGRAMME)] == [
        ("新桥通车", "https://example.org/2001/bridge_(new).html"),
        ("河水回落", "https://example.org/2001/river.html"),
    ]


def test_the_paragraphs_of_an_item_are_its_body_and_the_dateline_stays() -> None:
    assert [block.html for block in drafts(PROGRAMME)[0].blocks] == [
        "<strong>晚间新闻</strong>：新桥今天通车。",
        "两岸居民步行过桥。",
    ]


def test_a_short_bold_paragraph_inside_an_item_is_a_heading() -> None:
    page = "### 快讯\n\n<p><strong>新桥通车</strong></p><p>居民过桥。</p><p><strong>桥通了。</strong></p>"
    assert [(block.kind, block.html) for block in drafts(page)[0].blocks] == [
        ("h2", "新桥通车"),
        ("p", "居民过桥。"),
        ("p", "<strong>桥通了。</strong>"),
    ]


def test_an_item_of_plain_text_is_a_paragraph() -> None:
    assert [(block.kind, block.html, block.line) for block in drafts(PROGRAMME)[1].blocks] == [("p", "河水退了。", 19)]


def test_all_items_are_of_the_programme_s_day_and_evening() -> None:
    assert {draft.published for draft in drafts(PROGRAMME)} == {"2001-04-07T19:00:00+08:00"}


def test_a_programme_without_a_day_gives_no_date() -> None:
    assert {draft.published for draft in drafts(PROGRAMME.replace(" (20010407)", ""))} == {""}


def test_the_programme_names_the_outlet() -> None:
    assert {draft.outlet for draft in drafts(PROGRAMME)} == {"《晚间新闻》 (20010407)"}


def test_the_summary_is_no_article_and_that_is_told() -> None:
    told = read(Text("20010407.md", PROGRAMME)).diagnostics
    assert [(d.where.line, d.code) for d in told] == [(3, "newspaper/summary")]


def test_text_above_the_first_heading_is_told() -> None:
    told = read(Text("20010407.md", f"今晚播出。\n\n{PROGRAMME}")).diagnostics
    assert [d.where.line for d in told] == [1, 5]


def test_an_item_without_text_keeps_its_title_and_its_link() -> None:
    item = drafts("# 新闻\n\n### 新桥通车\n\n[查看原文](https://example.org/a)")[0]
    assert (item.title, item.link, item.blocks) == ("新桥通车", "https://example.org/a", ())
    assert [d.code for d in item.diagnostics] == ["newspaper/no-text"]


def test_a_heading_with_nothing_below_it_is_reported() -> None:
    outcome = read(Text("a.md", "# 新闻\n\n### 新桥通车\n"))
    assert outcome.value is None
    assert [d.code for d in outcome.diagnostics] == ["newspaper/no-text"]


def test_two_items_with_one_title_have_keys_of_their_own() -> None:
    assert [d.discriminator for d in drafts("### 快讯\n\n甲。\n\n### 快讯\n\n乙。")] == ["快讯", "快讯 2"]
