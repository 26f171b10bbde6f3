"""The plain subset of YAML to entries, fast: one-line scalars, lists of them, one level of mapping.

Nine front matters of ten are no more than this, and the YAML parser takes thirty
times as long.  Whatever is not certain to mean the same to yaml_block is left to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitegen.readers.yaml_block import Entry

ODD = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""A tab, a control character, or what only YAML takes for a line break."""

START = r"[^ \-?:,\[\]{}#&*!|>'\"%@`]"
LINE = re.compile(
    r"(?P<indent> {0,8})(?:(?P<key>[A-Za-z_][\w-]{0,40}):(?= |\Z)|-(?= )) *"
    rf"(?:(?P<plain>{START}.*)|\"(?P<double>[^\"\\]*)\" *|'(?P<single>[^']*)' *"
    r"|\[(?P<list>[^\[\]{}:#&*!|>%@`?]*)\] *)?",
)
ITEM = re.compile(rf"(?P<plain>{START}[^\"']*)|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'")
"""An item of a one-line list, blanks around it taken off."""


@dataclass(slots=True)
class _Open:
    """A key without a value on its own line: what the lines below it have given so far."""

    key: str
    indent: int = -1
    items: list[object] | None = None
    pairs: dict[str, object] | None = None


def load(block: str) -> tuple[Entry, ...] | None:
    """Return the entries of a block, or None where the YAML parser must look."""
    if ODD.search(block):
        return None
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    above: _Open | None = None
    for number, line in enumerate(block.split("\n")):
        bare = line.lstrip(" ")
        if not bare or bare[0] == "#":
            continue
        found = LINE.fullmatch(line)
        value = None if found is None else _value(found)
        if found is None or value is None:
            return None
        key = found["key"]
        if key and not found["indent"]:
            if key in values:
                return None
            values[key], lines[key] = value, number
            above = None if found.lastgroup != "key" else _Open(key)
        elif above is None or not _below(above, found, value):
            return None
        else:
            values[above.key] = above.pairs if above.items is None else above.items
    return tuple(Entry(key, value, lines[key]) for key, value in values.items()) or None


def _value(found: re.Match[str]) -> object:
    """Return the value of a line; None where it is not certain."""
    kind = found.lastgroup
    if kind == "plain":
        plain = found["plain"].rstrip(" ")
        return None if ": " in plain or " #" in plain or plain[-1] == ":" else plain
    if kind == "list":
        return _list(found["list"])
    if kind in {"double", "single"}:
        return found[kind]
    return ""


def _list(inside: str) -> list[str] | None:
    if not inside.strip(" "):
        return []
    items: list[str] = []
    for part in inside.split(","):
        found = ITEM.fullmatch(part.strip(" "))
        if found is None:
            return None
        items.append(found[found.lastgroup or 0])
    return items


def _below(above: _Open, found: re.Match[str], value: object) -> bool:
    """Add a line to the key above it; False where it does not fit what came before."""
    indent = len(found["indent"])
    if above.indent not in {-1, indent}:
        return False
    above.indent = indent
    key = found["key"]
    if key:
        above.pairs = {} if above.pairs is None else above.pairs
        if above.items is not None or key in above.pairs:
            return False
        above.pairs[key] = value
        return True
    above.items = [] if above.items is None else above.items
    above.items.append(value)
    return above.pairs is None and found.lastgroup != "indent"
