"""Lines of print to the passages they were set from."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from sitegen.readers.hard_lines import Layout, Setting, layout, lines_of, passages

RIVER = "河水在春天漲得很高，兩岸的人家把船拉上堤岸，等水退去再放回原處，年年如此，沒有人覺得奇怪。"
BRIDGE = "橋修好以後，往來的人多了，茶館也多開了兩家，生意比從前好得多。"
PROSE = st.lists(
    st.text(alphabet="山水春秋人家", min_size=1, max_size=80).map(lambda s: f"{s}。"), min_size=1, max_size=6
)


def set_in_lines(paragraph: str, han: int = 20, indent: str = "") -> list[str]:
    return textwrap.wrap(indent + paragraph, han, drop_whitespace=False, break_long_words=True)


def texts(lines: list[str]) -> list[str]:
    found = lines_of("\n".join(lines), 1)
    return [passage.text for passage in passages(found, layout(found))]


def spread(lines: list[str]) -> list[str]:
    return "\n\n".join(lines).split("\n")


def test_empty_lines_are_no_lines_but_leave_a_gap() -> None:
    found = lines_of("一\n\n二\n三", 5)
    assert [(line.number, line.text, line.gap) for line in found] == [
        (5, "一", True),
        (7, "二", True),
        (8, "三", False),
    ]


def test_a_line_of_one_non_breaking_blank_is_empty() -> None:
    assert lines_of("一\n\u00a0", 1) == lines_of("一", 1)


def test_an_indent_is_counted_in_columns() -> None:
    assert [line.indent for line in lines_of("\u3000\u3000一\n    二\n三", 1)] == [4, 4, 0]


def test_two_paragraphs_with_an_empty_line_after_every_line_are_put_together() -> None:
    assert texts(spread(set_in_lines(RIVER) + set_in_lines(BRIDGE))) == [RIVER, BRIDGE]


def test_a_page_break_inside_a_paragraph_leaves_it_whole() -> None:
    lines = set_in_lines(RIVER) + set_in_lines(BRIDGE)
    assert texts([*spread(lines[:2]), f" {lines[2]}", "", *spread(lines[3:])]) == [RIVER, BRIDGE]


def test_where_paragraphs_are_indented_the_indent_alone_begins_one() -> None:
    two_sentences = f"{RIVER}{BRIDGE}"
    lines = set_in_lines(two_sentences, indent="\u3000\u3000") + set_in_lines(BRIDGE, indent="\u3000\u3000")
    assert texts(lines) == [two_sentences, BRIDGE]


def test_a_line_that_breaks_off_early_ends_a_passage_without_a_full_stop() -> None:
    assert texts([*set_in_lines(RIVER), "橋與茶館", *set_in_lines(BRIDGE)]) == [RIVER, "橋與茶館", BRIDGE]


def test_a_gap_ends_a_passage_where_gaps_are_rare() -> None:
    cut = RIVER.rstrip("。")[:40]
    assert texts([*set_in_lines(cut), "", *set_in_lines(BRIDGE)]) == [cut, BRIDGE]


def test_long_lines_of_all_lengths_are_a_paragraph_each() -> None:
    lines = [RIVER * 3, BRIDGE * 4, RIVER, BRIDGE * 9]
    assert texts(lines) == lines


def test_a_text_without_lines_has_a_layout() -> None:
    assert layout(()) == Layout(Setting.INDENTED, 0)


@given(PROSE)
def test_no_character_is_lost_between_lines_and_passages(paragraphs: list[str]) -> None:
    lines = [line for paragraph in paragraphs for line in set_in_lines(paragraph)]
    assert "".join(texts(spread(lines))) == "".join(paragraphs)
