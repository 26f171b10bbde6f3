"""What every page of an edition carries: its addresses, its counterparts, the way about the site."""

from __future__ import annotations

from dataclasses import dataclass, field

from sitegen.model.config import EditionSettings, SiteSettings
from sitegen.model.page import Alternate, Frame, Link, Switch
from sitegen.site import urls

PARTS = (
    ("home", urls.FRONT),
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

    def feed(self, tail: str, text: str) -> Link:
        """Return the link to the feed of a list, absolute, as readers copy it elsewhere."""
        return Link(self.absolute(urls.feed_tail(tail)), text)

    def frame(self, tail: str, title: str, *, description: str = "", part: str = "", feed: Link | None = None) -> Frame:
        """Return the frame of the page at tail.

        part: the word for the part of the site that the page belongs to, or empty.  feed: of just this page.
        """
        own = self.feed(urls.FRONT, self.edition.title)
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
            feeds=(own,) if feed is None or feed.url == own.url else (own, feed),
        )


def desk(settings: SiteSettings, base: urls.Base, edition: EditionSettings, words: dict[str, str]) -> Desk:
    made = Desk(settings, base, edition, words)
    for part in ("", *(word for word, _ in PARTS)):
        links = (Link(made.local(place), made.word(word), word == part) for word, place in PARTS)
        made.navigation[part] = tuple(links)
    return made


def alternates(settings: SiteSettings, base: urls.Base, tail: str) -> tuple[Alternate, ...]:
    """Return the page at tail in every edition, each of which names all the others and itself."""
    return tuple(Alternate(one.tag, base.absolute(urls.address(one, tail))) for one in settings.editions)


def default(settings: SiteSettings, base: urls.Base, tail: str) -> str:
    """Return where a reader of no known language is sent: the chooser, or the page in the first edition."""
    return base.absolute(urls.address(settings.editions[0], tail) if tail else "/")
