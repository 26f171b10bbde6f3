"""How much of an article may be shown."""

from __future__ import annotations

import pytest

from sitegen.model.article import Rights
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Severity
from sitegen.model.outlet import Outlet
from sitegen.model.source import Source
from sitegen.readers.case import Case
from sitegen.readers.draft import Draft
from sitegen.readers.fields import Fields
from sitegen.readers.rights import rights

FORBIDDEN = "© 海港時報，未經授權，不得轉載。"
FREE = Outlet("f", (("", "f"),), rights="full")
STRICT = Outlet("s", (("", "s"),), rights="link")


def case(notice: str = "", own: str = "", folders: str = "", default: Rights = Rights.FULL) -> Case:
    front, above = Fields({"rights": own}, {"rights": 2}, "a.md"), Fields({"rights": folders}, {}, "a.md")
    return Case(Draft("", (), rights_notice=notice), front, above, Source("a.md", ""), ReadSettings(rights=default))


def test_front_matter_wins_over_all() -> None:
    assert rights(case(FORBIDDEN, "Full", "link"), STRICT) == (Rights.FULL, FORBIDDEN)


def test_the_folders_win_over_the_outlet() -> None:
    assert rights(case(FORBIDDEN, folders="excerpt"), FREE) == (Rights.EXCERPT, FORBIDDEN)


def test_the_outlet_wins_over_the_notice() -> None:
    of = case(FORBIDDEN)
    assert rights(of, FREE) == (Rights.FULL, FORBIDDEN)
    assert rights(of, STRICT) == (Rights.LINK, FORBIDDEN)
    assert of.told() == ()


@pytest.mark.parametrize(
    "notice",
    [
        FORBIDDEN,
        "如无本台授权，不得擅自使用。",
        "未经许可，请勿转载",
        "版权所有，任何人不得以任何形式使用",
        "禁止轉載",
        "請勿轉載",
        "This text may not be reproduced.",
        "No part of this page may be copied.",
    ],
)
def test_a_notice_that_forbids_reuse_makes_an_excerpt_and_tells_the_remedy(notice: str) -> None:
    of = case(notice)
    assert rights(of, None) == (Rights.EXCERPT, notice)
    (one,) = of.told()
    assert (one.code, one.severity) == ("metadata/rights", Severity.WARNING)
    assert "rights: full" in one.hint


@pytest.mark.parametrize("notice", ["", "© 2025 海港時報", "转载请注明出处", "CC BY 4.0"])
def test_any_other_notice_leaves_it_to_the_settings(notice: str) -> None:
    assert rights(case(notice, default=Rights.LINK), None) == (Rights.LINK, notice)


def test_any_other_word_in_front_matter_is_a_notice_and_that_is_told() -> None:
    of = case(FORBIDDEN, "CC BY 4.0")
    assert rights(of, None) == (Rights.FULL, "CC BY 4.0")
    assert [(one.severity, one.where.line) for one in of.told()] == [(Severity.INFO, 2)]
