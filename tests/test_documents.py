"""What the documents promise."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from sitegen.conversion.glossary import FIELDS, KINDS, TOP, parse_glossary
from sitegen.model.style import CHOICES

DOCS = Path(__file__).parents[1] / "docs"


def test_the_list_of_what_templates_are_given_is_up_to_date() -> None:
    """After a change to the page types: make docs."""
    spec = importlib.util.spec_from_file_location("document_templates", Path(__file__).parent / "document_templates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "templates.md").read_text("utf-8") == module.document()


@pytest.mark.parametrize("name", ["../README.md", "glossary.md", "settings.md"])
def test_the_examples_of_a_glossary_have_no_fault(name: str) -> None:
    examples = re.findall(r"```toml\n(.*?)```", (DOCS / name).read_text("utf-8"), re.DOTALL)
    glossaries = [example for example in examples if "terms = [" in example]
    assert glossaries
    assert [parse_glossary(example, name).diagnostics for example in glossaries] == [()] * len(glossaries)


def test_the_page_on_the_glossary_names_every_field_and_kind() -> None:
    named = set(re.findall(r"`([a-z]+)`", (DOCS / "glossary.md").read_text("utf-8")))
    assert named >= FIELDS | KINDS | TOP


def test_the_page_on_settings_names_every_choice_of_a_style() -> None:
    text = (DOCS / "settings.md").read_text("utf-8")
    rows = [f"| `{name}` | {', '.join(f'`{choice}`' for choice in choices)} |" for name, choices in CHOICES.items()]
    assert [row for row in rows if row not in text] == []
