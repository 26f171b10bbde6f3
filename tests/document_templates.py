"""docs/templates.md from the page types: what each template is given.  Run by `make docs`."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

MODEL = Path(__file__).parents[1] / "sitegen" / "model"

PAGES = ("page.py", "issue_page.py", "story_page.py", "search_page.py", "redirect_page.py")
"""The modules that hold what templates are given."""

HEAD = """\
# What templates are given

Written by `make docs` from the page types in `sitegen/model/`; a test keeps it true.

A template sees two names: `page`, one of the types below, and `t`, the interface words of the page's edition
(`templates/strings.toml`). Everything that is a text is escaped; `page.body` alone is markup, sanitised when it was
read. A name that a template misspells is an error with its line. `templates/` of a site overrides file by file.
"""


def document() -> str:
    """Return the page: a section for each type, in the order of the modules."""
    table = ast.parse((MODEL / "output.py").read_text("utf-8"))
    named = next(
        node.value for node in table.body if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
    )
    pairs = zip(named.keys, named.values, strict=True)
    templates = {ast.unparse(key): ast.literal_eval(name) for key, name in pairs if key is not None}
    types = [node for name in PAGES for node in ast.parse((MODEL / name).read_text("utf-8")).body]
    sections = [_section(node, templates.get(node.name, "")) for node in types if isinstance(node, ast.ClassDef)]
    return "\n".join([HEAD, *sections])


def _section(node: ast.ClassDef, template: str) -> str:
    heading = f"## {node.name}" + (f" → `{template}`" if template else "")
    rows = [
        f"| `{ast.unparse(field.target)}` | `{ast.unparse(field.annotation).replace('|', chr(92) + '|')}` |"
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    ]
    text = ast.get_docstring(node) or ""
    return "\n".join([heading, "", text, "", "| field | type |", "|---|---|", *rows, ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), "utf-8")
