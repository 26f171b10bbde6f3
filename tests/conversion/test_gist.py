"""An article to its gist: what three regions write of one thing is one text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.conversion.gist import LEAD, gist
from sitegen.model.article import Article, Measure
from sitegen.model.body import Body
from sitegen.model.diagnostics import Location
from sitegen.model.gist import Gist, Mention, Word
from sitegen.model.glossary import Glossary, Term
from sitegen.model.locale import parse_locale

NOTHING = Glossary()


def gist_of(title: str, body: str = "", region: str = "zh-Hans-CN", glossary: Glossary = NOTHING) -> Gist:
    article = Article("a", parse_locale(region), title, Body(), Location("a.md"), Measure())
    return gist(article, body, glossary)


def word(found: Gist, text: str) -> Word:
    return next(one for one in found.words if one.text == text)


def texts(found: Gist) -> list[str]:
    return [one.text for one in found.words]


def test_one_headline_in_three_regions_words_is_one() -> None:
    titles = {
        gist_of("川普談輝達", region="zh-Hant-TW").title,
        gist_of("特朗普談英偉達", region="zh-Hant-HK").title,
        gist_of("特朗普谈英伟达").title,
    }
    assert titles == {"特朗普谈英伟达"}


def test_width_and_case_make_no_difference() -> None:
    one, other = gist_of("ＡＩ模型：Llama"), gist_of("AI模型:LLAMA")
    assert (one.title, one.words) == (other.title, other.words)


def test_a_word_is_counted_in_the_title_and_in_the_lead() -> None:
    found = word(gist_of("渡轮复航", "渡轮今早复航，渡轮满座。"), "渡轮")
    assert (found.title, found.lead) == (1, 2)


def test_a_word_of_every_day_is_commoner_than_a_rare_one() -> None:
    found = gist_of("公司说轮渡")
    assert word(found, "公司").common > word(found, "轮渡").common


def test_a_name_of_the_glossary_is_no_rarer_than_names_are() -> None:
    assert word(gist_of("英伟达发布芯片"), "英伟达").common >= 0.01


def test_words_stand_in_the_order_of_their_first_appearance() -> None:
    assert texts(gist_of("码头", "渡轮回到码头。")) == ["码头", "渡轮", "回到"]


def test_a_number_is_a_word_without_the_stop_after_it() -> None:
    assert "5,930" in texts(gist_of("市值", "蒸发5,930."))


def test_a_single_character_is_no_word() -> None:
    assert texts(gist_of("船", "船。")) == []


def test_the_lead_ends_where_it_is_long_enough() -> None:
    found = gist_of("潮水", "潮水退去。" * 200)
    assert len(found.lead) == LEAD


def test_what_stands_after_the_lead_is_mentioned_but_no_word() -> None:
    found = gist_of("潮水", "潮水退去。" * 120 + "英伟达也在场。")
    assert "英伟达" not in texts(found)
    assert [one.key for one in found.mentions] == ["英伟达"]


def test_a_mention_keeps_the_authors_characters() -> None:
    found = gist_of("輝達股價", "輝達下跌，川普回應。", "zh-Hant-TW")
    assert found.mentions == (Mention("英伟达", "輝達", "辉达", 2), Mention("特朗普", "川普", "川普", 1))


def test_a_latin_name_is_mentioned_as_the_thing_that_it_names() -> None:
    assert gist_of("NVIDIA 股价下跌").mentions == (Mention("英伟达", "NVIDIA", "nvidia"),)


def test_latin_letters_within_a_longer_word_are_no_mention() -> None:
    assert gist_of("Nvidiable 股价").mentions == ()


def test_a_latin_name_in_small_letters_is_a_common_word() -> None:
    assert gist_of("他写道 nvidia 股价").mentions == ()


def test_where_folding_changes_the_length_the_folded_form_is_shown() -> None:
    """`㎞` folds to two characters, so that places in the folded text are not those in the author's."""
    assert gist_of("輝達廠房外五㎞", region="zh-Hant-TW").mentions == (Mention("英伟达", "辉达", "辉达"),)


def test_the_owners_glossary_names_what_none_else_knows() -> None:
    pier = Term((("cn", ("望潮码头",)), ("tw", ("觀潮碼頭",))))
    found = gist_of("觀潮碼頭重開", region="zh-Hant-TW", glossary=Glossary((pier,)))
    assert [one.key for one in found.mentions] == [gist_of("望潮码头", glossary=Glossary((pier,))).mentions[0].key]


def test_an_article_without_a_word_has_an_empty_gist() -> None:
    assert gist_of("", "") == Gist()


@given(st.text(max_size=60), st.text(max_size=400), st.sampled_from(["zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK", "en"]))
def test_any_text_has_a_gist_whose_words_stand_in_it_once(title: str, body: str, region: str) -> None:
    found = gist_of(title, body, region)
    assert len(set(texts(found))) == len(found.words)
    assert all(one.title + one.lead > 0 and 0 <= one.common <= 1 for one in found.words)
