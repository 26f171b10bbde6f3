"""The theme: what comes with the package, file by file overridden by what the site has of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGED = Path(__file__).parents[1] / "theme"
"""Where a wheel holds templates/ and static/; in a checkout they stand beside the package."""


@dataclass(frozen=True, slots=True)
class Files:
    """Two folders of the default theme, and the site's own, as paths by name; the site's have won.

    templates: `article.html` and the like, `strings.toml` among them.  static: what is copied as it is.
    """

    templates: tuple[tuple[str, Path], ...]
    static: tuple[tuple[str, Path], ...]


def default() -> Path:
    """Return the folder that holds templates/ and static/ of the default theme."""
    return PACKAGED if PACKAGED.is_dir() else PACKAGED.parents[1]


def find(site: Path | None) -> Files:
    """Return the theme of a site.  site: the folder with the site's own templates/ and static/, or None."""
    folders = [default()] if site is None else [default(), site]
    return Files(_merged(folders, "templates"), _merged(folders, "static"))


def templates(files: Files) -> tuple[tuple[str, str], ...]:
    """Return the texts of the templates by name, sorted."""
    return tuple((name, path.read_text("utf-8")) for name, path in files.templates)


def _merged(folders: list[Path], part: str) -> tuple[tuple[str, Path], ...]:
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / part).rglob("*")):
            name = path.relative_to(folder / part)
            hidden = any(piece.startswith(".") for piece in name.parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                found[name.as_posix()] = path
    return tuple(sorted(found.items()))
