"""YAML that does not parse, put right where only one meaning is possible.

Chinese headlines hold what YAML reads as its own: `title: 快讯: 大会开幕`,
`title: [转帖] 一封信`, `title: "甲"与"乙"`.  Such a line is quoted as a whole.  An
indent of tabs becomes one of blanks.  What could mean two things is left alone.
"""

from __future__ import annotations

import re

TAB_INDENT = re.compile(r"^([ ]*\t[ \t]*)(?=\S)")
SCALAR_LINE = re.compile(r"(?P<key>[^\s\"'\[\]{}#&*!|>%@:-][^:\n]{0,80}?:[ \t]+)(?P<value>\S.*?)[ \t]*")
TAIL = re.compile(r"[ \t]*(?:#.*)?")
ESCAPE = re.compile(r"\\(.)")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
LIST = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
ANCHOR = re.compile(r"[*&!][\w-]+")
SIMPLE_ESCAPES = '0abt\tnvfre "/\\N_LPxuU'
"""What may follow a backslash between double quotation marks (YAML 1.1 §5.7)."""

Remark = tuple[int, str]


def repair(block: str) -> tuple[str, tuple[Remark, ...]]:
    """Return the block with its unambiguous faults put right, and each of these as (line from 0, wording)."""
    lines = block.split("\n")
    remarks: list[Remark] = []
    for number, line in enumerate(lines):
        untabbed = TAB_INDENT.sub(lambda found: found[1].expandtabs(2), line)
        if untabbed != line:
            remarks.append((number, "YAML allows no tabs in an indent; they are read as blanks"))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        lines[number] = _scalar_line(untabbed, number, following, remarks)
    return "\n".join(lines), tuple(remarks)


def _scalar_line(line: str, number: int, following: str, remarks: list[Remark]) -> str:
    found = SCALAR_LINE.fullmatch(line)
    if found is None or following[:1] in {" ", "\t"}:
        return line
    value = _literal(found["value"])
    if value is None:
        return line
    remarks.append((number, "the value is no YAML and is read as plain text; put it in quotation marks"))
    return found["key"] + "'" + value.replace("'", "''") + "'"


def _literal(value: str) -> str | None:
    """Return the text that a value must mean; None where it is good YAML, or could mean two things."""
    if value[0] in "\"'":
        return _quoted(value)
    if value[0] in "[{":
        closed = LIST.match(value)
        return value if closed and not TAIL.fullmatch(value, closed.end()) else None
    if value[0] in "*&!":
        return None if ANCHOR.fullmatch(value.split(maxsplit=1)[0]) else value
    if value[0] in "@`%|>":
        return value if len(value) > 2 else None  # noqa: PLR2004
    return value if ": " in value or value.endswith(":") else None


def _quoted(value: str) -> str | None:
    closed = QUOTED.match(value)
    if closed is None:
        return None
    if not TAIL.fullmatch(value, closed.end()):
        return value
    inside = closed[0][1:-1]
    if value[0] == "'" or all(escaped in SIMPLE_ESCAPES for escaped in ESCAPE.findall(inside)):
        return None
    return ESCAPE.sub(lambda found: found[1] if found[1] in '"\\' else found[0], inside)
