"""What stands in the issue of a day or a week, and what of it leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sitegen.model.article import Measure
from sitegen.model.edition import Edition
from sitegen.model.issue import Issue, IssueStory
from sitegen.model.story import Story
from sitegen.site.issues import issues
from tests.site.examples import SETTINGS, named, on, site

LONG, SHORT = Measure(han=800), Measure(han=60)


def dated(key: str, day: int, measure: Measure = LONG) -> Edition:
    return replace(named(key), published=on(2025, 1, day), measure=measure)


def made(*items: Edition, stories: tuple[Story, ...] = (), every: str = "daily") -> tuple[Issue, ...]:
    return issues(replace(site(*items, settings=replace(SETTINGS, issues=every)), stories=stories))


def told(issue: Issue) -> tuple[str, list[str], list[str]]:
    """Return the first article of the lead, of each story, and of what else was reported."""
    return (
        issue.lead.articles[0],
        [part.articles[0] for part in issue.stories],
        [part.articles[0] for part in issue.briefs],
    )


def test_each_day_with_an_article_has_an_issue_numbered_from_the_oldest() -> None:
    found = made(dated("a", 28), dated("b", 20), dated("c", 28))
    assert [(one.number, one.name, one.first == one.last) for one in found] == [
        (2, "2025-01-28", True),
        (1, "2025-01-20", True),
    ]


def test_a_week_begins_on_monday_and_is_named_by_iso_8601() -> None:
    found = made(
        replace(named("a"), published=on(2024, 12, 30)), dated("b", 5), dated("c", 6), dated("d", 26), every="weekly"
    )
    assert [(one.name, one.first, one.last) for one in found] == [
        ("2025-w04", date(2025, 1, 20), date(2025, 1, 26)),
        ("2025-w02", date(2025, 1, 6), date(2025, 1, 12)),
        ("2025-w01", date(2024, 12, 30), date(2025, 1, 5)),
    ]


def test_the_last_week_of_the_calendar_is_cut_short() -> None:
    """A date of the year 9999 ended the build: the week's Sunday lies beyond what the calendar can tell."""
    (issue,) = made(replace(named("a"), published=on(9999, 12, 31)), every="weekly")
    assert issue.last == date(9999, 12, 31)


def test_articles_without_a_date_stand_in_no_issue() -> None:
    undated = replace(named("u"), published=None)
    (issue,) = made(dated("a", 28), undated)
    assert [part.articles for part in issue.parts] == [("a",)]
    assert made(undated) == ()


def test_the_story_with_the_most_articles_of_the_day_leads() -> None:
    stories = (Story("flood", ("b", "c"), "c"),)
    (issue,) = made(dated("a", 28), dated("b", 28), dated("c", 28), stories=stories)
    assert issue.lead == IssueStory("flood", ("c", "b"))
    assert [part.articles for part in issue.stories] == [("a",)]


def test_of_stories_of_one_size_the_newest_leads() -> None:
    later = [replace(dated(key, 28), published=replace(named(key).published or on(2025, 1, 28))) for key in "cd"]
    stories = (Story("old", ("a", "b"), "a"), Story("new", ("c", "d"), "c"))
    (issue,) = made(dated("a", 28), dated("b", 28), *later, stories=stories)
    assert [part.story for part in issue.parts] == ["new", "old"]


def test_without_stories_the_newest_article_leads() -> None:
    noon = replace(named("z"), measure=LONG)
    (issue,) = made(dated("a", 28), noon)
    assert told(issue) == ("z", ["a"], [])


def test_what_the_owner_pins_leads_whatever_its_size_or_age() -> None:
    pinned = replace(dated("z", 28, SHORT), pin=True)
    (issue,) = made(*(dated(key, 28) for key in "abc"), pinned, stories=(Story("s", ("a", "b"), "a"),))
    assert told(issue) == ("z", ["a", "c"], [])


def test_an_article_that_is_pinned_brings_its_story_along() -> None:
    pinned = replace(dated("c", 28), pin=True)
    stories = (Story("big", ("a", "b", "d"), "a"), Story("small", ("c", "e"), "e"))
    (issue,) = made(*(dated(key, 28) for key in "abde"), pinned, stories=stories)
    assert issue.lead == IssueStory("small", ("e", "c"))


def test_a_story_stands_in_the_issue_of_each_of_its_days_with_the_articles_of_that_day() -> None:
    stories = (Story("flood", ("a", "b", "c"), "c"),)
    second, first = made(dated("a", 27), dated("b", 27), dated("c", 28), stories=stories)
    assert first.lead == IssueStory("flood", ("a", "b"))
    assert second.lead == IssueStory("flood", ("c",))


def test_at_most_seven_stories_follow_the_lead_and_the_others_are_told_in_a_line() -> None:
    (issue,) = made(*(dated(key, 28) for key in "abcdefghij"))
    assert told(issue) == ("a", list("bcdefgh"), ["i", "j"])


def test_what_is_no_longer_than_an_excerpt_is_told_in_a_line() -> None:
    (issue,) = made(*(dated(key, 28) for key in "abcd"), dated("e", 28, SHORT))
    assert told(issue) == ("a", ["b", "c", "d"], ["e"])


def test_words_of_other_scripts_count_as_two_han() -> None:
    (issue,) = made(*(dated(key, 28) for key in "abcd"), dated("e", 28, Measure(words=101)), dated("f", 28, SHORT))
    assert told(issue) == ("a", ["b", "c", "d", "e"], ["f"])


def test_at_least_three_follow_if_there_are_so_many() -> None:
    (issue,) = made(dated("a", 28), dated("b", 28, SHORT), dated("c", 28), *(dated(k, 28, SHORT) for k in "def"))
    assert told(issue) == ("a", ["c", "b", "d"], ["e", "f"])


def test_nothing_of_a_day_is_lost_or_told_twice() -> None:
    stories = (Story("s", ("b", "j", "x"), "x"), Story("t", ("c", "k"), "k"))
    keys = [f"{one}" for one in "abcdefghijklmnopq"]
    (issue,) = made(*(dated(key, 28, SHORT if key in "aeg" else LONG) for key in keys), stories=stories)
    assert sorted(key for part in issue.parts for key in part.articles) == keys


def test_a_new_day_changes_no_issue_before_it() -> None:
    before = made(dated("a", 20), dated("b", 21))
    assert made(dated("a", 20), dated("b", 21), dated("c", 22))[1:] == before


def test_an_older_day_moves_the_numbers_after_it_and_nothing_else() -> None:
    before, after = made(dated("b", 21), dated("c", 22)), made(dated("a", 20), dated("b", 21), dated("c", 22))
    assert [replace(issue, number=issue.number - 1) for issue in after[:2]] == list(before)
