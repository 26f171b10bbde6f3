"""Headings and paragraphs of a page to its stories."""

from __future__ import annotations

import pytest

from sitegen.readers.stories import (
    Heading,
    Paragraph,
    byline,
    credit,
    elements,
    ending,
    headline,
    is_cut,
    sections,
    stories,
)


def paragraph(text: str) -> Paragraph:
    return Paragraph(1, text, text)


def heading(text: str, level: int = 3) -> Heading:
    return Heading(1, level, text)


def titles(text: str) -> list[list[str]]:
    found = stories(sections(elements(text, 1)))
    return [[" ".join(h.text for h in section.headings) for section in story] for story in found]


def test_the_lines_of_a_paragraph_are_joined() -> None:
    assert elements("# 渡口\n船停\n在岸邊。", 3) == (
        Heading(3, 1, "渡口"),
        Paragraph(4, "船停在岸邊。", "船停\n在岸邊。"),
    )


def test_a_bold_heading_is_its_words() -> None:
    assert elements("## **渡口**", 1) == (Heading(1, 2, "渡口"),)


def test_number_signs_alone_are_a_heading_without_text() -> None:
    assert elements("###", 1) == (Heading(1, 3, ""),)


def test_number_signs_without_a_blank_are_no_heading() -> None:
    assert elements("###渡口", 1) == (Paragraph(1, "###渡口", "###渡口"),)


def test_headings_with_nothing_between_are_one_section() -> None:
    assert [len(section.headings) for section in sections(elements("# 甲\n\n## 乙\n\n文。\n\n### 丙", 1))] == [2, 1]


def test_text_above_the_first_heading_is_a_section_without_heading() -> None:
    assert [len(section.headings) for section in sections(elements("文。\n\n# 甲", 1))] == [0, 1]


def test_a_byline_begins_a_story() -> None:
    assert titles("# 甲\n\n晨光報訊 文。\n\n### 乙\n\n文。\n\n### 丙\n\n晨光報訊 文。") == [["甲", "乙"], ["丙"]]


def test_a_credit_ends_a_story() -> None:
    assert titles("# 甲\n\n文。\n\n●晨光社\n\n### 乙\n\n文。") == [["甲"], ["乙"]]


def test_a_second_level_after_the_first_begins_a_story() -> None:
    assert titles("# 甲\n\n文。\n\n## 乙\n\n文。\n\n### 丙\n\n文。") == [["甲"], ["乙", "丙"]]


@pytest.mark.parametrize(
    "text",
    [
        "晨光報訊 船來了。",
        "本報訊（記者林一）船來了。",
        "江河社北京4月7日電 船來了。",
        "（江河社記者林一台北7日電）船來了。",
    ],
)
def test_who_sent_a_report_stands_at_its_head(text: str) -> None:
    assert byline(paragraph(text))


@pytest.mark.parametrize("text", ["他說，晨光報訊 來得快。", "充電 船來了。", "晨光報訊息來得快。"])
def test_a_sentence_with_the_same_signs_is_no_byline(text: str) -> None:
    assert not byline(paragraph(text))


def test_a_credit_is_what_stands_after_the_bullet() -> None:
    assert credit(paragraph("●晨光社、江河社")) == "晨光社、江河社"


@pytest.mark.parametrize("text", ["●船來了。", f"●{'船' * 61}", "晨光社", "●"])
def test_a_sentence_or_a_line_without_bullet_is_no_credit(text: str) -> None:
    assert credit(paragraph(text)) == ""


def test_three_bullets_are_a_list() -> None:
    assert [ending((paragraph("●魚"),) * count) for count in (1, 2, 3)] == [1, 2, 0]


def test_headings_of_one_level_are_lines_of_one_title() -> None:
    assert headline((heading("渡口新橋"), heading("今日通車"))).title == "渡口新橋 今日通車"


def test_after_a_colon_no_blank_is_set() -> None:
    assert headline((heading("船夫："), heading("水漲了"))).title == "船夫：水漲了"


def test_a_deeper_heading_is_the_subtitle() -> None:
    found = headline((heading("渡口", 1), heading("新橋通車", 2)))
    assert (found.title, found.subtitle) == ("渡口", "新橋通車")


def test_a_label_is_neither() -> None:
    found = headline((heading("渡口", 2), heading("特稿")))
    assert (found.title, found.subtitle, found.labels) == ("渡口", "", ("特稿",))


def test_a_label_alone_is_a_title() -> None:
    assert headline((heading("特稿"),)).title == "特稿"


def test_letters_set_apart_are_closed_up() -> None:
    found = headline((heading("渡 口 通 車"),))
    assert (found.title, found.closed) == ("渡口通車", True)


def test_no_heading_is_no_title() -> None:
    assert headline(()).title == ""


LONG = "船夫把新漆好的船推下水，岸上的孩子都跑來看熱"


def test_a_paragraph_without_a_full_stop_is_cut() -> None:
    assert is_cut(paragraph(LONG), paragraph("鬧。"))


@pytest.mark.parametrize("above", ["短句", f"{LONG}鬧。", f"{LONG}：", f"{LONG}）"])
def test_what_ends_is_not_cut(above: str) -> None:
    assert not is_cut(paragraph(above), paragraph("第二天又來。"))


@pytest.mark.parametrize("below", ["- 魚", "●晨光社", "晨光報訊 船來了。", "![](a.jpg)"])
def test_what_begins_something_else_is_no_rest_of_a_sentence(below: str) -> None:
    assert not is_cut(paragraph(LONG), paragraph(below))
