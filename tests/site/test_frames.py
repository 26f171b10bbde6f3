"""What every page of an edition carries."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.locale import parse_locale
from sitegen.model.page import Alternate, FeedLink, Switch
from sitegen.site.frames import alternates, default
from tests.site.examples import BASE, HANS, SETTINGS, WORDS, desk_of

DESK = desk_of()


def test_a_frame_knows_its_file_and_its_addresses() -> None:
    frame = DESK.frame("tags/渡轮/", "渡轮")
    assert frame.path == "zh-hans/tags/渡轮/index.html"
    assert frame.url == "/digest/zh-hans/tags/%E6%B8%A1%E8%BD%AE/"
    assert frame.canonical == "https://example.org/digest/zh-hans/tags/%E6%B8%A1%E8%BD%AE/"


def test_a_frame_knows_where_the_site_and_the_edition_begin() -> None:
    frame = DESK.frame("tags/", "标签")
    assert (frame.root, frame.home) == ("/digest/", "/digest/zh-hans/")


def test_a_frame_names_its_page_its_site_and_their_language() -> None:
    frame = DESK.frame("tags/", "标签", description="所有标签")
    assert (frame.title, frame.site_title, frame.description) == ("标签", "海岸文摘", "所有标签")
    assert frame.lang == frame.edition == "zh-Hans"


def test_every_counterpart_of_a_page_is_named_itself_among_them() -> None:
    assert DESK.frame("tags/", "标签").alternates == (
        Alternate("zh-Hans", "https://example.org/digest/zh-hans/tags/"),
        Alternate("zh-Hant", "https://example.org/digest/zh-hant/tags/"),
    )


def test_a_switch_leads_to_the_same_page_in_every_other_edition() -> None:
    assert DESK.frame("tags/", "标签").switches == (Switch("zh-Hant", "繁體", "/digest/zh-hant/tags/"),)


def test_the_part_of_the_site_is_marked_in_the_navigation() -> None:
    navigation = DESK.frame("tags/a/", "渡轮", part="tags").navigation
    assert [link.url.removeprefix("/digest/zh-hans/") for link in navigation] == [
        "",
        "issues/",
        "stories/",
        "tags/",
        "sources/",
        "archive/",
        "search/",
        "feeds/",
    ]
    assert [link.text for link in navigation if link.current] == ["tags"]


def test_a_page_of_no_part_marks_none() -> None:
    assert [link for link in DESK.frame("undated/a/", "渡轮").navigation if link.current] == []


def test_every_page_names_the_feed_of_its_edition_in_every_format_and_its_own_once() -> None:
    base = "https://example.org/digest/zh-hans"
    edition = (
        FeedLink(f"{base}/feed.xml", "海岸文摘（RSS）", "application/rss+xml"),
        FeedLink(f"{base}/atom.xml", "海岸文摘（Atom）", "application/atom+xml"),
        FeedLink(f"{base}/feed.json", "海岸文摘（JSON Feed）", "application/feed+json"),
    )
    own = DESK.feed("tags/a/", "渡轮")
    assert DESK.frame("tags/", "标签").feeds == edition
    assert DESK.frame("tags/a/", "渡轮", feed=own).feeds == (*edition, own)
    assert DESK.frame("", "海岸文摘", feed=DESK.feed("", "订阅")).feeds == edition


def test_a_page_that_is_shared_shows_the_picture_of_the_site_and_names_its_locales() -> None:
    shared = DESK.frame("tags/", "标签").sharing
    assert (shared.type, shared.locale, shared.locales) == ("website", "zh_CN", ("zh_TW",))
    assert (shared.image.src, shared.image.alt) == ("https://example.org/digest/static/social.png", "海岸文摘")


def test_a_locale_without_a_region_is_named_by_its_language() -> None:
    edition = replace(HANS, locale=parse_locale("zh-Hans"))
    assert desk_of(replace(SETTINGS, editions=(edition,))).frame("", "海").sharing.locale == "zh"


def test_what_stands_at_the_same_tail_in_other_editions_is_known() -> None:
    assert DESK.twins("feed.xml") == (("zh-Hant", "https://example.org/digest/zh-hant/feed.xml"),)


def test_a_word_that_the_theme_lacks_is_stood_in_for_by_its_key() -> None:
    assert DESK.word("see_edition") == WORDS["see_edition"]
    assert DESK.word("older_page") == "older_page"


def test_a_reader_of_no_known_language_is_sent_to_the_chooser_or_to_the_page_of_the_first_edition() -> None:
    assert default(SETTINGS, BASE, "") == "https://example.org/digest/"
    assert default(SETTINGS, BASE, "tags/") == "https://example.org/digest/zh-hans/tags/"


def test_counterparts_are_the_same_whichever_edition_asks() -> None:
    assert alternates(SETTINGS, BASE, "tags/") == DESK.frame("tags/", "标签").alternates
