"""Everything that becomes a file: the kinds of pages, and which template makes each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sitegen.model.feed import FeedPage, OpmlPage
from sitegen.model.issue_page import IssuePage, IssuesPage
from sitegen.model.page import (
    ArticlePage,
    ChooserPage,
    FeedsPage,
    IndexPage,
    ListPage,
    ManifestPage,
    PicturePage,
    SitemapIndexPage,
    SitemapPage,
    TextPage,
)
from sitegen.model.redirect_page import RedirectPage
from sitegen.model.search import ShardPage
from sitegen.model.search_page import SearchPage
from sitegen.model.story_page import StoriesPage, StoryPage

FramedPage: TypeAlias = (
    ArticlePage | IssuePage | IssuesPage | ListPage | IndexPage | StoryPage | StoriesPage | FeedsPage | SearchPage
)
TemplatePage: TypeAlias = FramedPage | ChooserPage | RedirectPage
FilePage: TypeAlias = (
    FeedPage | OpmlPage | ManifestPage | PicturePage | SitemapPage | SitemapIndexPage | TextPage | ShardPage
)
Page: TypeAlias = TemplatePage | FilePage

TEMPLATES: dict[type, str] = {
    ArticlePage: "article.html",
    IssuePage: "issue.html",
    IssuesPage: "issues.html",
    ListPage: "list.html",
    IndexPage: "index.html",
    StoryPage: "story.html",
    StoriesPage: "stories.html",
    FeedsPage: "feeds.html",
    SearchPage: "search.html",
    ChooserPage: "chooser.html",
    RedirectPage: "redirect.html",
}
"""The template of each type of page; its whole context is `page`, and `t`, the interface words of the edition."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """path: relative to the output folder, forward slashes."""

    path: str
    content: bytes


def output_path(page: Page) -> str:
    """Return the path of the file that a page becomes, relative to the output folder."""
    return page.frame.path if isinstance(page, FramedPage) else page.path
