"""Draft to Article: who wins where several tell."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.article import MACHINE_WRITTEN, Article, Image
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.model.locale import Locale
from sitegen.model.outlet import Outlet
from sitegen.model.source import Defaults, Source
from sitegen.readers.draft import Block, Draft
from sitegen.readers.front_matter import FrontMatter
from sitegen.readers.keys import KEY
from sitegen.readers.metadata import complete

HARBOUR = Outlet(
    "harbour",
    (("zh-Hans", "海港时报"), ("zh-Hant", "海港時報")),
    aliases=("Harbour Times",),
    domains=("harbour.example",),
    locales=(Locale("zh", "Hant", "HK"),),
    zone="Asia/Hong_Kong",
)
PIER = Outlet("pier", (("zh-Hans", "码头报"),))
SETTINGS = ReadSettings(outlets=(HARBOUR, PIER), zone="Asia/Taipei")
PARAGRAPH = Block("p", "渡輪今早復航，乘客比平日多。")


def completed(
    draft: Draft | None = None, front: Mapping[str, object] | None = None, defaults: Defaults = (), path: str = "a.md"
) -> tuple[Article, tuple[Diagnostic, ...]]:
    values = front or {}
    matter = FrontMatter(tuple(values.items()), tuple((name, 2 + at) for at, name in enumerate(values)))
    source = Source(path, "", defaults=defaults)
    outcome = complete(draft or Draft("渡輪復航", (PARAGRAPH,), line=9), matter, source, SETTINGS)
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def told(code: str, noted: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [one for one in noted if one.code == code]


def test_an_article_holds_what_its_draft_tells() -> None:
    draft = Draft(
        "渡輪復航",
        (PARAGRAPH, Block("h2", "班次")),
        link="https://harbour.example/1",
        published="2025-01-28T09:30:00+08:00",
        author="林一",
        image=Image("https://harbour.example/1.jpg"),
        tags=("航運", "航运", "航運 "),
        credits=("（編輯：陳二）",),
        provenance=MACHINE_WRITTEN,
        links=3,
    )
    article, noted = completed(draft)
    assert (article.title, article.author, article.outlet) == ("渡輪復航", "林一", HARBOUR)
    assert (str(article.published), str(article.locale)) == ("2025-01-28T01:30:00Z", "zh-Hant-HK")
    assert (article.tags, article.credits) == (("航運", "航运"), ("（編輯：陳二）",))
    assert (article.measure.paragraphs, article.measure.headings, article.measure.links) == (1, ("班次",), 3)
    assert (article.measure.images, article.provenance) == (1, MACHINE_WRITTEN)
    assert article.summary == "渡輪今早復航，乘客比平日多。"
    assert noted == ()


def test_front_matter_wins_over_the_format() -> None:
    draft = Draft(
        "渡輪復航",
        (PARAGRAPH,),
        link="https://harbour.example/1",
        author="林一",
        image=Image("https://harbour.example/1.jpg"),
        summary="文中的摘要。",
    )
    front = {
        "title": "快船也復航",
        "link": "https://pier.example/2",
        "author": ["陳二", "王三"],
        "outlet": "码头报",
        "image": "https://pier.example/2.jpg",
        "summary": "編者的摘要。",
    }
    article, _ = completed(draft, front)
    assert (article.title, article.link, article.author) == ("快船也復航", "https://pier.example/2", "陳二、王三")
    assert (article.outlet, article.summary) == (PIER, "編者的摘要。")
    assert article.image == Image("https://pier.example/2.jpg")


def test_the_format_wins_over_the_folders() -> None:
    draft = Draft(
        "渡輪復航", (PARAGRAPH,), link="https://harbour.example/1", author="林一", tags=("航運",), summary="短。"
    )
    defaults = (("author", "編輯部"), ("outlet", "码头报"), ("summary", "同一句。"), ("tags", ["每日"]))
    article, _ = completed(draft, defaults=defaults)
    assert (article.author, article.outlet, article.tags, article.summary) == ("林一", HARBOUR, ("航運",), "短。")


def test_the_folders_tell_what_nobody_else_does() -> None:
    defaults = (("author", "編輯部"), ("outlet", "码头报"), ("tags", ["每日"]), ("link", "https://pier.example/"))
    article, _ = completed(defaults=defaults)
    assert (article.author, article.outlet, article.tags) == ("編輯部", PIER, ("每日",))
    assert article.link == "https://pier.example/"


@pytest.mark.parametrize(
    ("front", "code"),
    [({"title": "另一題"}, "metadata/title"), ({"link": "https://harbour.example/2"}, "metadata/link")],
)
def test_a_difference_between_front_matter_and_text_is_told(front: dict[str, object], code: str) -> None:
    draft = Draft("渡輪復航", (PARAGRAPH,), line=9, link="https://harbour.example/1")
    (one,) = told(code, completed(draft, front)[1])
    assert (one.severity, one.where.line) == (Severity.INFO, 9)


def test_addresses_that_differ_in_their_tracking_only_are_one() -> None:
    draft = Draft("渡輪復航", (PARAGRAPH,), link="http://www.harbour.example/1/?utm_source=rss")
    article, noted = completed(draft, {"link": "https://harbour.example/1"})
    assert article.link == "https://harbour.example/1"
    assert told("metadata/link", noted) == []


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("news/渡輪.md", "渡輪"),
        ("2025-01-28-渡輪.md", "渡輪"),
        ("20250128 渡輪.md", "渡輪"),
        ("2025-01-28-.md", "2025-01-28-"),
        ("渡輪/index.md", "渡輪"),
        ("index.md", "index"),
    ],
)
def test_a_text_without_a_title_takes_its_files_name_and_that_is_told(path: str, title: str) -> None:
    article, noted = completed(Draft("", (PARAGRAPH,)), path=path)
    assert article.title == title
    assert [one.severity for one in told("metadata/title", noted)] == [Severity.WARNING]


def test_a_draft_is_no_article_and_that_is_told_at_its_line() -> None:
    front = FrontMatter((("title", "甲"), ("draft", "true")), (("title", 2), ("draft", 3)))
    outcome = complete(Draft("甲", (PARAGRAPH,)), front, Source("a.md", ""), SETTINGS)
    assert outcome.value is None
    assert [(str(one.where), one.severity) for one in outcome.diagnostics] == [("a.md:3", Severity.INFO)]


def test_a_file_may_publish_what_its_folder_holds_back() -> None:
    article, _ = completed(front={"draft": "false"}, defaults=(("draft", True),))
    assert article.title == "渡輪復航"


def test_the_outlet_is_told_by_a_line_that_names_it() -> None:
    assert completed(Draft("甲", (PARAGRAPH,), outlet="海港時報訊"))[0].outlet == HARBOUR


@pytest.mark.parametrize("author", ["海港時報", "Harbour Times 海港時報", "(港)海港時報"])
def test_an_author_that_only_names_an_outlet_is_the_outlet(author: str) -> None:
    article, _ = completed(front={"author": author})
    assert (article.outlet, article.author) == (HARBOUR, "")


def test_behind_an_author_that_is_the_outlet_the_texts_own_comes_forward() -> None:
    assert completed(Draft("甲", (PARAGRAPH,), author="林一"), {"author": "海港時報"})[0].author == "林一"


def test_an_outlet_that_no_table_knows_gets_a_key_of_its_own() -> None:
    outlet = completed(front={"outlet": "燈塔週刊"})[0].outlet
    assert outlet is not None
    assert outlet.any_name == "燈塔週刊"
    assert KEY.fullmatch(outlet.key)


def test_a_summary_that_repeats_the_title_is_none() -> None:
    article, _ = completed(front={"summary": "渡輪 復航"})
    assert article.summary == "渡輪今早復航，乘客比平日多。"


def test_tags_of_front_matter_and_text_are_united_by_their_folded_form() -> None:
    article, _ = completed(Draft("甲", (PARAGRAPH,), tags=("ＡＩ", "航運")), {"tags": ["AI", "港口"]})
    assert article.tags == ("AI", "港口", "航運")


def test_categories_are_no_tags() -> None:
    assert completed(front={"categories": ["雜談"]})[0].tags == ()


def test_a_key_of_the_owner_is_taken() -> None:
    assert completed(front={"key": "ferry-2025"})[0].key == "ferry-2025"


@pytest.mark.parametrize("key", ["Ferry", "渡輪", "-a", "a" * 65])
def test_a_key_that_cannot_be_one_is_told_and_made(key: str) -> None:
    article, noted = completed(front={"key": key})
    assert KEY.fullmatch(article.key)
    assert [one.severity for one in told("metadata/key", noted)] == [Severity.WARNING]


@pytest.mark.parametrize("story", ["deepseek-shock", "none"])
def test_an_article_says_in_which_story_it_stands_or_that_in_none(story: str) -> None:
    """`none` was taken for a field without a value, as it is everywhere else."""
    article, noted = completed(front={"story": story})
    assert article.story == story
    assert told("metadata/story", noted) == []


def test_a_story_that_is_no_key_is_told_at_its_line() -> None:
    article, noted = completed(front={"title": "渡輪", "story": "渡輪停航"})
    assert article.story == ""
    assert [str(one.where) for one in told("metadata/story", noted)] == ["a.md:3"]


def test_an_article_that_says_nothing_of_stories_leaves_it_to_its_text() -> None:
    assert completed()[0].story == completed(front={"story": "null"})[0].story == ""


def test_stories_of_one_file_share_date_and_outlet_but_not_title_key_and_picture() -> None:
    front = {
        "title": "今日要聞",
        "key": "page",
        "date": "2025-01-28",
        "outlet": "码头报",
        "summary": "整頁。",
        "image": "https://pier.example/page.jpg",
        "link": "https://pier.example/page",
    }
    one, _ = completed(Draft("第一則", (PARAGRAPH,), discriminator="1"), front)
    two, _ = completed(Draft("第二則", (PARAGRAPH,), discriminator="2", link="https://pier.example/2"), front)
    assert (one.title, two.title) == ("第一則", "第二則")
    assert len({one.key, two.key, "page"}) == 3
    assert (one.outlet, str(one.published), one.image) == (PIER, "2025-01-28", None)
    assert (one.link, two.link) == ("https://pier.example/page", "https://pier.example/2")
    assert one.summary == "渡輪今早復航，乘客比平日多。"


def test_a_hand_made_edition_is_in_the_locale_of_its_tag() -> None:
    source = Source("a.zh-hans.md", "", edition="zh-Hans", edition_of="a.md")
    article = complete(Draft("渡轮", ()), FrontMatter(), source, SETTINGS).value
    assert article is not None
    assert (article.edition, article.edition_of, str(article.locale)) == ("zh-Hans", "a.md", "zh-Hans-CN")


def test_provenance_is_one_word_or_none() -> None:
    article, noted = completed(front={"provenance": "by a robot"})
    assert article.provenance == ""
    assert [one.severity for one in told("metadata/provenance", noted)] == [Severity.WARNING]
    assert completed(front={"provenance": "Machine-Written"})[0].provenance == MACHINE_WRITTEN


def test_what_the_draft_noted_comes_first() -> None:
    noted = Diagnostic(completed()[0].origin, Severity.INFO, "clip/promotion", "left out")
    assert completed(Draft("甲", (PARAGRAPH,), diagnostics=(noted,)))[1][0] == noted


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates() | st.datetimes()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
FRONT = st.dictionaries(
    st.sampled_from(["title", "date", "link", "author", "outlet", "tags", "summary", "cover", "lang", "rights", "key"]),
    VALUES,
)


def test_an_article_is_pinned_by_its_own_front_matter_only() -> None:
    pins = [completed(front=front)[0].pin for front in ({"pin": True}, {"pin": "yes"}, {"pin": False}, {})]
    assert pins == [True, True, False, False]
    assert not completed(defaults=(("pin", True),))[0].pin


def test_a_pin_that_is_neither_true_nor_false_is_told() -> None:
    article, noted = completed(front={"pin": "soon"})
    assert not article.pin
    assert [str(one.where) for one in told("metadata/pin", noted)] == ["a.md:2"]


@given(FRONT, FRONT)
def test_whatever_stands_in_front_matter_there_is_an_article(
    front: dict[str, object], defaults: dict[str, object]
) -> None:
    article, _ = completed(front=front, defaults=tuple(defaults.items()))
    assert KEY.fullmatch(article.key)
    assert article.title


def test_an_empty_list_of_tags_says_that_there_are_none() -> None:
    article, _ = completed(Draft("甲", (PARAGRAPH,), tags=("航運",)), {"tags": []}, defaults=(("tags", ["每日"]),))
    assert (article.tags, article.untagged) == ((), True)
    assert not completed(front={"tags": ""})[0].untagged
