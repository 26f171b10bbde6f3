"""When two titles are one."""

from __future__ import annotations

from sitegen.readers.titles import folded


def test_width_case_and_blanks_do_not_tell_titles_apart() -> None:
    assert folded("ＡＩ 港口\u3000Reopens") == folded("ai港口 reopens")


def test_words_do() -> None:
    assert folded("港口重开") != folded("港口重開")
