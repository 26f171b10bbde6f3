"""A text to its fold, one character at a time."""

from __future__ import annotations

import pytest

from sitegen.conversion.charfold import folded, folded_body, variants
from sitegen.model.body import Body


def test_scripts_fold_to_one() -> None:
    assert folded("輝達的晶片") == folded("辉达的晶片") == "辉达的晶片"


def test_variants_of_taiwan_and_hong_kong_fold_to_one() -> None:
    assert folded("這裡") == folded("這裏") == folded("这里") == "这里"
    assert folded("説衞敍枱") == folded("說衛敘檯") == "说卫叙台"


def test_a_character_folds_alike_wherever_it_stands() -> None:
    assert folded("乾隆乾淨、看著著名的人") == "干隆干净、看着着名的人"


def test_width_and_case_fold_to_one() -> None:
    assert folded("ＡＩ晶片 Nvidia ﬁn Straße") == "ai晶片 nvidia fin strasse"


def test_compatibility_ideographs_fold_to_the_character_itself() -> None:
    assert folded("\uf9dc") == "隆"


@pytest.mark.parametrize("text", ["後來乾著裏", "ＡＩ概念股，Straße", "㋿元年"])
def test_the_parts_of_a_text_fold_to_the_parts_of_its_fold(text: str) -> None:
    for place in range(len(text) + 1):
        assert folded(text[:place]) + folded(text[place:]) == folded(text)


def test_a_fold_stays_as_it_is() -> None:
    everything = "".join(fold for _, fold in variants())
    assert folded(everything) == everything


def test_the_variants_tell_all_that_small_letters_and_nfkc_do_not() -> None:
    known = dict(variants())
    assert (known["輝"], known["裏"], known["ß"]) == ("辉", "里", "ss")
    assert not {"辉", "里", "A", "Ａ"} & known.keys()


def test_a_common_character_is_no_variant_of_a_rare_one() -> None:
    assert folded("什么") == "什么"
    assert folded("幺") == "幺"


def test_a_body_is_folded_by_lines_without_markup_and_marks_of_notes() -> None:
    mark = '<sup class="fn"><a href="#fn-1">1</a></sup>'
    body = Body(f"<p>潮水<em>退</em>去{mark}。</p>\n<ul><li>A &amp; B</li><li>岸</li></ul>")
    assert folded_body(body) == "潮水退去。\na & b\n岸"
