"""Which terms of a glossary stand in a text."""

from __future__ import annotations

import pytest

from sitegen.conversion.characters import segmented
from sitegen.conversion.convert import Wishes, convert
from sitegen.conversion.lexicon import SITE, Entry, Hit, Lexicon, chosen
from sitegen.model.glossary import Glossary, Neighbours, Term, Wording
from sitegen.model.locale import parse_locale

CN, TW, HK = (parse_locale(tag) for tag in ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"))


def term(cn: str, tw: str, needs: Neighbours = Neighbours(), forbids: Neighbours = Neighbours()) -> Term:
    return Term((("CN", (cn,)), ("TW", (tw,))), needs=needs, forbids=forbids)


def traditional(text: str, *terms: Term, wording: Wording = Wording()) -> str:
    return convert(text, CN, TW, wishes=Wishes(Glossary(terms), wording)).text


def test_a_term_is_exchanged_whatever_its_length() -> None:
    assert traditional("他叫大帆船。", term("大帆船", "老船")) == "他叫老船。"


def test_the_longest_term_wins() -> None:
    assert traditional("大帆船队", term("大帆船", "甲"), term("大帆船队", "乙")) == "乙"


def test_a_short_term_must_begin_and_end_with_words() -> None:
    assert traditional("他从发电厂走来", term("电厂", "甲")) == "他從發電廠走來"


def test_a_long_term_may_stand_anywhere() -> None:
    assert traditional("老特朗普们", term("特朗普", "甲")) == "老甲們"


@pytest.mark.parametrize(("text", "made"), [("坐大帆船", "坐老船"), ("看大帆船", "看大帆船")])
def test_a_term_may_need_a_neighbour(text: str, made: str) -> None:
    assert traditional(text, term("大帆船", "老船", needs=Neighbours(before=("坐",)))) == made


@pytest.mark.parametrize(("text", "made"), [("大帆船长", "大帆船長"), ("大帆船。", "老船。")])
def test_a_term_may_forbid_one(text: str, made: str) -> None:
    assert traditional(text, term("大帆船", "老船", forbids=Neighbours(after=("长",)))) == made


def test_an_article_is_stronger_than_the_site() -> None:
    own = Wording(terms=(term("大帆船", "丙"),))
    assert traditional("大帆船", term("大帆船", "甲"), wording=own) == "丙"


def test_a_word_that_an_article_keeps_is_no_term() -> None:
    assert traditional("大帆船", term("大帆船", "甲"), wording=Wording(keep=("大帆船",))) == "大帆船"


def test_a_group_of_words_holds_where_an_article_names_it() -> None:
    glossary = Glossary(groups=(("football", (term("大帆船", "甲"),)),))
    named = Wishes(glossary, Wording(groups=("football",)))
    assert [convert("大帆船", CN, TW, wishes=one).text for one in (named, Wishes(glossary))] == ["甲", "大帆船"]


def test_a_word_that_the_site_keeps_is_no_term() -> None:
    glossary = Glossary((term("大帆船", "甲"),), never=("大帆船队",))
    assert convert("大帆船队与大帆船", CN, TW, wishes=Wishes(glossary)).text == "大帆船隊與甲"


def test_two_names_of_one_thing_stand_side_by_side_where_one_explains_the_other() -> None:
    thing = Term((("CN", ("海神",)), ("TW", ("洋神",)), ("HK", ("水神",))), kind="company")
    glossary = Wishes(Glossary((thing,)))
    text = "洋神（又稱海神）"
    assert convert(text, TW, CN, wishes=glossary).text == "海神（又称海神）"
    shown = Wishes(Glossary((Term((("CN", ("海神",)), ("TW", ("洋神", "水神"))), kind="company"),)))
    assert convert("洋神（又稱水神）", TW, CN, wishes=shown).text == "洋神（又称水神）"


def test_of_two_entries_with_one_surface_the_stronger_counts() -> None:
    lexicon = Lexicon([Entry("甲乙", "丁", SITE + 1, Term(())), Entry("甲乙", "丙", SITE, Term(()))])
    assert [hit.text for hit in lexicon.hits("甲乙")] == ["丙"]


def test_hits_come_in_the_order_of_the_text() -> None:
    hits = [Hit(4, 7, "乙", SITE, Term(())), Hit(0, 3, "甲", SITE + 1, Term(()))]
    text = "一二三四五六七"
    assert [hit.text for hit in chosen(hits, text, segmented(text, ""))] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("設計師湯姆·布朗說", "设计师汤姆·布朗说"),
        ("前首相布朗說", "前首相戈登·布朗说"),
        ("演員凱·柯瑞蘭說", "演员凯·柯瑞兰说"),
        ("球員柯瑞說", "球员库里说"),
        ("唐納·川普希望", "唐纳德·特朗普希望"),
        ("唐納·川普後來說", "唐纳德·特朗普后来说"),
    ],
)
def test_a_shipped_name_is_not_taken_for_a_part_of_another_s(text: str, made: str) -> None:
    assert convert(text, TW, CN).text == made


@pytest.mark.parametrize(
    ("text", "made"),
    [("想像力", "想象力"), ("關於潛水", "关于潜水"), ("著有《船》", "著有《船》"), ("看著有船", "看着有船")],
)
def test_what_the_dictionaries_leave_half_traditional_is_made_simplified(text: str, made: str) -> None:
    assert convert(text, TW, CN).text == made
