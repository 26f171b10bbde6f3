"""Words of the mainland to those of an edition."""

from __future__ import annotations

from sitegen.conversion.labels import in_editions, labels
from sitegen.model.glossary import Glossary
from tests.site.examples import HANS, HANT, HONG_KONG

WORDS = ["英伟达", "特朗普", "蒸发"]


def test_the_mainlands_own_edition_writes_them_as_they_are() -> None:
    assert labels(WORDS, HANS, Glossary()) == {"英伟达": "英伟达", "特朗普": "特朗普", "蒸发": "蒸发"}


def test_another_region_writes_them_in_its_own_words() -> None:
    assert labels(WORDS, HANT, Glossary()) == {"英伟达": "輝達", "特朗普": "川普", "蒸发": "蒸發"}
    assert labels(WORDS, HONG_KONG, Glossary()) == {"英伟达": "英偉達", "特朗普": "特朗普", "蒸发": "蒸發"}


def test_a_word_that_is_asked_for_twice_is_told_once() -> None:
    assert list(labels(["轮渡", "码头", "轮渡"], HANT, Glossary())) == ["码头", "轮渡"]


def test_no_words_are_no_words() -> None:
    assert labels([], HANT, Glossary()) == {}


EDITIONS = (HANS, HANT, HONG_KONG)


def test_one_text_for_all_editions_is_written_in_the_words_of_each() -> None:
    found = in_editions([("", "英伟达的发布会")], EDITIONS, Glossary())
    assert [text for _, text in found] == ["英伟达的发布会", "輝達的發布會", "英偉達的發佈會"]
    assert dict(in_editions([("", "輝達的發布會")], EDITIONS, Glossary()))[HANS.tag] == "英伟达的发布会"


def test_an_edition_without_a_text_has_that_of_its_script_converted_and_keeps_its_own() -> None:
    found = in_editions([(HANS.tag, "甲"), (HANT.tag, "輝達")], EDITIONS, Glossary())
    assert found == ((HANS.tag, "甲"), (HANT.tag, "輝達"), (HONG_KONG.tag, "英偉達"))


def test_where_nothing_is_said_nothing_is_written() -> None:
    assert in_editions([], EDITIONS, Glossary()) == ()
