"""What the owner has settled for the whole site (`content/site.toml`, `content/sources.toml`)."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.article import Rights
from sitegen.model.glossary import Glossary
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.outlet import Outlet
from sitegen.model.story import StoryWish
from sitegen.model.style import Style


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """One edition of the site.

    tag: BCP 47, `zh-Hans`; it stands in `lang` and `hreflang`.  path: its folder, `zh-hans`.
    locale: the script and region into which articles are converted.
    style: where the press of its region is of two minds.
    label: how a reader of it calls it, 简体.  title and description: of the site, in this edition.
    """

    tag: str
    locale: Locale
    path: str
    label: str
    title: str
    description: str = ""
    style: Style = Style()


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What a reader must know that no file tells.

    zone: IANA name; the site's own.  locales: the default region of each script.
    rights: where neither the article, its outlet nor its text says anything.
    """

    outlets: tuple[Outlet, ...] = ()
    zone: str = "Asia/Shanghai"
    locales: tuple[Locale, ...] = (Locale("zh", HANS, "CN"), Locale("zh", HANT, "TW"))
    rights: Rights = Rights.FULL


@dataclass(frozen=True, slots=True)
class Font:
    """A font file for pictures.  path: on this machine; digest: of its bytes, and of what draws with them."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the pages of the site share.

    base_url: absolute, without a slash at its end; it may hold a path (`https://example.org/digest`).
    page_size: articles on a list page.  feed_size: items in a feed.  issues: `daily` or `weekly`.
    glossary: the owner's words.  stories: what the owner wants of them.
    headlines: `warn` or `error`, how a doubtful place in a headline is told.
    authority: domain of the `tag:` URIs that name feed items, or domain,date (RFC 4151); empty: derived from base_url.
    hub: address of the hub that is told of changes to feeds (WebSub), or empty.
    automatic_tags: how often an article names a thing of the glossary before that is a tag of it; 0: it never is.
    font: with which a picture is drawn of each article, for where it is shared; None where none is drawn.
    """

    editions: tuple[EditionSettings, ...]
    base_url: str
    read: ReadSettings = ReadSettings()
    page_size: int = 20
    feed_size: int = 50
    issues: str = "daily"
    cname: str = ""
    authority: str = ""
    hub: str = ""
    font: Font | None = None
    glossary: Glossary = Glossary()
    stories: tuple[StoryWish, ...] = ()
    headlines: str = "warn"
    automatic_tags: int = 0
