"""Where a site lies."""

from __future__ import annotations

from pathlib import Path


def find_site(start: Path) -> Path | None:
    """Return the nearest folder, from start upwards, that holds `content/site.toml`; None if there is none."""
    return next((folder for folder in (start, *start.parents) if (folder / "content" / "site.toml").is_file()), None)
