"""An article and its editions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.conversion.edition import editions
from sitegen.conversion.fold import key_of, label_of
from sitegen.model.article import Article, Image, Measure
from sitegen.model.body import Body
from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Edition, Tag
from sitegen.model.glossary import Glossary, Wording
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.outlet import Outlet

CN, TW = parse_locale("zh-Hans-CN"), parse_locale("zh-Hant-TW")
HANS = EditionSettings("zh-Hans", CN, "zh-hans", "简体", "摘要")
HANT = EditionSettings("zh-Hant", TW, "zh-hant", "繁體", "摘要")
SITE = SiteSettings((HANS, HANT), "https://example.org")

ARTICLE = Article(
    key="20250128-a",
    locale=CN,
    title="头发与发展",
    body=Body('<p id="p1">里面<code>里</code></p>\n<figure><img src="/里.png" alt="里面"></figure>'),
    origin=Location("a.md", 1),
    measure=Measure(),
    summary="里面",
    author="范某",
    outlet=Outlet("dw", (("zh-Hans", "德国之声"), ("zh-Hant", "德國之聲")), url="https://www.dw.com/zh/"),
    link="https://example.org/里",
    image=Image("https://example.org/里.png", "里面", "发布会"),
    tags=("人工智能", "芯片"),
    credits=("编译：某",),
    rights_notice="版权声明",
)


def both(article: Article) -> tuple[Edition, ...]:
    made = editions(article, SITE).value
    assert made is not None
    return made


def test_the_edition_in_the_own_script_is_the_authors() -> None:
    own = both(ARTICLE)[0]
    assert (own.title, own.body, own.summary, own.converted_from) == (ARTICLE.title, ARTICLE.body, "里面", None)
    assert own.locale == CN


def test_a_group_that_no_glossary_has_is_told_once() -> None:
    noted = editions(replace(ARTICLE, wording=Wording(groups=("sport",))), SITE).diagnostics
    assert [(one.code, one.where) for one in noted] == [("conversion/group", ARTICLE.origin)]
    assert "'sport'" in noted[0].message


def test_the_other_edition_is_converted_and_says_from_what() -> None:
    other = both(ARTICLE)[1]
    assert other.title == "頭髮與發展"
    assert other.body.html == '<p id="p1">裡面<code>里</code></p>\n<figure><img src="/里.png" alt="裡面"></figure>'
    assert (other.locale, other.converted_from) == (TW, CN)
    assert other.credits == ("編譯：某",)
    assert other.rights_notice == "版權聲明"


def test_addresses_are_the_same_in_every_edition() -> None:
    assert {one.link for one in both(ARTICLE)} == {ARTICLE.link}
    assert {one.image.src for one in both(ARTICLE) if one.image} == {"https://example.org/里.png"}
    assert [one.image.caption for one in both(ARTICLE) if one.image] == ["发布会", "發布會"]


def test_an_outlet_has_its_declared_name_or_a_converted_one() -> None:
    assert [one.outlet.name for one in both(ARTICLE) if one.outlet] == ["德国之声", "德國之聲"]
    unlisted = replace(ARTICLE, outlet=Outlet("o1", (("", "某报"),)))
    assert [one.outlet.name for one in both(unlisted) if one.outlet] == ["某报", "某報"]
    assert [one.outlet for one in both(replace(ARTICLE, outlet=None))] == [None, None]


def test_tags_have_one_key_and_a_label_for_each_edition() -> None:
    hans, hant = both(ARTICLE)
    assert [tag.key for tag in hans.tags] == [tag.key for tag in hant.tags]
    assert [tag.label for tag in hant.tags] == ["人工智慧", "晶片"]


def test_a_tag_has_one_key_whichever_regions_word_it_is() -> None:
    assert {key_of(label) for label in ("人工智能", "人工智慧", "ＡＩ", "AI")} == {"人工智能"}
    assert {key_of(label) for label in ("英伟达", "輝達", "英偉達", "Nvidia")} == {"英伟达"}


def test_a_doubtful_headline_is_told_as_the_settings_say() -> None:
    doubtful = replace(ARTICLE, title="市长发言")
    told = editions(doubtful, SITE).diagnostics
    assert [(one.code, one.severity.name) for one in told] == [("conversion/headline", "WARNING")]
    strict = replace(SITE, headlines="error")
    assert [one.severity.name for one in editions(doubtful, strict).diagnostics] == ["ERROR"]


def test_an_article_has_its_doubtful_places_with_its_own_place() -> None:
    doubtful = replace(ARTICLE, body=Body("<p>晚上市长发言。</p>"))
    (doubt,) = both(doubtful)[1].doubtful
    assert (str(doubt.where), doubt.source, doubt.sentence) == ("a.md:1", "发言", "晚上市长发言。")


def test_a_text_in_another_language_goes_through_every_edition_untouched() -> None:
    english = replace(ARTICLE, locale=Locale("en"), title="Chips", image=None)
    assert [(one.title, one.locale, one.converted_from) for one in both(english)] == [("Chips", Locale("en"), None)] * 2


def test_a_hand_made_edition_is_one_edition_only() -> None:
    made = both(replace(ARTICLE, locale=TW, edition="zh-Hant", edition_of="b.md"))
    assert [(one.edition, one.edition_of) for one in made] == [("zh-Hant", "b.md")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("人工智慧", "人工智慧"), ("ＡＩ", "AI"), ("網路", "网路"), ("裡外", "裏外"), ("Deep  Seek", "deep seek")],
)
def test_a_label_has_one_key_in_any_script_width_and_case(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


NAMED = replace(
    ARTICLE, title="英伟达再创新高", body=Body("<p>英伟达说，英伟达不急。华尔街问：特朗普呢？</p>"), tags=("芯片",)
)
TAGGING = replace(SITE, automatic_tags=3)


def tags_of(article: Article, settings: SiteSettings = TAGGING) -> list[list[Tag]]:
    made = editions(article, settings).value
    assert made is not None
    return [list(one.tags) for one in made]


def test_a_name_that_is_mentioned_often_enough_becomes_a_tag_in_each_editions_own_words() -> None:
    assert tags_of(NAMED) == [
        [Tag("芯片", "芯片"), Tag("英伟达", "英伟达", automatic=True)],
        [Tag("芯片", "晶片"), Tag("英伟达", "輝達", automatic=True)],
    ]


def test_no_tag_is_automatic_unless_the_owner_wants_it() -> None:
    assert [len(tags) for tags in tags_of(NAMED, SITE)] == [1, 1]


def test_an_article_that_says_it_has_no_tags_gets_none() -> None:
    assert tags_of(replace(NAMED, tags=(), untagged=True)) == [[], []]


def test_a_tag_that_was_written_is_not_given_once_more() -> None:
    assert [[tag.automatic for tag in tags] for tags in tags_of(replace(NAMED, tags=("輝達",)))] == [[False]] * 2


def test_a_word_that_is_no_name_becomes_no_tag() -> None:
    wordy = replace(NAMED, title="人工智能", body=Body("<p>人工智能，人工智能，人工智能。</p>"))
    assert [len(tags) for tags in tags_of(wordy)] == [1, 1]


def test_the_words_of_an_edition_are_in_its_script_whatever_its_region() -> None:
    assert label_of("英伟达", parse_locale("zh-Hans-HK"), Glossary()) == "英伟达"
