"""What search engines are told of a page, and that none of it is markup."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.output import FramedPage
from sitegen.model.page import ChooserPage, Link
from sitegen.render.structured_data import structured_data
from tests.test_theme import ARTICLE, BARE_ARTICLE, CHOOSER, EXAMPLES, FRAME, LIST

HOME = "https://example.org/zh-hans/"
TAGS = replace(
    FRAME,
    url="/zh-hans/tags/",
    canonical=f"{HOME}tags/",
    title="标签",
    navigation=(Link("/zh-hans/", "首页"), Link("/zh-hans/tags/", "标签", current=True)),
)
TAG = replace(TAGS, url="/zh-hans/tags/a/", canonical=f"{HOME}tags/a/", title="渡轮")


def told(page: FramedPage | ChooserPage) -> dict[str, dict[str, Any]]:
    """Return what is told of a page, by type."""
    made = json.loads(structured_data(page))
    assert made["@context"] == "https://schema.org"
    return {node["@type"]: node for node in made["@graph"]}


def way(page: FramedPage | ChooserPage) -> list[tuple[str, str]]:
    return [(step["name"], step["item"]) for step in told(page)["BreadcrumbList"]["itemListElement"]]


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_nothing_that_is_told_is_markup(name: str) -> None:
    text = structured_data(EXAMPLES[name])
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"]


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_told_as_it_is_and_ends_no_script(text: str) -> None:
    made = structured_data(replace(ARTICLE, title=f"</script><!--{text}", summary=text))
    assert "<" not in made
    assert json.loads(made)["@graph"][0]["headline"] == f"</script><!--{text}"


def test_an_article_is_told_with_its_time_its_language_and_who_answers_for_it() -> None:
    article = told(replace(ARTICLE, title="潮水退去", author="潘某", machine_written=False))["NewsArticle"]
    assert (article["headline"], article["datePublished"], article["inLanguage"]) == (
        "潮水退去",
        "2025-06-09T00:02:32Z",
        "en",
    )
    assert article["author"] == {"@type": "Person", "name": "潘某"}
    assert article["publisher"] == {"@type": "Organization", "name": "海岸文摘", "url": HOME}
    assert (article["image"], article["isAccessibleForFree"]) == ("https://example.org/a.jpg", True)
    assert (article["timeRequired"], article["url"]) == ("PT3M", FRAME.canonical)


def test_an_article_names_the_original_and_its_outlet() -> None:
    page = replace(ARTICLE, outlet=Link("/zh-hans/sources/dw/", "德国之声"))
    article = told(page)["NewsArticle"]
    assert article["citation"] == article["isBasedOn"]["url"] == ARTICLE.link
    assert article["isBasedOn"]["publisher"] == {"@type": "NewsMediaOrganization", "name": "德国之声"}


def test_where_nobody_is_named_the_outlet_is_the_author() -> None:
    page = replace(ARTICLE, author="", outlet=Link("/zh-hans/sources/dw/", "德国之声"))
    assert told(page)["NewsArticle"]["author"] == {"@type": "NewsMediaOrganization", "name": "德国之声"}


def test_a_program_is_credited_but_no_author() -> None:
    article = told(replace(ARTICLE, author="AI News Assistant", outlet=None))["NewsArticle"]
    assert "author" not in article
    assert article["creditText"] == "AI News Assistant"
    assert article["digitalSourceType"] == "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def test_a_converted_article_names_the_page_with_the_authors_wording() -> None:
    page = replace(ARTICLE, original=Link("/zh-hant/2025/06/09/a/", "看繁體版原文"))
    assert told(page)["NewsArticle"]["translationOf"]["@id"] == "https://example.org/zh-hant/2025/06/09/a/"


def test_of_what_is_not_known_nothing_is_told() -> None:
    article = told(replace(BARE_ARTICLE, original=None))["NewsArticle"]
    lacking = "author datePublished isBasedOn citation image translationOf digitalSourceType keywords timeRequired"
    assert not set(lacking.split()) & article.keys()


def test_an_article_stands_below_its_outlet() -> None:
    page = replace(ARTICLE, outlet=Link("/zh-hans/sources/dw/", "德国之声"), frame=replace(FRAME, title="潮水退去"))
    assert way(page) == [("海岸文摘", HOME), ("德国之声", f"{HOME}sources/dw/"), ("潮水退去", FRAME.canonical)]


def test_a_list_stands_below_the_part_of_the_site_that_it_belongs_to() -> None:
    assert way(replace(LIST, kind="tag", frame=TAG)) == [
        ("海岸文摘", HOME),
        ("标签", f"{HOME}tags/"),
        ("渡轮", f"{HOME}tags/a/"),
    ]


def test_a_part_of_the_site_stands_below_its_front_page() -> None:
    assert way(replace(LIST, kind="tags", frame=TAGS)) == [("海岸文摘", HOME), ("标签", f"{HOME}tags/")]


def test_the_front_page_is_the_site_in_one_edition_and_every_list_is_a_part_of_it() -> None:
    front, tag = told(LIST), told(replace(LIST, kind="tag", frame=TAG))
    assert front["WebSite"]["inLanguage"] == "zh-Hans"
    assert front["WebSite"]["@id"] == tag["CollectionPage"]["isPartOf"]["@id"] == f"{HOME}#site"


def test_an_older_page_of_the_front_is_a_list_and_no_site() -> None:
    older = replace(FRAME, url="/zh-hans/page/1/", canonical=f"{HOME}page/1/")
    assert told(replace(LIST, frame=older)).keys() == {"CollectionPage", "BreadcrumbList"}


def test_the_chooser_is_the_site_in_all_editions() -> None:
    site = told(CHOOSER)["WebSite"]
    assert [part["inLanguage"] for part in site["hasPart"]] == ["zh-Hans", "zh-Hant"]
    assert site["url"] == "https://example.org/"
