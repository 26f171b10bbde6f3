"""What a build is asked to do, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """The folders, and the choices of the command line.

    site: the folder with the site's own templates/ and static/, or None.  base_url: empty where site.toml has it.
    strict: publish nothing while an error stands.  executor: as for open_executor; jobs: workers, at least 1.
    """

    content: Path
    output: Path
    site: Path | None = None
    base_url: str = ""
    jobs: int = 1
    executor: str = "processes"
    strict: bool = False
    cached: bool = True
