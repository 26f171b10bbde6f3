"""Who published an article first."""

from __future__ import annotations

import pytest

from sitegen.model.outlet import Outlet, outlet_of_link

DW = Outlet("dw", (("zh-Hans", "德国之声"), ("zh-Hant", "德國之聲")), domains=("dw.com",))
LEARN = Outlet("learn", (("", "学德语"),), domains=("learn.dw.com", "learndw.com"))


@pytest.mark.parametrize(
    ("edition", "name"),
    [("zh-Hans", "德国之声"), ("zh-Hant", "德國之聲"), ("zh-Hant-HK", "德國之聲"), ("zh", None), ("en", None)],
)
def test_an_outlet_has_its_declared_name_in_each_edition_of_a_script(edition: str, name: str | None) -> None:
    assert DW.name(edition) == name


def test_the_name_declared_for_just_this_edition_wins() -> None:
    outlet = Outlet("dw", (("zh-Hant", "德國之聲"), ("zh-Hant-HK", "德國之音")))
    assert outlet.name("zh-Hant-HK") == "德國之音"


def test_a_name_of_no_edition_is_declared_for_none() -> None:
    assert LEARN.name("zh-Hans") is None
    assert LEARN.any_name == "学德语"


@pytest.mark.parametrize("link", ["https://www.dw.com/zh/1", "https://p.dw.com", "http://DW.com:80/", "//dw.com/a"])
def test_a_link_belongs_to_the_outlet_of_its_host_or_of_a_parent(link: str) -> None:
    assert outlet_of_link(link, [LEARN, DW]) is DW


@pytest.mark.parametrize(
    "link", ["https://example.org/dw.com", "https://notdw.com/", "https://dw.com.example/", "", "dw.com"]
)
def test_any_other_link_belongs_to_none(link: str) -> None:
    assert outlet_of_link(link, [LEARN, DW]) is None


def test_the_longest_domain_wins_whatever_the_order() -> None:
    assert outlet_of_link("https://learn.dw.com/a", [DW, LEARN]) is LEARN
    assert outlet_of_link("https://learn.dw.com/a", [LEARN, DW]) is LEARN
