"""What is wrong with the input, and what a stage makes of it."""

from __future__ import annotations

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity

FAULT = Diagnostic(Location("a.md", 3), Severity.ERROR, "metadata/date", "'date' must be a date, not str 'soon'")
REMARK = Diagnostic(Location("a.md"), Severity.INFO, "markup/box", "left out a box")


def halved(number: int) -> Outcome[float]:
    return Outcome(number / 2, (REMARK,))


def test_a_place_prints_as_path_and_line() -> None:
    assert str(Location("a.md", 3)) == "a.md:3"


def test_a_file_as_a_whole_has_no_line() -> None:
    assert str(Location("a.md")) == "a.md"


def test_places_are_ordered_by_path_then_by_line() -> None:
    places = [Location("b.md"), Location("a.md", 10), Location("a.md", 9), Location("a.md")]
    assert [str(place) for place in sorted(places)] == ["a.md", "a.md:9", "a.md:10", "b.md"]


def test_a_diagnostic_prints_in_one_line_with_its_code() -> None:
    assert str(FAULT) == "a.md:3: error: 'date' must be a date, not str 'soon' [metadata/date]"


def test_a_hint_stands_in_a_line_of_its_own() -> None:
    hinted = Diagnostic(Location("a.md"), Severity.WARNING, "site/orphan", "no article for it", "rename it")
    assert str(hinted) == "a.md: warning: no article for it [site/orphan]\n    hint: rename it"


def test_severities_are_ordered() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR


def test_a_stage_goes_on_with_a_value_and_keeps_what_was_noted() -> None:
    assert Outcome(3, (FAULT,)).then(halved) == Outcome(1.5, (FAULT, REMARK))


def test_without_a_value_it_does_not_go_on() -> None:
    nothing: Outcome[int] = Outcome(None, (FAULT,))
    assert nothing.then(halved) == Outcome(None, (FAULT,))


def test_a_value_that_counts_as_false_is_a_value() -> None:
    assert Outcome(0).then(halved).value == 0
