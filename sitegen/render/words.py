"""`strings.toml` to the words of the interface."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from sitegen.model.words import Words


@lru_cache(maxsize=4)
def parse_words(text: str) -> Words:
    """Read the words; what is wrong with the text stands in the result, and is told with the first page rendered."""
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        return Words(fault=str(error), line=int(line[1]) if line else 0)
    tables: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for tag, table in read.items():
        if not isinstance(table, dict) or not all(isinstance(word, str) for word in table.values()):
            return Words(fault=f"{tag!r} must be a table of words")
        tables.append((tag, tuple(table.items())))
    return Words(tuple(tables)) if tables else Words(fault="it holds no table of words")
