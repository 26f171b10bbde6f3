"""Editions to a site: in order, grouped, and whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sitegen.model.article import Published
from sitegen.model.diagnostics import Severity
from sitegen.model.edition import OutletName, Tag
from sitegen.site.assemble import assemble
from tests.site.examples import EDITION, HANS, HANT, SETTINGS, converted, named, on, site


def test_a_site_without_articles_has_a_shelf_for_each_edition() -> None:
    assert [(shelf.edition, shelf.articles) for shelf in site().shelves] == [(HANS, ()), (HANT, ())]


def test_articles_are_newest_first_and_those_of_one_moment_by_key() -> None:
    old, b, a = replace(named("old"), published=on(2024, 12, 31)), named("b"), named("a")
    assert [item.key for item in site(old, b, a).shelves[0].articles] == ["a", "b", "old"]


def test_a_day_alone_counts_from_its_midnight() -> None:
    day = replace(named("day"), published=on(2025, 1, 28))
    at = replace(named("at"), published=Published(date(2025, 1, 28), datetime(2025, 1, 28, 0, 1, tzinfo=UTC)))
    assert [item.key for item in site(day, at).shelves[0].articles] == ["at", "day"]


def test_articles_without_a_date_come_last_by_key() -> None:
    b, a = replace(named("b"), published=None), replace(named("a"), published=None)
    assert [item.key for item in site(b, a, named("c")).shelves[0].articles] == ["c", "a", "b"]


def test_every_edition_has_the_same_articles_in_the_same_order() -> None:
    hans, hant = site(named("b"), named("a")).shelves
    assert [item.key for item in hans.articles] == [item.key for item in hant.articles] == ["a", "b"]
    assert {item.edition for item in hant.articles} == {"zh-Hant"}


def test_the_order_of_the_editions_makes_no_difference() -> None:
    items = [named("a"), converted(named("a")), named("b"), converted(named("b"))]
    assert assemble(SETTINGS, items) == assemble(SETTINGS, items[::-1])


def test_tags_are_ordered_by_the_number_of_their_articles_then_by_key() -> None:
    b, a, c = Tag("b", "渡轮"), Tag("a", "潮水"), Tag("c", "堤岸")
    shelf = site(replace(named("1"), tags=(b, a, c)), replace(named("2"), tags=(c,))).shelves[0]
    assert [(tag.key, len(items)) for tag, items in shelf.tags] == [("c", 2), ("a", 1), ("b", 1)]


def test_the_label_of_a_tag_is_the_one_used_most() -> None:
    few, most = Tag("ai", "人工智慧"), Tag("ai", "AI")
    shelf = site(*(replace(named(key), tags=(tag,)) for key, tag in [("1", few), ("2", most), ("3", most)])).shelves[0]
    assert [tag.label for tag, _ in shelf.tags] == ["AI"]


def test_of_two_labels_used_alike_the_first_in_order_is_chosen() -> None:
    shelf = site(replace(named("1"), tags=(Tag("a", "渡"),)), replace(named("2"), tags=(Tag("a", "海"),))).shelves[0]
    assert [tag.label for tag, _ in shelf.tags] == ["海"]


def test_a_tag_given_twice_counts_once() -> None:
    (tagged,) = site(replace(EDITION, tags=(Tag("a", "海"), Tag("a", "海")))).shelves[0].tags
    assert len(tagged[1]) == 1


def test_outlets_are_ordered_like_tags_and_articles_without_one_are_in_none() -> None:
    dw, bbc = OutletName("dw", "德国之声"), OutletName("bbc", "BBC中文")
    items = [replace(named(key), outlet=outlet) for key, outlet in [("1", dw), ("2", bbc), ("3", dw), ("4", None)]]
    assert [(outlet.key, len(found)) for outlet, found in site(*items).shelves[0].outlets] == [("dw", 2), ("bbc", 1)]


def test_months_are_newest_first_and_an_article_without_a_date_is_in_none() -> None:
    days = [on(2024, 12, 31), None, on(2025, 1, 2), on(2025, 1, 1)]
    items = [replace(named(str(number)), published=day) for number, day in enumerate(days)]
    months = site(*items).shelves[0].months
    assert [(month, [item.key for item in found]) for month, found in months] == [
        ((2025, 1), ["2", "3"]),
        ((2024, 12), ["0"]),
    ]


def test_an_article_that_lacks_an_edition_is_left_out_and_told() -> None:
    made = assemble(SETTINGS, [named("whole"), converted(named("whole")), named("half")])
    assert made.value is not None
    assert [item.key for item in made.value.shelves[0].articles] == ["whole"]
    (told,) = made.diagnostics
    assert (str(told.where), told.severity, told.code) == ("half.md:1", Severity.ERROR, "site/edition-missing")
    assert "zh-Hant" in told.message


def test_an_edition_that_the_settings_do_not_name_is_none_of_the_site() -> None:
    hans_only = replace(SETTINGS, editions=(HANS,))
    made = assemble(hans_only, [EDITION, converted(EDITION)])
    assert made.value is not None
    assert [shelf.articles for shelf in made.value.shelves] == [(EDITION,)]
