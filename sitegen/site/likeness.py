"""Two articles to the odds that they report one event.

What weighs: the words of title and lead, each by its rarity among the articles of
those days; whether one headline is told in the other's lead; how far apart the two
came out.  Against it speak: one outlet twice, a speaker or a reaction in one headline
only, and figures that are told every day.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sitegen.model.edition import Edition
from sitegen.model.gist import Word

ENOUGH, SUPPOSED = 750, 100
"""Texts of the language at large are counted beside those of the site, so many at least and until there are enough: a
site of ten articles on one thing does not know that its name is rare."""

TITLE = 2
"""What a word of the title counts, in words of the lead."""

REACTION = re.compile(
    "回应|谴责|抗议|反对|批评|批|吁|促|报复|反制|反击|交涉|指责|斥|否认|辟谣|霸凌|插手|干涉|哀悼|吊唁|悼念|驳|反应|声援|"
    "撇清|致哀|支持|重申|警告|担忧|质疑"
)
"""In a headline: somebody answers to an event, which is an event of its own."""

RECURRING = re.compile("新增|确诊|病例|收盘|开盘|收涨|收跌|油价|金价|汇率|股市|指数|台股|美股|港股|沪指|气温|天气|疫情")
"""In a headline: figures that are told anew every day, in the same words."""

SPEAKER = re.compile(r"^(?:\[[^\]]+\])?\s*([^:,!? ]{2,12}):|[ ,]([^:,!? ]{2,10}):")
"""Who speaks in a headline (folded, so that the colon is ASCII's)."""

DAY = re.compile(r"(?<!\d)(\d{1,2}) ?日")

NAMED = 150
"""Characters of a lead that name the day of an event."""

RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9][a-z0-9.,%]*")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of an article.  moment: days since 1970, or None.

    vector: the weight of each word, its squares together 1.  pairs: that of each pair of characters of the title, too;
    told: the pairs of title and lead.  leading: words by which alike articles are looked for, the heaviest first.
    common: the share of all texts that hold each word.  text: title and lead.
    topical: it stands on a page whose stories are on one thing.
    """

    key: str
    moment: float | None
    outlet: str
    place: str
    vector: dict[str, float]
    common: dict[str, float]
    leading: tuple[str, ...]
    pairs: dict[str, float]
    told: frozenset[str]
    days: frozenset[str]
    reacts: bool
    recurs: bool
    speaker: str
    title: str
    text: str
    topical: bool


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many of so many texts hold a word, or a pair of characters: the counts of several days, to be added up."""

    texts: int
    words: Counter[str]
    pairs: tuple[Counter[str], ...]
    _known: dict[str, float] = field(default_factory=dict, compare=False)
    _known_pairs: dict[str, float] = field(default_factory=dict, compare=False)

    def of_word(self, word: Word) -> float:
        # Articles of one day share half of their words.
        if (known := self._known.get(word.text)) is not None:
            return known
        supposed = max(SUPPOSED, ENOUGH - self.texts)
        held = self.words.get(word.text, 0) + supposed * word.common
        found = self._known[word.text] = max(0.0, math.log((self.texts + supposed) / max(held, 1)))
        return found

    def of_pair(self, pair: str) -> float:
        if (known := self._known_pairs.get(pair)) is not None:
            return known
        found = math.log((max(self.texts, ENOUGH) + 1) / max(_held(self.pairs, pair), 1))
        self._known_pairs[pair] = found
        return found


def _held(counts: tuple[Counter[str], ...], what: str) -> int:
    # Counter's own lookup of what is missing costs ten times as much.
    return sum([count.get(what, 0) for count in counts])


LEADING = 24
"""Words of an article by which alike ones are looked for."""

WEIGHTS = {
    "words": 12.35,
    "title": 4.21,
    "told": 8.52,
    "days_apart": -1.76,
    "one_outlet": -1.24,
    "other_day": -0.62,
    "reaction": -1.29,
    "recurring": -8.99,
    "speaker": -1.03,
    "one_page": 4.5,
}
"""What each sign adds to the log odds, as fitted by logistic regression on pairs that people have labelled; but for
`one_page`, of which there were none."""

ON_PAGE, OF_PAGE, IN_TITLES = 0.01, 2 / 3, 0.15
"""A word that no more of all texts hold, and so many stories of a page, and of their titles, is what it is about."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

NEAR, LATELY = 3.0, 10.0
"""Days from a day that a text names to that on which it comes out: of the event itself, and of what led to it."""

UNDATED, BACKGROUND, ELSEWHEN = 1.0, 2.0, 30.0
"""Days apart that stand for an article without a date, one whose text names days before, and one of other days."""

ODDS = -2.72
"""The log odds of two articles of which nothing is known."""

LEAST, MOST = -6.0, 6.0
"""Beyond these nothing is certain; LEAST also stands for two articles that share no telling word."""


def pairs_of(text: str) -> list[str]:
    """Return each two neighbouring Han characters, and each word of other scripts."""
    found: list[str] = []
    for run in RUN.findall(text):
        found += [run.rstrip(".,")] if run[0].isascii() else map(str.__add__, run, run[1:])
    return found


def topical(page: Sequence[Edition]) -> bool:
    """Tell whether the stories of one page are on one thing, as those of a newspaper's special page."""
    if len(page) == 1:
        return False
    words = [word for item in page for word in item.gist.words if word.common <= ON_PAGE]
    held = Counter(word.text for word in words)
    # What every lead holds and hardly a title is the outlet's own phrase.
    titles = Counter(word.text for word in words if word.title)
    return any(count >= OF_PAGE * len(page) and titles[word] >= IN_TITLES * len(page) for word, count in held.items())


def profile(item: Edition, rarity: Rarity, page: Sequence[Edition]) -> Profile:
    """Return the profile of an article.  page: all articles of its file."""
    gist = item.gist
    weights = {
        word.text: math.log1p(TITLE * word.title + word.lead) * weight
        for word in gist.words
        if (weight := rarity.of_word(word))
    }
    vector = unit(weights)
    speaker = SPEAKER.search(gist.title)
    return Profile(
        key=item.key,
        moment=item.published.instant.timestamp() / 86400 if item.published else None,
        outlet=item.outlet.key if item.outlet else "",
        place=item.origin.path,
        vector=vector,
        common={word.text: word.common for word in gist.words},
        leading=tuple(sorted(vector, key=lambda word: (-vector[word], word))[:LEADING]),
        pairs=unit({pair: rarity.of_pair(pair) for pair in pairs_of(gist.title)}),
        told=frozenset(pairs_of(f"{gist.title}\n{gist.lead}")),
        days=frozenset(DAY.findall(f"{gist.title}{gist.lead[:NAMED]}")),
        reacts=REACTION.search(gist.title) is not None,
        recurs=RECURRING.search(gist.title) is not None,
        speaker=(speaker[1] or speaker[2]) if speaker else "",
        title=gist.title,
        text=f"{gist.title}\n{gist.lead}",
        topical=topical(page),
    )


def signs(one: Profile, other: Profile) -> dict[str, float]:
    """Return how strong each sign of WEIGHTS is, 0 to 1, but for `days_apart`, which is in days."""
    apart = _apart(one, other)
    return {
        "words": product(one.vector, other.vector),
        "title": product(one.pairs, other.pairs),
        "told": min(_told(one, other), _told(other, one)),
        "days_apart": apart,
        "one_outlet": float(one.outlet == other.outlet != "" and one.place != other.place),
        "other_day": float(
            bool(one.days and other.days) and one.days.isdisjoint(other.days) and one.place != other.place
        ),
        "reaction": float(one.reacts != other.reacts),
        "recurring": min(apart, 1.0) if one.recurs and other.recurs else 0.0,
        "one_page": float(one.place == other.place and one.topical),
        "speaker": float(_speaks_alone(one, other) or _speaks_alone(other, one)),
    }


def likeness(one: Profile, other: Profile) -> float:
    """Return the log odds that two articles report one event, from LEAST to MOST."""
    odds = ODDS + sum(WEIGHTS[name] * strength for name, strength in signs(one, other).items())
    return max(LEAST, min(MOST, odds))


def product(one: dict[str, float], other: dict[str, float]) -> float:
    """Return the inner product of two vectors, the same whatever the order of their words."""
    return math.fsum([one[word] * other[word] for word in one.keys() & other.keys()])


def unit(weights: dict[str, float]) -> dict[str, float]:
    """Return a vector of length 1 in the same direction; an empty one stays."""
    length = math.sqrt(math.fsum([weight * weight for weight in weights.values()])) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _apart(one: Profile, other: Profile) -> float:
    """Return the days between two articles; for one without a date, as the days tell that it names."""
    if one.moment is not None and other.moment is not None:
        return abs(one.moment - other.moment)
    if one.place == other.place or not one.days.isdisjoint(other.days):
        return 0.0
    dated, undated = (one, other) if one.moment is not None else (other, one)
    if dated.moment is None or not undated.days:
        return UNDATED
    # Days of a month, a month being a circle of 31.
    came_out = (EPOCH + timedelta(days=dated.moment)).day
    gaps = [abs(came_out - int(day)) for day in undated.days]
    nearest = float(min(min(gap, 31 - gap) for gap in gaps))
    return nearest if nearest <= NEAR else BACKGROUND if nearest <= LATELY else ELSEWHEN


def _told(one: Profile, other: Profile) -> float:
    """Return the share of one's headline that the other tells in headline or lead."""
    whole = sum(one.pairs.values())
    return sum([weight for pair, weight in one.pairs.items() if pair in other.told]) / whole if whole else 0.0


def _speaks_alone(one: Profile, other: Profile) -> bool:
    return bool(one.speaker) and one.speaker not in other.title


def counted(items: Iterable[Edition]) -> Rarity:
    """Return how many of the articles hold each word and each pair."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    texts = 0
    for item in items:
        texts += 1
        words.update(word.text for word in item.gist.words)
        pairs.update(set(pairs_of(f"{item.gist.title}\n{item.gist.lead}")))
    return Rarity(texts, words, (pairs,))
