"""What an article wants of its conversion: the `convert:` table of its front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.model.diagnostics import Severity
from sitegen.model.glossary import REGIONS, Term, Wording
from sitegen.readers.fields import Fields

FIELDS = frozenset({"groups", "terms", "keep"})
EXAMPLE = 'cn: 特朗普, tw: 川普, hk: 特朗普 (in TOML, cn = "特朗普" …)'


def wording(fields: Fields) -> Wording:
    """Return the wishes that front matter gives; what is none is told, and left out."""
    table = fields.table("convert")
    if not table:
        return Wording()
    for name in table.keys() - FIELDS:
        _note(fields, f"'convert' has no {name!r}", f"known: {', '.join(sorted(FIELDS))}")
    terms = table.get("terms", [])
    made = [_term(entry, fields) for entry in (terms if isinstance(terms, list) else [terms])]
    return Wording(_texts(table.get("groups", [])), tuple(term for term in made if term), _texts(table.get("keep", [])))


def _term(entry: object, fields: Fields) -> Term | None:
    forms = {name: _texts(entry.get(name.lower(), [])) for name in REGIONS} if isinstance(entry, Mapping) else {}
    given = tuple((region, spellings) for region, spellings in forms.items() if spellings)
    if len(given) < 2:  # noqa: PLR2004 - that of one region can be exchanged for nothing
        _note(fields, "a term of 'convert' needs the wording of two regions or more", f"such as {EXAMPLE}")
        return None
    return Term(given, where=fields.where("convert"))


def _texts(value: object) -> tuple[str, ...]:
    items: Iterable[object] = value if isinstance(value, list) else [value]
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())


def _note(fields: Fields, message: str, hint: str) -> None:
    fields.note("convert", Severity.WARNING, message, hint)
