"""What a build made of each source file, as JSON: a promise to other programs (docs/report.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sitegen.model.article import Article
from sitegen.model.diagnostics import Diagnostic, Location
from sitegen.model.edition import Edition
from sitegen.model.link import same_address
from sitegen.model.site import Site
from sitegen.model.story import Story
from sitegen.pipeline.build import Build, SourceResult
from sitegen.site import urls
from sitegen.site.alike import suggestions


def report(built: Build) -> dict[str, object]:
    """Return the report of a build; paths are relative to the content folder, absent values None."""
    addresses = _addresses(built.site)
    noted: dict[str, list[Diagnostic]] = {source.path: [] for source in built.sources}
    others: list[Diagnostic] = []
    for one in built.diagnostics:
        noted.get(one.where.path, others).append(one)
    published = built.published
    return {
        "sources": [_source(source, noted[source.path], addresses) for source in built.sources],
        "stories": [_story(story) for story in built.site.stories],
        "storylines": [{"key": line.key, "parts": list(line.parts)} for line in built.site.storylines],
        "diagnostics": [{"path": one.where.path, **_diagnostic(one)} for one in others],
        "merged": _merged(built.site),
        "suggestions": [{"tags": list(one.tags), "why": one.why} for one in suggestions(built.site)],
        "pages": built.pages,
        "written": published.written if published else 0,
        "unchanged": published.unchanged if published else 0,
        "deleted": published.deleted if published else 0,
        "seconds": {**built.seconds, "total": round(sum(built.seconds.values()), 4)},
    }


@dataclass(frozen=True, slots=True)
class _Addresses:
    """The address of each published article in every edition, by the place where it begins and by its link.

    stories, storylines: the key of that in which an article stands, by its own.
    """

    by_origin: dict[Location, dict[str, str]] = field(default_factory=dict)
    by_link: dict[str, dict[str, str]] = field(default_factory=dict)
    stories: dict[str, str] = field(default_factory=dict)
    storylines: dict[str, str] = field(default_factory=dict)

    def of(self, article: Article) -> dict[str, str] | None:
        """Return where an article is shown: on its own page, or, saved twice, on the other's; None: nowhere."""
        return self.by_origin.get(article.origin) or self.by_link.get(same_address(article.link))


def _addresses(site: Site) -> _Addresses:
    found = _Addresses()
    for shelf in site.shelves:
        for item in shelf.articles:
            places = found.by_origin.setdefault(item.origin, {})
            places[shelf.edition.path] = urls.article(shelf.edition, item)
            if item.link:
                found.by_link[same_address(item.link)] = places
    for story in site.stories:
        found.stories.update(dict.fromkeys(story.articles, story.key))
    members = {story.key: story.articles for story in site.stories}
    for line in site.storylines:
        for part in line.parts:
            found.storylines.update(dict.fromkeys(members.get(part, (part,)), line.key))
    return found


def _source(source: SourceResult, noted: Iterable[Diagnostic], addresses: _Addresses) -> dict[str, object]:
    shown = [(article, addresses.of(article)) for article in source.articles]
    automatic = {(edition.origin, edition.key): _automatic(edition) for edition in source.editions}
    return {
        "path": source.path,
        "format": source.format or None,
        "encoding": source.encoding or None,
        "articles": [
            {**_article(article, places, addresses), "tags_automatic": automatic[article.origin, article.key]}
            for article, places in shown
            if places is not None
        ],
        "diagnostics": [_diagnostic(one) for one in noted],
    }


def _story(story: Story) -> dict[str, object]:
    return {
        "key": story.key,
        "lead": story.lead,
        "storyline": story.storyline or None,
        "articles": [
            {
                "key": join.article,
                "names": list(join.names),
                "numbers": list(join.numbers),
                "phrases": list(join.phrases),
                "by_owner": join.by_owner,
            }
            for join in story.joins
        ],
    }


def _article(article: Article, places: dict[str, str], addresses: _Addresses) -> dict[str, object]:
    measure = article.measure
    return {
        "key": article.key,
        "title": article.title,
        "locale": str(article.locale),
        "published": str(article.published) if article.published else None,
        "captured": _moment(article.captured),
        "outlet": _outlet(article),
        "author": article.author or None,
        "link": article.link or None,
        "image": article.image.src if article.image else None,
        "tags": list(article.tags),
        "rights": article.rights.value,
        "rights_notice": article.rights_notice or None,
        "credits": list(article.credits),
        "provenance": article.provenance or None,
        "repaired": article.repaired,
        "summary": article.summary or None,
        "paragraphs": measure.paragraphs,
        "headings": list(measure.headings),
        "images": measure.images,
        "links": measure.links,
        "footnotes": measure.footnotes,
        "han": measure.han,
        "story": addresses.stories.get(article.key),
        "storyline": addresses.storylines.get(article.key),
        "urls": places,
    }


def _automatic(edition: Edition) -> list[str]:
    """Return the tags that an article has because of what it mentions, as it writes them first."""
    tags = {tag.key for tag in edition.tags if tag.automatic}
    return [mention.written for mention in edition.gist.mentions if mention.key in tags]


def _merged(site: Site) -> list[dict[str, object]]:
    """Return the tags that were written in several ways, with these, most used first."""
    there = {tag.key for tag, _ in site.shelves[0].tags}
    return [
        {"tag": subject.key, "written": list(subject.written)}
        for subject in site.subjects
        if subject.key in there and len(subject.written) > 1
    ]


def _outlet(article: Article) -> str | None:
    if article.outlet is None:
        return None
    return article.outlet.name(f"{article.locale.language}-{article.locale.script}") or article.outlet.any_name


def _moment(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    precision = "milliseconds" if moment.microsecond else "seconds"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")


def _diagnostic(one: Diagnostic) -> dict[str, object]:
    return {
        "line": one.where.line,
        "severity": one.severity.name.lower(),
        "code": one.code,
        "message": one.message,
        "hint": one.hint or None,
    }
