"""Article to editions: conversion between locales, once, from the author's own wording, and in one place."""

from __future__ import annotations

from dataclasses import replace

from sitegen.conversion.convert import Format, convert_texts
from sitegen.conversion.dictionaries import configuration
from sitegen.conversion.fold import key_of
from sitegen.model.article import Article
from sitegen.model.body import Body
from sitegen.model.config import EditionSettings
from sitegen.model.diagnostics import Outcome
from sitegen.model.edition import Edition, OutletName, Tag


def editions(article: Article, settings: tuple[EditionSettings, ...]) -> Outcome[tuple[Edition, ...]]:
    """Make an article's edition in every locale of the site; in its own script the wording is the author's.

    A hand-made edition is made for its own locale only.
    """
    wanted = [one for one in settings if not article.edition_of or one.tag == article.edition]
    return Outcome(tuple(_edition(article, one) for one in wanted))


def _edition(article: Article, settings: EditionSettings) -> Edition:
    outlet = article.outlet
    declared = outlet.name(settings.tag) if outlet else None
    lines = [
        article.title,
        article.summary,
        article.author,
        article.rights_notice,
        article.image.alt if article.image else "",
        article.image.caption if article.image else "",
        outlet.any_name if outlet and declared is None else "",
        *article.credits,
        *article.tags,
    ]
    documents: list[tuple[str, Format]] = [(article.body.html, "html"), *((line, "text") for line in lines)]
    converted = convert_texts(documents, article.locale, settings.locale)
    body, title, summary, author, notice, alt, caption, name, *rest = (one.text for one in converted)
    changed = bool(configuration(article.locale, settings.locale))
    labels = zip(article.tags, rest[len(article.credits) :], strict=True)
    return Edition(
        key=article.key,
        edition=settings.tag,
        locale=settings.locale if changed else article.locale,
        title=title,
        body=Body(body),
        origin=article.origin,
        measure=article.measure,
        converted_from=article.locale if changed else None,
        published=article.published,
        captured=article.captured,
        summary=summary,
        author=author,
        outlet=OutletName(outlet.key, declared or name, outlet.url) if outlet else None,
        link=article.link,
        image=replace(article.image, alt=alt, caption=caption) if article.image else None,
        tags=tuple(Tag(key_of(tag), label) for tag, label in labels),
        credits=tuple(rest[: len(article.credits)]),
        rights=article.rights,
        rights_notice=notice,
        provenance=article.provenance,
        doubtful=tuple(doubt for one in converted for doubt in one.doubtful),
        edition_of=article.edition_of,
    )
