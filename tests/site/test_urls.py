"""Addresses and output paths: one for each thing, the same in every edition, and safe on every file system."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.site import urls
from tests.site.examples import BASE, EDITION, HANS, HANT

KEYS = st.text(st.characters(exclude_categories=())) | st.text("aAé\u0301İıςσ.-~/ページ", max_size=6)
"""Any text, lone surrogates included; and the letters that file systems fold."""

UNSAFE = re.compile(r"^\.|[\s/\\:*?\"<>|%#\x00-\x1f\x7f]|\.$")
"""What no segment of a path should hold."""


def on_disk(name: str) -> str:
    """Return a name as a file system compares it that folds case and composes characters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


@pytest.mark.parametrize("key", ["20250128-a", "人工智能", "c++", "v1.0", "_", "a" * 60])
def test_a_safe_key_stands_as_it_is(key: str) -> None:
    assert urls.slug(key) == key


@pytest.mark.parametrize("key", ["AI", "deep seek", "a/b", "渡輪" * 20, "a" * 61, "a~b", "e\u0301", ".a", "a."])
def test_any_other_key_ends_in_its_digest(key: str) -> None:
    assert re.search(r".~[0-9a-f]{8}$", urls.slug(key))


@pytest.mark.parametrize("key", ["", ".", "..", "/", "//", "\x00", "\ud800", "?#"])
def test_a_key_without_a_letter_has_a_slug_nevertheless(key: str) -> None:
    assert re.fullmatch(r"x~[0-9a-f]{8}", urls.slug(key))


@pytest.mark.parametrize("key", ["page", "feed.xml", "index.html"])
def test_what_stands_beside_slugs_is_none(key: str) -> None:
    assert urls.slug(key) != key


@pytest.mark.parametrize("key", ["con", "CON", "nul", "com1", "lpt³", "con.txt", "nul.tar.gz", "aux.con"])
def test_no_slug_is_a_device_of_windows_whatever_follows_the_first_dot(key: str) -> None:
    """`con.txt` became `con.txt~fbd3396d`, which Windows takes for the console as well."""
    device = urls.slug(key).partition(".")[0]
    assert not re.fullmatch(r"con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]", device)


@given(KEYS)
def test_a_slug_is_one_segment_of_at_most_sixty_bytes(key: str) -> None:
    made = urls.slug(key)
    assert not UNSAFE.search(made)
    assert 0 < len(made.encode()) <= 60


@given(KEYS, KEYS)
def test_different_keys_have_slugs_that_no_file_system_takes_for_one(one: str, other: str) -> None:
    assert (one == other) is (on_disk(urls.slug(one)) == on_disk(urls.slug(other)))


@pytest.mark.parametrize("name", ["naughty", "traversal"])
def test_hostile_keys_have_slugs_of_their_own_without_a_separator(shared: Path, name: str) -> None:
    lines = (shared / "hostile" / f"{name}.jsonl").read_text("utf-8").splitlines()
    keys = {json.loads(line) for line in lines}
    slugs = {on_disk(urls.slug(key)) for key in keys}
    assert len(slugs) == len(keys)
    assert [made for made in slugs if UNSAFE.search(made)] == []


def test_an_article_stands_under_its_day() -> None:
    assert urls.article_tail(EDITION) == "2025/01/28/tide/"


def test_an_article_without_a_date_stands_apart() -> None:
    assert urls.article_tail(replace(EDITION, published=None)) == "undated/tide/"


def test_every_kind_of_list_has_a_place_of_its_own() -> None:
    assert [urls.tag_tail("渡輪"), urls.source_tail("dw"), urls.month_tail(987, 6)] == [
        "tags/渡輪/",
        "sources/dw/",
        "archive/0987/06/",
    ]


def test_an_older_page_and_a_feed_stand_below_their_list() -> None:
    assert urls.numbered("tags/a/", 2) == "tags/a/page/2/"
    assert urls.feed_tail("tags/a/") == "tags/a/feed.xml"


def test_a_page_is_the_index_of_its_folder_and_a_feed_is_a_file() -> None:
    assert urls.file(HANS, "tags/渡轮/") == "zh-hans/tags/渡轮/index.html"
    assert urls.file(HANS, "feed.xml") == "zh-hans/feed.xml"


def test_an_address_is_percent_encoded_where_it_must_be() -> None:
    assert urls.address(HANS, "tags/c++~1/") == "/zh-hans/tags/c++~1/"
    assert urls.address(HANS, "tags/轮/") == "/zh-hans/tags/%E8%BD%AE/"


def test_an_article_has_one_tail_in_every_edition() -> None:
    assert urls.article(HANS, EDITION) == "/zh-hans/2025/01/28/tide/"
    assert urls.article(HANT, EDITION) == "/zh-hant/2025/01/28/tide/"


def test_addresses_begin_with_the_path_of_the_site_or_with_all_of_its_address() -> None:
    assert BASE.local("/zh-hans/") == "/digest/zh-hans/"
    assert BASE.absolute("/zh-hans/") == "https://example.org/digest/zh-hans/"


def test_a_site_at_the_root_of_its_host_has_no_path() -> None:
    assert urls.base("https://example.org/") == urls.Base("https://example.org", "")


def test_the_path_of_a_site_is_percent_encoded_once() -> None:
    assert urls.base("https://example.org/文摘/%41").path == "/%E6%96%87%E6%91%98/%41"


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("HTTP://example.org/渡 輪", "HTTP://example.org/%E6%B8%A1%20%E8%BC%AA"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("https://example.org/\"'<>\\", "https://example.org/%22'%3C%3E%5C"),
    ],
)
def test_an_address_on_the_web_is_percent_encoded(address: str, encoded: str) -> None:
    assert urls.web(address) == encoded


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "mailto:a@example.org", "//example.org", "/a", "ftp://a"]
)
def test_an_address_that_is_not_on_the_web_is_none(address: str) -> None:
    assert urls.web(address) == ""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Example.org/a", "example.org"),
        ("http://example.org:8080", "example.org"),
        ("https://example.org?a@b", "example.org"),
        ("https://bank.example:x@example.org/", "example.org"),
        ("https://x@bank.example:1@example.org/", "example.org"),
        ("mailto:a@example.org", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address_is_where_a_browser_would_go(address: str, host: str) -> None:
    """What stands before the last `@` is a name of a user (WHATWG URL, authority state), and was shown as the host."""
    assert urls.host(address) == host
