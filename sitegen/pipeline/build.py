"""The whole of the generator on one page: files, articles, editions, site, pages, files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from time import perf_counter

from sitegen import readers
from sitegen.conversion.aliases import search_tables
from sitegen.conversion.edition import editions
from sitegen.conversion.labels import in_editions, labels
from sitegen.conversion.subjects import subjects
from sitegen.model.article import Article
from sitegen.model.config import SiteSettings
from sitegen.model.diagnostics import Diagnostic, Outcome, Severity
from sitegen.model.edition import Edition
from sitegen.model.site import Site
from sitegen.model.source import RawFile
from sitegen.model.story import StoryWish
from sitegen.model.subject import Subject
from sitegen.pipeline import cache, publish, settings, sources, theme
from sitegen.pipeline.order import Order
from sitegen.pipeline.refresh import Last, refresh
from sitegen.pipeline.runner import Progress, Runner
from sitegen.readers.decode import decode
from sitegen.render.words import parse_words
from sitegen.site.assemble import assemble
from sitegen.site.plan import plan
from sitegen.site.stories import words_of


@dataclass(frozen=True, slots=True)
class SourceResult:
    """One source file, taken all the way that depends on it alone.

    format and encoding: empty where the file could not be read so far.
    """

    path: str
    format: str
    encoding: str
    articles: tuple[Article, ...] = ()
    editions: tuple[Edition, ...] = ()


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made and noted.

    published: None where nothing was written, because of errors in a strict build or a faulty theme.
    seconds: wall time by stage.
    """

    sources: tuple[SourceResult, ...]
    site: Site
    pages: int
    published: publish.Published | None
    diagnostics: tuple[Diagnostic, ...]
    seconds: dict[str, float]

    @property
    def ok(self) -> bool:
        return all(noted.severity < Severity.ERROR for noted in self.diagnostics)


def build(order: Order, progress: Progress, intact: Callable[[], set[str]]) -> Build:
    """Build a site and publish it.

    intact: which of the files that the last build wrote are still as they were written.
    """
    clock = _Clock()
    store = cache.Cache(publish.work_folder(order.output) / "cache.sqlite" if order.cached else None)
    with Runner(store, order.executor, order.jobs, progress) as runner:
        config = runner.take(settings.load(order.content, order.base_url))
        assert config is not None, "faulty settings have defaults"
        results = read(order, config, runner)
        clock.lap("read")
        site = runner.take(assemble(config, chain.from_iterable(result.editions for result in results)))
        assert site is not None, "assemble always gives a site"
        site = _worded(replace(site, subjects=_subjects(results, config)), config)
        files = theme.find(order.site)
        texts = theme.templates(files)
        tables = search_tables(chain.from_iterable(shelf.articles for shelf in site.shelves), config.glossary)
        pages = plan(site, parse_words(dict(texts)["strings.toml"]), tables)
        clock.lap("plan")
        last = Last(publish.manifest(order.output), frozenset(intact()))
        refreshed = refresh(pages, files, texts, last, runner)
        clock.lap("render")
        noted = tuple(sorted(runner.diagnostics, key=lambda one: (one.where, -one.severity, one.code, one.message)))
        faulty = any(one.severity is Severity.ERROR for one in noted)
        published = None
        if refreshed.complete and not (order.strict and faulty):
            work = publish.work_folder(order.output)
            published = publish.publish(order.output, work, refreshed.listing, refreshed.fresh, last.files)
        clock.lap("publish")
    return Build(tuple(results), site, len(pages), published, noted, clock.laps)


def read(order: Order, config: SiteSettings, runner: Runner) -> list[SourceResult]:
    """Read every source file and make its editions; what is known of an unchanged file comes from the cache."""
    found = runner.take(sources.find(order.content)) or ()
    tables = runner.take(sources.defaults(order.content)) or {}
    names = {sources.stem(file.name): file.name for file in reversed(found)}
    raw = [sources.raw_file(file, tables, names, config.editions) for file in found]
    common = (
        cache.code_digest(),
        repr((config.read, config.editions, config.glossary, config.headlines, config.automatic_tags)).encode(),
    )
    keys = [
        cache.digest(*common, repr((file.path, file.defaults, file.edition, file.edition_of)).encode(), file.content)
        for file in raw
    ]
    results = runner.map("read", partial(_editions_of, config), raw, keys)
    return [result for result in results if result is not None]


def _editions_of(config: SiteSettings, file: RawFile) -> Outcome[SourceResult]:
    """Take one file all the way that depends on it alone."""
    decoded = decode(file)
    if decoded.value is None:
        return Outcome(SourceResult(file.path, "", ""), decoded.diagnostics)
    source = decoded.value
    reading = readers.read(source, config.read)
    noted = decoded.diagnostics + reading.diagnostics
    if reading.value is None:
        return Outcome(SourceResult(file.path, "", source.encoding), noted)
    made: list[Edition] = []
    for article in reading.value.articles:
        outcome = editions(article, config)
        made.extend(outcome.value or ())
        noted += outcome.diagnostics
    articles = reading.value.articles
    return Outcome(SourceResult(file.path, reading.value.format, source.encoding, articles, tuple(made)), noted)


def _subjects(results: list[SourceResult], config: SiteSettings) -> tuple[Subject, ...]:
    """Return what the tags of all articles stand for, with the wordings that no edition may show."""
    written = Counter(tag for result in results for article in result.articles for tag in article.tags)
    tags = (tag for result in results for edition in result.editions for tag in edition.tags)
    return subjects(written, {tag.key for tag in tags if tag.automatic}, config.glossary)


def _worded(site: Site, config: SiteSettings) -> Site:
    """Return a site with what its stories are told by, as each edition writes it."""
    if not site.stories:
        return site
    words = words_of(site)
    shelves = (
        replace(shelf, reasons=tuple(labels(words, shelf.edition, config.glossary).items())) for shelf in site.shelves
    )
    stories = (replace(story, wish=story.wish and _spoken(story.wish, config)) for story in site.stories)
    return replace(site, shelves=tuple(shelves), stories=tuple(stories))


def _spoken(wish: StoryWish, config: SiteSettings) -> StoryWish:
    titles, reasons = (in_editions(one, config.editions, config.glossary) for one in (wish.titles, wish.reasons))
    return replace(wish, titles=titles, reasons=reasons)


class _Clock:
    """Wall time of each stage, from one lap to the next, in seconds."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self.laps: dict[str, float] = {}

    def lap(self, name: str) -> None:
        now = perf_counter()
        self.laps[name] = round(now - self._last, 4)
        self._last = now
