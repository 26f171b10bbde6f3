"""Notes: numbered by first use, none lost, none linked that is not there."""

from __future__ import annotations

import pytest

from sitegen.readers import commonmark, footnotes
from sitegen.readers.footnotes import Notes


def read(text: str) -> tuple[str, Notes]:
    parsed = commonmark.parse(text, "")
    body, notes = footnotes.number(parsed.tokens, parsed.inline)
    return footnotes.linked(commonmark.render(body)).strip(), notes


def listed(text: str) -> list[tuple[str, int, int]]:
    return [(note.label, note.number, note.references) for note in read(text)[1].listed]


def test_a_reference_links_to_its_note() -> None:
    html, _ = read("重开[^1]。\n\n[^1]: 港务局")
    assert html == '<p>重开<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup>。</p>'


def test_a_second_reference_has_a_place_of_its_own() -> None:
    html, _ = read("甲[^a]乙[^a]\n\n[^a]: 港务局")
    assert 'href="#fn-1" id="fnref-1-2">1<' in html


def test_notes_are_numbered_by_first_use_and_may_have_words_for_names() -> None:
    assert listed("甲[^z]乙[^港口]\n\n[^港口]: 一\n[^z]: 二") == [("z", 1, 1), ("港口", 2, 1)]


@pytest.mark.parametrize("bracket", ["[^a, ^b, ^c]", "[^a,^b，^c]", "[^a、^b、^c]", "[^a,\n^b, ^c]"])
def test_a_bracket_with_several_notes_is_several_references(bracket: str) -> None:
    _, notes = read(f"甲{bracket}\n\n[^a]: 一\n[^b]: 二\n[^c]: 三")
    assert [(note.label, note.references) for note in notes.listed] == [("a", 1), ("b", 1), ("c", 1)]
    assert notes.split == [0]


def test_a_reference_without_note_stays_as_it_was_typed() -> None:
    html, notes = read("甲[^a, ^b]\n\n[^a]: 一")
    assert html.endswith("</sup>[^b]</p>")
    assert notes.undefined == [("b", 0)]


def test_a_note_that_nothing_refers_to_is_listed_last() -> None:
    _, notes = read("甲[^b]\n\n[^a]: 一\n[^b]: 二")
    assert [note.label for note in notes.listed] == ["b", "a"]
    assert [(note.label, note.line) for note in notes.unused] == [("a", 2)]


def test_a_note_may_refer_to_a_note() -> None:
    assert listed("甲[^a]\n\n[^b]: 二\n[^a]: 一[^b]") == [("a", 1, 1), ("b", 2, 1)]


def test_a_note_given_twice_is_listed_twice() -> None:
    assert listed("甲[^a]\n\n[^a]: 一\n\n[^a]: 另一") == [("a", 1, 1), ("a", 2, 0)]


def test_a_note_inside_its_sentence_is_a_note() -> None:
    html, notes = read("重开^[见 *公告*]。")
    assert html == '<p>重开<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup>。</p>'
    assert commonmark.render(notes.listed[0].tokens) == "见 <em>公告</em>"


def test_a_note_inside_a_list_is_found() -> None:
    assert listed("- 甲[^a]\n\n  [^a]: 一\n\n      续\n- 乙") == [("a", 1, 1)]


@pytest.mark.parametrize(
    "text", ["`[^a, ^b]`", "```\n[^a]\n```", "[^a](https://a.example/)", "[^]", "\\[^a]", "[^a b]"]
)
def test_what_is_no_reference_stays(text: str) -> None:
    _, notes = read(text + "\n\n[^a]: 一")
    assert [note.references for note in notes.listed] == [0]


def test_an_item_leads_back_to_each_reference() -> None:
    _, notes = read("甲[^a]乙[^a]\n\n[^a]: 一")
    assert footnotes.item(notes.listed[0], "一") == (
        '<li id="fn-1">一 <a href="#fnref-1">↩</a> <a href="#fnref-1-2">↩</a></li>'
    )


def test_a_reference_inside_a_link_is_a_reference() -> None:
    assert listed("[甲[^a]](/b)\n\n[^a]: 一") == [("a", 1, 1)]
