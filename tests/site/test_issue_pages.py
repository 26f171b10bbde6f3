"""The pages of issues, the newest as the front page, and the list of them all."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.article import Measure
from sitegen.model.config import SiteSettings
from sitegen.model.edition import Edition, OutletName, Tag
from sitegen.model.issue_page import Brief, IssuePage
from sitegen.model.locale import Locale
from sitegen.model.page import Link, Time
from sitegen.model.story import Story, StoryWish
from sitegen.site.cards import stack
from sitegen.site.issue_pages import Press, front_page, issue_pages, issues_pages
from sitegen.site.issues import issues
from sitegen.site.rack import rack
from sitegen.site.tags import tag_index
from tests.site.examples import SETTINGS, desk_of, named, on, site

HOME = "/digest/zh-hans/"
STORY = Story("flood", ("a", "b"), "a")


def dated(key: str, day: int = 28) -> Edition:
    return replace(named(key), title=f"题 {key}", published=on(2025, 1, day), measure=Measure(han=800))


def of(*items: Edition, stories: tuple[Story, ...] = (), settings: SiteSettings = SETTINGS) -> Press:
    made = replace(site(*items, settings=settings), stories=stories)
    desk = desk_of(settings)
    desk.words.update(issue_number="第 %d 期", story_claims="各家怎么说")
    return Press(rack(stack(desk, made.shelves[0], tag_index(made)), made), issues(made))


def page_of(*items: Edition, stories: tuple[Story, ...] = (), settings: SiteSettings = SETTINGS) -> IssuePage:
    return issue_pages(of(*items, stories=stories, settings=settings))[0]


def test_an_issue_is_called_by_its_number_and_its_day() -> None:
    page = page_of(dated("a"))
    assert (page.heading, page.time) == ("第 1 期", Time("2025-01-28", "2025年1月28日 星期二"))
    assert (page.frame.path, page.frame.title) == (
        "zh-hans/issues/2025-01-28/index.html",
        "第 1 期 · 2025年1月28日 星期二",
    )
    assert page.frame.description == "题 a"


def test_an_issue_of_a_week_names_its_days_and_that_of_each_article_in_a_line() -> None:
    items = (replace(dated("a"), published=on(2025, 1, 3)), *(dated(key, 1) for key in "bcdefghij"))
    page = page_of(*items, settings=replace(SETTINGS, issues="weekly"))
    assert page.time == Time("2025-W01", "2024年12月30日至2025年1月5日")
    assert page.briefs[0] == Brief(Link(f"{HOME}2025/01/01/i/", "题 i"), None, Time("2025-01-01", "1月1日"))
    assert page_of(dated("a"), settings=replace(SETTINGS, issues="weekly")).time.text == "2025年1月27日至2月2日"


def test_an_issue_tells_how_many_articles_it_holds_and_how_long_all_take_to_read() -> None:
    page = page_of(dated("a"), dated("b"), dated("c"), dated("d", 27))
    assert (page.count, page.minutes) == (3, 6)


def test_an_issue_leads_to_its_neighbours_in_time() -> None:
    third, second, first = issue_pages(of(dated("a", 28), dated("b", 27), dated("c", 20)))
    assert (third.newer, first.older) == (None, None)
    assert second.newer == Link(f"{HOME}issues/2025-01-28/", "第 3 期 · 2025年1月28日 星期二")
    assert second.older == Link(f"{HOME}issues/2025-01-20/", "第 1 期 · 2025年1月20日 星期一")


def test_a_new_day_changes_the_page_of_the_day_before_it_only() -> None:
    before = issue_pages(of(dated("a", 20), dated("b", 21)))
    after = issue_pages(of(dated("a", 20), dated("b", 21), dated("c", 22)))
    assert after[1] == replace(before[0], newer=after[1].newer)
    assert after[2] == before[1]


def test_an_article_that_stands_in_no_story_is_its_own_card() -> None:
    page = page_of(dated("a"))
    assert (page.lead.card.url, page.lead.voices, page.lead.story) == (f"{HOME}2025/01/28/a/", (), None)


def test_a_story_is_told_by_its_lead_and_names_the_others_and_its_own_page() -> None:
    other = replace(dated("b"), outlet=OutletName("dw", "德国之声"), locale=Locale("en"))
    lead = page_of(dated("a"), other, stories=(STORY,)).lead
    assert lead.card.title == "题 a"
    assert lead.voices == (
        Brief(Link(f"{HOME}2025/01/28/b/", "题 b"), Link(f"{HOME}sources/dw/", "德国之声"), None, "en"),
    )
    assert lead.story == Link(f"{HOME}stories/flood/", "各家怎么说")


def test_a_headline_of_the_owner_leads_to_the_story_and_all_articles_follow_it() -> None:
    wish = StoryWish("flood", titles=(("zh-Hans", "洪水三日"), ("", "洪水")))
    items = (replace(dated("a"), summary="水退了。", outlet=OutletName("dw", "德国之声")), dated("b"))
    lead = page_of(*items, stories=(replace(STORY, wish=wish),)).lead
    assert (lead.card.title, lead.card.url, lead.card.outlet) == ("洪水三日", f"{HOME}stories/flood/", None)
    assert lead.card.summary == "水退了。"
    assert [voice.link.text for voice in lead.voices] == ["题 a", "题 b"]


def test_a_headline_for_all_editions_is_taken_where_there_is_none_for_this_one() -> None:
    wish = StoryWish("flood", titles=(("", "洪水"), ("zh-Hant", "洪水三日")))
    assert page_of(dated("a"), dated("b"), stories=(replace(STORY, wish=wish),)).lead.card.title == "洪水"


def test_under_a_headline_of_the_owner_no_summary_stands_in_another_language() -> None:
    wish = StoryWish("flood", titles=(("", "洪水"),))
    foreign = replace(dated("a"), locale=Locale("en"), summary="The water fell.")
    card = page_of(foreign, dated("b"), stories=(replace(STORY, wish=wish),)).lead.card
    assert (card.summary, card.lang) == ("", "")


def test_the_tags_of_an_issue_are_those_of_most_articles_first_and_not_repeated_for_one() -> None:
    rain, sea = Tag("雨", "雨"), Tag("海", "海")
    items = (replace(dated("a"), tags=(sea,)), replace(dated("b"), tags=(rain,)), replace(dated("c"), tags=(rain, sea)))
    assert [tag.text for tag in page_of(*items[1:], replace(dated("a"))).tags] == ["雨", "海"]
    assert page_of(items[0]).tags == ()


def test_the_front_page_is_the_newest_issue_with_the_way_to_those_before_it() -> None:
    made = of(*(dated(f"a{day}", day) for day in range(1, 11)))
    newest = issue_pages(made)[0]
    front = front_page(made, newest)
    assert (front.frame.path, front.frame.title, front.frame.description) == (
        "zh-hans/index.html",
        "海岸文摘",
        "沿海的消息",
    )
    assert (front.kind, front.lead, front.stories) == ("front", newest.lead, newest.stories)
    assert [entry.link.text for entry in front.earlier] == [f"第 {number} 期" for number in range(9, 2, -1)]
    assert [link.url for link in front.more] == [f"{HOME}issues/", f"{HOME}latest/"]


def test_each_page_belongs_to_its_part_of_the_site_and_offers_the_feed_of_issues() -> None:
    made = of(dated("a"))
    (page,) = issue_pages(made)
    pages = (front_page(made, page), page, issues_pages(made)[0])
    assert [[link.text for link in one.frame.navigation if link.current] for one in pages] == [
        ["home"],
        ["issues"],
        ["issues"],
    ]
    assert {one.feed.url for one in pages} == {one.frame.feeds[-1].url for one in pages}
    assert page.feed.url == "https://example.org/digest/zh-hans/issues/feed.xml"


def test_the_list_of_issues_is_by_month_newest_first() -> None:
    old = replace(dated("a"), published=on(2024, 12, 31))
    (page,) = issues_pages(of(old, dated("b"), dated("c"), dated("d", 2)))
    assert [(month, [(entry.time.iso, entry.count) for entry in group]) for month, group in page.groups] == [
        ("2025年1月", [("2025-01-28", 2), ("2025-01-02", 1)]),
        ("2024年12月", [("2024-12-31", 1)]),
    ]
    assert (page.count, page.latest) == (3, Link(f"{HOME}latest/", "latest"))


def test_a_long_list_of_issues_is_cut_and_a_new_one_leaves_the_older_pages_alone() -> None:
    settings = replace(SETTINGS, page_size=2)
    items = [dated(f"a{day}", day) for day in range(1, 6)]
    before, after = issues_pages(of(*items[:4], settings=settings)), issues_pages(of(*items, settings=settings))
    assert [page.frame.path for page in after] == ["zh-hans/issues/index.html", "zh-hans/issues/page/1/index.html"]
    assert after[1] == before[1]
    assert [page.count for page in after] == [5, 0]


def test_without_a_dated_article_the_list_of_issues_is_empty() -> None:
    (page,) = issues_pages(of(replace(dated("a"), published=None)))
    assert (page.groups, page.count, page.latest) == ((), 0, None)
