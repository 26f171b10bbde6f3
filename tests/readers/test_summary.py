"""The first sentences of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.readers.draft import Block
from sitegen.readers.summary import first_sentences, opening


def paragraphs(*texts: str) -> list[Block]:
    return [Block("p", text) for text in texts]


def test_as_many_whole_sentences_are_taken_as_fit() -> None:
    assert first_sentences(["渡輪復航。乘客不多。風浪還大。"], 11) == "渡輪復航。乘客不多。"


def test_sentences_run_on_into_the_next_paragraph() -> None:
    assert first_sentences(["渡輪復航。", "乘客不多。"], 40) == "渡輪復航。乘客不多。"
    assert first_sentences(["The ferry is back.", "It is full."], 40) == "The ferry is back. It is full."


def test_closing_marks_stay_with_their_sentence() -> None:
    assert first_sentences(["他說：「到了！」大家下船。"], 9) == "他說：「到了！」"


def test_a_full_stop_within_a_number_or_after_an_initial_ends_no_sentence() -> None:
    assert first_sentences(["J. Smith paid 3.5 dollars. He left."], 30) == "J. Smith paid 3.5 dollars."


def test_a_first_sentence_that_does_not_fit_is_cut() -> None:
    assert first_sentences(["渡輪今早復航乘客不多"], 6) == "渡輪今早復…"
    assert first_sentences(["The ferries are back"], 14) == "The ferries…"


def test_a_text_without_an_end_mark_is_a_sentence() -> None:
    assert first_sentences(["渡輪復航"], 6) == "渡輪復航"
    assert first_sentences([], 6) == ""


def test_bylines_remarks_and_the_title_once_more_are_no_summary() -> None:
    blocks = paragraphs("渡輪復航", "文/林一", "（歡迎訂閱。）", "", "見 https://a.example 。", "今早六時，渡輪離港。")
    assert opening(blocks, "渡輪復航", 40) == "今早六時，渡輪離港。"


def test_markup_is_taken_off() -> None:
    assert opening([Block("h2", "班次"), Block("p", "<strong>A &amp; B</strong> 復航。")], "甲", 40) == "A & B 復航。"


def test_where_there_is_nothing_better_a_byline_will_do() -> None:
    assert opening(paragraphs("文/林一"), "甲", 40) == "文/林一"
    assert opening(paragraphs("甲"), "甲", 40) == "甲"
    assert opening([Block("hr")], "甲", 40) == ""


@given(st.lists(st.text("渡輪。！” a.Z…\n", max_size=60), max_size=4), st.integers(2, 80))
def test_it_is_never_longer_than_asked(texts: list[str], limit: int) -> None:
    assert len(first_sentences(texts, limit)) <= limit
