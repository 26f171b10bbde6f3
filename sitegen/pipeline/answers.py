"""An answer of a reviewer, written into the owner's files; what stands there, comments too, stays."""

from __future__ import annotations

import json
import re
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Array

from sitegen.model.review import Question

FILE = "glossary/review.toml"
"""Where answers for the whole site are kept, in the content folder."""

HEAD = """# Words that were decided in a review: `sitegen review` adds a line here for each answer.

"""
BOM = "\ufeff"
FENCED = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n")
CONVERT = re.compile(r"^convert:[ \t]*\r?\n(?:^[ \t]+.*\n)*", re.MULTILINE)
TERMS = re.compile(r"^([ \t]+)terms:[ \t]*\r?\n", re.MULTILINE)


class NoRoomError(Exception):
    """An answer cannot be written where it is wanted; the message says what to do."""


def settle(content: Path, question: Question, choice: str, article: str) -> Path:
    """Keep a choice for one article, by its path, or for the whole site where that is empty; return the file.

    Raises NoRoomError where the word does not stand in that article, or its file cannot be added to.
    """
    if not article:
        return accept(content, question, choice)
    if article not in {place.where.path for place in question.places}:
        raise NoRoomError(f"{question.word!r} is not doubtful in {article!r}")
    return accept_for_article(content, article, question, choice)


def accept(content: Path, question: Question, choice: str) -> Path:
    """Keep a choice for the whole site; return the file it stands in.  Raises NoRoomError where that is no TOML."""
    file = content / FILE
    try:
        document = tomlkit.parse(file.read_bytes().decode() if file.is_file() else HEAD)
    except (tomlkit.exceptions.ParseError, UnicodeDecodeError) as error:
        raise NoRoomError(f"{file}: {error}") from error
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

    Raises NoRoomError where the file is not UTF-8, or its front matter has a `convert` that cannot be added to.
    """
    file = content / path
    try:
        text = file.read_bytes().decode()
    except UnicodeDecodeError:
        raise NoRoomError(f"{path}: the file is not UTF-8; give the answer for the whole site") from None
    pairs = ", ".join(
        f"{region}: {json.dumps(word, ensure_ascii=False)}" for region, word in _forms(question, choice).items()
    )
    line = f"- {{{pairs}}}"
    fence = FENCED.match(text)
    if fence is None:
        made = f"---\nconvert:\n  terms:\n    {line}\n---\n{text.removeprefix(BOM)}"
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
    temporary.write_bytes(text.encode())
    temporary.replace(file)
