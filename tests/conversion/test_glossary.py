"""A glossary as its owner writes it."""

from __future__ import annotations

import pytest

from sitegen.conversion.glossary import merged, parse_glossary
from sitegen.conversion.shipped import shipped_terms
from sitegen.model.diagnostics import Location
from sitegen.model.glossary import Glossary, Neighbours

GOOD = """
kind = "person"
note = "中央社"
never = ["大帆船"]
terms = [
  { cn = "特朗普", tw = ["川普", "川普總統"], hk = "特朗普", latin = "Trump" },
  { cn = "天后", tw = "天後", kind = "term", from = ["cn"], needs = { before = ["几", " "] } },
]
"""


def messages(text: str) -> list[str]:
    return [str(one) for one in parse_glossary(text, "glossary/a.toml").diagnostics]


def test_a_term_has_a_form_for_each_region() -> None:
    glossary = parse_glossary(GOOD, "a.toml").value
    assert glossary is not None
    first, second = glossary.terms
    assert (first.kind, first.note, first.latin, first.where) == ("person", "中央社", ("Trump",), Location("a.toml", 6))
    assert [first.spellings(region) for region in ("CN", "TW", "HK")] == [
        ("特朗普",),
        ("川普", "川普總統"),
        ("特朗普",),
    ]
    assert (second.kind, second.sources, second.needs) == ("term", ("CN",), Neighbours(before=("几", " ")))
    assert second.spellings("HK") == ()
    assert glossary.never == ("大帆船",)


def test_terms_may_be_written_as_tables() -> None:
    glossary = parse_glossary('[[terms]]\ncn = "甲"\ntw = "乙"\n', "a.toml").value
    assert glossary is not None
    assert glossary.terms[0].where.line == 1


def test_a_file_may_be_a_group() -> None:
    glossary = parse_glossary('group = "football"\nterms = [\n  { cn = "甲", tw = "乙" },\n]\n', "a.toml").value
    assert glossary is not None
    assert (glossary.terms, glossary.groups[0][0]) == ((), "football")


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('{ cn = "甲" }', "two regions"),
        ('{ cn = "甲", tw = 3 }', "'tw' must be a text"),
        ('{ cn = "甲", tw = "乙", kind = "thing" }', "'kind' must be one of"),
        ('{ cn = "甲", tw = "乙", colour = "red" }', "has no 'colour'"),
        ('{ cn = "甲", tw = "乙", to = ["us"] }', "not 'us'"),
        ('{ cn = "甲", tw = "乙", needs = "x" }', "'needs' must be a table"),
    ],
)
def test_a_faulty_entry_is_told_with_its_line_and_the_others_stay(entry: str, fault: str) -> None:
    text = f'terms = [\n  {{ cn = "丙", tw = "丁" }},\n  {entry},\n]\n'
    found = parse_glossary(text, "glossary/a.toml")
    assert found.value is not None
    assert len(found.value.terms) == 1
    assert str(found.diagnostics[0]).startswith("glossary/a.toml:3: error: ")
    assert fault in str(found.diagnostics[0])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("terms = 3", "'terms' must be a list"),
        ("terms = [3]", "an entry must be a table"),
        ("words = []", "'words' is no part of a glossary"),
        ("group = 3", "'group' must be a name"),
        ("terms = [", "[glossary/toml]"),
    ],
)
def test_what_is_no_glossary_is_told(text: str, fault: str) -> None:
    assert fault in "\n".join(messages(text))


def test_several_files_are_one_glossary() -> None:
    one = parse_glossary('group = "g"\nterms = [{ cn = "甲", tw = "乙" }]', "a.toml").value
    other = parse_glossary('never = ["丙"]\nterms = [{ cn = "丁", tw = "戊" }]', "b.toml").value
    assert one is not None
    assert other is not None
    whole = merged([one, other, one])
    assert (len(whole.terms), whole.never, [len(terms) for _, terms in whole.groups]) == (1, ("丙",), [2])
    assert merged([]) == Glossary()


def test_the_shipped_glossary_has_no_fault_and_no_empty_entry() -> None:
    assert all(len(term.forms) > 1 for term in shipped_terms())
