"""What an article wants of its conversion."""

from __future__ import annotations

import pytest

from sitegen.model.glossary import Wording
from sitegen.readers.fields import Fields
from sitegen.readers.wording import wording


def fields(value: object) -> Fields:
    return Fields({"convert": value}, {"convert": 4}, "a.md")


def test_an_article_names_groups_terms_and_words_to_keep() -> None:
    made = wording(fields({"groups": ["football"], "keep": "特朗普", "terms": [{"cn": "甲", "tw": ["乙", "丙"]}]}))
    assert (made.groups, made.keep) == (("football",), ("特朗普",))
    assert made.terms[0].forms == (("CN", ("甲",)), ("TW", ("乙", "丙")))
    assert str(made.terms[0].where) == "a.md:4"


def test_without_wishes_there_are_none() -> None:
    assert wording(Fields({}, {}, "a.md")) == Wording()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("特朗普", "must be a table"),
        ({"colour": ["red"]}, "has no 'colour'"),
        ({"terms": [{"cn": "甲"}]}, "two regions"),
        ({"terms": "甲"}, "two regions"),
    ],
)
def test_what_is_no_wish_is_told_at_its_line(value: object, message: str) -> None:
    given = fields(value)
    wording(given)
    assert [(one.where.line, message in one.message) for one in given.told] == [(4, True)]
