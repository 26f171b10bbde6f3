"""`content/stories.toml` to what the owner wants of stories; each faulty entry is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.story import NO_STORY, StoryWish
from sitegen.readers.keys import KEY

FIELDS = frozenset({"key", "articles", "without", "title", "why", "storyline", "lead", "order", "hide"})
ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*stories[ \t]*\]\]", re.MULTILINE)
SHAPE = "begin each story with a line [[stories]]"


def parse_story_wishes(text: str, path: str) -> Outcome[tuple[StoryWish, ...]]:
    """Read the owner's stories.  A faulty entry is told and left out; the others stay.  path: for messages."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = Location(path, int(line[1]) if line else 0)
        return Outcome((), (Diagnostic(where, Severity.ERROR, "stories/toml", str(error)),))
    entries = table.pop("stories", [])
    lines = [text.count("\n", 0, found.start()) + 1 for found in ENTRY.finditer(text)]
    faults = [_fault(Location(path), f"{name!r} is no part of it", SHAPE) for name in table]
    if not isinstance(entries, list):
        faults.append(_fault(Location(path), f"'stories' must be tables, not {entries!r}", SHAPE))
        entries = []
    made: dict[str, StoryWish] = {}
    claimed: dict[str, str] = {}
    for number, entry in enumerate(entries):
        where = Location(path, lines[number] if number < len(lines) else 0)
        wish = _wish(entry, where, faults) if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping):
            faults.append(_fault(where, f"a story must be a table, not {entry!r}", SHAPE))
        if wish and made.setdefault(wish.key, wish) is not wish:
            faults.append(_fault(where, f"the key {wish.key!r} stands twice", "give each story its own"))
        twice = [key for key in wish.articles if claimed.setdefault(key, wish.key) != wish.key] if wish else []
        faults += [_fault(where, f"{key!r} is also pinned to {claimed[key]!r}", "name it once") for key in twice]
    return Outcome(tuple(made.values()), tuple(faults))


def _wish(entry: Mapping[str, object], where: Location, faults: list[Diagnostic]) -> StoryWish | None:
    before = len(faults)
    known = ", ".join(sorted(FIELDS))
    faults.extend(_fault(where, f"a story has no {name!r}", f"known: {known}") for name in entry.keys() - FIELDS)
    key = entry.get("key")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        faults.append(_fault(where, f"'key' must be of a-z, 0-9 and -, not {key!r}", "it stands in addresses"))
    if key == NO_STORY:
        faults.append(_fault(where, f"'key' cannot be {key!r}, which stands for no story", "give it another"))
    articles, without, hidden = (_texts(entry, name, where, faults) for name in ("articles", "without", "hide"))
    titles, reasons = (_by_edition(entry, name, where, faults) for name in ("title", "why"))
    storyline, lead = (_text(entry, name, where, faults) for name in ("storyline", "lead"))
    if storyline and not KEY.fullmatch(storyline):
        faults.append(
            _fault(where, f"'storyline' must be of a-z, 0-9 and -, not {storyline!r}", "it is a name, no title")
        )
    order = entry.get("order", "time")
    if order not in {"time", "given"}:
        faults.append(_fault(where, f"'order' must be time or given, not {order!r}", "given: as 'articles' names them"))
    if len(faults) > before:
        return None
    return StoryWish(str(key), articles, without, titles, reasons, storyline, lead, order == "given", hidden, where)


def _by_edition(
    entry: Mapping[str, object], name: str, where: Location, faults: list[Diagnostic]
) -> tuple[tuple[str, str], ...]:
    """Return a text for all editions, or one for each (`title = { zh-Hans = "…", zh-Hant = "…" }`)."""
    value = entry.get(name, {})
    if isinstance(value, str):
        return (("", value),)
    if isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
        return tuple((str(tag), str(text)) for tag, text in value.items())
    faults.append(_fault(where, f"{name!r} must be a text, or a table of texts by edition, not {value!r}", ""))
    return ()


def _text(entry: Mapping[str, object], name: str, where: Location, faults: list[Diagnostic]) -> str:
    value = entry.get(name, "")
    if isinstance(value, str):
        return value
    faults.append(_fault(where, f"{name!r} must be a text, not {value!r}", ""))
    return ""


def _texts(entry: Mapping[str, object], name: str, where: Location, faults: list[Diagnostic]) -> tuple[str, ...]:
    value = entry.get(name, [])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    faults.append(_fault(where, f"{name!r} must be a list of keys or labels, not {value!r}", ""))
    return ()


def _fault(where: Location, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where, Severity.ERROR, "stories/entry", message, hint)
