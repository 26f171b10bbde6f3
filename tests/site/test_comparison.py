"""What the articles of a story tell differently."""

from __future__ import annotations

import pytest

from sitegen.model.edition import Edition
from sitegen.model.story import Claim, Naming
from sitegen.site.comparison import ROWS, differing_figures, differing_names, label
from sitegen.site.figures import figures
from tests.site.news import HONG_KONG, SLUMP_HK, TAIWAN, news, three


def items(*texts: str, outlets: str = "xyz") -> list[Edition]:
    return [
        news("abc"[at], ("渡轮", text), outlet=outlet)
        for at, (text, outlet) in enumerate(zip(texts, outlets, strict=False))
    ]


def rows(*texts: str, outlets: str = "xyz") -> list[list[str]]:
    """Return the quantities of each row, as they are written."""
    made = {item.key: item for item in items(*texts, outlets=outlets)}
    found = differing_figures(list(made.values()))
    return [[figures(made[claim.article].body)[claim.place].written for claim in row] for row in found]


def test_two_outlets_that_tell_one_thing_differently_are_a_row() -> None:
    assert rows("市值蒸发5930亿美元。", "单日市值蒸发5890亿美元。") == [["5930亿美元", "5890亿美元"]]


def test_quantities_are_compared_whatever_their_magnitude_and_rounding() -> None:
    texts = ("训练成本约560万美元。", "训练成本为557.6万美元。", "训练成本0.0558亿美元。")
    assert rows(*texts) == [["约560万美元", "557.6万美元", "0.0558亿美元"]]


def test_the_same_value_in_another_writing_is_no_difference() -> None:
    assert rows("市值蒸发5930亿美元。", "市值蒸发5,930亿美元。") == []


@pytest.mark.parametrize(
    "texts",
    [
        ("市值蒸发5930亿美元。", "市值蒸发5600亿美元。"),
        ("市值蒸发5930亿美元。", "市值蒸发5890亿欧元。"),
        ("市值蒸发5930亿美元。", "首班载得5890亿美元。"),
        ("载客3人。", "载客3人。"),
        ("市值蒸发5930亿美元，即5890亿美元。", "渡轮停航。"),
    ],
    ids=["too far apart", "another unit", "other words", "a small count", "one article alone"],
)
def test_what_is_not_of_one_thing_is_no_row(texts: tuple[str, str]) -> None:
    assert rows(*texts) == []


def test_one_outlet_twice_does_not_contradict_itself() -> None:
    assert rows("市值蒸发5930亿美元。", "市值蒸发5890亿美元。", outlets="xx") == []


def test_articles_without_an_outlet_stand_for_themselves() -> None:
    made = [news("a", ("渡轮", "载客800人。")), news("b", ("渡轮", "渡轮载客810人。"))]
    assert differing_figures(made) == ((Claim("a", 0), Claim("b", 0)),)


def test_an_article_tells_each_value_once() -> None:
    assert rows("载客800人。又说载客800人。", "渡轮载客810人。") == [["800人", "810人"]]


def test_the_widest_told_stands_first() -> None:
    found = rows("票价20元。载客800人。", "票价20.5元。载客810人。", "渡轮载客805人。")
    assert [len(row) for row in found] == [3, 2]


def test_there_are_no_more_rows_than_one_reads() -> None:
    things = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    texts = ["".join(f"{one}号船载客{100 * at + extra}人。" for at, one in enumerate(things, 1)) for extra in (0, 1)]
    assert len(rows(*texts)) == ROWS


def test_names_that_the_glossary_knows_as_one_are_a_row() -> None:
    names = differing_names(three())
    assert (Naming("特朗普", "特朗普", ("a", "c")), Naming("特朗普", "川普", ("b",))) in names
    assert (Naming("英伟达", "英伟达", ("a", "c")), Naming("英伟达", "輝達", ("b",))) in names


def test_a_name_that_differs_in_its_script_alone_is_no_row() -> None:
    made = [news("a", ("特朗普谈关税", "渡轮。")), news("c", ("特朗普談關稅", "渡輪。"), HONG_KONG)]
    assert differing_names(made) == ()


def test_the_most_mentioned_name_stands_first() -> None:
    made = [*three(), news("d", ("輝達重挫", "輝達股價重挫。"), TAIWAN)]
    assert {naming.written for naming in differing_names(made)[0]} == {"英伟达", "輝達"}


def test_no_article_is_no_comparison() -> None:
    assert differing_figures([]) == ()
    assert differing_names([]) == ()
    assert differing_figures([news("a", SLUMP_HK, HONG_KONG)]) == ()


def labelled(*sentences: str) -> str:
    """Return the label of quantities, each at the first digit of its sentence."""
    starts = [next(at for at, one in enumerate(sentence) if one.isdigit()) for sentence in sentences]
    return label(list(zip(sentences, starts, strict=True)))


def test_a_row_is_named_by_the_words_that_its_sentences_share() -> None:
    assert labelled("首班载客800人", "今早，首班载客810人") == "首班载客"


def test_sentences_that_share_no_words_have_no_label() -> None:
    assert labelled("票价20元", "收费20.5元") == ""
    assert label([]) == ""


def test_the_words_of_most_are_enough() -> None:
    assert labelled("首班载客800人", "首班载客810人", "有805人") == "首班载客"


def test_a_word_that_regions_write_differently_is_kept_whole() -> None:
    assert labelled("而训练成本560万美元", "在訓练成本557万美元").endswith("成本")


def test_other_quantities_are_no_part_of_a_label() -> None:
    assert labelled("载客800人", "载客810人") == "载客"
    assert label([("票价20元载客800人", 7), ("票价21元载客810人", 7)]) == "载客"
