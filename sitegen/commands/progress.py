"""A progress bar on a terminal; elsewhere nothing."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from sitegen.pipeline.runner import Progress

LABELS = {"read": "reading", "render": "rendering"}


@contextlib.contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """Yield what tells the progress of a stage to a person: a bar if one is looking, or nothing."""
    if quiet or not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # No refresh of its own: that takes a thread, and a process that has threads must not fork.
    with Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(LABELS.get(stage, stage), total=total)
            bar.update(tasks[stage], completed=done, total=total)
            bar.refresh()

        yield show


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Nobody is looking."""
