"""What every page of an edition carries: its addresses, its counterparts, the way about the site."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sitegen.model.article import Image
from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.feed import FeedFormat, Twins
from sitegen.model.page import Alternate, FeedLink, Frame, Link, Sharing, Switch
from sitegen.site import urls

PARTS = (
    ("home", urls.FRONT),
    ("issues", urls.ISSUES),
    ("stories", urls.STORIES),
    ("tags", urls.TAGS),
    ("sources", urls.SOURCES),
    ("archive", urls.ARCHIVE),
    ("search", urls.SEARCH),
    ("feeds", urls.FEEDS),
)
"""The parts of the site, as the word for each and its tail, in the order of the navigation."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one edition are laid out with.

    words: the interface words of the edition.  navigation: by the word for the part of the site that is current.
    """

    settings: SiteSettings
    base: urls.Base
    edition: EditionSettings
    words: dict[str, str]
    navigation: dict[str, tuple[Link, ...]] = field(default_factory=dict)

    def word(self, key: str) -> str:
        """Return a word; where the theme lacks it, its key stands in, and rendering tells it."""
        return self.words.get(key, key)

    def local(self, tail: str) -> str:
        return self.base.local(urls.address(self.edition, tail))

    def absolute(self, tail: str) -> str:
        return self.base.absolute(urls.address(self.edition, tail))

    def link(self, tail: str, text: str) -> Link:
        return Link(self.local(tail), text)

    def feed(self, tail: str, text: str, made: FeedFormat = FeedFormat.RSS) -> FeedLink:
        """Return the link to the feed of a list."""
        return FeedLink(self.absolute(urls.feed_tail(tail, made)), text, made)

    def main_feeds(self) -> tuple[FeedLink, ...]:
        """Return the feed of all articles in every format."""
        title = self.edition.title
        return (
            self.feed(urls.FRONT, f"{title}（RSS）"),
            self.feed(urls.FRONT, f"{title}（Atom）", FeedFormat.ATOM),
            self.feed(urls.FRONT, f"{title}（JSON Feed）", FeedFormat.JSON),
        )

    def issue_feed(self) -> FeedLink:
        """Return the feed of issues."""
        return self.feed(urls.ISSUES, f"{self.word('issues')} – {self.edition.title}")

    def twins(self, tail: str) -> Twins:
        """Return what stands at the same tail in the other editions."""
        others = (one for one in self.settings.editions if one != self.edition)
        return tuple((one.tag, self.base.absolute(urls.address(one, tail))) for one in others)

    def frame(
        self, tail: str, title: str, *, description: str = "", part: str = "", feed: FeedLink | None = None
    ) -> Frame:
        """Return the frame of the page at tail.

        part: the word for the part of the site that the page belongs to, or empty.  feed: of just this page.
        """
        feeds = self.main_feeds()
        return Frame(
            path=urls.file(self.edition, tail),
            url=self.local(tail),
            root=self.base.local("/"),
            home=self.local(urls.FRONT),
            canonical=self.absolute(tail),
            lang=self.edition.tag,
            edition=self.edition.tag,
            site_title=self.edition.title,
            title=title,
            description=description,
            alternates=alternates(self.settings, self.base, tail),
            default=default(self.settings, self.base, tail),
            switches=tuple(
                Switch(other.tag, other.label, self.base.local(urls.address(other, tail)))
                for other in self.settings.editions
                if other != self.edition
            ),
            navigation=self.navigation[part],
            feeds=feeds if feed is None or feed.url == feeds[0].url else (*feeds, feed),
            sharing=sharing(self.settings, self.base, self.edition),
        )


def desk(settings: SiteSettings, base: urls.Base, edition: EditionSettings, words: dict[str, str]) -> Desk:
    made = Desk(settings, base, edition, words)
    for part in ("", *(word for word, _ in PARTS)):
        links = (Link(made.local(place), made.word(word), word == part) for word, place in PARTS)
        made.navigation[part] = tuple(links)
    return made


PICTURE = Image("/static/social.png", width=1200, height=630)
"""What stands for a page without a picture of its own where it is shared, in the size that is shown whole."""


def sharing(settings: SiteSettings, base: urls.Base, edition: EditionSettings) -> Sharing:
    """Return how a page of an edition is shown where it is shared, unless it is an article."""
    return Sharing(
        type="website",
        locale=_open_graph(edition),
        locales=tuple(_open_graph(one) for one in settings.editions if one != edition),
        image=site_picture(base, edition),
    )


def site_picture(base: urls.Base, edition: EditionSettings) -> Image:
    return replace(PICTURE, src=base.absolute(PICTURE.src), alt=edition.title)


def _open_graph(edition: EditionSettings) -> str:
    """Return a locale as Open Graph writes it: language and region."""
    locale = edition.locale
    return f"{locale.language}_{locale.region}" if locale.region else locale.language


def alternates(settings: SiteSettings, base: urls.Base, tail: str) -> tuple[Alternate, ...]:
    """Return the page at tail in every edition, each of which names all the others and itself."""
    return tuple(Alternate(one.tag, base.absolute(urls.address(one, tail))) for one in settings.editions)


def default(settings: SiteSettings, base: urls.Base, tail: str) -> str:
    """Return where a reader of no known language is sent: the chooser, or the page in the first edition."""
    return base.absolute(urls.address(settings.editions[0], tail) if tail else "/")
