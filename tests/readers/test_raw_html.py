"""HTML that is not closed in its own block is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.readers.raw_html import closed


@pytest.mark.parametrize(
    "whole",
    [
        '<div class="a" id=b>港口</div>',
        "<!-- 注释 --> 港口 <!-->",
        "<script>if (a</script>",
        "<iframe src='https://example.org/'></iframe>",
        "<!DOCTYPE html><br/><?php echo 1 ?>",
        '<img alt="a > b">',
    ],
)
def test_what_is_closed_stays(whole: str) -> None:
    assert closed(whole) == (whole, 0)


@pytest.mark.parametrize(
    ("open_", "shown"),
    [
        ("<!-- 港口", "&lt;!-- 港口"),
        ("<p>港口<!-- <b>重开</b>", "<p>港口&lt;!-- <b>重开</b>"),
        ("<script>港口", "&lt;script>港口"),
        ("<TextArea>港口</p>", "&lt;TextArea>港口</p>"),
        ("</script><script>港口", "</script>&lt;script>港口"),
        ('<div class="港口', '&lt;div class="港口'),
        ('<div class="港口>重开', '&lt;div class="港口>重开'),
        ("<!X 港口", "&lt;!X 港口"),
        ("港口 <", "港口 &lt;"),
        ("港口 < 码头 <b>重开</b>", "港口 &lt; 码头 <b>重开</b>"),
    ],
)
def test_what_is_not_closed_is_text(open_: str, shown: str) -> None:
    assert closed(open_) == (shown, 1)


@given(st.text(st.sampled_from("<>!-/ab\"' "), max_size=60))
def test_nothing_but_brackets_is_changed(html: str) -> None:
    assert closed(html)[0].replace("&lt;", "<") == html


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "<a '", '<a "', "<!x", "<![CDATA[", "<script>", "</", "<a<b"])
def test_a_long_run_of_openers_takes_no_longer_than_its_length(piece: str) -> None:
    assert closed(piece * 50_000)[1] >= 0
