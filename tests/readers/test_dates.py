"""Dates as sources write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sitegen.readers import dates


def published(text: str, zone: str = "Asia/Taipei") -> str:
    written = dates.parse(text)
    assert written is not None
    return str(written.published(zone, "Asia/Taipei"))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue, 25 Feb 2025 06:57:38 GMT", "2025-02-25T06:57:38Z"),
        ("Sat, 13 Jun 2020 07:52:08 +0000", "2020-06-13T07:52:08Z"),
        ("2025-01-28T05:49:32.108Z", "2025-01-28T05:49:32.108Z"),
        ("2025-01-28T13:49:32+08:00", "2025-01-28T05:49:32Z"),
        ("2025-01-28 13:49 +0800", "2025-01-28T05:49:00Z"),
        ("2025-01-28 13:49:32", "2025-01-28T05:49:32Z"),
        ("2017-08-27 22:07", "2017-08-27T14:07:00Z"),
        ("22/07/2020 - 16:59", "2020-07-22T08:59:00Z"),
        ("2025-01-28", "2025-01-28"),
        ("2010-9-1", "2010-09-01"),
        ("2020年 9月 21日", "2020-09-21"),
        ('"2021年10月01日"', "2021-10-01"),
        ("2025/1/28", "2025-01-28"),
        ("19961101", "1996-11-01"),
    ],
)
def test_every_shape_that_sources_have_is_read(text: str, moment: str) -> None:
    assert published(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-02-30",
        "0000-01-01",
        "1月28日",
        "1905-01-01",
        "2025-01-28T25:00:00Z",
        "2025-01-28T10:00+99:00",
        "Tue, 45 Feb 2025 06:57:38 GMT",
        "Tue",
        "12345678",
    ],
)
def test_what_is_no_date_or_cannot_be_is_none(text: str) -> None:
    assert dates.parse(text) is None


def test_a_time_without_a_zone_takes_the_one_it_is_given() -> None:
    assert published("22/07/2020 - 16:59", "Europe/Paris") == "2020-07-22T14:59:00Z"


def test_the_day_is_that_of_the_sites_zone() -> None:
    written = dates.parse("2025-01-28T20:00:00Z")
    assert written is not None
    assert written.published("UTC", "Asia/Taipei").day == date(2025, 1, 29)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2025-01-28-chips.md", date(2025, 1, 28)),
        ("2023-1-30-a.md", date(2023, 1, 30)),
        ("20250128.md", date(2025, 1, 28)),
        ("news/2025-01-28/a.md", date(2025, 1, 28)),
        ("2025/01/28/a.md", date(2025, 1, 28)),
        ("2025-01-28/2025-01-27-a.md", date(2025, 1, 27)),
        ("2025-13-40/a.md", None),
        ("a-120250128.md", None),
        ("chips.md", None),
    ],
)
def test_the_name_of_a_file_or_else_of_a_folder_may_tell_the_day(path: str, day: date | None) -> None:
    assert dates.of_name(path) == day


def test_an_epoch_is_a_moment_in_utc() -> None:
    assert dates.of_epoch(1738045024000) == datetime(2025, 1, 28, 6, 17, 4, tzinfo=UTC)


@pytest.mark.parametrize("milliseconds", [0, 10**17, 10**30])
def test_an_epoch_that_no_capture_can_have_is_none(milliseconds: int) -> None:
    assert dates.of_epoch(milliseconds) is None


def test_a_moment_that_comes_with_its_type_is_taken() -> None:
    naive = dates.of_moment(datetime(2025, 1, 28, 13, 49))  # noqa: DTZ001 - TOML has such dates
    aware = dates.of_moment(datetime(2025, 1, 28, 5, 49, tzinfo=UTC))
    assert naive is not None
    assert naive.zoneless
    assert aware is not None
    assert not aware.zoneless
    assert dates.of_moment(datetime(1905, 1, 1, tzinfo=UTC)) is None
