"""Shared by all tests."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci")

SHARED = Path(__file__).parents[2] / "shared"
"""Real source files.  Their text belongs to its publishers, so it lies outside of the project, where it lies at all."""


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"no real source files at {SHARED}: they are not part of the project")
    return SHARED


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return an empty content folder with settings that name an address."""
    folder = tmp_path / "site" / "content"
    folder.mkdir(parents=True)
    (folder / "site.toml").write_text('base_url = "https://example.org/digest"\nzone = "Asia/Taipei"\n', "utf-8")
    return folder
