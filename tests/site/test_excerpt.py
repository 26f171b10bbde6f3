"""As much of a text as its rights let through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.article import Rights
from sitegen.model.body import Body
from sitegen.site.excerpt import excerpt, opening, shown, summary
from tests.site.examples import EDITION

LONG = "潮水退去之後，堤岸才完整露出來。" * 20
NOTES = '<section class="notes"><p>註。</p></section>'


def test_a_text_that_may_be_shown_whole_is() -> None:
    assert shown(EDITION) == EDITION.body


def test_of_a_text_that_may_only_be_linked_nothing_is_shown() -> None:
    assert shown(replace(EDITION, rights=Rights.LINK, summary="堤岸")) == Body()


def test_of_an_excerpt_only_the_first_sentences_are_shown() -> None:
    text = shown(replace(EDITION, rights=Rights.EXCERPT, body=Body(f"<p>{LONG}</p>"))).text()
    assert text == LONG[:192]


def test_an_excerpt_is_escaped_anew() -> None:
    item = replace(EDITION, rights=Rights.EXCERPT, body=Body("<p>堤岸 &lt;b&gt; &amp; 海</p>"))
    assert shown(item).html == '<p id="p1">堤岸 &lt;b&gt; &amp; 海</p>'


def test_where_there_is_no_paragraph_the_summary_is_the_excerpt() -> None:
    item = replace(EDITION, rights=Rights.EXCERPT, body=Body("<h2>堤岸</h2>"), summary="潮水退去。")
    assert shown(item).html == '<p id="p1">潮水退去。</p>'


def test_where_there_is_neither_the_excerpt_is_empty() -> None:
    assert shown(replace(EDITION, rights=Rights.EXCERPT, body=Body())) == Body()


def test_a_long_summary_is_cut_only_where_the_text_is_not_shown_whole() -> None:
    assert summary(replace(EDITION, summary=LONG)) == LONG
    assert summary(replace(EDITION, summary=LONG, rights=Rights.LINK)) == LONG[:192]


def test_an_opening_is_made_of_paragraphs_alone() -> None:
    assert opening(Body("<h2>堤岸</h2>\n<p>潮水\n退去。</p>\n<ul><li>海</li></ul>\n<p>船。</p>")) == "潮水 退去。船。"


def test_an_opening_holds_no_code() -> None:
    """`<pre>` was taken for the beginning of a paragraph."""
    assert opening(Body("<pre><code>print(1)</code></pre>\n<p>潮水退去。</p>")) == "潮水退去。"


def test_an_opening_ends_before_the_notes() -> None:
    assert opening(Body(f"<p>潮水退去。</p>{NOTES}")) == "潮水退去。"


def test_an_opening_holds_no_reference_to_a_note() -> None:
    reference = '<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup>'
    assert opening(Body(f"<p>潮水{reference}退去。</p>")) == "潮水退去。"


def test_a_raised_text_that_is_no_reference_stays() -> None:
    """`120m<sup>2</sup>` was shortened to `120m`, which is another unit."""
    assert opening(Body("<p>甲板120m<sup>2</sup>。</p>")) == "甲板120m2。"


def test_an_opening_has_no_more_paragraphs_than_an_excerpt_can_need() -> None:
    assert opening(Body(f"<p>{LONG}</p><p>船。</p>")) == LONG


def test_paragraphs_in_latin_script_keep_a_blank_between_them() -> None:
    """Sentences of two paragraphs ran together: `falls.Boats`."""
    assert opening(Body("<p>The tide falls.</p>\n<p>Boats lie dry.</p>")) == "The tide falls. Boats lie dry."


@pytest.mark.parametrize("text", ["", "潮水退去", "a" * 200])
def test_a_short_text_is_its_own_excerpt(text: str) -> None:
    assert excerpt(text) == text


@pytest.mark.parametrize("end", ["。", "！", "？」", "……", ".”", "!"])
def test_an_excerpt_ends_with_a_sentence_and_what_closes_it(end: str) -> None:
    assert excerpt(f"潮水退去{end} {'海' * 200}") == f"潮水退去{end}"


def test_a_sentence_that_is_too_long_is_cut_and_that_is_shown() -> None:
    assert excerpt("海" * 201) == "海" * 198 + "……"


def test_a_number_is_not_cut_at_its_point() -> None:
    """A point that was the two hundredth character ended a sentence, whatever followed: `3.14` became `3.`."""
    assert excerpt("海" * 198 + "3.14米。") == "海" * 198 + "……"


@given(st.text(st.sampled_from("潮海a .。…」”\n"), min_size=150, max_size=450))
def test_an_excerpt_has_at_most_two_hundred_characters(text: str) -> None:
    assert len(excerpt(text)) <= 200


@given(st.text(st.sampled_from("潮海a .。…」”\n"), max_size=450))
def test_an_excerpt_is_how_the_text_begins(text: str) -> None:
    assert text.strip().startswith(excerpt(text).removesuffix("……"))
