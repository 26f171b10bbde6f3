"""Article to editions: conversion between locales, once, from the author's own wording, and in one place."""

from __future__ import annotations

from dataclasses import replace

from sitegen.conversion.aliases import names_in
from sitegen.conversion.charfold import folded, folded_body, lines_of
from sitegen.conversion.convert import Converted, Format, Wishes, changes, convert_texts
from sitegen.conversion.fold import key_of, known, label_of
from sitegen.conversion.gist import gist
from sitegen.model.article import Article
from sitegen.model.body import Body
from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.diagnostics import Diagnostic, Outcome, Severity
from sitegen.model.edition import Doubt, Edition, Folded, OutletName, Tag
from sitegen.model.gist import Gist


def editions(article: Article, settings: SiteSettings) -> Outcome[tuple[Edition, ...]]:
    """Make an article's edition in every locale of the site; in its own locale the wording is the author's.

    A hand-made edition is made for its own locale only.
    """
    wanted = [one for one in settings.editions if not article.edition_of or one.tag == article.edition]
    what = gist(article, lines_of(article.body), settings.glossary)
    noted = _groups_missing(article, settings)
    found = _automatic(article, what, settings)
    made = tuple(replace(_edition(article, one, settings, noted, found), gist=what) for one in wanted)
    return Outcome(made, tuple(noted))


def _automatic(article: Article, what: Gist, settings: SiteSettings) -> tuple[str, ...]:
    """Return the keys of the names that an article mentions often enough to have them as tags, without its own."""
    least, glossary = settings.automatic_tags, settings.glossary
    if not least or article.untagged:
        return ()
    own = {key_of(tag, glossary) for tag in article.tags}
    terms = known(glossary).terms
    often = (one.key for one in what.mentions if one.times >= least and one.key not in own)
    return tuple(key for key in often if key in terms and terms[key].is_name)


def _edition(
    article: Article, edition: EditionSettings, settings: SiteSettings, noted: list[Diagnostic], found: tuple[str, ...]
) -> Edition:
    """found: keys of its automatic tags."""
    outlet = article.outlet
    declared = outlet.name(edition.tag) if outlet else None
    documents = _documents(article, outlet.any_name if outlet and declared is None else "")
    changed = changes(article.locale, edition.locale)
    converted = [Converted(text) for text, _ in documents]
    if changed:
        wishes = Wishes(settings.glossary, article.wording, edition.style)
        converted = convert_texts(documents, article.locale, edition.locale, wishes)
    body, title, summary, author, notice, alt, caption, name, *rest = (one.text for one in converted)
    automatic = [Tag(key, label_of(key, edition.locale, settings.glossary), automatic=True) for key in found]
    labels = zip(article.tags, rest[len(article.credits) :], strict=True)
    noted += _told(article, edition, settings, converted)
    return Edition(
        key=article.key,
        edition=edition.tag,
        locale=edition.locale if changed else article.locale,
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
        tags=(*(Tag(key_of(tag, settings.glossary), label) for tag, label in labels), *automatic),
        credits=tuple(rest[: len(article.credits)]),
        rights=article.rights,
        rights_notice=notice,
        provenance=article.provenance,
        repaired=article.repaired,
        doubtful=_doubts(article, converted[:2]),
        edition_of=article.edition_of,
        story=article.story,
        pin=article.pin,
        folded=_folded(title, Body(body), settings),
    )


def _folded(title: str, body: Body, settings: SiteSettings) -> Folded:
    headline, text = folded(title), folded_body(body)
    return Folded(headline, text, names_in(f"{headline}\n{text}", settings.glossary))


def _documents(article: Article, outlet: str) -> list[tuple[str, Format]]:
    """Return all texts of an article that are converted.  outlet: its name, where the edition has none declared."""
    image = article.image
    texts = [article.title, article.summary, article.author, article.rights_notice]
    texts += [image.alt if image else "", image.caption if image else "", outlet, *article.credits, *article.tags]
    return [(article.body.html, "html"), *((text, "text") for text in texts)]


def _doubts(article: Article, converted: list[Converted]) -> tuple[Doubt, ...]:
    """Return the doubtful places of body and title; what else is shown repeats them."""
    return tuple(replace(doubt, where=article.origin) for one in converted for doubt in one.doubtful)


def _groups_missing(article: Article, settings: SiteSettings) -> list[Diagnostic]:
    """Tell which groups of the glossary an article wants that no file of the glossary has."""
    there = [name for name, _ in settings.glossary.groups]
    hint = f"groups: {', '.join(there)}" if there else "a file of content/glossary/ is a group by its 'group'"
    return [
        Diagnostic(
            article.origin,
            Severity.WARNING,
            "conversion/group",
            f"'convert' names the group {name!r}, which the glossary does not have",
            hint,
        )
        for name in article.wording.groups
        if name not in there
    ]


def _told(
    article: Article, edition: EditionSettings, settings: SiteSettings, converted: list[Converted]
) -> list[Diagnostic]:
    """Tell doubtful headlines, and characters that the script of the edition does not have."""
    severity = Severity.ERROR if settings.headlines == "error" else Severity.WARNING
    told = [
        Diagnostic(
            article.origin,
            severity,
            "conversion/headline",
            f"in the {edition.tag} headline {doubt.chosen!r} is doubtful: it may be {' or '.join(doubt.alternatives)}",
            "sitegen review settles it",
        )
        for doubt in converted[1].doubtful
        if doubt.alternatives
    ]
    leaks = dict.fromkeys(leak for one in converted for leak in one.leaks)
    for sentence in leaks:
        message = f"the {edition.tag} edition holds characters of the other script: {sentence!r}"
        told.append(Diagnostic(article.origin, Severity.WARNING, "conversion/leak", message))
    return told
