"""The fast path gives what the YAML parser gives, or gives way to it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.readers import plain_yaml, yaml_block
from sitegen.readers.yaml_block import BlockError, Entry

WORDS = st.text(st.sampled_from("ab港口。：“”0123 -:#,'\"[]{}\\&*!|>%@`?~=_\t\x85\u2028\u3000\xa0"), max_size=8)
KEYS = st.sampled_from(["title", "date", "tags", "a-b", "标题", "x y", "", "1"])
LINES = st.one_of(
    st.builds("{}: {}".format, KEYS, WORDS),
    st.builds("{}:".format, KEYS),
    st.builds("  {}: {}".format, KEYS, WORDS),
    st.builds('{}: "{}"'.format, KEYS, WORDS),
    st.builds("{}: '{}'".format, KEYS, WORDS),
    st.builds("{}: [{}]".format, KEYS, st.lists(WORDS, max_size=3).map(", ".join)),
    st.builds("  - {}".format, WORDS),
    st.builds("- {}".format, WORDS),
    st.sampled_from(["", "  ", "# 注释", "---", "..."]),
    WORDS,
)
BLOCKS = st.lists(LINES, max_size=6).map("\n".join)


@settings(max_examples=500)
@example("a: b\n - c")
@example("a:\n- b\n  - c")
@example("a:\n  b:\n    - c")
@example("a: b\n# 注释\n c: d")
@given(BLOCKS)
def test_what_is_read_fast_is_read_the_same_by_the_parser(block: str) -> None:
    fast = plain_yaml.load(block)
    if fast is not None:
        assert yaml_block.load(block) == (fast, ())


@pytest.mark.parametrize(
    "block",
    [
        'title: "港口重开"\ndate: 2025-01-02T03:04:05.678Z\ntags: ["航运", 贸易, \'a\']\nempty:\nnone: []',
        "title: 港口重开：第一天\ntags:\n  - 航运\n  - 贸易\n\n# 注释\nauthor: 无名",
        "tags:\n- 航运\n- '贸易'\ncover:\n  image: \"\"\n  alt: 港口",
        "url: https://example.org/a#b\nnumber: C#",
    ],
)
def test_an_ordinary_front_matter_is_read_fast(block: str) -> None:
    fast = plain_yaml.load(block)
    assert fast is not None
    assert yaml_block.load(block) == (fast, ())


def test_entries_tell_their_lines() -> None:
    assert plain_yaml.load("\na: b\n# c\nd:\n  - e") == (Entry("a", "b", 1), Entry("d", ["e"], 3))


@pytest.mark.parametrize(
    "block",
    [
        *("", "- a", "  a: b", "a: b: c", "a: b #c", "a: |\n  b", "a: &x b", "a: b\na: c", "a: \\tb\t"),
        *("a:\n  - b\n - c", "a:\n  b: c\n  - d", "a:\n  b: c\n  b: d", "a:\n  - b\n  c: d", "a:\n  -"),
        *("a: [b, 'c, d']", "a: [b,, c]"),
    ],
)
def test_what_is_not_certain_is_left_to_the_parser(block: str) -> None:
    assert plain_yaml.load(block) is None


def lines_told(block: str) -> list[int]:
    try:
        _, remarks = yaml_block.load(block)
    except BlockError as error:
        return [error.line]
    return [line for line, _ in remarks]


@settings(max_examples=300)
@given(BLOCKS)
def test_what_the_parser_tells_lies_within_the_block(block: str) -> None:
    assert all(0 <= line <= block.count("\n") for line in lines_told(block))
