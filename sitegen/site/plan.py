"""Site to pages: every file that will be published, and all that is printed of it."""

from __future__ import annotations

from sitegen.model.issue import Issue
from sitegen.model.output import Page
from sitegen.model.page import ManifestPage
from sitegen.model.search import SearchTables
from sitegen.model.site import Site
from sitegen.model.words import Words
from sitegen.site import urls
from sitegen.site.articles import article_pages
from sitegen.site.cards import Stack, stack
from sitegen.site.digests import issue_feed
from sitegen.site.feeds import feed_pages, feeds_page, opml_page
from sitegen.site.frames import desk
from sitegen.site.issue_pages import Press, front_page, issue_pages, issues_pages
from sitegen.site.issues import issues
from sitegen.site.lists import index_pages, list_pages, listings
from sitegen.site.pictures import picture_pages
from sitegen.site.rack import rack
from sitegen.site.redirects import story_redirects, tag_redirects
from sitegen.site.roots import root_pages
from sitegen.site.search import search_pages
from sitegen.site.story_pages import stories_pages, story_listings, story_pages
from sitegen.site.tags import tag_index

NO_TABLES = SearchTables()


def plan(site: Site, words: Words, tables: SearchTables = NO_TABLES) -> tuple[Page, ...]:
    """Return the pages of all editions, each at the same tail in every one, and those of the root.

    tables: what a query of the search page is read with.
    """
    base = urls.base(site.settings.base_url)
    numbered = issues(site)
    index = tag_index(site)
    stacks = [
        stack(desk(site.settings, base, shelf.edition, words.table(shelf.edition.tag)), shelf, index)
        for shelf in site.shelves
    ]
    pages = [page for made in stacks for page in _edition(made, site, numbered)]
    return (*pages, *search_pages(stacks, tables), *root_pages(site.settings, _tails(site, numbered)))


def _edition(made: Stack, site: Site, numbered: tuple[Issue, ...]) -> list[Page]:
    stories = rack(made, site)
    lists, told = list(listings(made)), story_listings(stories)
    pages: list[Page] = []
    for listing in lists:
        pages += list_pages(made, listing, stories.of_tag(listing.items) if listing.kind == "tag" else ())
    pages += _issues(Press(stories, numbered))
    pages += index_pages(made)
    pages += story_pages(stories, told)
    pages += stories_pages(stories)
    pages += article_pages(stories)
    pages += feed_pages(made, [*lists, *told])
    pages += picture_pages(made)
    pages += tag_redirects(made)
    pages += story_redirects(stories)
    return [*pages, feeds_page(made, [*lists, *told]), opml_page(made, [*lists, *told]), _manifest(made)]


def _issues(made: Press) -> list[Page]:
    pages = issue_pages(made)
    front = [front_page(made, pages[0])] if pages else []
    return [*front, *pages, *issues_pages(made), issue_feed(made, pages)]


def _manifest(made: Stack) -> ManifestPage:
    desk = made.desk
    return ManifestPage(
        path=urls.file(desk.edition, urls.MANIFEST),
        lang=desk.edition.tag,
        title=desk.edition.title,
        description=desk.edition.description,
        home=desk.local(urls.FRONT),
        static=desk.base.local("/static/"),
    )


def _tails(site: Site, numbered: tuple[Issue, ...]) -> list[tuple[str, str]]:
    """Return the tails of all pages that are to be found, each with the day of its content or an empty text."""
    shelf = site.shelves[0]
    lists = [urls.FRONT, urls.ISSUES, urls.STORIES, urls.TAGS, urls.SOURCES, urls.ARCHIVE, urls.FEEDS]
    lists += [urls.LATEST] if numbered else []
    lists += [urls.story_tail(story.key) for story in site.stories]
    lists += [urls.tag_tail(tag.key) for tag, _ in shelf.tags]
    lists += [urls.source_tail(outlet.key) for outlet, _ in shelf.outlets]
    lists += [urls.month_tail(*month) for month, _ in shelf.months]
    articles = [
        (urls.article_tail(item), item.published.day.isoformat() if item.published else "") for item in shelf.articles
    ]
    told = [(urls.issue_tail(one.name), one.last.isoformat() if one.first == one.last else "") for one in numbered]
    return [*((tail, "") for tail in lists), *told, *articles]
