"""What an audit has looked at, and what it found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 10
"""Violations of one check that are written out."""


@dataclass(slots=True)
class Report:
    """looked: how often each check was made, in the order of the first.  found: (check, page, what is wrong)."""

    looked: Counter[str] = field(default_factory=Counter)
    found: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def look(self, check: str, page: str, wrong: list[str]) -> None:
        """Enter that a check was made of a page, and what is wrong there."""
        self.looked[check] += 1
        self.found += [(check, page, message) for message in wrong]

    def text(self) -> str:
        """Return the summary: a line for each check, with its first violations below it."""
        lines: list[str] = []
        for check, times in self.looked.items():
            wrong = [(page, message) for name, page, message in self.found if name == check]
            lines.append(f"{check:<44}{times:>6} looked at{len(wrong):>6} wrong")
            lines += [f"    {page}: {message}" for page, message in wrong[:SHOWN]]
            lines += [f"    and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
        return "\n".join([*lines, *self.notes, f"{len(self.found)} violations"])
