"""Runs a pure function over many items: here, and only here, the cache and the executor enter.

A function given to a Runner is importable by name, takes one picklable argument
and returns an Outcome.  It knows nothing of caching, processes or reporting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Self, TypeVar, cast

from sitegen.model.diagnostics import Diagnostic, Outcome
from sitegen.pipeline.cache import Cache
from sitegen.pipeline.executor import SerialExecutor, open_executor

In = TypeVar("In")
Out = TypeVar("Out")

BATCH = 32
"""Items per task: enough to pay for sending it, few enough to keep all workers busy."""

WORTH_A_WORKER = 128
"""Items below which starting other processes costs more than they save."""

Progress = Callable[[str, int, int], None]
"""Told the name of a stage, how many of its items are done, and how many there are."""


class Runner:
    """What one build shares: the cache, the executor, and what was noted so far, in input order.

    executor: a name as for open_executor.  workers: with 1, all work is done in this process.
    """

    def __init__(self, cache: Cache, executor: str, workers: int, progress: Progress) -> None:
        self._cache, self._executor, self._workers, self._progress = cache, executor, workers, progress
        self._opened: Executor | None = None
        self.diagnostics: list[Diagnostic] = []
        self.computed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._opened is not None:
            self._opened.shutdown(cancel_futures=True)

    def map(
        self, stage: str, function: Callable[[In], Outcome[Out]], items: list[In], keys: list[str] | None = None
    ) -> list[Out | None]:
        """Apply function to each item; return the values in the order of the items, None where there is none.

        With keys, one for each item, outcomes are taken from the cache where it has them; a key
        must tell apart any two items for which function may differ.
        """
        held = self._cache.load(keys) if keys else {}
        done: list[Outcome[object] | None] = [held.get(key) for key in keys] if keys else [None] * len(items)
        missing = [place for place, outcome in enumerate(done) if outcome is None]
        fresh: dict[str, Outcome[object]] = {}
        computed = self._compute(stage, function, [items[place] for place in missing])
        for place, outcome in zip(missing, computed, strict=True):
            done[place] = cast("Outcome[object]", outcome)
            if keys:
                fresh[keys[place]] = cast("Outcome[object]", outcome)
        self.computed += len(missing)
        if keys and (fresh or len(held) < len(set(keys))):
            self._cache.store(fresh, keep=keys)
        return [self.take(cast("Outcome[Out]", outcome)) for outcome in done]

    def take(self, outcome: Outcome[Out]) -> Out | None:
        """Keep an outcome's diagnostics and return its value."""
        self.diagnostics.extend(outcome.diagnostics)
        return outcome.value

    def _compute(self, stage: str, function: Callable[[In], Outcome[Out]], items: list[In]) -> Iterator[Outcome[Out]]:
        # submit() and result() are all that is asked of an executor, so that a cluster's will do.
        executor = self._executor_for(len(items))
        batches = (items[start : start + BATCH] for start in range(0, len(items), BATCH))
        futures: Iterable[Future[list[Outcome[Out]]]] = (executor.submit(_run, function, batch) for batch in batches)
        if not isinstance(executor, SerialExecutor):
            futures = list(futures)
        done = 0
        for future in futures:
            results = future.result()
            done += len(results)
            self._progress(stage, done, len(items))
            yield from results

    def _executor_for(self, count: int) -> Executor:
        if self._workers == 1 or (count < WORTH_A_WORKER and self._executor == "processes"):
            return SerialExecutor()
        if self._opened is None:
            self._opened = open_executor(self._executor, self._workers)
        return self._opened


def _run(function: Callable[[In], Outcome[Out]], items: list[In]) -> list[Outcome[Out]]:
    return [function(item) for item in items]
