"""The fields above a text: what is read, what is put right, what is told."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sitegen.model.diagnostics import Outcome
from sitegen.model.source import Source
from sitegen.readers import front_matter
from sitegen.readers.front_matter import FrontMatter


def split(text: str) -> Outcome[FrontMatter]:
    return front_matter.split(Source("a.md", text))


def read(text: str) -> FrontMatter:
    value = split(text).value
    assert value is not None
    return value


def fields(text: str) -> dict[str, object]:
    return dict(read(text).values)


def told(text: str) -> list[str]:
    return [str(diagnostic).partition("\n")[0] for diagnostic in split(text).diagnostics]


def test_a_file_without_front_matter_is_all_text() -> None:
    assert split("今天下雨。\n") == Outcome(FrontMatter(text="今天下雨。\n"))


def test_fields_lines_and_text_are_told_apart() -> None:
    found = read("---\ntitle: 港口重开\ntags: [航运, 贸易]\n---\n\n正文。\n")
    assert found.values == (("title", "港口重开"), ("tags", ["航运", "贸易"]))
    assert found.lines == (("title", 2), ("tags", 3))
    assert (found.text, found.first_line) == ("\n正文。\n", 5)


def test_the_line_of_a_field_that_is_not_there_is_none() -> None:
    found = read("---\ntitle: 港口\n---\n")
    assert (found.line("title"), found.line("date")) == (2, 0)


def test_empty_lines_and_a_byte_order_mark_may_stand_before_it() -> None:
    found = read("\ufeff\n---\ntitle: 港口\n---\n正文")
    assert found.values == (("title", "港口"),)
    assert found.lines == (("title", 3),)
    assert (found.text, found.first_line) == ("正文", 5)


def test_an_empty_block_gives_no_fields() -> None:
    assert read("---\n---\n正文") == FrontMatter(text="正文", first_line=3)


def test_three_dots_close_it_too() -> None:
    assert read("---\ntitle: 港口\n...\n正文").text == "正文"


def test_values_stay_what_was_typed() -> None:
    typed = fields("---\ntags: [1.0, yes, null, 12:30:45, 2025-01-01, 0o17]\ntitle: 8964\ndraft: true\n---\n")
    assert typed == {"tags": ["1.0", "yes", "null", "12:30:45", "2025-01-01", "0o17"], "title": "8964", "draft": "true"}


def test_an_impossible_date_is_a_string_like_any_other() -> None:
    assert fields("---\ndate: 2025-02-30\n---\n") == {"date": "2025-02-30"}


def test_a_number_of_many_digits_is_a_string() -> None:
    assert fields(f"---\nn: {'9' * 5000}\n---\n") == {"n": "9" * 5000}


def test_keys_that_python_frontmatter_stumbles_on_are_keys() -> None:
    assert fields("---\ncontent: a\nhandler: b\n1: c\n~: d\nyes: e\n---\n") == {
        "content": "a",
        "handler": "b",
        "1": "c",
        "~": "d",
        "yes": "e",
    }


def test_nested_values_are_kept() -> None:
    nested = fields('---\ncover:\n  image: ""\n  alt: 港口\nmenu:\n  main:\n    weight: 4\n---\n')
    assert nested == {"cover": {"image": "", "alt": "港口"}, "menu": {"main": {"weight": "4"}}}


def test_a_list_in_a_block_is_a_list() -> None:
    assert fields("---\ntags:\n  - 航运\n  - 贸易\n---\n") == {"tags": ["航运", "贸易"]}


def test_a_text_between_two_thematic_breaks_stays_text_and_is_told() -> None:
    text = "---\n昨夜有雨。\n---\n今晨放晴。\n"
    assert read(text) == FrontMatter(text=text)
    message = "this block holds a sentence, so it is no front matter and stays in the text"
    assert told(text) == [f"a.md:2: warning: {message} [front-matter/not-fields]"]


@pytest.mark.parametrize("inside", ["- 一\n- 二", "# 只是注释", "昨夜: {有雨", "[a, b"])
def test_a_block_that_is_no_mapping_loses_nothing(inside: str) -> None:
    text = f"---\n\t\n{inside}\n---\n正文\n" if inside.startswith("昨") else f"---\n{inside}\n---\n正文\n"
    outcome = split(text)
    assert outcome.diagnostics
    assert outcome.value is None or outcome.value.text == text


def test_a_lone_thematic_break_is_text() -> None:
    assert split("---\n昨夜有雨。\n") == Outcome(FrontMatter(text="---\n昨夜有雨。\n"))


def test_an_unclosed_block_is_an_error_at_its_first_line() -> None:
    assert split("\n---\ntitle: 港口\n\n正文\n").value is None
    assert told("\n---\ntitle: 港口\n\n正文\n") == [
        "a.md:2: error: the front matter is never closed [front-matter/unclosed]"
    ]


def test_a_block_without_end_in_sight_is_an_error() -> None:
    assert told(f"---\ntitle: {'长' * 70_000}\n---\n正文") == [
        "a.md:1: error: the front matter is longer than 65,536 characters [front-matter/unclosed]"
    ]


def test_a_long_text_between_thematic_breaks_is_text() -> None:
    text = f"---\n{'长' * 70_000}\n---\n"
    assert split(text) == Outcome(FrontMatter(text=text))


def test_what_does_not_parse_is_an_error_at_the_line_of_the_file() -> None:
    assert told("---\ntitle: 港口\ntags: [航运\ndate: 2025-01-01\n---\n正文") == [
        "a.md:4: error: the front matter does not parse: expected ',' or ']', but got ':' [front-matter/syntax]"
    ]


def test_a_key_given_twice_is_told_and_the_last_counts() -> None:
    text = "---\ntitle: 甲\ndate: 2025-01-01\ntitle: 乙\n---\n"
    assert fields(text) == {"title": "乙", "date": "2025-01-01"}
    assert told(text) == [
        "a.md:4: warning: 'title' is given more than once; the last one counts [front-matter/repaired]"
    ]


def test_a_title_with_a_colon_is_read_as_it_stands_and_told() -> None:
    text = "---\ndate: 2025-01-01\ntitle: 快讯: 港口重开\n---\n"
    assert fields(text)["title"] == "快讯: 港口重开"
    message = "the value is no YAML and is read as plain text; put it in quotation marks"
    assert told(text) == [f"a.md:3: warning: {message} [front-matter/repaired]"]


def test_tabs_in_an_indent_are_read_as_blanks_and_told() -> None:
    text = "---\ntitle: 港口\ntags:\n\t- 航运\n\t- 贸易\n---\n"
    assert fields(text) == {"title": "港口", "tags": ["航运", "贸易"]}
    assert told(text) == [
        f"a.md:{line}: warning: YAML allows no tabs in an indent; they are read as blanks [front-matter/repaired]"
        for line in (4, 5)
    ]


def test_control_characters_are_taken_out_and_told() -> None:
    text = "---\ntitle: 港\x07口\n---\n"
    assert fields(text) == {"title": "港口"}
    assert told(text) == [
        "a.md:2: warning: control characters in the front matter were taken out [front-matter/repaired]"
    ]


@pytest.mark.parametrize("bomb", ["[" * 30_000, "{a: " * 5_000, "- " * 5_000, "[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]"])
def test_a_deeply_nested_value_is_an_error_and_nothing_worse(bomb: str) -> None:
    outcome = split(f"---\ntitle: 港口\na:\n  {bomb}\n---\n正文")
    assert outcome.value is None
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == ["front-matter/syntax"]


def test_aliases_are_refused() -> None:
    outcome = split("---\na: &x [1, 2]\nb: *x\n---\n")
    assert outcome.value is None
    assert "aliases" in outcome.diagnostics[0].message


def test_toml_gives_its_own_types() -> None:
    text = (
        '+++\ntitle = "港口"\ndate = 2025-01-02T03:04:05Z\nday = 2025-01-02\nweight = 3\ndraft = true\ntags = ["a"]\n'
    )
    found = read(text + "[cover]\nimage = ''\n+++\n正文")
    assert found.values == (
        ("title", "港口"),
        ("date", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("day", date(2025, 1, 2)),
        ("weight", 3),
        ("draft", True),
        ("tags", ["a"]),
        ("cover", {"image": ""}),
    )
    assert (found.line("title"), found.line("cover"), found.first_line) == (2, 8, 11)


def test_toml_that_does_not_parse_is_an_error_at_its_line() -> None:
    assert told('+++\ntitle = "港口"\ndate = soon\n+++\n正文') == [
        "a.md:3: error: the front matter does not parse: Invalid value [front-matter/syntax]"
    ]


def test_toml_cut_short_is_an_error() -> None:
    assert split('+++\ntitle = "港口\n+++\n正文').value is None


def test_toml_nested_beyond_sense_is_an_error() -> None:
    outcome = split(f"+++\na = {'[' * 20_000}\n+++\n")
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == ["front-matter/syntax"]


def test_a_block_that_was_never_opened_is_read_where_nothing_else_can_be_meant() -> None:
    text = "title: 港口\ndate: 2025-01-01\n---\n正文\n"
    found = read(text)
    assert found == FrontMatter(
        (("title", "港口"), ("date", "2025-01-01")), (("title", 1), ("date", 2)), "正文\n", first_line=4
    )
    assert told(text) == ["a.md:1: info: the front matter lacks its first line '---' [front-matter/unopened]"]


@pytest.mark.parametrize(
    "text",
    [
        "title: 港口\n---\n正文",
        "title: 港口\n\ndate: 2025-01-01\n---\n正文",
        "title: 港口\ndate: 2025-01-01\n正文",
        "title: 港口\ndate: 2025-01-01\n\n正文\n\n---\n尾声",
        "title: 港口\ndate: [\n---\n正文",
    ],
)
def test_what_only_looks_like_one_is_text(text: str) -> None:
    assert split(text) == Outcome(FrontMatter(text=text))


@pytest.mark.parametrize(
    "nonsense",
    [
        "a: x\n- b",
        "a:\n  - b\n c",
        "a: {b: c}d: e",
        "a: 'x\nb: y",
        "a: [b, , c]",
        "? a\n\t- b: [",
        'a: "b" c\nd: [e',
        "a: |\nb\n- c",
        "a: b: c: d\n  e: f",
        "[a]: b",
        "? {a: b}\n: c",
        'a: "b\nc"',
        "%YAML 9.9\na: b",
    ],
)
def test_nonsense_is_told_and_never_a_crash(nonsense: str) -> None:
    assert split(f"---\n{nonsense}\n---\n正文\n").diagnostics
