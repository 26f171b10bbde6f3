"""Articles to stories and storylines: what the texts tell, and then what the owner says, whose word is final."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sitegen.model.diagnostics import Diagnostic, Severity
from sitegen.model.edition import Edition
from sitegen.model.site import Site
from sitegen.model.story import NO_STORY, Story, Storyline, StoryWish
from sitegen.site.comparison import differing_figures, differing_names
from sitegen.site.events import events, profiles_of
from sitegen.site.joins import joins
from sitegen.site.likeness import Profile, product
from sitegen.site.storylines import storylines


@dataclass(frozen=True, slots=True)
class Told:
    """All stories of a site, newest first, its storylines, and what was noted of the owner's wishes.

    nearest: for each article those of other events that are most like it.
    """

    stories: tuple[Story, ...] = ()
    storylines: tuple[Storyline, ...] = ()
    nearest: dict[str, tuple[str, ...]] = field(default_factory=dict)
    noted: tuple[Diagnostic, ...] = ()


def stories(items: Sequence[Edition], wishes: Sequence[StoryWish]) -> Told:
    """Return the stories of a site.  items: one edition of each article."""
    known = {item.key: item for item in items}
    profiles = {one.key: one for one in profiles_of(items)}
    desk = _Desk(known, profiles, {wish.key: wish for wish in wishes}, _owned(items, wishes))
    found = events(list(profiles.values()))
    made = [desk.story(key, keys) for key, keys in desk.groups(found.groups)]
    lines = _lines(made, desk)
    at = {part: line.key for line in lines for part in line.parts}
    placed = [replace(story, storyline=at.get(story.key, "")) for story in made]
    newest = sorted(placed, key=lambda story: (desk.last(story.articles), story.key), reverse=True)
    noted = (*_unknown(wishes, known), *_idle(wishes, newest))
    return Told(tuple(newest), lines, found.nearest, noted)


def _owned(items: Sequence[Edition], wishes: Sequence[StoryWish]) -> dict[str, str]:
    """Return the story of each article of which the owner says it, or NO_STORY."""
    said = {item.key: item.story for item in items if item.story}
    for wish in wishes:
        said.update((key, wish.key) for key in wish.articles)
    return said


@dataclass(frozen=True, slots=True)
class _Desk:
    """What stories are made from.  known, profiles, owned (the owner's story): by article.  wishes: by story."""

    known: dict[str, Edition]
    profiles: dict[str, Profile]
    wishes: dict[str, StoryWish]
    owned: dict[str, str]

    def groups(self, found: Sequence[Sequence[str]]) -> list[tuple[str, list[str]]]:
        """Return the key and the articles of each story."""
        stories: dict[str, list[str]] = defaultdict(list)
        for article, story in self.owned.items():
            if story != NO_STORY and article in self.known:
                stories[story].append(article)
        for event in found:
            pinned = Counter(story for key in event if (story := self.owned.get(key, NO_STORY)) != NO_STORY)
            # An event follows its pinned articles; else it has the key of its first one, which the owner may know.
            home = min(pinned, key=lambda story: (-pinned[story], story)) if pinned else ""
            free = [key for key in event if key not in self.owned]
            # Whichever of its articles the owner calls it by.
            called = [one for one in free if one in self.wishes]
            key = home or min(called or free, key=self.moment, default="")
            out = self.wishes[key].without if key in self.wishes else ()
            kept = [one for one in free if one not in out]
            if home or len(kept) > 1:
                stories[key] += kept
        return list(stories.items())

    def story(self, key: str, keys: list[str]) -> Story:
        wish = self.wishes.get(key)
        first = {one: place for place, one in enumerate(wish.articles)} if wish and wish.ordered else {}
        articles = sorted(keys, key=lambda one: (first.get(one, len(first)), self.moment(one)))
        lead = wish.lead if wish and wish.lead in articles else self._central(articles)
        reasons = joins([self.profiles[one] for one in articles], self.owned)
        items = [self.known[one] for one in articles]
        rows = differing_figures(items), differing_names(items)
        return Story(key, tuple(articles), lead, reasons, *rows, wish=wish)

    def moment(self, key: str) -> tuple[bool, float, str]:
        """Return what articles of a story are sorted by: time, undated ones last, then the key."""
        moment = self.profiles[key].moment
        return moment is None, moment or 0.0, key

    def last(self, keys: Sequence[str]) -> float:
        """Return the moment of the last dated article, in days since 1970; 0 where none is."""
        return max((self.profiles[key].moment or 0.0 for key in keys), default=0.0)

    def _central(self, keys: list[str]) -> str:
        """Return the article that is most like the others, the earliest of several."""
        together: dict[str, float] = defaultdict(float)
        for key in keys:
            for word, weight in self.profiles[key].vector.items():
                together[word] += weight
        # Rounded, so that two printings of one text are equal whatever was added first.
        return max(keys, key=lambda key: round(product(self.profiles[key].vector, together), 6))


def _lines(made: list[Story], desk: _Desk) -> tuple[Storyline, ...]:
    """Return the storylines: those that the owner names, then those that the texts tell of all other parts."""
    named: dict[str, list[str]] = defaultdict(list)
    for story in made:
        if story.wish and story.wish.storyline:
            named[story.wish.storyline].append(story.key)
    parts = {story.key: list(story.articles) for story in made if not (story.wish and story.wish.storyline)}
    taken = {key for story in made for key in story.articles}
    parts |= {key: [key] for key in desk.known if key not in taken}
    order = sorted(parts, key=lambda key: parts[key])
    found = storylines([[desk.profiles[key] for key in parts[name]] for name in order])
    told = {name: keys for name, keys in named.items() if len(keys) > 1}
    for line in found:
        keys = sorted((order[number] for number in line), key=lambda key: desk.moment(parts[key][0]))
        told[next(key for key in keys if len(parts[key]) > 1)] = keys
    by_key = {story.key: story.articles for story in made}
    return tuple(
        Storyline(key, tuple(sorted(keys, key=lambda part: desk.moment(by_key.get(part, (part,))[0]))))
        for key, keys in sorted(told.items())
    )


def _unknown(wishes: Sequence[StoryWish], known: dict[str, Edition]) -> list[Diagnostic]:
    """Tell the articles that the owner names and that are not there."""
    return [
        Diagnostic(
            wish.where,
            Severity.WARNING,
            "site/story",
            f"the story {wish.key!r} names the article {key!r}, which is not there",
            "keys stand in the report (--report) and in the addresses of articles",
        )
        for wish in wishes
        for key in dict.fromkeys((*wish.articles, *wish.without, *((wish.lead,) if wish.lead else ())))
        if key not in known
    ]


def _idle(wishes: Sequence[StoryWish], made: Sequence[Story]) -> list[Diagnostic]:
    """Tell the wishes that there is no story for."""
    keys = {story.key for story in made}
    return [
        Diagnostic(
            wish.where,
            Severity.WARNING,
            "site/story",
            f"there is no story {wish.key!r}, and nothing makes one",
            "name its articles, or call it by the key of one of its articles",
        )
        for wish in wishes
        if wish.key not in keys
    ]


def words_of(site: Site) -> set[str]:
    """Return the words that the pages of stories show in each edition's own form: reasons, and keys of names."""
    reasons = {word for story in site.stories for join in story.joins for word in (*join.names, *join.phrases)}
    return reasons | {naming.key for story in site.stories for row in story.names for naming in row}
