"""When an article came out, and when it was saved: by the best of those who tell; never guessed, never today."""

from __future__ import annotations

from datetime import datetime, timedelta

from sitegen.model.article import Published
from sitegen.model.diagnostics import Severity
from sitegen.model.outlet import Outlet
from sitegen.readers import dates
from sitegen.readers.case import Case
from sitegen.readers.dates import Written
from sitegen.readers.markup import shortened

SAME_MOMENT = timedelta(minutes=5)
"""Two accounts of a moment that differ by less do not contradict each other."""

LOCAL_AS_UTC = (timedelta(hours=6), timedelta(hours=8, minutes=10))
"""A capture so much later than the front matter's date was local time, written as if it were UTC (0.65 % of clips).

It is eight hours less the time between the two.
"""


def moments(case: Case, outlet: Outlet | None) -> tuple[Published | None, datetime | None]:
    """Return when the article came out, and when it was saved (aware, UTC)."""
    draft, own = case.draft, case.own
    zone, site = (outlet.zone if outlet else "") or case.settings.zone, case.settings.zone
    captured = _captured(case)
    given = own.date("date")
    told = dates.parse(draft.published) if draft.published else None
    if draft.published and told is None:
        case.note(Severity.WARNING, "date", f"the date of the text is none: {shortened(draft.published)!r}")
    written = given or told or _without_a_date(case, captured)
    if written is None:
        hint = "write `date: 2025-01-28` into its front matter, or into a _defaults.toml in its folder"
        case.note(Severity.WARNING, "undated", "nothing tells when the article came out: it stands last, undated", hint)
        return None, captured
    if written.zoneless:
        case.note(Severity.INFO, "zone", f"the time has no zone; {zone} was taken")
    published = written.published(zone, site)
    if given and told:
        _compare(case, published, told.published(zone, site))
    if captured and published.at and (given or told):
        _check(case, captured - published.at)
    return published, captured


def _captured(case: Case) -> datetime | None:
    """Return when the source was saved: by front matter, else by the format."""
    given = case.own.date("captured")
    if given:
        return given.published(case.settings.zone, case.settings.zone).at
    milliseconds = case.draft.captured_ms
    captured = dates.of_epoch(milliseconds) if milliseconds is not None else None
    if milliseconds is not None and captured is None:
        case.note(Severity.WARNING, "captured", f"no capture was at {milliseconds} ms after 1970")
    return captured


def _without_a_date(case: Case, captured: datetime | None) -> Written | None:
    """Return the day or moment that stands in for a date that neither front matter nor format gives."""
    if captured:
        case.note(Severity.INFO, "date", "the text gives no date; that of its capture was taken")
        return Written(captured.date(), None, captured)
    day = dates.of_name(case.source.path)
    if day:
        case.note(Severity.INFO, "date", f"the date was taken from the file's or a folder's name: {day}")
        return Written(day)
    return case.folders.date("date")


def _compare(case: Case, taken: Published, other: Published) -> None:
    exact = taken.at is not None and other.at is not None
    if abs(taken.instant - other.instant) > SAME_MOMENT if exact else taken.day != other.day:
        case.note(Severity.INFO, "date", f"the front matter's date was taken; the text's own is {other}")


def _check(case: Case, late: timedelta) -> None:
    """Tell of a capture that cannot be: late is by how much it comes after the date."""
    if case.own.has("date") and LOCAL_AS_UTC[0] <= late <= LOCAL_AS_UTC[1]:
        hours = round(late / timedelta(hours=1), 1)
        message = f"the capture is {hours} h after the date: local time written as UTC, it seems; the date was taken"
        case.note(Severity.INFO, "captured", message)
    elif late < -SAME_MOMENT:
        case.note(Severity.WARNING, "captured", "the article was saved before it came out; the date was taken")
