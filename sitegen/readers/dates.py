"""Dates as sources write them to moments: never guessed, never today's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from sitegen.model.article import Published

FIRST_YEAR = 1990
"""A source that claims to be older is mistaken."""

LONGEST = 80
"""A date as mails have it is no longer; the parser of the library is slow on what is no date."""

DAY = re.compile(
    r"(?P<year>\d{4})(?:[-/.]|\s*年\s*)(?P<month>\d{1,2})(?:[-/.]|\s*月\s*)(?P<day>\d{1,2})(?:\s*[日号號])?"
    r"(?:[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}(?:\s+[A-Z]{3,4})?|[+-]\d{2})?",
    re.IGNORECASE,
)
"""ISO 8601 and what is near it: `2017-08-27 22:07`, `2010-9-1`, `2020年 9月 21日`, `2020-06-13 07:52 +0000 UTC`."""

DAY_FIRST = re.compile(r"(?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4}) - (?P<hour>\d{2}):(?P<minute>\d{2})")
"""As one outlet writes it: `22/07/2020 - 16:59`."""

CHINA_TIME = re.compile(r"\s*\bCST\b")
"""In mails Chicago's zone, in files such as these nearly always China's: no zone that can be relied on."""

COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>[01]\d)(?P<day>[0-3]\d)")
NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:-(?P<month>\d{1,2})-(?P<day>\d{1,2})|(?P<m>[01]\d)(?P<d>[0-3]\d))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written.

    day and clock: where the writer was; clock is None where only the day is given.
    at: aware, in UTC, where the zone was given; else None, and it is for others to know the zone.
    """

    day: date
    clock: time | None = None
    at: datetime | None = None

    def published(self, zone: str, site: str) -> Published:
        """Return the moment, in zone where the writer gave none; its day is that of the site's zone (IANA names)."""
        at = self.at
        if at is None and self.clock is not None:
            at = datetime.combine(self.day, self.clock, ZoneInfo(zone)).astimezone(UTC)
        if at is None:
            return Published(self.day)
        return Published(at.astimezone(ZoneInfo(site)).date(), at)

    @property
    def zoneless(self) -> bool:
        return self.at is None and self.clock is not None


def parse(text: str) -> Written | None:
    """Return the date that a text is; None where it is none, or one that cannot be."""
    stripped = " ".join(text.split()).strip("\"'")
    found = DAY.fullmatch(stripped) or DAY_FIRST.fullmatch(stripped) or COMPACT.fullmatch(stripped)
    return _of_parts(found.groupdict()) if found else _mail_date(stripped)


def of_moment(moment: datetime) -> Written | None:
    """Return a date that came with its type (TOML), naive or aware."""
    at = moment.astimezone(UTC) if moment.tzinfo else None
    return Written(moment.date(), moment.time().replace(tzinfo=None), at) if moment.year >= FIRST_YEAR else None


def of_name(path: str) -> date | None:
    """Return the day that a file's name, or else the nearest folder's, begins with or holds; None where none does.

    Folders may also share it among them: `2025/01/28/`.
    """
    pure = PurePosixPath(path)
    for name in (pure.stem, *(parent.name for parent in pure.parents)):
        for found in NAME.finditer(name):
            day = _day(found["year"], found["month"] or found["m"], found["day"] or found["d"])
            if day:
                return day
    nested = re.search(r"(?:^|/)((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})/", path)
    return _day(*nested.groups()) if nested else None


def of_epoch(milliseconds: int) -> datetime | None:
    """Return the moment so many ms after 1970 began, aware, in UTC; None where no capture can be so old or so late."""
    try:
        moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.year >= FIRST_YEAR else None


def _of_parts(parts: dict[str, str | None]) -> Written | None:
    day = _day(parts["year"], parts["month"], parts["day"])
    if day is None or parts.get("hour") is None:
        return Written(day) if day else None
    fraction = (parts.get("fraction") or "0")[:6].ljust(6, "0")
    try:
        clock = time(int(parts["hour"] or 0), int(parts["minute"] or 0), int(parts.get("second") or 0), int(fraction))
        at = _aware(datetime.combine(day, clock), parts.get("zone") or "")
    except (ValueError, OverflowError):
        return None
    return Written(day, clock, at)


def _aware(moment: datetime, zone: str) -> datetime | None:
    if not zone:
        return None
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return moment.replace(tzinfo=UTC)
    digits = zone[1:6].split(maxsplit=1)[0].replace(":", "").ljust(4, "0")
    return datetime.fromisoformat(f"{moment.isoformat()}{zone[0]}{digits[:2]}:{digits[2:]}").astimezone(UTC)


def _mail_date(text: str) -> Written | None:
    """Return the date of a mail or a feed (RFC 822, RFC 5322): `Tue, 25 Feb 2025 06:57:38 GMT`."""
    if len(text) > LONGEST or not re.search(r"[A-Za-z]{3}", text):
        return None
    try:
        moment = parsedate_to_datetime(CHINA_TIME.sub("", text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return of_moment(moment)


def _day(year: str | None, month: str | None, day: str | None) -> date | None:
    try:
        made = date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
    return made if made.year >= FIRST_YEAR else None
