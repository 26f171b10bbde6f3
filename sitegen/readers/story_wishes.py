"""`content/stories.toml` to what the owner wants of stories; each faulty entry is told with its line."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.diagnostics import Outcome
from sitegen.model.story import NO_STORY, StoryWish
from sitegen.readers.keys import KEY
from sitegen.readers.toml_tables import Entry, tables, unknown

FIELDS = frozenset({"key", "articles", "without", "title", "why", "storyline", "lead", "order", "hide"})


def parse_story_wishes(text: str, path: str) -> Outcome[tuple[StoryWish, ...]]:
    """Read the owner's stories.  A faulty entry is told and left out; the others stay.  path: for messages."""
    entries, faults = tables(text, path, "stories", "a story")
    made: dict[str, StoryWish] = {}
    claimed: dict[str, str] = {}
    for entry in entries:
        wish = _wish(entry)
        if wish and made.setdefault(wish.key, wish) is not wish:
            entry.fault(f"the key {wish.key!r} stands twice", "give each story its own")
        for key in wish.articles if wish else ():
            if wish and claimed.setdefault(key, wish.key) != wish.key:
                entry.fault(f"{key!r} is also pinned to {claimed[key]!r}", "name it once")
    return Outcome(tuple(made.values()), tuple(faults))


def _wish(entry: Entry) -> StoryWish | None:
    before = len(entry.faults)
    unknown(entry, FIELDS, "a story")
    key = entry.values.get("key")
    if key == NO_STORY:
        entry.fault(f"'key' cannot be {NO_STORY!r}, which stands for no story")
    elif not isinstance(key, str) or not KEY.fullmatch(key):
        entry.fault(f"'key' must be of a-z, 0-9 and -, not {key!r}", "it stands in addresses")
    articles, without, hidden = (entry.texts(name, "keys or labels") for name in ("articles", "without", "hide"))
    titles, reasons = (_by_edition(entry, name) for name in ("title", "why"))
    storyline, lead = entry.text("storyline"), entry.text("lead")
    if storyline and not KEY.fullmatch(storyline):
        entry.fault(f"'storyline' must be of a-z, 0-9 and -, not {storyline!r}", "it is a name, no title")
    order = entry.values.get("order", "time")
    if order not in {"time", "given"}:
        entry.fault(f"'order' must be time or given, not {order!r}", "given: as 'articles' names them")
    for one in articles:
        if one in without:
            entry.fault(f"{one!r} stands in 'articles' and in 'without'", "it belongs to the story, or it does not")
    if len(entry.faults) > before:
        return None
    return StoryWish(
        str(key), articles, without, titles, reasons, storyline, lead, order == "given", hidden, entry.where
    )


def _by_edition(entry: Entry, name: str) -> tuple[tuple[str, str], ...]:
    """Return a text for all editions, or one for each (`title = { zh-Hans = "…", zh-Hant = "…" }`)."""
    value = entry.values.get(name, {})
    if isinstance(value, str):
        return (("", value),)
    if isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
        return tuple((str(tag), str(text)) for tag, text in value.items())
    entry.fault(f"{name!r} must be a text, or a table of texts by edition, not {value!r}")
    return ()
