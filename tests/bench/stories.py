"""What it costs to find the stories of a site, and how that grows with its articles.

    .venv/bin/python tests/bench/stories.py [ARTICLES ...] [--from FOLDER]

The articles are made up: words as rare as those of a language (Zipf's law), 9 to 60 articles a day, events of one
article and of forty, and events that share some of their words for weeks.  With --from, those of a folder of sources
are taken instead.  Reading and converting are not measured.
"""

from __future__ import annotations

import argparse
import gc
import math
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sitegen.commands.build import COLLECTED
from sitegen.model.article import Measure, Published
from sitegen.model.body import Body
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Edition, OutletName
from sitegen.model.gist import Gist, Word
from sitegen.model.locale import HANS, Locale
from sitegen.pipeline import settings
from sitegen.pipeline.build import read
from sitegen.pipeline.cache import Cache
from sitegen.pipeline.order import Order
from sitegen.pipeline.runner import Runner
from sitegen.site.stories import stories

COUNTS = (1_000, 10_000, 50_000)
MAINLAND = Locale("zh", HANS, "CN")
OUTLETS = tuple(OutletName(f"outlet{number}", f"第{number}报") for number in range(8))

VOCABULARY, COMMONEST = 60_000, 100
"""Words there are, and how many of them, the commonest, are of one character, which no gist holds."""

PER_TEXT = 600
"""Words of an ordinary text, for the share of texts that hold a word."""

HEADLINE, LEAD = 5, 55
"""Words of a headline and of a lead that have nothing to do with the event."""

TOPIC, SUBJECT = 3, 9
"""Words that the events of one storyline share, and those that an event has of its own."""

EVENTS_OF_A_TOPIC = 12
LARGEST_EVENT = 40


class Language:
    """Made-up words, the commonest first, each as rare as that of its rank in a language."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        characters = [chr(code) for code in range(0x4E00, 0x4E00 + 3_000)]
        ranks = range(COMMONEST, COMMONEST + VOCABULARY)
        self._share = 1 / sum(1 / rank for rank in range(1, COMMONEST + VOCABULARY))
        self._words = ["".join(rng.choices(characters, k=2 + rank % 2)) for rank in ranks]
        self._common = {word: self._held(rank) for word, rank in zip(self._words, ranks, strict=True)}

    def any(self, count: int) -> list[str]:
        """Return words as often as they stand in texts: rank for rank ever more rarely."""
        return [self._words[int(VOCABULARY ** self._rng.random()) - 1] for _ in range(count)]

    def rare(self, count: int) -> list[str]:
        return [self._words[self._rng.randrange(500, VOCABULARY)] for _ in range(count)]

    def gist(self, title: Sequence[str], lead: Sequence[str]) -> Gist:
        told, opened = Counter(title), Counter(lead)
        words = (Word(one, told[one], opened[one], self._common[one]) for one in dict.fromkeys((*title, *lead)))
        return Gist("".join(title), "".join(lead), tuple(words))

    def _held(self, rank: int) -> float:
        return round(1 - math.exp(-PER_TEXT * self._share / rank), 6)


def made_up(count: int) -> list[Edition]:
    """Return articles that are always the same ones, so many of them, day by day."""
    rng = random.Random(1)  # noqa: S311 - no secret
    language = Language(rng)
    made: list[Edition] = []
    for day, event in events(rng, language):
        size = min(LARGEST_EVENT, int(rng.paretovariate(1.1)), count - len(made))
        made += [article(len(made) + place, day, event, rng, language) for place in range(size)]
        if len(made) == count:
            break
    return made


def events(rng: random.Random, language: Language) -> Iterator[tuple[datetime, list[str]]]:
    """Yield the days of events without end, about 15 events a day, and the words of each."""
    topics = [language.rare(TOPIC) for _ in range(20)]
    day = datetime(2022, 1, 1, tzinfo=UTC)
    while True:
        for _ in range(rng.randint(5, 24)):
            at = rng.randrange(len(topics))
            if not rng.randrange(EVENTS_OF_A_TOPIC):
                topics[at] = language.rare(TOPIC)
            yield day, [*topics[at], *language.rare(SUBJECT)]
        day += timedelta(days=1)


def article(number: int, day: datetime, event: list[str], rng: random.Random, language: Language) -> Edition:
    title = [*rng.sample(event, 5), *language.any(HEADLINE)]
    lead = [*rng.choices(event, k=14), *language.any(LEAD)]
    rng.shuffle(title)
    rng.shuffle(lead)
    moment = day + timedelta(hours=rng.uniform(0, 36))
    return Edition(
        key=f"{day:%Y%m%d}-{number:08x}",
        edition="zh-Hans",
        locale=MAINLAND,
        title="",
        body=Body(),
        origin=Location(f"{number}.md", 1),
        measure=Measure(),
        published=Published(date(moment.year, moment.month, moment.day), moment),
        outlet=rng.choice(OUTLETS),
        gist=language.gist(title, lead),
    )


def of_folder(folder: Path) -> list[Edition]:
    """Return one edition of each article of a folder of sources."""
    order = Order(folder, folder, base_url="https://example.org", jobs=2, cached=False)
    with Runner(Cache(None), order.executor, order.jobs, lambda *_: None) as runner:
        config = settings.load(order.content, order.base_url).value
        assert config is not None
        results = read(order, config, runner)
    first = config.editions[0].tag
    found = {item.key: item for one in results for item in one.editions if item.edition == first}
    return list(found.values())


def measure(items: Sequence[Edition]) -> None:
    """Print a row of the table."""
    start = time.process_time()
    told = stories(items, ())
    seconds = time.process_time() - start
    largest = max((len(story.articles) for story in told.stories), default=0)
    longest = max((len(line.parts) for line in told.storylines), default=0)
    each = 1e6 * seconds / max(len(items), 1)
    row = f"{len(items):9,} {seconds:9.2f} {each:15.0f} {len(told.stories):9,} {largest:9,}"
    print(f"{row} {len(told.storylines):12,} {longest:9,}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("counts", nargs="*", type=int, default=COUNTS, metavar="ARTICLES")
    options.add_argument("--from", dest="folder", type=Path, metavar="FOLDER")
    given = options.parse_args()
    gc.set_threshold(COLLECTED)
    print(" articles     CPU s   µs an article   stories   largest   storylines   longest")
    if given.folder:
        measure(of_folder(given.folder))
    else:
        for count in given.counts:
            measure(made_up(count))


if __name__ == "__main__":
    main()
