"""The bounds of the house: no file and no function grows past what one reads at a sitting, and floors hold."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "sitegen"
FILE_LINES, FUNCTION_LINES = 350, 45


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_file_is_read_at_a_sitting(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= FILE_LINES
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    long = [f.name for f in functions if f.end_lineno is not None and f.end_lineno - f.lineno >= FUNCTION_LINES]
    assert long == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_error_is_caught_and_dropped(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    assert [node.lineno for node in nodes if isinstance(node, ast.Pass)] == []
    caught = [ast.unparse(node.type) for node in nodes if isinstance(node, ast.ExceptHandler) and node.type]
    assert "Exception" not in caught


def test_a_planted_import_of_jinja_in_readers_breaks_a_contract(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "sitegen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    module = tmp_path / "sitegen" / "readers" / "draft.py"
    module.write_text(f"{module.read_text('utf-8')}\nimport jinja2\n", "utf-8")
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "jinja2" in result.stdout
