"""Text with hard line breaks to one article."""

from __future__ import annotations

import textwrap
from time import process_time

import pytest

from sitegen.model.diagnostics import Severity
from sitegen.readers.draft import Draft, Text
from sitegen.readers.wrapped_text import read, recognises

RIVER = "河水在春天漲得很高，兩岸的人家把船拉上堤岸，等水退去再放回原處，年年如此，沒有人覺得奇怪。"
BRIDGE = "橋修好以後，往來的人多了，茶館也多開了兩家，生意比從前好得多。"
MARKET = "市集在每月初五開張，賣魚的、賣布的、賣竹器的都趕在天亮以前佔好位置，遲來的人只好站在橋頭。"
SALE = "本報新聞免費開放，靠的是讀者訂閱；立即加入成為會員，首年特惠，暢讀全站文章。"


def lines_of(*paragraphs: str) -> list[str]:
    return [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, 20, drop_whitespace=False)]


def page(*lines: str) -> str:
    """Return a page with an empty line after every line."""
    return "\n\n".join(lines) + "\n"


def one(text: str, title: str = "") -> Draft:
    drafts = read(Text("a.txt", text, title=title)).value
    assert drafts
    return drafts[0]


def body(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.html) for block in one(text).blocks]


PAGE = page("春汛過後的\n渡口｜城記", *lines_of(RIVER, BRIDGE, MARKET))


def test_a_page_with_an_empty_line_after_every_line_is_recognised() -> None:
    assert recognises(PAGE)


def test_lines_of_equal_width_without_empty_lines_are_recognised() -> None:
    assert recognises("\n".join(["渡口", *lines_of(RIVER, BRIDGE, MARKET, RIVER)]))


def test_indented_paragraphs_are_recognised() -> None:
    assert recognises("渡口\n    河水漲了。\n    橋修好了。")


def test_labelled_lines_are_recognised() -> None:
    assert recognises("【 标  题 】渡口\n【 作  者 】林一\n船停在岸边。")


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"# 渡口\n\n{PAGE}",
        f"[渡口](https://example.org/)\n\n{PAGE}",
        "<div><p>河水漲了。</p></div>\n" * 20,
        "\n".join(lines_of(RIVER)) + "\n\n" + "\n".join(lines_of(BRIDGE)) + "\n\n" + "\n".join(lines_of(MARKET)),
        "\n".join(textwrap.wrap("The ferry leaves at dawn and comes back at night, whatever the weather. " * 20, 76)),
        "渡口\n\n河水漲了。\n\n橋修好了。\n",
    ],
    ids=["empty", "heading", "link", "HTML", "hard-wrapped Markdown", "English", "short paragraphs"],
)
def test_what_has_the_form_of_something_else_is_not_recognised(text: str) -> None:
    assert not recognises(text)


def test_the_title_is_all_above_the_first_empty_line() -> None:
    assert one(PAGE).title == "春汛過後的渡口｜城記"


def test_paragraphs_are_put_together_with_the_line_where_they_begin() -> None:
    assert [(b.kind, b.html, b.line) for b in one(PAGE).blocks] == [
        ("p", RIVER, 4),
        ("p", BRIDGE, 10),
        ("p", MARKET, 14),
    ]


def test_a_date_in_the_text_is_no_date_of_publication() -> None:
    assert one(page("渡口", *lines_of(f"2001年4月17日，{RIVER}", BRIDGE))).published == ""


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert body(page("渡口", *lines_of(RIVER), "新橋與茶館", *lines_of(BRIDGE))) == [
        ("p", RIVER),
        ("h2", "新橋與茶館"),
        ("p", BRIDGE),
    ]


def test_a_numbered_part_of_a_part_is_a_lower_heading() -> None:
    assert ("h3", "1.2 新橋與茶館") in body(page("渡口", *lines_of(RIVER), "1.2 新橋與茶館", *lines_of(BRIDGE)))


def test_three_short_lines_in_a_row_are_a_list() -> None:
    lines = page("渡口", *lines_of(RIVER), "竹器三件", "布料五匹", "鮮魚十斤", *lines_of(BRIDGE))
    assert [kind for kind, _ in body(lines)] == ["p", "p", "p", "p", "p"]


def test_a_heading_needs_text_below_it() -> None:
    assert body(page("渡口", *lines_of(RIVER), "林一（晨光社）"))[-1] == ("p", "林一（晨光社）")


def test_one_sentence_parted_from_the_text_by_a_box_is_the_summary() -> None:
    text = page("渡口", "水漲船高，人心也高。", *lines_of(SALE, RIVER, BRIDGE))
    draft = one(text)
    assert draft.summary == "水漲船高，人心也高。"
    assert [block.html for block in draft.blocks] == [RIVER, BRIDGE]


def test_without_a_box_the_first_sentence_is_text() -> None:
    assert one(page("渡口", "水漲船高，人心也高。", *lines_of(RIVER))).summary == ""


def test_promotion_goes_to_the_field_in_which_the_outlet_is_looked_for() -> None:
    assert one(page("渡口", *lines_of(RIVER, SALE, BRIDGE))).outlet == SALE


def test_a_sentence_runs_on_across_a_teaser_and_a_page_break() -> None:
    first, *rest = lines_of(MARKET)
    text = page("渡口", *lines_of(RIVER), first, "茶館為什麼越開越多？", f"延伸閱讀\n {rest[0]}", *rest[1:])
    assert body(text) == [("p", RIVER), ("p", MARKET)]


def test_a_full_line_that_ends_in_a_full_stop_is_a_doubtful_end_and_told() -> None:
    full = "河水在春天漲得很高，兩岸的人把船拉上岸。"
    draft = one(page("渡口", full, *lines_of(RIVER)))
    told = [d for d in draft.diagnostics if d.code == "wrapped-text/paragraph"]
    assert [(d.where.line, d.severity) for d in told] == [(3, Severity.WARNING)]


def test_marks_of_html_in_the_text_are_escaped() -> None:
    assert ("p", "水位 a &lt; b，兩岸平安。") in body(page("渡口", "水位 a < b，兩岸平安。", *lines_of(RIVER)))


def test_a_title_in_the_middle_of_the_page_is_one_whatever_stands_above() -> None:
    text = "０１２\n江南文件\n            渡口管理辦法\n    一、船隻依序靠岸。\n    二、夜間不得擺渡。\n"
    assert one(text).title == "渡口管理辦法"
    assert [block.html for block in one(text).blocks] == ["江南文件", "一、船隻依序靠岸。", "二、夜間不得擺渡。"]


def test_a_line_in_the_middle_of_the_page_is_a_heading() -> None:
    text = "\n".join(
        ["渡口", *lines_of(f"\u3000\u3000{RIVER}"), "            新橋", *lines_of(f"\u3000\u3000{BRIDGE}")]
    )
    assert body(text) == [("p", RIVER), ("h2", "新橋"), ("p", BRIDGE)]


def test_a_text_that_begins_at_once_gets_its_first_sentence_for_a_title_and_a_warning() -> None:
    text = "\n".join(lines_of(RIVER, BRIDGE))
    draft = one(text)
    assert draft.title == RIVER[:40]
    assert [d.code for d in draft.diagnostics if d.severity is Severity.WARNING][-1] == "wrapped-text/title"
    assert [block.html for block in draft.blocks] == [RIVER, BRIDGE]


def test_the_title_of_the_front_matter_saves_the_warning() -> None:
    draft = one("\n".join(lines_of(RIVER, BRIDGE)), title="渡口")
    assert draft.title == "渡口"
    assert "wrapped-text/title" not in [d.code for d in draft.diagnostics]


def test_a_title_that_the_front_matter_replaces_is_the_first_heading() -> None:
    draft = one(PAGE, title="另一個題目")
    assert draft.title == "另一個題目"
    assert [(b.kind, b.html) for b in draft.blocks][:2] == [("h2", "春汛過後的渡口｜城記"), ("p", RIVER)]


def test_the_same_title_in_the_front_matter_is_no_heading() -> None:
    assert [block.kind for block in one(PAGE, title="春汛過後的 渡口｜城記").blocks] == ["p", "p", "p"]


def test_the_fields_of_a_header_are_the_article_s() -> None:
    text = "【标题】渡口\n【日期】19960417\n【作者】林一\n【版号】3\n【正文】\n    船停在岸边。"
    draft = one(text)
    assert (draft.title, draft.published, draft.author) == ("渡口", "1996-04-17", "林一")
    assert "版号" in draft.diagnostics[0].message


def test_a_file_without_text_is_an_error() -> None:
    outcome = read(Text("a.txt", "\n\u00a0\n"))
    assert outcome.value is None
    assert [d.severity for d in outcome.diagnostics] == [Severity.ERROR]


def test_line_numbers_count_the_front_matter() -> None:
    drafts = read(Text("a.txt", PAGE, first_line=11)).value
    assert drafts
    assert drafts[0].blocks[0].line == 14


@pytest.mark.parametrize(
    "text", ["水" * 400_000, "水 " * 200_000, "【" * 400_000, f"a{' ' * 400_000}b", "水\n\n" * 100_000]
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    began = process_time()
    recognises(text)
    read(Text("a.txt", text))
    assert process_time() - began < 5
