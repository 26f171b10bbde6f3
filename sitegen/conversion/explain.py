"""Which rule made each change of a conversion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.conversion import names, quotes
from sitegen.conversion.convert import Format, Wishes, prepared
from sitegen.conversion.dictionaries import LINE_END
from sitegen.conversion.engine import Worked, work
from sitegen.conversion.lexicon import ARTICLE, ELSEWHERE, GROUP, RULE, SHIPPED, SITE
from sitegen.model.locale import HANS, HANT, Locale

RANKS = {
    RULE: "rule in the text",
    ARTICLE: "article",
    GROUP: "group",
    SITE: "site's glossary",
    SHIPPED: "shipped glossary",
    ELSEWHERE: "shipped glossary, another region's name",
}


@dataclass(frozen=True, slots=True)
class Change:
    """source became made by a rule.  detail: where the rule stands, and whose usage it is, or empty."""

    source: str
    made: str
    rule: str
    detail: str = ""


def explained(text: str, source: Locale, target: Locale, format_: Format, wishes: Wishes) -> list[tuple[Change, int]]:
    """Return each change of a text once, in the order of the text, with the number of its places."""
    lines, plan = prepared(text, source, target, format_, wishes)
    worked = work(LINE_END.join(lines), plan)
    named = names.readings(worked.read) if (source.script, target.script) == (HANS, HANT) else {}
    return list(Counter([*_terms(worked), *_characters(worked, named)]).items())


def _terms(worked: Worked) -> Iterator[Change]:
    for hit in worked.hits:
        was = worked.text[hit.start : hit.end]
        if hit.text is not None and hit.text != was:
            where = str(hit.term.where) if hit.term.where.path else ""
            yield Change(was, hit.text, RANKS[hit.rank], f"{where} {hit.term.note}".strip())


def _characters(worked: Worked, named: dict[int, str]) -> Iterator[Change]:
    taken = {at for hit in worked.hits if hit.text is not None for at in range(hit.start, hit.end)}
    for start, word in zip(worked.read.starts, worked.read.words, strict=True):
        places = range(start, start + len(word))
        was, made = worked.text[start : start + len(word)], worked.made[start : start + len(word)]
        if was == made or not taken.isdisjoint(places):
            continue
        if quotes.MARKS.fullmatch(was):
            yield Change(was, made, "quotation mark")
        elif any(at in named for at in places):
            yield Change(was, made, "name")
        else:
            yield Change(was, made, "characters of the word")
