"""Foreign HTML to blocks, and blocks to a body."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.article import Image
from sitegen.model.body import MARKUP
from sitegen.readers import markup
from sitegen.readers.draft import Block

BASE = "https://www.example.org/news/1.html"


def blocks(html: str) -> list[tuple[str, str]]:
    return [(block.kind, block.html) for block in markup.parse(html, BASE).blocks]


def pictures(html: str) -> list[Image]:
    return [block.image for block in markup.parse(html, BASE).blocks if block.image]


def dropped(html: str) -> dict[str, int]:
    return dict(markup.parse(html, BASE).dropped)


def test_paragraphs_are_blocks_and_empty_ones_are_none() -> None:
    assert blocks("<p>甲</p><p>&nbsp;</p><p> </p><p>乙</p>") == [("p", "甲"), ("p", "乙")]


def test_bare_text_and_boxes_become_paragraphs() -> None:
    assert blocks("甲<div>乙<div>丙</div></div>丁") == [("p", "甲"), ("p", "乙"), ("p", "丙"), ("p", "丁")]


def test_two_line_breaks_part_paragraphs_and_one_stays() -> None:
    assert blocks("甲<br>乙<br> <br/>丙") == [("p", "甲<br>乙"), ("p", "丙")]


def test_inline_markup_is_kept_under_its_own_name_and_spans_are_not() -> None:
    assert blocks('<p><b>甲</b><i>乙</i><span title="Thema">丙</span><font color="red">丁</font></p>') == [
        ("p", "<strong>甲</strong><em>乙</em>丙丁")
    ]


def test_a_block_within_inline_markup_keeps_its_weight() -> None:
    assert blocks("<strong><p>甲</p><p>乙</p></strong>") == [("p", "<strong>甲</strong>"), ("p", "<strong>乙</strong>")]


def test_headings_stand_below_the_title_of_the_page() -> None:
    assert blocks("<h1>甲</h1><h3>乙</h3>") == [("h2", "甲"), ("h4", "乙")]
    assert blocks("<h4>甲</h4><h6>乙</h6>") == [("h2", "甲"), ("h4", "乙")]


def test_lists_keep_their_order_and_nesting() -> None:
    html = "<ol start=3><li>甲<ul><li>乙</li></ul></li><li><p>丙</p></li></ol>"
    assert blocks(html) == [("ol", '<li value="3"><p>甲</p><ul><li>乙</li></ul></li><li>丙</li>')]


def test_a_list_with_stray_text_loses_none_of_it() -> None:
    assert blocks("<ul>甲<li>乙</li><div>丙</div></ul>") == [("ul", "<li><p>甲</p></li><li>乙</li><li><p>丙</p></li>")]


def test_a_quotation_keeps_its_paragraphs() -> None:
    assert blocks("<blockquote><p>甲</p>乙</blockquote>") == [("blockquote", "<p>甲</p><p>乙</p>")]


def test_code_is_kept_as_it_is_typed() -> None:
    assert blocks("<pre>a  &lt; b\n  c</pre>") == [("pre", "<code>a  &lt; b\n  c</code>")]


def test_a_table_keeps_its_cells_and_spans() -> None:
    head = "<caption>題</caption><thead><tr><th>甲</th><th colspan=2>乙</th></tr></thead>"
    html = f"<table>{head}<tr><td>丙<td>丁<td>戊</table>"
    assert blocks(html) == [
        (
            "table",
            (
                '<caption>題</caption><tbody><tr><th>甲</th><th colspan="2">乙</th></tr>'
                "<tr><td>丙</td><td>丁</td><td>戊</td></tr></tbody>"
            ),
        )
    ]


def test_a_heading_of_a_table_without_a_word_is_a_plain_cell() -> None:
    """A reader who hears the page would be told of a heading that is none."""
    html = "<table><tr><th></th><th>乙</th></tr><tr><th>丙</th><td>丁</td></tr></table>"
    assert blocks(html) == [
        ("table", "<tbody><tr><td></td><th>乙</th></tr><tr><th>丙</th><td>丁</td></tr></tbody>"),
    ]


def test_a_table_that_only_lays_out_a_page_is_none() -> None:
    assert blocks("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>") == [("p", "甲"), ("p", "乙")]


def test_a_rule_is_a_block() -> None:
    assert blocks("甲<hr>乙") == [("p", "甲"), ("hr", ""), ("p", "乙")]


def test_links_are_resolved_and_counted() -> None:
    found = markup.parse('<p><a href="/a" onclick="x()">甲</a><a>乙</a><a href="https://e.org/"></a></p>', BASE)
    assert found.blocks[0].html == '<a href="https://www.example.org/a" rel="external nofollow">甲</a>乙'
    assert found.links == 1


def test_a_link_into_an_interface_for_programs_leaves_its_text_and_counts() -> None:
    found = markup.parse('<p><a href="https://api.example.org/1">甲</a></p>', BASE)
    assert (found.blocks[0].html, found.links, found.dropped) == ("甲", 1, (("api-link", 1),))


@pytest.mark.parametrize("href", ["javascript:x()", "data:text/html,x", "ttps://e.org"])
def test_an_active_link_leaves_its_text(href: str) -> None:
    assert blocks(f'<p><a href="{href}">甲</a></p>') == [("p", "甲")]


def test_a_picture_is_a_block_after_the_text_before_it() -> None:
    found = markup.parse('<p>甲<img src="/a.jpg" alt="圖" width="600" height="400px">乙</p>', BASE)
    assert [block.kind for block in found.blocks] == ["p", "figure", "p"]
    assert found.blocks[1].image == Image("https://www.example.org/a.jpg", "圖", "", 600, 400)


@pytest.mark.parametrize("name", ["data-src", "data-original", "data-lazy-src"])
def test_a_lazy_picture_has_the_address_it_waits_for(name: str) -> None:
    html = f'<img src="data:image/gif;base64,R0lG" {name}="/a.jpg"><noscript><img src="/a.jpg"></noscript>'
    assert [image.src for image in pictures(html)] == ["https://www.example.org/a.jpg"]


def test_a_picture_may_have_its_address_in_its_srcset_only() -> None:
    assert [image.src for image in pictures('<img srcset="/a.jpg 1x, /b.jpg 2x">')] == ["https://www.example.org/a.jpg"]


def test_a_picture_without_an_address_and_a_tracking_pixel_are_dropped_and_counted() -> None:
    assert pictures('<img alt="x"><img src="/p.gif" width=1 height=1>') == []
    assert dropped('<img alt="x"><img src="/p.gif" width=1 height=1>') == {"image": 1, "pixel": 1}


def test_a_sign_stands_in_its_line_as_its_text() -> None:
    assert blocks('<p>好<img class="emoji" src="/e.png" alt="👍">的</p>') == [("p", "好👍的")]


@pytest.mark.parametrize(
    "html",
    [
        '<figure><img src="/a.jpg"><figcaption>題</figcaption></figure>',
        '<img src="/a.jpg"><div><small style="color: #999;">題</small></div>',
        '<div><img src="/a.jpg"></div><div class="picinfo">題</div>',
        '<img src="/a.jpg"><p class="wp-caption-text">題</p>',
    ],
)
def test_a_caption_is_told_in_all_the_ways_that_pages_have(html: str) -> None:
    assert [image.caption for image in pictures(html)] == ["題"]


def test_a_figure_without_a_picture_gives_its_caption_as_text() -> None:
    assert blocks("<figure><figcaption>題</figcaption></figure>") == [("p", "題")]


def test_widgets_go_with_what_is_in_them_and_are_counted() -> None:
    widgets = "<iframe src='/x'></iframe><svg><text>x</text></svg><select><option>x</select><video>x</video>"
    html = f"<p>甲</p><script>x</script>{widgets}"
    assert blocks(html) == [("p", "甲")]
    assert dropped(html) == {"script": 1, "iframe": 1, "svg": 1, "select": 1, "video": 1}


@pytest.mark.parametrize(
    "tag", ["<script>", "<!--", "<textarea>", "<title>", "<style>", "<plaintext>", "<svg>", "<xmp>"]
)
def test_what_is_never_closed_does_not_take_the_rest_with_it(tag: str) -> None:
    assert "乙" in "".join(html for _, html in blocks(f"<p>甲</p>{tag}<p>乙</p>"))


@pytest.mark.parametrize("tag", ["<mglyph>", "<mtext>", "<divclass='x'>", "<o:p>", "<foo-bar>", "<p/>", "<strong/>"])
def test_a_tag_that_nobody_knows_loses_no_text(tag: str) -> None:
    assert "".join(html for _, html in blocks(f"<p>前{tag}后</p>")).replace("<strong>", "") == "前后"


@pytest.mark.parametrize("text", ["a < b", "1<2", "<", "a <= b", "<3", '<a href="x', "<!x", "</ "])
def test_a_sign_that_begins_no_tag_is_text(text: str) -> None:
    assert markup.text_of("".join(html for _, html in blocks(f"前{text}"))) == f"前{text}".rstrip()


def test_declarations_are_no_text() -> None:
    assert blocks("<!DOCTYPE html><?xml version='1.0'?><p>甲</p>") == [("p", "甲")]


def test_a_box_of_related_reading_is_left_out_and_told_with_its_words() -> None:
    found = markup.parse('<p>甲</p><div class="moreArticle"><a href="/b">另一篇</a></div>', BASE)
    assert [block.html for block in found.blocks] == ["甲"]
    assert [noted.message for noted in markup.told(found, "a.md", 4)] == ["left out a box beside the text: 另一篇"]


def test_what_was_dropped_is_told_in_one_line() -> None:
    found = markup.parse("<script>x</script><iframe></iframe>", BASE)
    assert [str(noted) for noted in markup.told(found, "a.md", 4)] == [
        "a.md:4: info: left out of the markup: 1 iframe, 1 script [markup/dropped]"
    ]


def test_elements_nested_without_end_keep_their_text() -> None:
    assert blocks("<div>" * 50_000 + "甲")[-1] == ("p", "甲")


def test_a_body_numbers_its_paragraphs_and_headings() -> None:
    made = markup.body(
        [Block("h2", "甲"), Block("p", "乙"), Block("hr"), Block("p", "丙"), Block("notes", "<ol></ol>")]
    )
    assert made.html.split("\n") == [
        '<h2 id="h1">甲</h2>',
        '<p id="p1">乙</p>',
        "<hr>",
        '<p id="p2">丙</p>',
        '<section class="notes"><ol></ol></section>',
    ]


def test_a_figure_is_written_so_that_it_tells_nobody_who_reads() -> None:
    html = markup.body([Block("figure", image=Image("https://e.org/a?x=1&y", '"圖"', "<題>", 6, 4))]).html
    assert 'src="https://e.org/a?x=1&amp;y" alt="&quot;圖&quot;" width="6" height="4"' in html
    assert 'referrerpolicy="no-referrer"' in html
    assert "<figcaption>&lt;題&gt;</figcaption>" in html


def test_a_body_is_measured() -> None:
    made = [Block("h2", "標題"), Block("p", "甲乙 two words"), Block("figure", image=Image("x", caption="丙"))]
    measure = markup.measure(made, Image("lead"), 3, 1)
    assert (measure.paragraphs, measure.headings, measure.images) == (1, ("標題",), 2)
    assert (measure.links, measure.footnotes, measure.han, measure.words) == (3, 1, 5, 2)


def test_a_message_is_one_line_and_short() -> None:
    assert markup.shortened("甲\n乙", 10) == "甲 乙"
    assert markup.shortened("甲" * 20, 10) == "甲" * 9 + "…"


PIECES = (
    *("<p>", "</p>", "<em>", "</em>", "<b>", "</b>", '<a href="/x?a=1&b=2">', "</a>", '<img src="/a.png" alt="後>裡">'),
    *("<script>", "</script>", "<div class='a'>", "</div>", "<table>", "<tr>", "<td>", "<ul>", "<li>", "</ul>", "<br>"),
    *("中國", '"裡"', "&lt;b&gt;", "a < b > c", "&", "<!--", "-->", "<h1>", "</h1>", "<pre>", "</pre>", "<blockquote>"),
    *(
        "<svg onload=x>",
        "<a href=javascript:x>",
        "<p onclick='x'>",
        "<math><mtext>",
        "<figure>",
        "<figcaption>",
        "<x:y>",
    ),
)
FOUND = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
"""HTML as it is found: unclosed, misnested, half escaped, hostile."""


@given(FOUND)
def test_what_we_wrote_is_inert_and_whole(html: str) -> None:
    made = markup.body(markup.parse(html, BASE).blocks).html
    assert not re.search(r"<(?:script|svg|math)|<[^>]*\son\w+=|javascript:", made)
    opened: list[str] = []
    for close, name in re.findall(r"<(/?)(\w+)", made):
        if close:
            assert opened.pop() == name
        elif name not in {"br", "hr", "img"}:
            opened.append(name)
    assert opened == []


@given(FOUND)
def test_markup_and_text_of_a_body_part_exactly(html: str) -> None:
    made = markup.body(markup.parse(html, BASE).blocks).html
    texts = MARKUP.split(made)[::2]
    assert not [text for text in texts if "<" in text or ">" in text]


@given(FOUND)
def test_what_we_wrote_a_browser_reads_the_same(html: str) -> None:
    made = markup.body(markup.parse(html, BASE).blocks).html
    tree = html5lib.parseFragment(made, namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == markup.text_of(made)
