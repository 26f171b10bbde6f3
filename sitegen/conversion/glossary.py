"""A glossary in TOML to terms; each faulty entry is told with its line, and the others stay."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.glossary import REGIONS, Glossary, Neighbours, Term

KINDS = frozenset({"person", "place", "company", "product", "media", "body", "club", "work", "event", "term"})
FIELDS = frozenset({"cn", "tw", "hk", "kind", "latin", "from", "to", "needs", "forbids", "note"})
TOP = frozenset({"kind", "note", "terms", "never", "group"})
ENTRY = re.compile(r"^[ \t]*(?:\{|\[\[[ \t]*terms[ \t]*\]\])", re.MULTILINE)
EXAMPLE = '{ cn = "特朗普", tw = "川普", hk = "特朗普" }'


@dataclass(slots=True)
class _Faults:
    """Collects what is wrong, each at the line of its entry."""

    where: Location
    found: list[Diagnostic]

    def add(self, message: str, hint: str = "") -> None:
        self.found.append(Diagnostic(self.where, Severity.ERROR, "glossary/entry", message, hint))


def parse_glossary(text: str, path: str) -> Outcome[Glossary]:
    """Read one file: `terms = [ … ]`, `never = [ … ]`, and for all of them `kind`, `note` and `group`.

    path: for messages.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = Location(path, int(line[1]) if line else 0)
        return Outcome(Glossary(), (Diagnostic(where, Severity.ERROR, "glossary/toml", str(error)),))
    lines = [text.count("\n", 0, found.start()) + 1 for found in ENTRY.finditer(text)]
    faults = _Faults(Location(path), [])
    for name in table.keys() - TOP:
        faults.add(f"{name!r} is no part of a glossary", f"known: {', '.join(sorted(TOP))}")
    entries = table.get("terms", [])
    if not isinstance(entries, list):
        faults.add("'terms' must be a list", f"such as terms = [ {EXAMPLE} ]")
        entries = []
    common: dict[str, object] = {name: table[name] for name in ("kind", "note") if name in table}
    terms: list[Term] = []
    for number, entry in enumerate(entries):
        faults.where = Location(path, lines[number] if len(lines) == len(entries) else 0)
        made = term({**common, **entry}, faults.where, faults.found) if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping):
            faults.add(f"an entry must be a table, not {entry!r}", f"such as {EXAMPLE}")
        terms += [made] if made else []
    faults.where = Location(path)
    never, group = _texts(table, "never", faults), table.get("group", "")
    if not isinstance(group, str):
        faults.add(f"'group' must be a name, not {group!r}")
        group = ""
    made_terms = tuple(terms)
    found = Glossary((), never, ((group, made_terms),)) if group else Glossary(made_terms, never)
    return Outcome(found, tuple(faults.found))


def merged(glossaries: Iterable[Glossary]) -> Glossary:
    """Return several glossaries as one, in their order."""
    whole = tuple(glossaries)
    groups: dict[str, tuple[Term, ...]] = {}
    for name, terms in (group for one in whole for group in one.groups):
        groups[name] = (*groups.get(name, ()), *terms)
    return Glossary(
        tuple(term for one in whole for term in one.terms),
        tuple(word for one in whole for word in one.never),
        tuple(groups.items()),
    )


def term(entry: Mapping[str, object], where: Location, found: list[Diagnostic]) -> Term | None:
    """Return the term that a table gives, or None, and then what is wrong with it is added to found."""
    faults = _Faults(where, found)
    before = len(found)
    for name in entry.keys() - FIELDS:
        faults.add(f"a term has no {name!r}", f"known: {', '.join(sorted(FIELDS))}")
    forms = tuple((region, _texts(entry, region.lower(), faults)) for region in REGIONS)
    given = tuple((region, spellings) for region, spellings in forms if spellings)
    if len(given) < 2:  # noqa: PLR2004 - that of one region can be exchanged for nothing
        faults.add("a term needs the wording of two regions or more", f"such as {EXAMPLE}")
    kind = entry.get("kind", "term")
    if kind not in KINDS:
        faults.add(f"'kind' must be one of {', '.join(sorted(KINDS))}, not {kind!r}")
    sources, targets = (_regions(entry, name, faults) for name in ("from", "to"))
    needs, forbids = (_neighbours(entry, name, faults) for name in ("needs", "forbids"))
    latin, note = _texts(entry, "latin", faults), str(entry.get("note", ""))
    if len(found) > before:
        return None
    return Term(given, str(kind), latin, sources, targets, needs, forbids, note, where)


def _texts(entry: Mapping[str, object], name: str, faults: _Faults) -> tuple[str, ...]:
    value = entry.get(name, [])
    texts = [value] if isinstance(value, str) else value
    # A blank may be a neighbour, and touches a term in no other way.
    if isinstance(texts, list) and all(isinstance(text, str) and text for text in texts):
        return tuple(texts)
    faults.add(f"{name!r} must be a text or a list of texts, not {value!r}")
    return ()


def _regions(entry: Mapping[str, object], name: str, faults: _Faults) -> tuple[str, ...]:
    regions = tuple(text.upper() for text in _texts(entry, name, faults))
    for wrong in (region for region in regions if region not in REGIONS):
        faults.add(f"{name!r} may hold cn, tw and hk, not {wrong.lower()!r}")
    return regions


def _neighbours(entry: Mapping[str, object], name: str, faults: _Faults) -> Neighbours:
    value = entry.get(name, {})
    if not isinstance(value, Mapping) or value.keys() - {"before", "after"}:
        faults.add(f"{name!r} must be a table of 'before' and 'after', not {value!r}")
        return Neighbours()
    return Neighbours(_texts(value, "before", faults), _texts(value, "after", faults))
