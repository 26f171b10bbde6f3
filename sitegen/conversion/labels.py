"""Words of gists, and what the owner says of stories, to the words of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitegen.conversion.convert import Format, Wishes, changes, convert, convert_texts
from sitegen.conversion.gist import MAINLAND
from sitegen.conversion.stream import source_of
from sitegen.model.config import EditionSettings
from sitegen.model.glossary import Glossary


def labels(words: Iterable[str], edition: EditionSettings, glossary: Glossary) -> dict[str, str]:
    """Return each word as an edition writes it."""
    wanted = sorted(set(words))
    if not changes(MAINLAND, edition.locale):
        return {word: word for word in wanted}
    documents: list[tuple[str, Format]] = [(word, "text") for word in wanted]
    made = convert_texts(documents, MAINLAND, edition.locale, Wishes(glossary, style=edition.style))
    return {word: one.text for word, one in zip(wanted, made, strict=True)}


def in_editions(
    texts: Sequence[tuple[str, str]], editions: Sequence[EditionSettings], glossary: Glossary
) -> tuple[tuple[str, str], ...]:
    """Return a text for every edition, by its tag; empty where there is none at all.

    texts: by edition tag, an empty tag standing for all.  An edition without its own has one of its script converted,
    else any.
    """
    given = dict(texts)
    locales = {edition.tag: edition.locale for edition in editions}
    found: list[tuple[str, str]] = []
    for edition in editions:
        near = [tag for tag, locale in locales.items() if tag in given and locale.script == edition.locale.script]
        tag = next((tag for tag in (edition.tag, "", *near) if tag in given), next(iter(given), ""))
        if tag in given:
            source = locales.get(tag) or source_of(given[tag], edition.locale)
            made = convert(given[tag], source, edition.locale, wishes=Wishes(glossary, style=edition.style))
            found.append((edition.tag, made.text))
    return tuple(found)
