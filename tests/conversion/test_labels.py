"""Words of the mainland to those of an edition."""

from __future__ import annotations

from sitegen.conversion.labels import labels
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
