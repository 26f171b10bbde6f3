"""A YAML block to entries, whatever it holds."""

from __future__ import annotations

import pytest

from sitegen.readers.yaml_block import BlockError, Entry, NotAMappingError, load


def test_every_scalar_is_the_string_that_was_typed() -> None:
    assert load("a: 012\nb: !!int 3\nc: ~\nd: |\n  港口\n  重开") == (
        (Entry("a", "012", 0), Entry("b", "3", 1), Entry("c", "~", 2), Entry("d", "港口\n重开", 3)),
        (),
    )


def test_a_key_given_twice_inside_a_value_is_told_too() -> None:
    entries, remarks = load("a:\n  b: c\n  b: d")
    assert entries == (Entry("a", {"b": "d"}, 0),)
    assert remarks == ((2, "'b' is given more than once; the last one counts"),)


def test_an_empty_block_has_no_entries() -> None:
    assert load(" \n") == ((), ())


@pytest.mark.parametrize(("block", "kind"), [("- a", "a list"), ("a b", "a sentence"), ("# a", "only comments")])
def test_what_is_no_mapping_is_named(block: str, kind: str) -> None:
    with pytest.raises(NotAMappingError, match=kind):
        load(block)


def test_a_fault_that_cannot_be_repaired_names_its_line() -> None:
    with pytest.raises(BlockError) as caught:
        load("a: b: c\nd: [e\nf: g")
    assert caught.value.line == 0
