"""Where work is done: in this process, in other processes, or wherever a named factory says."""

from __future__ import annotations

import importlib
import multiprocessing
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class SerialExecutor(Executor):
    """Runs a task when it is submitted.  What a debugger wants, and what little work needs."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - it belongs to whoever asks for the result
            future.set_exception(error)
        return future


def open_executor(name: str, workers: int) -> Executor:
    """Return the executor of that name: `serial`, `threads`, `processes`, or `module:factory`.

    A factory is called with the number of workers; submit() and result() are all that is asked of what it returns.
    Raises ValueError for a name that is none of these.
    """
    match name.partition(":"):
        case ("serial", "", ""):
            return SerialExecutor()
        case ("threads", "", ""):
            return ThreadPoolExecutor(workers)
        case ("processes", "", ""):
            # A fork shares what is already loaded; where it is not safe (macOS, Windows) the platform's own way is.
            method = "fork" if sys.platform == "linux" else None
            return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(method))
        case (module, ":", factory) if module and factory:
            found: Executor = getattr(importlib.import_module(module), factory)(workers)
            return found
    raise ValueError(f"no executor is called {name!r}")
