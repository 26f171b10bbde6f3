"""Words of the mainland, as gists hold them, to the words of an edition."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.conversion.convert import Format, Wishes, changes, convert_texts
from sitegen.conversion.gist import MAINLAND
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
