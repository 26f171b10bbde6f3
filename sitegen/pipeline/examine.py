"""The questions that a site's conversions leave open, without building it."""

from __future__ import annotations

from sitegen.conversion.review import questions
from sitegen.model.review import Question
from sitegen.pipeline import cache, publish, settings
from sitegen.pipeline.build import read
from sitegen.pipeline.order import Order
from sitegen.pipeline.runner import Progress, Runner


def examine(order: Order, progress: Progress) -> tuple[Question, ...]:
    """Read the site, converted as a build would, and return its questions."""
    store = cache.Cache(publish.work_folder(order.output) / "cache.sqlite" if order.cached else None)
    with Runner(store, order.executor, order.jobs, progress) as runner:
        config = runner.take(settings.load(order.content, order.base_url))
        assert config is not None, "faulty settings have defaults"
        results = read(order, config, runner)
    articles = [article for result in results for article in result.articles]
    editions = [edition for result in results for edition in result.editions]
    return questions(articles, editions, config.editions)
