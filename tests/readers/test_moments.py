"""When an article came out: by whom it is told, and what contradicts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sitegen.model.article import Published
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Severity
from sitegen.model.outlet import Outlet
from sitegen.model.source import Defaults, Source
from sitegen.readers.case import Case
from sitegen.readers.draft import Draft
from sitegen.readers.fields import Fields, of_folders
from sitegen.readers.moments import moments

HOUR = 3_600_000
NINE = 1_738_054_800_000
"""2025-01-28T09:00:00Z, in ms since 1970."""


def case(
    published: str = "",
    captured_ms: int | None = None,
    front: dict[str, object] | None = None,
    defaults: Defaults = (),
    path: str = "a.md",
) -> Case:
    draft = Draft("甲", (), line=5, published=published, captured_ms=captured_ms)
    own = Fields(front or {}, dict.fromkeys(front or {}, 2), path)
    return Case(draft, own, of_folders(defaults, path), Source(path, ""), ReadSettings(zone="Asia/Taipei"))


def date(of: Case) -> str:
    return str(moments(of, None)[0])


def codes(of: Case) -> list[tuple[str, Severity]]:
    moments(of, None)
    return [(one.code, one.severity) for one in of.told()]


def test_front_matter_wins_over_the_text_and_a_difference_is_told() -> None:
    of = case("2025-01-28T09:00:00Z", front={"date": "2025-01-28T07:00:00Z"})
    assert date(of) == "2025-01-28T07:00:00Z"
    assert [one.message for one in of.told()] == [
        "the front matter's date was taken; the text's own is 2025-01-28T09:00:00Z"
    ]


def test_a_day_and_a_moment_on_it_do_not_contradict_each_other() -> None:
    assert codes(case("2025-01-28T09:00:00Z", front={"date": "2025-01-28"})) == []
    assert codes(case("2025-01-28T09:00:00Z", front={"date": "2025-01-27"})) == [("metadata/date", Severity.INFO)]


def test_the_text_wins_over_its_capture() -> None:
    assert date(case("2025-01-28T07:00:00Z", NINE)) == "2025-01-28T07:00:00Z"


def test_the_capture_stands_in_for_a_date_and_that_is_told() -> None:
    of = case(captured_ms=NINE, path="2025-01-01-a.md")
    assert date(of) == "2025-01-28T09:00:00Z"
    assert [(one.code, one.severity) for one in of.told()] == [("metadata/date", Severity.INFO)]


def test_the_name_of_the_file_wins_over_its_folders_defaults() -> None:
    defaults = (("date", "2025-01-02"),)
    assert date(case(path="2025-01-01-a.md", defaults=defaults)) == "2025-01-01"
    assert date(case(path="a.md", defaults=defaults)) == "2025-01-02"


def test_without_a_date_an_article_is_undated_and_the_remedy_is_told() -> None:
    of = case()
    assert moments(of, None) == (None, None)
    (one,) = of.told()
    assert (one.code, one.severity, one.where.line) == ("metadata/undated", Severity.WARNING, 5)
    assert "date: 2025-01-28" in one.hint


@pytest.mark.parametrize("faulty", ["2025-02-30", "soon", 20250230, ["2025-01-28"]])
def test_a_faulty_date_is_told_once_and_the_next_best_is_taken(faulty: object) -> None:
    of = case("2025-01-28T09:00:00Z", front={"date": faulty})
    assert date(of) == "2025-01-28T09:00:00Z"
    assert [(one.code, one.severity, one.where.line) for one in of.told()] == [("metadata/date", Severity.WARNING, 2)]


def test_a_faulty_date_of_the_text_is_told() -> None:
    assert codes(case("1月28日", NINE))[0] == ("metadata/date", Severity.WARNING)


def test_a_time_without_a_zone_is_in_the_outlets_else_in_the_sites_and_that_is_told() -> None:
    paris = Outlet("p", (("", "p"),), zone="Europe/Paris")
    of = case("2025-01-28 09:00")
    assert str(moments(of, paris)[0]) == "2025-01-28T08:00:00Z"
    assert [one.message for one in of.told()] == ["the time has no zone; Europe/Paris was taken"]
    assert date(case("2025-01-28 09:00")) == "2025-01-28T01:00:00Z"


def test_the_day_is_that_of_the_sites_zone() -> None:
    published, _ = moments(case("2025-01-28T20:00:00Z"), None)
    assert isinstance(published, Published)
    assert published.day.isoformat() == "2025-01-29"


@pytest.mark.parametrize("hours", [6.2, 7.5, 8])
def test_a_capture_in_local_time_written_as_utc_is_told(hours: float) -> None:
    of = case(captured_ms=NINE + int(hours * HOUR), front={"date": "2025-01-28T09:00:00Z"})
    assert date(of) == "2025-01-28T09:00:00Z"
    assert [(one.code, one.severity) for one in of.told()] == [("metadata/captured", Severity.INFO)]


@pytest.mark.parametrize("hours", [0, 1, 5, 9, 200])
def test_a_capture_some_time_after_the_date_is_as_it_should_be(hours: int) -> None:
    assert codes(case(captured_ms=NINE + hours * HOUR, front={"date": "2025-01-28T09:00:00Z"})) == []


def test_a_capture_before_the_date_cannot_be_and_is_told() -> None:
    assert codes(case("2025-01-28T10:00:00Z", NINE)) == [("metadata/captured", Severity.WARNING)]


def test_front_matter_may_say_when_the_source_was_saved() -> None:
    of = case(captured_ms=NINE, front={"captured": "2025-01-28T10:00:00Z", "date": "2025-01-28"})
    assert moments(of, None)[1] == datetime(2025, 1, 28, 10, tzinfo=UTC)


def test_a_capture_that_cannot_be_is_told() -> None:
    assert codes(case(captured_ms=5, front={"date": "2025-01-28"})) == [("metadata/captured", Severity.WARNING)]
