"""The table of contents of a long text."""

from __future__ import annotations

from sitegen.model.body import Body
from sitegen.model.page import Link
from sitegen.site.contents import contents

THREE = Body(
    '<h2 id="h1">起 &amp; 落</h2>\n<p id="p1">…</p>\n<h3 id="h2">细节</h3>\n<h2 id="h3">潮<strong>汐</strong></h2>\n'
    '<h2 id="h4">尾声<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup></h2>'
)


def test_a_long_text_has_its_highest_headings_as_links_without_markup_and_notes() -> None:
    assert contents(THREE, 3) == (Link("#h1", "起 & 落"), Link("#h3", "潮汐"), Link("#h4", "尾声"))


def test_a_text_that_is_soon_read_needs_none() -> None:
    assert contents(THREE, 2) == ()


def test_two_headings_are_too_few_for_a_table() -> None:
    assert contents(Body('<h2 id="h1">起</h2>\n<h2 id="h2">落</h2>'), 9) == ()
