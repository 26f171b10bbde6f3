"""What is wrong with the input, where, and what its author can do about it.

A stage never logs, prints or stops at the first fault: it returns an Outcome,
and the runner keeps every diagnostic until the build ends.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Severity(enum.IntEnum):
    """How a diagnostic bears on the build.

    INFO: something was left out or put right by a named rule; no action is asked for.
    WARNING: the article is built, but its author should look.
    ERROR: an article, or a page, is missing; the exit status is 1.
    """

    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file.

    path: relative to the content folder, with forward slashes.
    line: counted from 1; 0 means the file as a whole.
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault or remark, worded for the person who wrote the source file.

    code: `room/what-is-wrong`, stable, to search for and to filter by.
    hint: the remedy, or empty where there is none.
    """

    where: Location
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: {self.severity.name.lower()}: {self.message} [{self.code}]"
        return f"{text}\n    hint: {self.hint}" if self.hint else text


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A stage's result: a value, or None where none could be made, and all that was noted on the way."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    def then(self, step: Callable[[T], Outcome[U]]) -> Outcome[U]:
        """Go on with step where there is a value; keep what was noted so far either way."""
        if self.value is None:
            return Outcome(None, self.diagnostics)
        after = step(self.value)
        return Outcome(after.value, self.diagnostics + after.diagnostics)
