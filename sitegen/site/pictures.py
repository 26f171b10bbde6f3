"""What stands for an article where it is shared: a picture drawn of it, its own, or that of the site."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.article import Image
from sitegen.model.config import EditionSettings
from sitegen.model.edition import Edition
from sitegen.model.locale import HANT
from sitegen.model.page import PicturePage
from sitegen.site import urls
from sitegen.site.cards import Stack
from sitegen.site.frames import PICTURE, site_picture

FACES = {"TW": "TC", "HK": "HK", "MO": "HK"}
"""The face of a pan-Chinese font for each region that is not written like its script's default."""


def shared_image(made: Stack, item: Edition) -> Image:
    """Return the picture of an article; one that is drawn wins, since it is ours to show, and of a known size."""
    card = made.cards[item.key]
    if made.desk.settings.font:
        return replace(PICTURE, src=made.desk.absolute(_tail(item)), alt=card.title)
    if card.image:
        return replace(card.image, alt=card.image.alt or card.title)
    return site_picture(made.desk.base, made.desk.edition)


def picture_pages(made: Stack) -> list[PicturePage]:
    """Return the pictures to draw: one for each article, where the site has a font for them."""
    font, edition = made.desk.settings.font, made.desk.edition
    if font is None:
        return []
    return [
        PicturePage(
            path=urls.file(edition, _tail(item)),
            font=font,
            face=face(edition),
            title=item.title,
            facts=_facts(item),
            site_title=edition.title,
        )
        for item in made.shelf.articles
    ]


def face(edition: EditionSettings) -> str:
    locale = edition.locale
    return FACES.get(locale.region, "TC") if locale.script == HANT else "SC"


def _tail(item: Edition) -> str:
    return f"{urls.article_tail(item)}social.png"


def _facts(item: Edition) -> str:
    day = item.published.day if item.published else None
    told = (item.outlet.name if item.outlet else "", f"{day.year}年{day.month}月{day.day}日" if day else "")
    return " · ".join(filter(None, told))
