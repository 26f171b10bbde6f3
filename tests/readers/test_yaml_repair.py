"""What of broken YAML can mean one thing only."""

from __future__ import annotations

import pytest

from sitegen.readers.yaml_block import load
from sitegen.readers.yaml_repair import repair


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("title: 快讯: 港口重开", "快讯: 港口重开"),
        ("title: 港口重开:", "港口重开:"),
        ("title: [转帖] 港口重开", "[转帖] 港口重开"),
        ('title: "港口"与"码头"', '"港口"与"码头"'),
        ("title: '港口'与码头", "'港口'与码头"),
        ("title: *重要* 港口重开", "*重要* 港口重开"),
        ("title: @港口", "@港口"),
        ("title: `代码` 入门", "`代码` 入门"),
        ("title: %港口", "%港口"),
        ('title: "\\港口 \\"重开\\""', '\\港口 "重开"'),
        ("title: It's: a test", "It's: a test"),
    ],
)
def test_a_value_is_read_as_it_stands(line: str, meant: str) -> None:
    entries, remarks = load(line + "\ndate: 2025-01-02")
    assert [(entry.key, entry.value) for entry in entries] == [("title", meant), ("date", "2025-01-02")]
    assert [number for number, _ in remarks] == [0]


@pytest.mark.parametrize(
    "block",
    [
        'a: "b',
        "a: 'b",
        "a: [b, c",
        "a: {b",
        "a: *b",
        "a: &b c",
        "a: b: c\n  d",
        "a: |",
        "a: [b] # c",
        'a: "b" # c',
        "a",
    ],
)
def test_what_could_mean_two_things_is_left_alone(block: str) -> None:
    assert repair(block) == (block, ())


def test_tabs_before_a_key_or_an_item_become_blanks() -> None:
    repaired, remarks = repair("a:\n\t- b\n \t- c\nd: e")
    assert repaired == "a:\n  - b\n  - c\nd: e"
    assert [line for line, _ in remarks] == [1, 2]
