"""The page of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.article import MACHINE_WRITTEN, Image, Measure, Rights
from sitegen.model.body import Body
from sitegen.model.config import EditionSettings
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Doubt, Edition
from sitegen.model.locale import Locale
from sitegen.model.page import ArticlePage, Link
from sitegen.site.articles import article_pages, minutes
from sitegen.site.assemble import assemble
from sitegen.site.cards import stack
from sitegen.site.frames import desk
from sitegen.site.rack import rack
from sitegen.site.tags import tag_index
from tests.site.examples import BASE, EDITION, HANS, HANT, HONG_KONG, SETTINGS, WORDS, converted, named, on

ORIGINAL = replace(EDITION, edition=HANT.tag, locale=HANT.locale)
"""The article as it was written in traditional script."""


def pages_of(*items: Edition, editions: tuple[EditionSettings, ...] = (HANS,), of: int = 0) -> list[ArticlePage]:
    """Return the pages of one of the editions of a site, the first unless another is named."""
    settings = replace(SETTINGS, editions=editions)
    site = assemble(settings, items).value
    assert site is not None
    made = stack(desk(settings, BASE, editions[of], WORDS), site.shelves[of], tag_index(site))
    return article_pages(rack(made, site))


def page_of(item: Edition) -> ArticlePage:
    (page,) = pages_of(item)
    return page


def test_an_edition_without_articles_has_no_pages() -> None:
    assert pages_of() == []


def test_a_bare_article_has_a_bare_page() -> None:
    page = page_of(replace(EDITION, published=None))
    assert (page.title, page.body, page.frame.path) == ("潮水退去", EDITION.body, "zh-hans/undated/tide/index.html")
    assert (page.time, page.outlet, page.original, page.older, page.newer) == (None, None, None, None, None)
    assert (page.link, page.source_host, page.converted_from, page.lang) == ("", "", "", "")


def test_articles_lead_to_their_neighbours_in_time() -> None:
    items = [replace(named(str(day)), published=on(2025, 1, day), title=f"{day}日") for day in (1, 2, 3)]
    newest, middle, oldest = pages_of(*items)
    assert (middle.newer, middle.older) == (
        Link("/digest/zh-hans/2025/01/03/3/", "3日"),
        Link("/digest/zh-hans/2025/01/01/1/", "1日"),
    )
    assert (newest.newer, oldest.older) == (None, None)


def test_the_link_to_the_original_is_encoded_and_its_host_is_named() -> None:
    page = page_of(replace(EDITION, link="https://www.example.org/潮"))
    assert (page.link, page.source_host) == ("https://www.example.org/%E6%BD%AE", "example.org")


def test_a_link_that_is_not_on_the_web_is_none() -> None:
    page = page_of(replace(EDITION, link="javascript:alert(1)"))
    assert (page.link, page.source_host) == ("", "")


def test_the_summary_describes_the_page() -> None:
    page = page_of(replace(EDITION, summary="堤岸露出。"))
    assert page.summary == page.frame.description == "堤岸露出。"


def test_a_page_says_whether_it_shows_less_than_the_whole() -> None:
    shown = {rights.value: page_of(replace(EDITION, rights=rights)).excerpt for rights in Rights}
    assert shown == {"full": False, "excerpt": True, "link": True}


def test_a_text_that_may_only_be_linked_is_not_on_its_page() -> None:
    assert page_of(replace(EDITION, rights=Rights.LINK)).body == Body()


def test_what_an_article_says_of_itself_is_on_its_page() -> None:
    item = replace(
        EDITION, author="潘某", credits=("编译：潘某",), rights_notice="版权所有", provenance=MACHINE_WRITTEN
    )
    page = page_of(replace(item, image=Image("https://example.org/潮.jpg")))
    assert (page.author, page.credits, page.rights_notice) == ("潘某", ("编译：潘某",), "版权所有")
    assert page.machine_written
    assert page.image == Image("https://example.org/%E6%BD%AE.jpg")


def test_the_time_to_read_is_that_of_the_whole_text_whatever_is_shown() -> None:
    item = replace(EDITION, measure=Measure(han=801), rights=Rights.LINK)
    assert page_of(item).minutes == 3


@pytest.mark.parametrize(
    ("han", "words", "time"),
    [(0, 0, 1), (400, 0, 1), (401, 0, 2), (0, 200, 1), (0, 201, 2), (200, 100, 1), (201, 100, 2)],
)
def test_the_time_to_read_is_rounded_up(han: int, words: int, time: int) -> None:
    assert minutes(han, words) == time


def test_doubtful_places_are_counted() -> None:
    doubt = Doubt(Location("tide.md", 3), 0, "晚上市长发言。", "发言", "發言", (), "names")
    assert page_of(replace(EDITION, doubtful=(doubt, doubt))).doubtful == 2


def test_a_converted_page_names_the_script_it_was_written_in_and_leads_to_it() -> None:
    hans = replace(EDITION, converted_from=HANT.locale)
    (page,) = pages_of(hans, ORIGINAL, editions=(HANS, HANT))
    assert page.converted_from == "繁体"
    assert page.original == Link("/digest/zh-hant/2025/01/28/tide/", "看繁体版原文")


def test_within_one_script_it_is_the_region_that_is_named() -> None:
    hong_kong = replace(ORIGINAL, edition=HONG_KONG.tag, converted_from=HANT.locale)
    (page,) = pages_of(ORIGINAL, hong_kong, editions=(HANT, HONG_KONG), of=1)
    assert page.converted_from == "台湾用语"


def test_a_script_without_a_word_is_named_by_its_tag() -> None:
    assert page_of(replace(EDITION, converted_from=Locale("zh", "Hani"))).converted_from == "zh-Hani"


def test_where_no_edition_has_the_authors_wording_none_is_led_to() -> None:
    assert page_of(replace(EDITION, converted_from=HANT.locale)).original is None


def test_the_page_with_the_authors_wording_leads_nowhere_else() -> None:
    (page,) = pages_of(EDITION, converted(EDITION), editions=(HANS, HANT))
    assert (page.converted_from, page.original) == ("", None)


def test_a_hand_made_edition_is_not_taken_for_the_original() -> None:
    """A converted page led to the first edition that was not converted, though it said what it was converted from."""
    hans = replace(EDITION, converted_from=HANT.locale)
    hand = replace(EDITION, title="退潮", origin=Location("tide.zh-hans.md", 1), edition_of="tide.md")
    hong_kong = replace(ORIGINAL, edition=HONG_KONG.tag, locale=HONG_KONG.locale, converted_from=HANT.locale)
    (page,) = pages_of(hans, hand, ORIGINAL, hong_kong, editions=(HANS, HANT, HONG_KONG), of=2)
    assert page.converted_from == "台湾用语"
    assert page.original == Link("/digest/zh-hant/2025/01/28/tide/", "看繁體版原文")


def test_a_text_in_another_language_says_which() -> None:
    assert page_of(replace(EDITION, locale=Locale("en"))).lang == "en"


def test_an_article_is_shared_with_its_own_picture_else_with_that_of_the_site() -> None:
    shared = [
        page_of(replace(EDITION, image=image)).frame.sharing for image in (Image("https://example.org/a.jpg"), None)
    ]
    assert [(one.type, one.image.src, one.image.alt) for one in shared] == [
        ("article", "https://example.org/a.jpg", "潮水退去"),
        ("article", "https://example.org/digest/static/social.png", "海岸文摘"),
    ]


def test_a_text_whose_paragraphs_were_put_together_says_so_on_its_page() -> None:
    assert not page_of(EDITION).repaired
    assert page_of(replace(EDITION, repaired=True)).repaired
