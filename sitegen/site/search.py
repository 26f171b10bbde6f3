"""The search page of every edition, and what it reads: one index for all editions, and for each what it shows.

The format stands in docs/decisions/0041-search-index-format.md; static/search.js reads it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sitegen.model.article import Rights
from sitegen.model.edition import Edition
from sitegen.model.glossary import region_of
from sitegen.model.output import Page
from sitegen.model.page import TextPage
from sitegen.model.search import PAIRED, Document, SearchTables, Segment, ShardPage
from sitegen.model.search_page import SearchPage
from sitegen.site import urls
from sitegen.site.cards import Stack

FRESH, SETTLED = 256, 1024
"""Articles of a segment: of the one that new articles come to, which is made often, and of any other."""

ARTICLES_A_SHARD, MOST_SHARDS = 8, 96
"""One changed article rewrites all shards of its segment: so few of them that no other process is started for it."""

RECORDS = 16
"""Articles in one file of what results show."""

UNDATED = "0000-00-00"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The articles of a segment by their place in a shelf, oldest first.  shards: into how many its index is cut."""

    segment: Segment
    places: tuple[int, ...]
    shards: int


def search_pages(stacks: list[Stack], tables: SearchTables) -> list[Page]:
    stretches = _stretches(stacks)
    shared: list[Page] = []
    versions: dict[str, str] = {}
    for stretch in stretches:
        made: list[TextPage] = [_facts(stacks[0], stretch)]
        for stack in stacks:
            made += _records(stack, stretch)
        versions[stretch.segment.name] = _digest(stretch.segment.digest, *(page.text for page in made))
        shared += made
        shared += [
            ShardPage(f"{urls.SEARCH}{stretch.segment.name}/{number}.txt", stretch.segment, number, stretch.shards)
            for number in range(stretch.shards)
        ]
    listed = [[one.segment.name, one.shards, versions[one.segment.name]] for one in stretches]
    shared.append(TextPage(f"{urls.SEARCH}index.json", _json({"paired": f"[{PAIRED}]", "segments": listed})))
    shared.append(TextPage(f"{urls.SEARCH}fold.json", _json(dict(tables.variants))))
    for stack in stacks:
        shared += [_page(stack, stacks), _names(stack, tables)]
    return shared


def _page(made: Stack, stacks: list[Stack]) -> SearchPage:
    desk, others = made.desk, (one for one in stacks if one is not made)
    return SearchPage(
        frame=desk.frame(urls.SEARCH, desk.word("search"), part="search"),
        index=desk.base.local(f"/{urls.SEARCH}"),
        own=desk.local(urls.SEARCH),
        editions=tuple((one.desk.local(urls.FRONT), one.desk.edition.tag) for one in (made, *others)),
        instead=tuple(
            desk.link(tail, desk.word(word))
            for word, tail in (("tags", urls.TAGS), ("sources", urls.SOURCES), ("archive", urls.ARCHIVE))
        ),
    )


def _stretches(stacks: list[Stack]) -> list[Stretch]:
    """Return the segments, newest first."""
    shelves = [stack.shelf.articles for stack in stacks]
    labels = sorted((_label(item), place) for place, item in enumerate(shelves[0]))
    newest = labels[-1][0] if labels else ""
    found: list[Stretch] = []
    for name, places in _parted("", labels, newest):
        documents = tuple(_document([shelf[place] for shelf in shelves]) for place in places)
        digest = _digest(*(text for one in documents for text in (*one.titles, "\n", *one.texts, "\n\n")))
        found.append(Stretch(Segment(name, digest, documents), places, _shards(len(places))))
    return found[::-1]


def _label(item: Edition) -> str:
    """Return what articles are parted by: the day, then the key, evenly."""
    day = item.published.day.isoformat() if item.published else UNDATED
    return f"{day}-{_digest(item.key)}"


def _parted(prefix: str, labels: list[tuple[str, int]], newest: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Cut a stretch of time into its parts until each is small enough.

    Where it is cut depends on the articles alone and not on what was there before.  A stretch that is over stays as it
    is; the one that new articles come to is kept small, and its parts are made one when time has gone on.
    """
    limit = FRESH if newest.startswith(prefix) else SETTLED
    if len(labels) <= limit:
        if labels:
            yield prefix.rstrip("-") or "all", tuple(place for _, place in labels)
        return
    for part, members in groupby(labels, lambda label: label[0][: len(prefix) + 1]):
        yield from _parted(part, list(members), newest)


def _shards(count: int) -> int:
    """Return a power of two, so that a segment that grows is cut anew only when it has doubled."""
    return min(1 << ((count - 1) // ARTICLES_A_SHARD).bit_length(), MOST_SHARDS)


def _document(editions: list[Edition]) -> Document:
    return Document(
        tuple(dict.fromkeys(item.folded.title for item in editions)),
        tuple(dict.fromkeys(item.folded.text for item in editions)),
    )


def _facts(made: Stack, stretch: Stretch) -> TextPage:
    """Return what articles are filtered and ordered by: day, key of the outlet, keys of the tags."""
    facts = [
        [
            item.published.day.isoformat() if item.published else "",
            item.outlet.key if item.outlet else "",
            sorted({tag.key for tag in item.tags}),
        ]
        for item in (made.shelf.articles[place] for place in stretch.places)
    ]
    return TextPage(f"{urls.SEARCH}{stretch.segment.name}/facts.json", _json(facts))


def _records(made: Stack, stretch: Stretch) -> list[TextPage]:
    """Return what results show of each article, in small files: no more of it than its cards show.

    The context of what was found is read from the article's own page, which holds what its rights let through.
    """
    items = [made.shelf.articles[place] for place in stretch.places]
    files = [items[start : start + RECORDS] for start in range(0, len(items), RECORDS)]
    folder = urls.file(made.desk.edition, f"{urls.SEARCH}{stretch.segment.name}")
    return [
        TextPage(f"{folder}/{number}.json", _json([_record(made, item) for item in file]))
        for number, file in enumerate(files)
    ]


def _record(made: Stack, item: Edition) -> list[object]:
    """Return tail, title, summary, time, language, and whether text is held back."""
    card = made.cards[item.key]
    tail = urls.address(made.desk.edition, urls.article_tail(item)).split("/", 2)[2]
    hidden = item.rights is not Rights.FULL
    return [
        tail,
        item.title,
        card.summary,
        card.time.text if card.time else "",
        card.lang or made.desk.edition.tag,
        int(hidden),
    ]


def _names(made: Stack, tables: SearchTables) -> TextPage:
    """Return labels by key, and the names that stand for each other."""
    region = region_of(made.desk.edition.locale)
    names = {
        "tag": {key: link.text for key, link in sorted(made.tags.items())},
        "source": {key: link.text for key, link in sorted(made.outlets.items())},
        "aliases": _aliases(tables, region),
    }
    return TextPage(urls.file(made.desk.edition, f"{urls.SEARCH}names.json"), _json(names))


def _aliases(tables: SearchTables, region: str) -> dict[str, list[list[str]]]:
    """Return by each name, folded, what else its bearer is called: folded, and as it is shown in a region."""
    found: dict[str, dict[str, str]] = {}
    for spellings in tables.aliases:
        # Of spellings that fold alike, the region's own is shown.
        shown = {name.folded: name.text for name in reversed(spellings)}
        shown |= {name.folded: name.text for name in reversed(spellings) if name.region == region}
        order = dict.fromkeys(name.folded for name in spellings)
        for name in order:
            found.setdefault(name, {}).update((other, shown[other]) for other in order if other != name)
    return {name: [list(pair) for pair in others.items()] for name, others in sorted(found.items())}


def _digest(*texts: str) -> str:
    made = hashlib.blake2b(digest_size=5)
    for text in texts:
        made.update(text.encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
