"""Addresses: absolute, safe, and the original's."""

from __future__ import annotations

import pytest

from sitegen.readers.addresses import for_programs, picture, resolve

BASE = "https://www.example.org/news/1.html"


@pytest.mark.parametrize(
    ("address", "resolved"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("/a", "https://www.example.org/a"),
        (" /a", "https://www.example.org/a"),
        ("b.html", "https://www.example.org/news/b.html"),
        ("//example.com/a", "https://example.com/a"),
        ("https://example.org/%20a b里", "https://example.org/%20a%20b里"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/\na", "https://example.org/a"),
    ],
)
def test_an_address_is_made_absolute(address: str, resolved: str) -> None:
    assert resolve(address, BASE) == resolved


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ttps://example.org",
        "#note",
        "",
        "https://",
        "https://[bad",
        "//[bad",
    ],
)
def test_an_address_that_is_active_or_none_is_empty(address: str) -> None:
    assert resolve(address, BASE) == ""


def test_without_a_base_a_relative_address_is_none() -> None:
    assert resolve("/a", "") == ""


def test_a_base_that_is_none_makes_no_address() -> None:
    assert resolve("a", "https://[bad") == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://images.weserv.nl?url=img.example.org/a.jpg",
        "https://images.weserv.nl/?url=img.example.org/a.jpg&w=300",
        "https://images.weserv.nl/?url=https%3A%2F%2Fimg.example.org%2Fa.jpg",
        "https://images.weserv.nl/?url=ssl:img.example.org/a.jpg",
    ],
)
def test_a_picture_is_taken_out_of_its_proxy(address: str) -> None:
    assert picture(address, "") == "https://img.example.org/a.jpg"


@pytest.mark.parametrize("address", ["https://images.weserv.nl/?w=300", "data:image/gif;base64,x", "mailto:a@b.c", ""])
def test_a_picture_without_an_address_is_none(address: str) -> None:
    assert picture(address, BASE) == ""


def test_an_interface_for_programs_is_told_from_a_page() -> None:
    assert for_programs("https://api.example.org/detail/1")
    assert for_programs("https://example.org/api/detail/1")
    assert not for_programs("https://example.org/apis/1")
