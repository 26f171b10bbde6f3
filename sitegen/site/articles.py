"""The page of an article."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.article import MACHINE_WRITTEN, Rights
from sitegen.model.config import EditionSettings
from sitegen.model.edition import Edition
from sitegen.model.glossary import region_of
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.page import ArticlePage, Link
from sitegen.site import excerpt, urls
from sitegen.site.cards import Stack
from sitegen.site.contents import contents
from sitegen.site.pictures import shared_image
from sitegen.site.rack import Rack

HAN_A_MINUTE, WORDS_A_MINUTE = 400, 200

SCRIPT_WORDS = {HANS: "script_hans", HANT: "script_hant"}
"""The interface word for each script."""

REGION_WORDS = {"CN": "region_cn", "TW": "region_tw", "HK": "region_hk"}
"""The interface word for how each region writes."""


def article_pages(stories: Rack) -> list[ArticlePage]:
    made, site = stories.made, stories.site
    items = made.shelf.articles
    # Articles are newest first, so the one before is the newer.
    neighbours = zip((None, *items[:-1]), items, (*items[1:], None), strict=True) if items else ()
    own = {
        item.key: shelf.edition
        for shelf in reversed(site.shelves)
        for item in shelf.articles
        if item.converted_from is None and not item.edition_of
    }
    nearest = dict(site.nearest)
    return [
        replace(
            _page(made, item, newer, older, own.get(item.key)),
            story=stories.link(item.key),
            same_story=stories.others(item.key),
            related=tuple(map(stories.pointer, nearest.get(item.key, ()))),
        )
        for newer, item, older in neighbours
    ]


def _page(
    made: Stack, item: Edition, newer: Edition | None, older: Edition | None, own: EditionSettings | None
) -> ArticlePage:
    """own: the edition that has the author's wording, or None where none has."""
    card = made.cards[item.key]
    link = urls.web(item.link)
    frame = made.desk.frame(urls.article_tail(item), item.title, description=card.summary)
    converted = item.converted_from is not None
    body, length = excerpt.shown(item), minutes(item.measure.han, item.measure.words)
    return ArticlePage(
        frame=replace(frame, sharing=replace(frame.sharing, type="article", image=shared_image(made, item))),
        title=item.title,
        time=card.time,
        outlet=card.outlet,
        author=item.author,
        link=link,
        source_host=urls.host(link),
        image=card.image,
        summary=card.summary,
        body=body,
        excerpt=item.rights is not Rights.FULL,
        credits=item.credits,
        rights_notice=item.rights_notice,
        machine_written=item.provenance == MACHINE_WRITTEN,
        repaired=item.repaired,
        converted_from=wording(made, item.converted_from) if item.converted_from else "",
        original=_original(made, item, own) if converted and own else None,
        doubtful=len(item.doubtful),
        minutes=length,
        tags=card.tags,
        older=_neighbour(made, older),
        newer=_neighbour(made, newer),
        lang=card.lang,
        contents=contents(body, length),
    )


def minutes(han: int, words: int) -> int:
    """Return the time to read a text, rounded up, at least 1."""
    return max(1, -(-(han * WORDS_A_MINUTE + words * HAN_A_MINUTE) // (HAN_A_MINUTE * WORDS_A_MINUTE)))


def wording(made: Stack, locale: Locale) -> str:
    """Return a locale in the words of an edition: another script, or, in one script, the usage of a region."""
    within = locale.script == made.desk.edition.locale.script
    word = REGION_WORDS[region_of(locale)] if within else SCRIPT_WORDS.get(locale.script)
    return made.desk.word(word) if word else str(locale)


def _original(made: Stack, item: Edition, own: EditionSettings) -> Link:
    address = made.desk.base.local(urls.address(own, urls.article_tail(item)))
    other = own.locale.script != made.desk.edition.locale.script
    label = wording(made, own.locale) if other else own.label
    return Link(address, made.desk.word("see_edition").replace("%s", label))


def _neighbour(made: Stack, item: Edition | None) -> Link | None:
    return Link(made.cards[item.key].url, item.title) if item else None
