"""What the documents promise."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_list_of_what_templates_are_given_is_up_to_date() -> None:
    """After a change to the page types: make docs."""
    spec = importlib.util.spec_from_file_location("document_templates", Path(__file__).parent / "document_templates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "templates.md").read_text("utf-8") == module.document()
