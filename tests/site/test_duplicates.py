"""What shows only when all articles are seen together: one saved twice, one key given twice, one text twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sitegen.model.body import Body
from sitegen.model.diagnostics import Location, Severity
from sitegen.model.edition import Edition
from sitegen.site.duplicates import distinct
from sitegen.site.handmade import works
from tests.site.examples import named

LINK = "https://example.org/tide"
EARLY, LATE = datetime(2025, 1, 28, tzinfo=UTC), datetime(2025, 1, 29, tzinfo=UTC)


def kept(*items: Edition) -> list[str]:
    """Return the files that are left of these articles."""
    return [place[0] for place in distinct(works(list(items))[0])[0]]


def told(*items: Edition) -> list[tuple[str, Severity, str]]:
    noted = distinct(works(list(items))[0])[1]
    return [(one.where.path, one.severity, one.code) for one in noted]


def test_articles_that_share_nothing_are_all_kept() -> None:
    items = named("a"), named("b")
    assert kept(*items) == ["a.md", "b.md"]
    assert told(*items) == []


def test_of_an_article_saved_twice_the_later_capture_is_kept_and_the_other_told() -> None:
    items = replace(named("a"), link=LINK, captured=LATE), replace(named("b"), link=f"{LINK}/#top", captured=EARLY)
    assert kept(*items) == ["a.md"]
    assert told(*items) == [("b.md", Severity.WARNING, "site/duplicate")]


def test_of_two_captures_of_one_moment_the_first_by_name_is_kept() -> None:
    assert kept(replace(named("b"), link=LINK, captured=EARLY), replace(named("a"), link=LINK, captured=EARLY)) == [
        "a.md"
    ]


def test_a_capture_without_a_time_counts_as_the_oldest() -> None:
    assert kept(replace(named("a"), link=LINK), replace(named("b"), link=LINK, captured=EARLY)) == ["b.md"]


def test_stories_of_one_file_may_share_its_link() -> None:
    items = replace(named("a"), link=LINK), replace(named("b"), link=LINK, origin=Location("a.md", 9))
    assert kept(*items) == ["a.md", "a.md"]
    assert told(*items) == []


def test_a_key_belongs_to_the_first_file_and_that_is_an_error_at_the_other() -> None:
    items = named("a"), replace(named("b"), key="a")
    assert kept(*items) == ["a.md"]
    assert told(*items) == [("b.md", Severity.ERROR, "site/key-taken")]


def test_two_keys_that_differ_in_case_only_are_one() -> None:
    assert told(named("a"), replace(named("b"), key="A")) == [("b.md", Severity.ERROR, "site/key-taken")]


def test_a_duplicate_that_is_left_out_takes_no_key() -> None:
    items = replace(named("a"), link=LINK), replace(named("b"), key="a", link=LINK, captured=EARLY)
    assert told(*items) == [("a.md", Severity.WARNING, "site/duplicate")]


def test_one_text_at_two_addresses_is_kept_twice_and_told() -> None:
    items = replace(named("a"), body=Body("<p>海</p>")), replace(named("b"), body=Body("<p><em>海</em></p>"))
    assert kept(*items) == ["a.md", "b.md"]
    assert told(*items) == [("b.md", Severity.INFO, "site/same-text")]


def test_texts_are_compared_by_their_first_four_hundred_characters() -> None:
    ends = [Body(f"<p>{'海' * 400}{end}</p>" + "<p>船</p>" * 200) for end in ("潮", "岸")]
    assert told(replace(named("a"), body=ends[0]), replace(named("b"), body=ends[1])) == [
        ("b.md", Severity.INFO, "site/same-text")
    ]


def test_a_text_that_is_mostly_markup_is_compared_as_far_as_one_that_is_not() -> None:
    spread = Body("".join(f"<p>{sign}</p>" for sign in "海" * 500))
    solid = Body(f"<p>{'海' * 500}</p>")
    assert told(replace(named("a"), body=spread), replace(named("b"), body=solid)) == [
        ("b.md", Severity.INFO, "site/same-text")
    ]


def test_a_text_just_short_of_four_hundred_characters_is_compared_without_its_last_tag() -> None:
    """The last `>` was cut off, so that the rest of that tag counted as text: `</p` here, and `</u` there."""
    paragraph, item = Body(f"<p>{'海' * 397}</p>"), Body(f"<ul><li>{'海' * 397}</li></ul>")
    assert told(replace(named("a"), body=paragraph), replace(named("b"), body=item)) == [
        ("b.md", Severity.INFO, "site/same-text")
    ]


def test_texts_that_are_empty_are_not_the_same() -> None:
    assert told(replace(named("a"), body=Body()), replace(named("b"), body=Body())) == []


def test_stories_of_one_file_may_begin_alike() -> None:
    items = named("a"), replace(named("b"), body=named("a").body, origin=Location("a.md", 9))
    assert told(*items) == []
