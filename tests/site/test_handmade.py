"""Editions that somebody wrote by hand."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.article import MACHINE_WRITTEN, Image, Rights
from sitegen.model.diagnostics import Location, Severity
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.site.handmade import works
from tests.site.examples import EDITION, HANT, PUBLISHED, converted, on

HAND = replace(
    EDITION,
    key="hand",
    edition=HANT.tag,
    locale=HANT.locale,
    title="退潮",
    origin=Location("tide.zh-hant.md", 1),
    published=on(2030, 1, 1),
    edition_of="tide.md",
)
SHARED = replace(
    EDITION,
    author="潘某",
    outlet=OutletName("dw", "德国之声"),
    link="https://example.org/tide",
    image=Image("https://example.org/tide.jpg"),
    tags=(Tag("潮", "潮"), Tag("渡轮", "渡轮")),
    credits=("编译：潘某",),
    rights=Rights.EXCERPT,
    rights_notice="版权所有",
    provenance=MACHINE_WRITTEN,
    pin=True,
)


def adopted(original: Edition, hand: Edition) -> Edition:
    """Return what becomes of a hand-made edition beside its original."""
    (work,) = works([original, converted(original), hand])[0].values()
    return work[HANT.tag]


def test_a_hand_made_edition_takes_the_place_of_the_converted_one() -> None:
    made = adopted(EDITION, HAND)
    assert (made.title, made.origin, made.converted_from) == ("退潮", HAND.origin, None)


def test_it_has_the_key_and_the_date_of_its_article() -> None:
    made = adopted(EDITION, HAND)
    assert (made.key, made.published) == ("tide", PUBLISHED)


def test_what_all_editions_share_is_the_originals() -> None:
    own = replace(HAND, outlet=OutletName("bbc", "BBC中文"), link="https://example.org/hand", rights=Rights.FULL)
    made = adopted(SHARED, own)
    assert (made.outlet, made.link, made.rights) == (SHARED.outlet, SHARED.link, Rights.EXCERPT)
    assert (made.provenance, made.captured, made.pin) == (MACHINE_WRITTEN, None, True)


def test_what_it_does_not_say_itself_is_the_originals() -> None:
    made = adopted(SHARED, HAND)
    assert (made.author, made.image, made.credits) == ("潘某", SHARED.image, ("编译：潘某",))
    assert made.rights_notice == "版权所有"


def test_what_it_does_say_is_its_own() -> None:
    picture = Image("https://example.org/hand.jpg")
    made = adopted(SHARED, replace(HAND, author="潘譯", image=picture, credits=("譯：潘譯",), rights_notice="轉載"))
    assert (made.author, made.image, made.credits, made.rights_notice) == ("潘譯", picture, ("譯：潘譯",), "轉載")


def test_it_labels_the_tags_of_its_article_but_has_no_others() -> None:
    made = adopted(SHARED, replace(HAND, tags=(Tag("渡轮", "渡輪"), Tag("海", "海"))))
    assert made.tags == (Tag("潮", "潮"), Tag("渡轮", "渡輪"))


def test_the_stories_of_a_hand_made_file_follow_those_of_its_original() -> None:
    second = replace(EDITION, key="second", origin=Location("tide.md", 9))
    hands = [HAND, replace(HAND, title="渡輪", origin=Location("tide.zh-hant.md", 9))]
    made, told = works([EDITION, converted(EDITION), second, converted(second), *hands])
    assert [work[HANT.tag].title for work in made.values()] == ["退潮", "渡輪"]
    assert told == []


def test_one_story_more_than_the_original_has_is_an_orphan() -> None:
    more = replace(HAND, origin=Location("tide.zh-hant.md", 9))
    _, told = works([EDITION, converted(EDITION), HAND, more])
    assert [(str(one.where), one.code) for one in told] == [("tide.zh-hant.md:9", "site/orphan")]


def test_an_edition_of_nothing_is_an_orphan_and_in_no_work() -> None:
    made, (told,) = works([HAND])
    assert made == {}
    assert (told.severity, told.hint) == (
        Severity.WARNING,
        "put the original beside it, or give the file a name of its own",
    )
    assert "tide.md" in told.message


def test_a_hand_made_edition_of_a_tag_that_the_article_has_not_is_an_orphan() -> None:
    _, told = works([EDITION, HAND])
    assert [one.code for one in told] == ["site/orphan"]


def test_works_are_in_the_order_of_their_places() -> None:
    later = replace(EDITION, origin=Location("zz.md", 1))
    assert list(works([later, EDITION])[0]) == [("tide.md", 1, "tide"), ("zz.md", 1, "tide")]
