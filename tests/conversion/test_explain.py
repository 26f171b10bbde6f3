"""Which rule made each change."""

from __future__ import annotations

from sitegen.conversion.convert import Wishes
from sitegen.conversion.explain import Change, explained
from sitegen.model.diagnostics import Location
from sitegen.model.glossary import Glossary, Term
from sitegen.model.locale import parse_locale

CN, TW = parse_locale("zh-Hans-CN"), parse_locale("zh-Hant-TW")


def test_each_change_is_told_once_with_its_rule() -> None:
    term = Term((("CN", ("大帆船",)), ("TW", ("老船",))), note="船报", where=Location("glossary/a.toml", 3))
    text = "大帆船和大帆船说：“范先生的头发”"
    assert explained(text, CN, TW, "text", Wishes(Glossary((term,)))) == [
        (Change("大帆船", "老船", "site's glossary", "glossary/a.toml:3 船报"), 2),
        (Change("说", "說", "characters of the word"), 1),
        (Change("“", "「", "quotation mark"), 1),
        (Change("头发", "頭髮", "characters of the word"), 1),
        (Change("”", "」", "quotation mark"), 1),
    ]


def test_a_name_is_told_as_one() -> None:
    changes = explained("钟先生", CN, TW, "text", Wishes())
    assert changes == [(Change("钟", "鍾", "name"), 1)]


def test_a_rule_in_the_text_is_told() -> None:
    changes = explained("-{H|zh-cn:大船;zh-tw:巨船}-大船", CN, TW, "text", Wishes())
    assert changes == [(Change("大船", "巨船", "rule in the text"), 1)]
