"""Addresses that lead on to the page that took their place."""

from __future__ import annotations

from sitegen.model.page import RedirectPage
from sitegen.site import urls
from sitegen.site.cards import Stack
from sitegen.site.frames import Desk


def redirect(desk: Desk, tail: str, target: str, title: str) -> RedirectPage:
    """Return the page at tail that leads to the one at target, which has that title."""
    # An apostrophe would end the address where a browser is told to go on to it.
    url = desk.local(target).replace("'", "%27")
    return RedirectPage(urls.file(desk.edition, tail), desk.edition.tag, title, url, desk.absolute(target))


def tag_redirects(made: Stack) -> list[RedirectPage]:
    """Return a page for each name of a tag that is not the one in its address."""
    return [
        redirect(made.desk, alias, urls.tag_tail(tag.key), tag.label)
        for tag, _ in made.shelf.tags
        for alias in made.index.aliases[tag.key]
    ]
