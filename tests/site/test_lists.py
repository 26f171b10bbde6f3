"""The lists of articles, in pages, and the indexes that lead to them."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.page import FeedLink, Link, ListPage, Pager
from sitegen.model.subject import Subject
from sitegen.site.cards import Stack, stack
from sitegen.site.lists import FEW, TOP, Listing, index_pages, list_pages, listings
from sitegen.site.tags import tag_index
from tests.site.examples import EDITION, SETTINGS, desk_of, named, on, site, stack_of

FIVE = tuple(named(key) for key in "abcde")
FULL = replace(EDITION, tags=(Tag("海", "海"),), outlet=OutletName("dw", "德国之声", "https://www.dw.com/zh/"))


def in_twos(*items: Edition) -> Stack:
    return stack_of(*items, settings=replace(SETTINGS, page_size=2))


def first(made: Stack) -> Listing:
    return next(listings(made))


def pages_of_five() -> list[ListPage]:
    made = in_twos(*FIVE)
    return list_pages(made, first(made))


def test_an_edition_has_a_list_of_all_articles_and_one_for_each_tag_outlet_and_month() -> None:
    assert [(one.kind, one.tail, one.heading) for one in listings(stack_of(FULL))] == [
        ("latest", "latest/", "latest"),
        ("tag", "tags/海/", "海"),
        ("source", "sources/dw/", "德国之声"),
        ("month", "archive/2025/01/", "2025年1月"),
    ]


def test_every_list_but_that_of_a_month_has_a_feed() -> None:
    feeds = [one.feed and one.feed.url.removeprefix("https://example.org/digest/") for one in listings(stack_of(FULL))]
    assert feeds == ["zh-hans/feed.xml", "zh-hans/tags/%E6%B5%B7/feed.xml", "zh-hans/sources/dw/feed.xml", None]


def test_the_list_of_an_outlet_leads_to_its_home_page_if_that_is_on_the_web() -> None:
    hostile = replace(FULL, outlet=OutletName("x", "某报", "javascript:alert(1)"))
    sites = [one.site for item in (FULL, hostile) for one in listings(stack_of(item)) if one.kind == "source"]
    assert sites == [Link("https://www.dw.com/zh/", "dw.com"), None]


def test_a_list_without_articles_has_one_page() -> None:
    made = in_twos()
    (page,) = list_pages(made, first(made))
    assert (page.count, page.cards, page.pager) == (0, (), Pager(1, 1, None, None))


def test_pages_are_numbered_from_the_oldest_and_the_newest_is_at_the_lists_own_address() -> None:
    assert [(page.pager.number, page.frame.path) for page in pages_of_five()] == [
        (2, "zh-hans/latest/index.html"),
        (1, "zh-hans/latest/page/1/index.html"),
    ]


def test_pages_lead_to_their_neighbours() -> None:
    newest, oldest = pages_of_five()
    assert (newest.pager.newer, newest.pager.older) == (None, Link("/digest/zh-hans/latest/page/1/", "older_page"))
    assert (oldest.pager.newer, oldest.pager.older) == (Link("/digest/zh-hans/latest/", "newer_page"), None)


def test_only_the_newest_page_tells_how_many_there_are() -> None:
    assert [(page.count, page.pager.total) for page in pages_of_five()] == [(5, 2), (0, 0)]


def test_only_an_older_page_has_its_number_in_its_title() -> None:
    assert [page.frame.title for page in pages_of_five()] == ["latest", "latest · 第 1 页"]


def test_a_new_article_leaves_the_older_page_as_it_is() -> None:
    made = in_twos(*FIVE[1:])
    before, after = list_pages(made, first(made)), pages_of_five()
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_cards_are_newest_first() -> None:
    cards = [card.url.split("/")[-2] for page in pages_of_five() for card in page.cards]
    assert cards == ["a", "b", "c", "d", "e"]


def test_the_page_of_a_tag_names_its_feed_in_full_and_shows_it_in_short() -> None:
    made = stack_of(FULL)
    (page,) = list_pages(made, list(listings(made))[1])
    url = "https://example.org/digest/zh-hans/tags/%E6%B5%B7/feed.xml"
    assert page.feed == FeedLink(url, "订阅", "application/rss+xml")
    assert page.frame.feeds[3:] == (FeedLink(url, "海 – 海岸文摘", "application/rss+xml"),)


def test_the_page_of_a_month_offers_no_feed() -> None:
    made = stack_of(FULL)
    (page,) = list_pages(made, list(listings(made))[3])
    assert page.feed is None
    assert len(page.frame.feeds) == 3


def test_where_no_article_has_a_date_the_list_of_all_is_the_front_page() -> None:
    made = in_twos(*(replace(item, published=None) for item in FIVE))
    newest, oldest = list_pages(made, first(made))
    assert [page.frame.path for page in (newest, oldest)] == ["zh-hans/index.html", "zh-hans/page/1/index.html"]
    assert (newest.frame.title, newest.heading, newest.frame.description) == ("海岸文摘", "latest", "沿海的消息")
    assert [link.text for link in newest.frame.navigation if link.current] == ["home"]


def test_no_other_list_has_the_description_of_the_edition_or_is_the_home_page() -> None:
    made = stack_of(FULL)
    pages = [list_pages(made, one)[0] for one in listings(made)]
    assert [page.frame.description for page in pages] == ["", "", "", ""]
    assert [link.text for link in pages[0].frame.navigation if link.current] == []


def test_an_index_gives_each_term_with_the_number_of_its_articles() -> None:
    tags, sources, _ = index_pages(stack_of(FULL, replace(named("b"), tags=FULL.tags)))
    assert [(entry.link.text, entry.count) for _, entries in tags.groups for entry in entries] == [("海", 2)]
    assert [(entry.link.text, entry.count) for _, entries in sources.groups for entry in entries] == [("德国之声", 1)]


def test_the_archive_has_a_group_for_each_year() -> None:
    days = [on(2025, 2, 1), on(2025, 1, 31), on(2024, 12, 31), on(2024, 12, 30)]
    items = [replace(named(str(number)), published=day) for number, day in enumerate(days)]
    groups = index_pages(stack_of(*items))[2].groups
    assert [(year, [(entry.link.text, entry.count) for entry in entries]) for year, entries in groups] == [
        ("2025年", [("2025年2月", 1), ("2025年1月", 1)]),
        ("2024年", [("2024年12月", 2)]),
    ]


def test_articles_without_a_date_stand_in_the_archive_one_by_one() -> None:
    _, _, archive = index_pages(stack_of(replace(EDITION, published=None)))
    assert ([card.title for card in archive.undated], archive.groups) == (["潮水退去"], ())


def test_an_index_of_nothing_has_no_group() -> None:
    assert [(page.kind, page.groups, page.undated) for page in index_pages(stack_of())] == [
        ("tags", (), ()),
        ("sources", (), ()),
        ("archive", (), ()),
    ]


def test_an_index_is_the_part_of_the_site_that_it_leads_to() -> None:
    current = [[link.text for link in page.frame.navigation if link.current] for page in index_pages(stack_of())]
    assert current == [["tags"], ["sources"], ["archive"]]


def kinds(*tags: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """Return the index of tags, given as (key, kind), each on one article more than the next."""
    items = [
        replace(named(f"a{number}"), tags=tuple(Tag(key, key) for key, _ in tags[: number + 1]))
        for number in range(len(tags))
    ]
    made = replace(site(*items), subjects=tuple(Subject(key, kind) for key, kind in tags if kind))
    groups = index_pages(stack(desk_of(), made.shelves[0], tag_index(made)))[0].groups
    return [(heading, [entry.link.text for entry in entries]) for heading, entries in groups]


def test_the_index_of_tags_is_by_kind_and_in_each_by_number() -> None:
    assert kinds(("经济", ""), ("特朗普", "person"), ("软件", "term"), ("美国", "place"), ("泽连斯基", "person")) == [
        ("kind_person", ["特朗普", "泽连斯基"]),
        ("kind_place", ["美国"]),
        ("kind_other", ["经济", "软件"]),
    ]


def test_tags_of_one_kind_need_no_heading() -> None:
    assert kinds(("经济", ""), ("软件", "term")) == [("", ["经济", "软件"])]


def test_an_index_that_cannot_be_seen_at_once_begins_with_what_is_used_most() -> None:
    groups = kinds(*((f"t{number:02}", "") for number in range(FEW + 1)))
    assert [(heading, len(names)) for heading, names in groups] == [("most_used", TOP), ("kind_other", FEW + 1)]


def test_only_the_newest_page_of_a_tag_shows_its_related_tags() -> None:
    made = in_twos(*(replace(named(key), tags=(Tag("海", "海"), Tag("船", "船"))) for key in "abcde"))
    listing = next(one for one in listings(made) if one.heading == "海")
    assert [[tag.text for tag in page.related] for page in list_pages(made, listing)] == [["船"], []]
