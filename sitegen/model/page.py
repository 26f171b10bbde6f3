"""Pages: what a template may see, field by field, and nothing else.

A page holds exactly what is printed of it.  That makes it the complete list of
its own dependencies: two equal pages give the same bytes, so a page whose
digest stands in the manifest of the last build is not rendered again.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.article import Image
from sitegen.model.body import Body
from sitegen.model.config import Font


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address.  current: it leads to this page, or to the part of the site that this page belongs to."""

    url: str
    text: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another edition, or this one (hreflang is complete and reciprocal); href is absolute."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Switch:
    """The way to the same page in another edition, labelled in that edition's script."""

    lang: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page offers.  url: absolute, as readers copy it elsewhere.  type: its media type."""

    url: str
    text: str
    type: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a page is shown where it is shared (Open Graph).

    type: `article` or `website`.  locale: of the page, as `zh_TW`; locales: of its counterparts.
    image: at an absolute address; width and height are 0 where they are not known.
    """

    type: str
    locale: str
    locales: tuple[str, ...]
    image: Image


@dataclass(frozen=True, slots=True)
class Time:
    """iso: for `datetime=`, in UTC, a bare day or a week.

    text: for readers, in the zone of the site, with the zone's name.
    """

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of an edition carries.

    path: of the output file, relative to the output folder.  url: root-relative, base path included.
    root: root-relative address of the site, ends with a slash; static files lie at `{root}static/`.
    home: front page of this edition.  canonical: absolute.  lang: BCP 47.
    navigation: the parts of the site in order.  feeds: for `<link rel="alternate">`.
    """

    path: str
    url: str
    root: str
    home: str
    canonical: str
    lang: str
    edition: str
    site_title: str
    title: str
    description: str
    alternates: tuple[Alternate, ...]
    default: str
    switches: tuple[Switch, ...]
    navigation: tuple[Link, ...]
    feeds: tuple[FeedLink, ...]
    sharing: Sharing


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of an edition.  The body is left out so that a change to it leaves lists alone.

    lang: of title and summary, where it is not the page's; else empty.
    """

    url: str
    title: str
    summary: str
    time: Time | None
    outlet: Link | None
    tags: tuple[Link, ...]
    lang: str = ""
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One edition of an article with its neighbours in time; older and newer are None at the ends.

    lang: of the text, where it is not the page's.  excerpt: the body is not the whole text, by its rights.
    converted_from: label of the script it was written in, or empty; original: the page with the author's wording.
    story: that it is part of, same_story: the story's others; related: the nearest others.
    doubtful: places whose conversion is contested.  minutes: to read the whole text.  source_host: of the original.
    contents: the headings of a long text, as links to them; empty for any other.
    """

    frame: Frame
    title: str
    time: Time | None
    outlet: Link | None
    author: str
    link: str
    source_host: str
    image: Image | None
    summary: str
    body: Body
    excerpt: bool
    credits: tuple[str, ...]
    rights_notice: str
    machine_written: bool
    repaired: bool
    converted_from: str
    original: Link | None
    doubtful: int
    minutes: int
    tags: tuple[Link, ...]
    older: Link | None
    newer: Link | None
    story: Link | None = None
    same_story: tuple[Pointer, ...] = ()
    related: tuple[Pointer, ...] = ()
    lang: str = ""
    contents: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Pager:
    """Numbered pages of a list; newer and older are None at the ends.

    number: counted from the oldest, from 1.  total: of the newest page only; 0 on all others, so that they need not
    change when a page is added.
    """

    number: int
    total: int
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """Articles, newest first: all of them, or those of a tag, an outlet, a month.

    stories: those of a tag, on the newest page of its list.
    kind: `latest`, `tag`, `source` or `month`.  heading: what the list is of.  count: articles in the whole list,
    or 0 on any page but the newest, so that a new article leaves the others alone.  site: home page of an outlet, or
    None.  feed: of just this list, or None.  related: tags that often stand beside this one, the closest first, on the
    newest page of a tag.
    """

    frame: Frame
    kind: str
    heading: str
    count: int
    cards: tuple[Card, ...]
    pager: Pager
    stories: tuple[StoryCard, ...] = ()
    site: Link | None = None
    feed: FeedLink | None = None
    related: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of an index with the number of its articles."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All tags, all outlets, or all months, each with its number of articles.

    kind: `tags`, `sources` or `archive`.  groups: (heading, entries); the archive has a group for each year, tags have
    one of those used most, where there are many, and one for each kind; outlets have one with an empty heading.
    undated: the list of articles without a date, in the archive only.
    """

    frame: Frame
    kind: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]
    undated: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """Every feed of the edition with its address, absolute.

    main: of all articles, in every format.  issues: of the issues.  tags, sources: of one each.
    opml: address of the list of all these.
    """

    frame: Frame
    main: tuple[FeedLink, ...]
    issues: FeedLink
    stories: tuple[FeedLink, ...]
    tags: tuple[FeedLink, ...]
    sources: tuple[FeedLink, ...]
    opml: Link


@dataclass(frozen=True, slots=True)
class Choice:
    """An edition on the chooser and on the page for what is not found."""

    lang: str
    label: str
    url: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """An article named beside another, or in a story.  outlet: its name, or empty; lang: of the title, as on a card."""

    url: str
    title: str
    outlet: str
    time: Time | None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story on a list.

    time: of its last article.  outlets: names, in order of time.  count: articles.
    """

    url: str
    title: str
    summary: str
    time: Time | None
    outlets: tuple[str, ...]
    count: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ChooserPage:
    """`/` and `/404.html`: all editions on one page.

    path: `index.html` or `404.html`.  kind: `root` or `missing`.
    """

    path: str
    kind: str
    root: str
    canonical: str
    choices: tuple[Choice, ...]
    alternates: tuple[Alternate, ...]
    default: str
    sharing: Sharing


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """Every page that is to be found: (absolute address, last change as W3C date or empty, counterparts)."""

    path: str
    entries: tuple[tuple[str, str, tuple[Alternate, ...]], ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexPage:
    """The sitemaps of a site that is too large for one.  sitemaps: their addresses, absolute."""

    path: str
    sitemaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManifestPage:
    """What a device is told that keeps an edition among its applications (Web Application Manifest).

    home: front page of the edition, and static: folder of the icons; both root-relative.
    """

    path: str
    lang: str
    title: str
    description: str
    home: str
    static: str


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A drawn picture of an article, for where it is shared.

    face: which of the faces of the font has the glyphs of the edition: `SC`, `TC` or `HK`.  facts: outlet and day.
    """

    path: str
    font: Font
    face: str
    title: str
    facts: str
    site_title: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """A file that holds just this text: robots.txt, .nojekyll, CNAME."""

    path: str
    text: str
