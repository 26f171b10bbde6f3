"""When two addresses are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.link import same_address


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/news/1",
        "http://example.org/news/1",
        " https://www.example.org/news/1/ ",
        "https://Example.ORG:443/news/1",
        "https://example.org//news/1#comments",
        "https://example.org/n%65ws/1",
        "https://example.org/news/1?utm_source=rss&fbclid=x&from=home&at_medium=feed",
    ],
)
def test_what_does_not_name_the_article_makes_no_difference(link: str) -> None:
    assert same_address(link) == "example.org/news/1"


@pytest.mark.parametrize(
    "link",
    [
        "https://example.com/news/1",
        "https://m.example.org/news/1",
        "https://example.org/news/2",
        "https://example.org/news/1?page=2",
        "https://example.org/News/1",
        "https://example.org/news/1?id=",
    ],
)
def test_what_does_name_it_makes_one(link: str) -> None:
    assert same_address(link) != same_address("https://example.org/news/1")


def test_the_order_of_parameters_makes_no_difference() -> None:
    assert same_address("https://example.org/?b=2&a=1&a=0") == same_address("https://example.org/?a=0&a=1&b=2")


@pytest.mark.parametrize("link", ["https://[bad/1", " https://[bad/1 "])
def test_what_is_no_address_is_compared_as_it_stands(link: str) -> None:
    assert same_address(link) == "https://[bad/1"


def test_an_address_without_a_host_is_its_path() -> None:
    assert same_address("mailto:a@example.org") == "a@example.org"


@given(st.text(st.sampled_from("htps:/w.a?#&=%[]@ 潮"), max_size=30))
def test_any_text_is_compared(link: str) -> None:
    assert same_address(f" {link}\n") == same_address(link)
