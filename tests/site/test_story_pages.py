"""The pages of stories, and their list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sitegen.model.article import Rights
from sitegen.model.body import Body
from sitegen.model.config import SiteSettings
from sitegen.model.edition import Edition
from sitegen.model.story import StoryWish
from sitegen.model.story_page import Cell, StoryPage
from sitegen.site.assemble import assemble
from sitegen.site.cards import stack
from sitegen.site.frames import desk
from sitegen.site.rack import Rack, rack
from sitegen.site.story_pages import stories_pages, story_listings, story_pages
from sitegen.site.tags import tag_index
from tests.site.examples import BASE, SETTINGS, WORDS
from tests.site.news import (
    FERRY_CN,
    FERRY_TW,
    HONG_KONG,
    MAINLAND,
    ORDERS_CN,
    SLUMP_CN,
    SLUMP_HK,
    SLUMP_TW,
    TAIWAN,
    both,
)

WORDING = {"comma": "、", "stories": "事件", "script_hans": "简体", "region_cn": "大陆用语", "region_hk": "港澳用语"}

Articles = Iterable[tuple[Edition, ...]]


def three() -> list[tuple[Edition, ...]]:
    return [
        both("a", SLUMP_CN, MAINLAND, "2025-01-28T01:00", "harbour", link="https://harbour.example/1"),
        both("b", SLUMP_TW, TAIWAN, "2025-01-28T03:00", "pier"),
        both("c", SLUMP_HK, HONG_KONG, "2025-01-28T05:00", "strait"),
    ]


def ferries() -> list[tuple[Edition, ...]]:
    return [
        both("f", FERRY_CN, MAINLAND, "2025-01-28T02:00", "harbour"),
        both("g", FERRY_TW, TAIWAN, "2025-01-28T04:00", "pier"),
    ]


def rack_of(articles: Articles, *wishes: StoryWish, edition: int = 0, settings: SiteSettings = SETTINGS) -> Rack:
    settings = replace(settings, stories=wishes)
    site = assemble(settings, [item for made in articles for item in made]).value
    assert site is not None
    paper = desk(settings, BASE, settings.editions[edition], {**WORDS, **WORDING})
    made = stack(paper, site.shelves[edition], tag_index(site))
    return rack(made, site)


def pages(articles: Articles, *wishes: StoryWish, edition: int = 0) -> list[StoryPage]:
    stories = rack_of(articles, *wishes, edition=edition)
    return story_pages(stories, story_listings(stories))


def page(articles: Articles, *wishes: StoryWish, edition: int = 0) -> StoryPage:
    return pages(articles, *wishes, edition=edition)[0]


def texts(cells: Iterable[Cell]) -> list[str]:
    return [cell.text for cell in cells]


def test_a_story_has_a_page_at_its_key_in_each_edition() -> None:
    assert page(three()).frame.path == "zh-hans/stories/a/index.html"
    assert page(three(), edition=1).frame.path == "zh-hant/stories/a/index.html"


def test_the_voices_stand_in_order_of_time_with_what_they_share() -> None:
    voices = page(three()).voices
    assert [voice.card.title for voice in voices] == [
        "英伟达股价重挫 市值一日蒸发5930亿美元",
        "英伟达股价重挫17% 市值单日蒸发5890亿美元",
        "英伟达股价急挫 市值一日蒸发近5930亿美元",
    ]
    assert all("英伟达" in "".join(voice.reasons) for voice in voices)
    assert (voices[0].link, voices[0].host, voices[1].link) == ("https://harbour.example/1", "harbour.example", "")


def test_a_reason_that_stands_within_a_longer_one_is_left_out() -> None:
    reasons = page(three()).voices[0].reasons
    assert "英伟达股价重挫" in reasons
    assert "英伟达" not in reasons


def test_a_latin_name_is_shown_as_its_author_writes_it() -> None:
    told = ("DeepSeek冲击市场", "DeepSeek的模型走红，市场震动。")
    found = page([both("a", told, outlet="pier"), both("b", told, outlet="harbour")])
    assert "DeepSeek" in " ".join(found.voices[0].reasons)


def test_a_voice_that_the_owner_has_put_there_says_so() -> None:
    found = page([*three(), *ferries()], StoryWish("shock", ("a", "f")))
    assert {voice.by_owner for voice in found.voices if voice.card.url.endswith(("/a/", "/f/"))} == {True}
    assert [voice.by_owner for voice in found.voices].count(True) == 2


def test_figures_lead_to_the_paragraphs_that_tell_them() -> None:
    (row,) = page(three()).figures
    assert [(cell.text, cell.outlet) for cell in row.cells] == [
        ("5930亿美元", "harbour"),
        ("5890亿美元", "pier"),
        ("近5930亿美元", "strait"),
    ]
    assert [cell.url for cell in row.cells] == [f"/digest/zh-hans/2025/01/28/{key}/#p1" for key in ("a", "b", "c")]


def test_each_edition_shows_figures_in_its_own_script() -> None:
    (row,) = page(three(), edition=1).figures
    assert texts(row.cells) == ["5930億美元", "5890億美元", "近5930億美元"]
    assert row.label == "蒸發"


def test_an_excerpt_gives_its_figure_without_leading_to_a_paragraph() -> None:
    articles = [tuple(replace(item, rights=Rights.EXCERPT) for item in made) for made in three()]
    assert {cell.url.partition("#")[2] for cell in page(articles).figures[0].cells} == {""}


def test_names_are_shown_in_their_authors_wording_with_all_who_use_them() -> None:
    rows = page(three()).names
    (row,) = [row for row in rows if "川普" in texts(row.cells)]
    assert [(cell.text, cell.outlet, cell.lang) for cell in row.cells] == [
        ("特朗普", "harbour、strait", ""),
        ("川普", "pier", "zh-Hant-TW"),
    ]


def test_the_owner_hides_a_row_by_its_label_or_by_one_of_its_names() -> None:
    label = page(three()).figures[0].label
    found = page(three(), StoryWish("shock", ("a",), hidden=(label, "川普")))
    assert found.figures == ()
    assert [row for row in found.names if "川普" in texts(row.cells)] == []
    assert found.names


def test_an_edition_that_was_made_by_hand_gives_the_figures_that_it_tells() -> None:
    """The second figure of the traditional edition was taken for the second of the other, whatever it told."""
    own, other = both("b", SLUMP_TW, TAIWAN, "2025-01-28T03:00", "pier")
    by_hand = replace(other, body=Body('<p id="p1">市值蒸發5890億美元，前一日蒸發120億美元，股價下跌17%。</p>'))
    articles = [three()[0], (own, by_hand), three()[2]]
    assert texts(page(articles, edition=1).figures[0].cells) == ["5930億美元", "5890億美元", "近5930億美元"]


def test_a_figure_that_an_edition_made_by_hand_does_not_tell_is_left_out() -> None:
    own, other = both("b", SLUMP_TW, TAIWAN, "2025-01-28T03:00", "pier")
    by_hand = replace(other, body=Body('<p id="p1">市值大跌。</p>'))
    articles = [three()[0], (own, by_hand)]
    assert page(articles).figures != ()
    assert page(articles, edition=1).figures == ()


def test_the_owners_headline_and_reason_stand_in_the_edition_that_they_are_for() -> None:
    wish = StoryWish("shock", ("a",), titles=(("zh-Hans", "一场抛售"),), reasons=(("", "算力"),))
    assert [page(three(), wish).heading, page(three(), wish).why] == ["一场抛售", "算力"]
    other = page(three(), wish, edition=1)
    assert (other.why, other.heading != "一场抛售") == ("算力", True)


def test_without_a_headline_of_the_owners_the_leading_article_gives_it() -> None:
    assert page(three(), StoryWish("shock", ("a",), lead="c")).heading == "英伟达股价急挫 市值一日蒸发近5930亿美元"


def test_the_storyline_tells_stories_and_articles_in_order_of_time() -> None:
    orders = both("d", ORDERS_CN, moment="2025-02-20T01:00", outlet="pier")
    line = page([*three(), orders]).storyline
    assert [(pointer.url, pointer.outlet) for pointer in line] == [
        ("/digest/zh-hans/stories/a/", ""),
        ("/digest/zh-hans/2025/02/20/d/", "pier"),
    ]
    assert page(three()).storyline == ()


def test_a_story_has_a_feed_of_its_articles_newest_first() -> None:
    found = page(three())
    assert found.feed is not None
    assert found.feed.url == "https://example.org/digest/zh-hans/stories/a/feed.xml"
    (listing,) = story_listings(rack_of(three()))
    assert [item.key for item in listing.items] == ["c", "b", "a"]


def test_outlets_are_counted_once_and_stand_in_order_of_time() -> None:
    again = both("e", SLUMP_CN, moment="2025-01-28T06:00", outlet="pier")
    stories = rack_of([*three(), again])
    assert story_pages(stories, story_listings(stories))[0].outlets == 3
    assert stories_pages(stories)[0].cards[0].outlets == ("harbour", "pier", "strait")


def test_articles_without_an_outlet_are_named_by_their_headlines() -> None:
    articles = [both("a", SLUMP_CN), both("b", SLUMP_TW, TAIWAN)]
    found = page(articles)
    assert found.outlets == 0
    assert [cell.outlet for cell in found.figures[0].cells] == [
        "英伟达股价重挫 市值一日蒸发5930亿美元",
        "英伟达股价重挫17% 市值单日蒸发5890亿美元",
    ]


def test_the_list_of_stories_is_cut_into_pages_the_newest_first() -> None:
    found = stories_pages(rack_of([*three(), *ferries()], settings=replace(SETTINGS, page_size=1)))
    assert [(one.frame.path, one.frame.title) for one in found] == [
        ("zh-hans/stories/index.html", "事件"),
        ("zh-hans/stories/page/1/index.html", "事件 · 第 1 页"),
    ]
    assert [card.title for one in found for card in one.cards] == [
        "英伟达股价重挫 市值一日蒸发5930亿美元",
        "海岸轮渡停航三日后复航",
    ]


def test_a_site_without_stories_has_a_list_that_says_so() -> None:
    (found,) = stories_pages(rack_of([]))
    assert (found.frame.path, found.cards) == ("zh-hans/stories/index.html", ())


def test_a_story_of_undated_articles_has_no_time() -> None:
    stories = rack_of([both("a", SLUMP_CN, moment=""), both("b", SLUMP_TW, TAIWAN, moment="")])
    assert stories_pages(stories)[0].cards[0].time is None


def test_the_time_of_a_story_is_that_of_its_last_article() -> None:
    time = stories_pages(rack_of(three()))[0].cards[0].time
    assert time is not None
    assert time.iso == "2025-01-28T05:00:00Z"


def test_a_list_of_articles_tells_the_stories_that_two_of_them_tell() -> None:
    stories = rack_of([*three(), *ferries()])
    chosen = tuple(stories.items[key] for key in ("a", "b", "f"))
    assert [card.url for card in stories.of_tag(chosen)] == ["/digest/zh-hans/stories/a/"]


def test_an_article_leads_to_its_story_and_to_the_others_in_it() -> None:
    stories = rack_of([*three(), both("d", FERRY_CN)])
    link = stories.link("b")
    assert link is not None
    assert link.url == "/digest/zh-hans/stories/a/"
    assert [pointer.url[-3:] for pointer in stories.others("b")] == ["/a/", "/c/"]
    assert (stories.link("d"), stories.others("d")) == (None, ())
