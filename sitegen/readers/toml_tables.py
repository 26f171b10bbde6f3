"""A list of TOML tables (`[[outlets]]`) to entries with their lines, from which typed values are taken."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitegen.model.diagnostics import Diagnostic, Location, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One table.  Each value of the wrong kind is told in faults, and empty.  room: what codes begin with."""

    values: Mapping[str, object]
    where: Location
    room: str
    faults: list[Diagnostic]

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        if isinstance(value, str):
            return value
        self.fault(f"{name!r} must be a text, not {value!r}")
        return ""

    def texts(self, name: str, kind: str = "texts") -> tuple[str, ...]:
        """Return a list of texts.  kind: what they are called in a message."""
        value = self.values.get(name, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.fault(f"{name!r} must be a list of {kind}, not {value!r}")
        return ()

    def fault(self, message: str, hint: str = "") -> None:
        self.faults.append(Diagnostic(self.where, Severity.ERROR, f"{self.room}/entry", message, hint))


def tables(text: str, path: str, room: str, noun: str) -> tuple[list[Entry], list[Diagnostic]]:
    """Read `[[room]]` tables; return them with the faults found so far, to which the entries add theirs.

    path: for messages.  noun: what an entry is called there (`an outlet`).
    """
    faults: list[Diagnostic] = []
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = Location(path, int(line[1]) if line else 0)
        return [], [Diagnostic(where, Severity.ERROR, f"{room}/toml", str(error))]
    found = table.pop(room, [])
    whole = Entry({}, Location(path), room, faults)
    shape = f"begin each with a line [[{room}]]"
    for name in table:
        whole.fault(f"{name!r} is no part of it", shape)
    if not isinstance(found, list):
        whole.fault(f"{room!r} must be tables, not {found!r}", shape)
        found = []
    heads = re.compile(rf"^[ \t]*\[\[[ \t]*{room}[ \t]*\]\]", re.MULTILINE)
    lines = [text.count("\n", 0, head.start()) + 1 for head in heads.finditer(text)]
    made: list[Entry] = []
    for number, values in enumerate(found):
        entry = Entry(values, Location(path, lines[number] if number < len(lines) else 0), room, faults)
        if isinstance(values, Mapping):
            made.append(entry)
        else:
            entry.fault(f"{noun} must be a table, not {values!r}", shape)
    return made, faults


def unknown(entry: Entry, known: Collection[str], noun: str) -> None:
    """Tell the names that an entry has and no such entry may have."""
    for name in entry.values:
        if name not in known:
            entry.fault(f"{noun} has no {name!r}", f"known: {', '.join(sorted(known))}")
