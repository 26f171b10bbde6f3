"""The doubtful places of all editions to questions, one for each word, those that most places ask first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sitegen.model.article import Article
from sitegen.model.config import EditionSettings
from sitegen.model.edition import Doubt, Edition
from sitegen.model.glossary import region_of
from sitegen.model.review import Place, Question

Group = tuple[str, str, str, str]


def questions(
    articles: Iterable[Article], editions: Iterable[Edition], settings: Iterable[EditionSettings]
) -> tuple[Question, ...]:
    """Return what is to be decided: most places first, then by edition and word."""
    titles = {(article.origin, article.key): article.title for article in articles}
    regions = {one.tag: region_of(one.locale) for one in settings}
    doubts: dict[Group, list[tuple[Doubt, Place]]] = defaultdict(list)
    for edition in editions:
        source = region_of(edition.converted_from) if edition.converted_from else ""
        title = titles.get((edition.origin, edition.key), edition.title)
        for doubt in edition.doubtful:
            group = (edition.edition, source, doubt.source, doubt.chosen)
            doubts[group].append((doubt, Place(doubt.where, title, doubt.sentence)))
    made = [
        Question(
            edition=tag,
            source=source,
            target=regions[tag],
            word=word,
            chosen=chosen,
            alternatives=tuple(dict.fromkeys(other for doubt, _ in found for other in doubt.alternatives)),
            reason=found[0][0].reason,
            places=tuple(place for _, place in found),
        )
        for (tag, source, word, chosen), found in doubts.items()
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.places), one.edition, one.word, one.chosen)))
