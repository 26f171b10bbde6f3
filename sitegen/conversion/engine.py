"""Lines of prose from one locale to another: the stages of a conversion, in their order.

All lines of a document go through together, parted by a character that no text
holds: that costs one call of each library, and no word goes on from one into the next.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.conversion import house, names, quotes
from sitegen.conversion.characters import Segmented, converted, segmented
from sitegen.conversion.dictionaries import LINE_END, TO_SIMPLIFIED, TO_TRADITIONAL, convert_all
from sitegen.conversion.doubts import contested
from sitegen.conversion.lexicon import RULE, Hit, Lexicon, chosen
from sitegen.conversion.made import Contested, Made, Replaced
from sitegen.conversion.variants import Rule
from sitegen.model.glossary import Term, region_of
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.script_table import HANS_ONLY
from sitegen.model.style import Style

NO_TERM = Term(())
"""The term of a word that a rule in the text exchanges."""


@dataclass(frozen=True, slots=True)
class Plan:
    """From where to where, with which words and in which style.  rules: those in the text itself, in its order."""

    source: Locale
    target: Locale
    lexicons: tuple[Lexicon, ...]
    style: Style = Style()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Worked:
    """Joined lines: as they were, as they were read, the words exchanged in them, and what they became."""

    text: str
    read: Segmented
    hits: tuple[Hit, ...]
    made: str


def convert_lines(lines: Sequence[str], plan: Plan) -> list[Made]:
    """Convert lines, which hold nothing UNSAFE."""
    text = LINE_END.join(lines)
    if text.isascii():
        return [Made(line) for line in lines]
    return _parted(lines, work(text, plan), plan)


def work(text: str, plan: Plan) -> Worked:
    """Take joined lines through all stages."""
    read = _segmented(text, plan)
    hits = _terms(text, read, plan)
    made = _characters(text, read, hits, plan)
    made = quotes.requoted(made, plan.source.script, plan.target.script)
    return Worked(text, read, tuple(hits), made)


def _segmented(text: str, plan: Plan) -> Segmented:
    """Segment a text by its Simplified form, which has the same offsets."""
    if plan.source.script == HANS:
        return segmented(text, _configuration(plan))
    plain = convert_all([text], TO_SIMPLIFIED.get(region_of(plan.source), "tw2s"))[0]
    return segmented(plain, "" if HANS_ONLY.isdisjoint(text) else _configuration(plan))


def _configuration(plan: Plan) -> str:
    """Return OpenCC's configuration to the target; empty where it is Simplified, whose phrases cut no word."""
    return TO_TRADITIONAL[region_of(plan.target)] if plan.target.script == HANT else ""


def _terms(text: str, read: Segmented, plan: Plan) -> list[Hit]:
    hits = [hit for lexicon in plan.lexicons for hit in lexicon.hits(text)]
    hits += _ruled(text, plan.rules)
    if plan.style.quotations == "glyphs":
        quoted = [(start, end) for start, end, depth in quotes.pairs(text) if not depth]
        hits = [hit for hit in hits if hit.term.is_name or not any(s < hit.start and hit.end <= e for s, e in quoted)]
    return chosen(hits, text, read)


def _ruled(text: str, rules: tuple[Rule, ...]) -> Iterator[Hit]:
    """Yield the words that the rules of the text itself name, each from its rule on until another takes it back."""
    for place, rule in enumerate(rules):
        if rule.removes:
            continue
        ends = (text.find(other.mark) for other in rules[place + 1 :] if other.surfaces == rule.surfaces)
        until = min((end for end in ends if end >= 0), default=len(text))
        for found in re.finditer("|".join(map(re.escape, rule.surfaces)), text[:until]):
            if found.start() > text.find(rule.mark):
                yield Hit(found.start(), found.end(), rule.text, RULE, NO_TERM)


def _characters(text: str, read: Segmented, hits: list[Hit], plan: Plan) -> str:
    """Return the text with every character that no term has taken as the target writes it."""
    taken = [(hit.start, hit.end) for hit in hits if hit.text is not None]
    if plan.target.script == HANS:
        return read.text if plan.source.script == HANT else text
    if plan.source.script == HANT:
        return _within_traditional(text, read, taken, plan)
    return _with(converted(read, taken, house.memory(plan.target, plan.style)), names.readings(read))


def _within_traditional(text: str, read: Segmented, taken: list[tuple[int, int]], plan: Plan) -> str:
    """Convert what is Simplified in a Traditional text, by the word around it, and nothing else of its wording."""
    strays = [place for place, char in enumerate(text) if char in HANS_ONLY]
    made = text
    if strays:
        whole = converted(read, taken, house.memory(plan.target, plan.style))
        made = _with(text, {place: whole[place] for place in strays})
    if region_of(plan.source) == region_of(plan.target):
        return made
    return house.dressed(made, read.text, plan.target, plan.style)


def _with(text: str, places: dict[int, str]) -> str:
    if not places:
        return text
    made = list(text)
    for place, char in places.items():
        made[place] = char
    return "".join(made)


def _parted(lines: Sequence[str], worked: Worked, plan: Plan) -> list[Made]:
    """Part what was converted together into its lines again."""
    way = (plan.source, plan.target, plan.style)
    doubts = deque(contested(worked.text, worked.read, worked.made, worked.hits, way))
    hits = deque(hit for hit in worked.hits if hit.text is not None)
    parted: list[Made] = []
    at = 0
    for line in lines:
        end = at + len(line)
        replaced: list[Replaced] = []
        while hits and hits[0].end <= end:
            hit = hits.popleft()
            replaced.append(Replaced(hit.start - at, hit.end - at, hit.text or ""))
        open_: list[Contested] = []
        while doubts and doubts[0].end <= end:
            doubt = doubts.popleft()
            open_.append(replace(doubt, start=doubt.start - at, end=doubt.end - at, at=doubt.at - at))
        parted.append(Made(worked.made[at:end], tuple(replaced), tuple(open_)))
        at = end + 1
    return parted
