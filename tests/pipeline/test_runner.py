"""One function over many items: the cache, the executor, and what was noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.pipeline.cache import Cache, code_digest, digest
from sitegen.pipeline.executor import open_executor
from sitegen.pipeline.runner import Runner


def double(number: int) -> Outcome[int]:
    """Return twice the number; an odd one has no value, and that is noted."""
    if number % 2:
        return Outcome(None, (Diagnostic(Location(f"{number:03}"), Severity.ERROR, "test/odd", "odd"),))
    return Outcome(2 * number)


def fail(number: int) -> Outcome[int]:
    raise RuntimeError(f"a bug at {number}")


def silent(_stage: str, _done: int, _total: int) -> None:
    """Nobody looks."""


def runner(file: Path | None = None, executor: str = "serial", workers: int = 1) -> Runner:
    return Runner(Cache(file), executor, workers, silent)


def test_values_come_in_the_order_of_the_items_and_faults_are_kept() -> None:
    with runner() as run:
        assert run.map("test", double, [4, 3, 2, 1]) == [8, None, 4, None]
        assert [str(noted.where) for noted in run.diagnostics] == ["003", "001"]


@pytest.mark.parametrize("executor", ["serial", "threads", "processes"])
def test_wherever_the_work_is_done_the_outcome_is_the_same(executor: str) -> None:
    with runner(executor=executor, workers=2) as run:
        assert run.map("test", double, list(range(0, 600, 2))) == list(range(0, 1200, 4))


def test_a_factory_may_be_named() -> None:
    with runner(executor="concurrent.futures:ThreadPoolExecutor", workers=2) as run:
        assert run.map("test", double, [2]) == [4]


def test_an_executor_of_no_known_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no executor is called 'fast'"):
        open_executor("fast", 1)


def test_a_bug_is_no_fault_of_the_input_and_crashes() -> None:
    with runner() as run, pytest.raises(RuntimeError, match="a bug at 1"):
        run.map("test", fail, [1])


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    with Runner(Cache(None), "serial", 1, lambda *step: told.append(step)) as run:
        run.map("test", double, list(range(40)))
    assert told == [("test", 32, 40), ("test", 40, 40)]


def test_what_was_computed_once_comes_from_the_cache_with_its_faults(tmp_path: Path) -> None:
    for computed in (2, 0):
        with runner(tmp_path / "cache") as run:
            assert run.map("test", double, [1, 2], ["one", "two"]) == [None, 4]
            assert run.computed == computed
            assert len(run.diagnostics) == 1


def test_what_is_no_longer_asked_for_leaves_the_cache(tmp_path: Path) -> None:
    with runner(tmp_path / "cache") as run:
        run.map("test", double, [2, 4], ["two", "four"])
        run.map("test", double, [2, 6], ["two", "six"])
    assert Cache(tmp_path / "cache").load(["two", "four", "six"]).keys() == {"two", "six"}


def test_a_broken_cache_costs_work_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"no database" * 100)
    with runner(tmp_path / "cache") as run:
        assert run.map("test", double, [2], ["two"]) == [4]


def test_no_two_sequences_of_parts_have_one_digest() -> None:
    assert len({digest(b"ab", b"c"), digest(b"a", b"bc"), digest(b"abc"), digest(b"abc", b"")}) == 4


def test_the_digest_of_the_code_is_that_of_the_code() -> None:
    assert code_digest() == code_digest()
