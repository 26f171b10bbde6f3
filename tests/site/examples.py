"""Two editions of a site, an article, and what is made of them: a test names only what matters to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sitegen.model.article import Image, Measure, Published
from sitegen.model.body import Body
from sitegen.model.config import EditionSettings, ReadSettings, SiteSettings
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Edition
from sitegen.model.locale import parse_locale
from sitegen.model.page import ChooserPage, Sharing
from sitegen.model.site import Site
from sitegen.site import urls
from sitegen.site.assemble import assemble
from sitegen.site.cards import Stack, stack
from sitegen.site.frames import Desk, desk
from sitegen.site.tags import tag_index

HANS = EditionSettings("zh-Hans", parse_locale("zh-Hans-CN"), "zh-hans", "简体", "海岸文摘", "沿海的消息")
HANT = EditionSettings("zh-Hant", parse_locale("zh-Hant-TW"), "zh-hant", "繁體", "海岸文摘", "沿海的消息")
HONG_KONG = EditionSettings("zh-Hant-HK", parse_locale("zh-Hant-HK"), "zh-hk", "港澳", "海岸文摘")
SETTINGS = SiteSettings((HANS, HANT), "https://example.org/digest", ReadSettings(zone="Asia/Taipei"))
BASE = urls.base(SETTINGS.base_url)
WORDS = {
    "page": "第 %d 页",
    "see_edition": "看%s版原文",
    "script_hant": "繁体",
    "region_tw": "台湾用语",
    "feed": "订阅",
}

PUBLISHED = Published(date(2025, 1, 28), datetime(2025, 1, 28, 5, 49, tzinfo=UTC))
EDITION = Edition(
    key="tide",
    edition="zh-Hans",
    locale=HANS.locale,
    title="潮水退去",
    body=Body("<p>潮水退去，堤岸露出。</p>"),
    origin=Location("tide.md", 1),
    measure=Measure(),
    published=PUBLISHED,
)


CHOOSER = ChooserPage(
    path="index.html",
    kind="root",
    root="/",
    canonical="https://example.org/",
    choices=(),
    alternates=(),
    default="",
    sharing=Sharing("website", "zh_CN", ("zh_TW",), Image("https://example.org/static/social.png")),
)


def named(key: str) -> Edition:
    """Return an article of that key with a file and a text of its own."""
    return replace(EDITION, key=key, origin=Location(f"{key}.md", 1), body=Body(f"<p>{key}</p>"))


def on(year: int, month: int, day: int) -> Published:
    return Published(date(year, month, day))


def converted(item: Edition) -> Edition:
    """Return the traditional edition of an article that was written in simplified script."""
    return replace(item, edition=HANT.tag, locale=HANT.locale, converted_from=item.locale)


def site(*items: Edition, settings: SiteSettings = SETTINGS) -> Site:
    """Return a site of articles that were written in simplified script, and of their traditional editions."""
    made = assemble(settings, [*items, *map(converted, items)]).value
    assert made is not None
    return made


def desk_of(settings: SiteSettings = SETTINGS) -> Desk:
    return desk(settings, BASE, settings.editions[0], WORDS)


def stack_of(*items: Edition, settings: SiteSettings = SETTINGS) -> Stack:
    """Return the first edition of a site of these articles."""
    made = site(*items, settings=settings)
    return stack(desk_of(settings), made.shelves[0], tag_index(made))
