"""A page with several stories to one article for each."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

import pytest

from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.readers import commonmark
from sitegen.readers.draft import Draft, Text
from sitegen.readers.newspaper import read, recognises

PAGE = """# 渡口新橋通車

## 兩岸往來不再靠船

晨光報訊 新橋昨日通車，兩岸居民步行過橋。

### 船夫轉行

船夫林一說，他打算開一家茶館，專賣給過橋的人喝一杯熱

茶，順便講講從前的事。

### 茶 價 上 漲

晨光報訊 茶價上月漲了一成。

●晨光報記者 林一

### 橋頭市集

市集每月初五開張。

## 水位回落

### 特稿

河水退了。
"""


def drafts(text: str, title: str = "") -> Sequence[Draft]:
    return read(Text("a.md", text, title=title)).value or ()


def told(text: str) -> tuple[Diagnostic, ...]:
    outcome = read(Text("a.md", text))
    return outcome.diagnostics + tuple(d for draft in outcome.value or () for d in draft.diagnostics)


def test_a_page_on_which_bylines_and_credits_begin_stories_is_recognised() -> None:
    assert recognises(PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 渡口\n\n## 新橋\n\n文。\n\n## 茶館\n\n文。",
        "# 渡口\n\n晨光報訊 文。\n\n## 新橋\n\n文。\n\n●晨光社",
        "# 渡口\n\n### 林一：\n\n船來了。\n\n### 周二：\n\n看見了。",
        "```\n# 甲\n\n晨光報訊 文。\n\n# 乙\n\n晨光報訊 文。\n```",
    ],
    ids=["empty", "one article", "one article with byline and credit", "meeting", "code"],
)
def test_one_article_with_headings_is_not_recognised(text: str) -> None:
    assert not recognises(text)


def test_each_story_has_its_own_headline_and_line() -> None:
    assert [(draft.title, draft.line) for draft in drafts(PAGE)] == [
        ("渡口新橋通車", 1),
        ("茶價上漲", 13),
        ("橋頭市集", 19),
        ("水位回落", 23),
    ]


def test_a_subtitle_becomes_the_summary() -> None:
    assert drafts(PAGE)[0].summary == "兩岸往來不再靠船"


def test_a_heading_inside_a_story_stays_in_its_body() -> None:
    assert [(block.kind, block.line) for block in drafts(PAGE)[0].blocks] == [("p", 5), ("h2", 7), ("p", 9)]


def test_a_sentence_cut_by_an_empty_line_is_joined() -> None:
    assert drafts(PAGE)[0].blocks[2].html.endswith("一杯熱茶，順便講講從前的事。")
    assert [draft.repaired for draft in drafts(PAGE)][:2] == [True, False]


def test_a_credit_is_off_the_body() -> None:
    story = drafts(PAGE)[1]
    assert story.credits == ("晨光報記者 林一",)
    assert len(story.blocks) == 1


def test_the_byline_names_the_outlet_of_every_story() -> None:
    assert {draft.outlet for draft in drafts(PAGE)} == {"晨光報訊"}


def test_without_a_byline_the_credits_name_the_outlet() -> None:
    page = "# 甲\n\n文。\n\n●晨光社\n\n# 乙\n\n文。\n\n●江河社"
    assert {draft.outlet for draft in drafts(page)} == {"晨光社 江河社"}


def test_what_was_changed_is_told() -> None:
    assert {d.code for d in told(PAGE)} == {
        "newspaper/subtitle",
        "newspaper/cut-sentence",
        "newspaper/letters-apart",
        "newspaper/credit",
        "newspaper/label",
    }


def test_two_stories_with_one_headline_have_keys_of_their_own() -> None:
    page = "# 快訊\n\n晨光報訊 甲。\n\n# 快訊\n\n晨光報訊 乙。"
    assert [draft.discriminator for draft in drafts(page)] == ["快訊", "快訊 2"]


def test_text_above_the_first_heading_is_a_story_with_a_borrowed_title() -> None:
    page = "晨光報訊 船來了。\n\n# 乙\n\n晨光報訊 橋斷了。"
    assert [draft.title for draft in drafts(page)] == ["晨光報訊 船來了。", "乙"]
    assert [d.code for d in told(page) if d.severity is Severity.WARNING] == ["newspaper/untitled"]


def test_a_heading_without_text_is_reported_and_the_others_are_kept() -> None:
    page = "# 甲\n\n晨光報訊 文。\n\n# 乙\n\n晨光報訊 文。\n\n# 丙"
    assert len(drafts(page)) == 2
    assert [(d.where.line, d.code) for d in told(page)] == [(9, "newspaper/no-text")]


def test_a_page_of_headings_alone_gives_no_article() -> None:
    assert read(Text("a.md", "# 甲")).value is None


def test_a_page_without_anything_is_an_error() -> None:
    assert [d.severity for d in told("")] == [Severity.ERROR]


def test_markdown_in_a_paragraph_is_rendered() -> None:
    page = "# 甲\n\n晨光報訊 文。\n\n# 乙\n\n晨光報訊 見[舊聞](https://example.org/a)。"
    assert 'href="https://example.org/a"' in drafts(page)[1].blocks[0].html
    assert drafts(page)[1].links == 1


def test_html_without_markdown_around_it_is_sanitised() -> None:
    page = "# 甲\n\n晨光報訊 文。\n\n# 乙\n\n晨光報訊 好<script>alert(1)</script>。"
    assert "<script" not in "".join(block.html for block in drafts(page)[1].blocks)


def test_brackets_nested_beyond_sense_are_shown_as_text_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_deep(_text: str, _base: str) -> None:
        raise RecursionError

    monkeypatch.setattr(commonmark, "parse", too_deep)
    page = "# 甲\n\n晨光報訊 文。\n\n# 乙\n\n[[[文。"
    assert drafts(page)[1].blocks[0].html == "[[[文。"
    assert [d.code for d in told(page)] == ["newspaper/nesting"]


def test_the_transcript_of_a_broadcast_is_one_of_its_pages() -> None:
    transcript = "# 新聞\n\n## 新聞摘要\n\n文。\n\n## 詳細新聞\n\n### 甲\n\n文。\n"
    assert recognises(transcript)
    assert [draft.title for draft in drafts(transcript)] == ["甲"]


@pytest.mark.parametrize(
    "text", ["# " + "甲 " * 200_000, "# 甲\n\n晨光報訊 文。\n\n" * 3000, "●" * 400_000, "#" * 400_000]
)
def test_hostile_pages_are_read_in_linear_time(text: str) -> None:
    began = process_time()
    recognises(text)
    read(Text("a.md", text))
    assert process_time() - began < 5
