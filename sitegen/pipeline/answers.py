"""An answer of a reviewer, written into the owner's files; what stands there, comments too, stays."""

from __future__ import annotations

import re
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Array

from sitegen.model.review import Question

FILE = "glossary/review.toml"
"""Where answers for the whole site are kept, in the content folder."""

HEAD = """# Words that were decided in a review: `sitegen review` adds a line here for each answer.

"""
FENCED = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n")
CONVERT = re.compile(r"^convert:[ \t]*$\n(?:^[ \t]+.*\n)*", re.MULTILINE)
TERMS = re.compile(r"^([ \t]+)terms:[ \t]*$\n", re.MULTILINE)


class NoRoomError(Exception):
    """The front matter already has a `convert` that cannot be added to; the message says what to do."""


def accept(content: Path, question: Question, choice: str) -> Path:
    """Keep a choice for the whole site; return the file it stands in.  Raises tomlkit.exceptions.ParseError."""
    file = content / FILE
    document = tomlkit.parse(file.read_text("utf-8") if file.is_file() else HEAD)
    terms = document.get("terms")
    if isinstance(terms, AoT):
        table = tomlkit.table()
        table.update(_forms(question, choice))
        terms.append(table)
    else:
        if not isinstance(terms, Array):
            terms = tomlkit.array().multiline(multiline=True)
            document["terms"] = terms
        entry = tomlkit.inline_table()
        entry.update(_forms(question, choice))
        terms.append(entry)
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, tomlkit.dumps(document))
    return file


def accept_for_article(content: Path, path: str, question: Question, choice: str) -> Path:
    """Keep a choice for one article, in its front matter, which is made where there is none; return the file.

    Raises NoRoomError where the front matter has a `convert` of a shape that cannot be added to.
    """
    file = content / path
    text = file.read_text("utf-8")
    pairs = ", ".join(f'{region}: "{word}"' for region, word in _forms(question, choice).items())
    line = f"- {{{pairs}}}"
    fence = FENCED.match(text)
    if fence is None:
        made = f"---\nconvert:\n  terms:\n    {line}\n---\n{text}"
    elif fence[1] == "+++":
        raise NoRoomError(f"{path}: add to its TOML: [[convert.terms]] with {pairs}")
    else:
        made = _with_term(text, fence.end(), line, path)
    _write(file, made)
    return file


def _with_term(text: str, start: int, line: str, path: str) -> str:
    found = CONVERT.search(text, start)
    if found is None:
        if re.search(r"^convert:", text[start:].split("\n---", 1)[0], re.MULTILINE):
            raise NoRoomError(f"{path}: its 'convert' is written on one line; add there {line[2:]}")
        return f"{text[:start]}convert:\n  terms:\n    {line}\n{text[start:]}"
    terms = TERMS.search(text, found.start(), found.end())
    if terms:
        return f"{text[: terms.end()]}{terms[1]}  {line}\n{text[terms.end() :]}"
    return f"{text[: found.end()]}  terms:\n    {line}\n{text[found.end() :]}"


def _forms(question: Question, choice: str) -> dict[str, str]:
    return {question.source.lower(): question.word, question.target.lower(): choice}


def _write(file: Path, text: str) -> None:
    """Write whole or not at all: these are the owner's own files."""
    temporary = file.with_name(f".{file.name}.part")
    temporary.write_text(text, "utf-8", newline="")
    temporary.replace(file)
