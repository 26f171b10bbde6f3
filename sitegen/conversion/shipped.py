"""The words that come with the package, and those that a site or an article adds: a lexicon for each direction."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files

from sitegen.conversion.dictionaries import TO_SIMPLIFIED, TO_TRADITIONAL, convert_all, table
from sitegen.conversion.glossary import parse_glossary
from sitegen.conversion.lexicon import ARTICLE, ELSEWHERE, GROUP, SHIPPED, SHORT, SITE, Entry, Lexicon
from sitegen.model.glossary import Glossary, Term, Wording, region_of
from sitegen.model.locale import HANT, Locale
from sitegen.model.script_table import HANS_ONLY, HANT_ONLY

NEVER = "never.toml"
"""OpenCC's phrases that are also general words, by the way of conversion; all others are used as nouns."""


@functools.lru_cache(maxsize=64)
def lexicon(source: Locale, target: Locale, glossary: Glossary) -> Lexicon:
    """Return the words of the site and of the package for one direction."""
    entries = [*_entries(glossary.terms, SITE, source, target), *_never(glossary.never, SITE)]
    return Lexicon((*entries, *_shipped(source, target)))


def wishes_of(wording: Wording, glossary: Glossary, source: Locale, target: Locale) -> Lexicon | None:
    """Return the words of one article, and of the groups that it names; None where it has no wishes."""
    if wording == Wording():
        return None
    groups = [term for name, terms in glossary.groups if name in wording.groups for term in terms]
    return Lexicon(
        (
            *_entries(wording.terms, ARTICLE, source, target),
            *_never(wording.keep, ARTICLE),
            *_entries(groups, GROUP, source, target),
        )
    )


@functools.cache
def shipped_terms() -> tuple[Term, ...]:
    """Return the terms of the package's own glossary."""
    found: list[Term] = []
    for file in sorted((files("sitegen.conversion") / "terms").iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml") and file.name != NEVER:
            parsed = parse_glossary(file.read_text("utf-8"), file.name)
            assert parsed.value is not None, "a glossary always has a value"
            assert not parsed.diagnostics, str(parsed.diagnostics[0])
            found.extend(parsed.value.terms)
    return tuple(found)


@functools.cache
def _shipped(source: Locale, target: Locale) -> tuple[Entry, ...]:
    named = _entries(shipped_terms(), SHIPPED, source, target)
    return (*named, *_entries(nouns(region_of(source), region_of(target)), SHIPPED, source, target))


@functools.cache
def nouns(source: str, target: str) -> tuple[Term, ...]:
    """Return OpenCC's regional phrases as terms, but for those that are general words, too."""
    never: dict[str, list[str]] = tomllib.loads((files("sitegen.conversion") / "terms" / NEVER).read_text("utf-8"))
    backwards = target == "CN"
    region = source if backwards else target
    if region == "CN" or "CN" not in {source, target}:
        return ()
    rows = list(table(f"{region}Phrases.txt"))
    forbidden = set(never[f"{region.lower()}_back" if backwards else region.lower()])
    rows = [(key, values) for key, values in rows if (values[0] if backwards else key) not in forbidden]
    plain = convert_all([key for key, _ in rows], TO_SIMPLIFIED["TW"])
    return tuple(Term((("CN", (cn,)), (region, tuple(values)))) for cn, (_, values) in zip(plain, rows, strict=True))


def _never(words: Iterable[str], rank: int) -> Iterator[Entry]:
    nothing = Term(())
    return (Entry(word, None, rank, nothing) for word in words)


def _entries(terms: Iterable[Term], rank: int, source: Locale, target: Locale) -> list[Entry]:
    here, there = region_of(source), region_of(target)
    found: list[Entry] = []
    for term in terms:
        written = term.spellings(there)
        if not written or (term.targets and there not in term.targets):
            continue
        if not term.sources or here in term.sources:
            found += [Entry(one, written[0], rank, term) for one in term.spellings(here) if not one.isascii()]
        if term.is_name and rank == SHIPPED and not term.needs.before and not term.needs.after:
            others = (
                spelling
                for region, spellings in term.forms
                if region != here and (not term.sources or region in term.sources)
                for spelling in spellings
            )
            shortest = SHORT if term.kind == "place" else SHORT + 1
            found += [
                Entry(one, written[0], ELSEWHERE, term) for one in others if len(one) >= shortest and not one.isascii()
            ]
    return _in_scripts(found, source, target)


def _in_scripts(entries: list[Entry], source: Locale, target: Locale) -> list[Entry]:
    """Return entries with their surfaces in the script of the source, and their texts in that of the target."""
    surfaces = in_script([entry.surface for entry in entries], source)
    texts = in_script([entry.text or "" for entry in entries], target)
    return [
        Entry(surface, text, entry.rank, entry.term)
        for surface, text, entry in zip(surfaces, texts, entries, strict=True)
    ]


def in_script(texts: list[str], locale: Locale) -> list[str]:
    """Return texts with those converted that are in the other script; all others stay, glyph for glyph."""
    region = region_of(locale)
    foreign, config = HANT_ONLY, TO_SIMPLIFIED["TW"]
    if locale.script == HANT:
        foreign, config = HANS_ONLY, TO_TRADITIONAL.get(region, "s2tw")
    places = [place for place, text in enumerate(texts) if not foreign.isdisjoint(text)]
    made = list(texts)
    for place, text in zip(places, convert_all([texts[place] for place in places], config), strict=True):
        made[place] = text
    return made
