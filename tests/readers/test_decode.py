"""Bytes to text."""

from __future__ import annotations

import pytest

from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.model.source import RawFile, Source
from sitegen.readers.decode import LIMIT, decode

HANS = "这是一段用来试验编码的文字，里面都是常用的字，说的是今天的新闻。"
HANT = "這是一段用來試驗編碼的文字，裡面都是常用的字，說的是今天的新聞。"


def decoded(content: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    outcome = decode(RawFile("a.txt", content))
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def text(content: bytes) -> str:
    return decoded(content)[0].text


def told(content: bytes) -> list[tuple[str, int]]:
    return [(noted.code, noted.where.line) for noted in decoded(content)[1]]


@pytest.mark.parametrize("content", [HANS.encode(), HANS.encode("utf-8-sig"), HANS.encode("utf-16")])
def test_utf_8_and_a_mark_of_byte_order_are_taken_at_their_word(content: bytes) -> None:
    assert text(content) == HANS


@pytest.mark.parametrize(
    ("content", "encoding", "original"),
    [
        (HANS.encode("gb18030"), "gb18030", HANS),
        (HANS.encode("gb2312"), "gb18030", HANS),
        (HANT.encode("big5"), "big5hkscs", HANT),
        (f"{HANT}嘅咗".encode("big5hkscs"), "big5hkscs", f"{HANT}嘅咗"),
    ],
)
def test_old_encodings_are_told_apart_by_how_common_their_characters_are(
    content: bytes, encoding: str, original: str
) -> None:
    source, noted = decoded(content)
    assert (source.encoding, source.text) == (encoding, original)
    assert [(one.code, one.severity) for one in noted] == [("source/encoding", Severity.INFO)]


def test_a_guess_from_a_few_characters_is_a_doubtful_one() -> None:
    noted = decoded("新聞".encode("big5"))[1]
    assert [(one.code, one.severity) for one in noted] == [("source/encoding", Severity.WARNING)]


def test_a_cut_character_does_not_turn_utf_8_into_something_else() -> None:
    source, _ = decoded(HANS.encode() + b"\xe6\n" + HANS.encode())
    assert source.encoding == "utf-8"
    assert source.text == f"{HANS}\ufffd\n{HANS}"


def test_bytes_that_are_nothing_are_replaced_and_told_with_their_line() -> None:
    assert ("source/lost", 2) in told(HANS.encode("gb18030") + b"\n\xff\n")


def test_line_ends_become_one_kind() -> None:
    assert text(b"a\r\nb\rc\xe2\x80\xa8d\xc2\x85e\x0bf") == "a\nb c\nd\ne\nf"


def test_a_page_break_begins_the_next_line_with_a_blank() -> None:
    assert text(b"a\n\x0cb\x0c\nc") == "a\n b\n\nc"


def test_a_blank_that_does_not_break_is_a_blank() -> None:
    assert text("a\u00a0b".encode()) == "a b"


@pytest.mark.parametrize("char", ["\0", "\x1e", "\x07", "\x7f", "\u200b", "\ufeff", "\u202e", "\u2060"])
def test_what_cannot_be_seen_is_removed_and_told_with_its_line(char: str) -> None:
    assert text(f"文\n文{char}字".encode()) == "文\n文字"
    assert [line for _, line in told(f"文\n文{char}字".encode())] == [2]


def test_an_emoji_keeps_what_joins_it() -> None:
    assert text("👨\u200d👩".encode()) == "👨\u200d👩"


def test_characters_for_private_use_and_lost_ones_are_kept_and_told() -> None:
    assert told("文\ue000\ufffd".encode()) == [("source/lost", 1), ("source/private", 1)]


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\0\0"])
def test_a_file_without_text_is_an_error(content: bytes) -> None:
    outcome = decode(RawFile("a.txt", content))
    assert outcome.value is None
    assert [(one.code, one.severity) for one in outcome.diagnostics] == [("source/empty", Severity.ERROR)]


def test_a_file_beyond_all_bounds_is_an_error() -> None:
    assert decode(RawFile("a.txt", b"a" * (LIMIT + 1))).value is None


def test_the_text_is_not_normalised() -> None:
    assert text("\u2f00e\u0301".encode()) == "\u2f00e\u0301"
