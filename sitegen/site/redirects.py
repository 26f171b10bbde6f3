"""Addresses that lead on to the page that took their place."""

from __future__ import annotations

from sitegen.model.redirect_page import RedirectPage
from sitegen.site import urls
from sitegen.site.cards import Stack
from sitegen.site.frames import Desk
from sitegen.site.rack import Rack


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


def story_redirects(stories: Rack) -> list[RedirectPage]:
    """Return a page for the key of each article of a story that is not the story's own.

    A story's key is that of its first article; where an earlier one is found later, the old address leads on.
    """
    return [
        redirect(stories.made.desk, urls.story_tail(key), urls.story_tail(story.key), stories.heading(story)[0])
        for story in stories.site.stories
        for key in story.articles
        if key not in stories.stories
    ]
