"""A conversion may change what is read, never what is addressed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.conversion import convert
from sitegen.conversion.convert import Format, changes, convert_texts
from sitegen.conversion.dictionaries import convert_all
from sitegen.model.locale import Locale, parse_locale

CN, TW, HK = (parse_locale(tag) for tag in ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"))


def html(text: str, source: Locale = CN, target: Locale = TW) -> str:
    return convert(text, source, target, "html").text


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("头<a>发</a>", "頭<a>髮</a>"),
        ("假<em>发</em>厂", "假<em>髮</em>廠"),
        ("太<i>后</i>驾到", "太<i>后</i>駕到"),
        ("挂<b>面</b>", "掛<b>麵</b>"),
        ("头<!-- x -->发", "頭<!-- x -->髮"),
    ],
)
def test_a_word_goes_on_across_inline_markup(source: str, target: str) -> None:
    assert html(source) == target


def test_a_word_ends_at_the_end_of_a_block() -> None:
    assert html("<p>头</p><p>发生</p>") == "<p>頭</p><p>發生</p>"


def test_code_and_attributes_are_never_touched_but_alt_and_title_are_converted() -> None:
    assert html('<p class="里"><code>里</code><img src="/里.png" alt="里面" title=\'发\'></p>') == (
        '<p class="里"><code>里</code><img src="/里.png" alt="裡面" title=\'發\'></p>'
    )


def test_scripts_and_what_is_set_as_it_is_typed_stay() -> None:
    text = "<script>var 发 = '<b>里</b>';</script><pre>发<b>里</b></pre>"
    assert html(text) == text


def test_the_reading_above_a_character_stands_apart_from_the_line() -> None:
    assert html("<ruby>头<rt>发</rt></ruby>发") == "<ruby>頭<rt>發</rt></ruby>髮"


def test_entities_come_through_and_one_that_stands_for_a_character_is_one() -> None:
    assert html("发&amp;里&lt;面&nbsp;&#22836;发") == "發&amp;裡&lt;面&nbsp;頭髮"


def test_an_address_in_a_text_is_no_text() -> None:
    text = "见 https://example.cn/后台/软件 与 a@里.cn。"
    assert convert(text, CN, TW).text == "見 https://example.cn/后台/软件 與 a@里.cn。"


def test_markdown_keeps_its_code_its_links_and_the_names_of_its_notes() -> None:
    text = '---\ntitle: 发\nslug: 发\n---\n\n头**发**与`发`[头发](/发 "发")[^发]\n\n```\n发\n```\n\n[发]: /发\n'
    made = '---\ntitle: 發\nslug: 发\n---\n\n頭**髮**與`发`[頭髮](/发 "發")[^发]\n\n```\n发\n```\n\n[发]: /发\n'
    assert convert(text, CN, TW, "markdown").text == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- 头\n- 发生\n", "- 頭\n- 發生\n"),
        ("头\n发\n", "頭\n髮\n"),
        ("# 头\n发生\n", "# 頭\n發生\n"),
        ("头\n\n    发里\n", "頭\n\n    发里\n"),
        ("- 头\n\n    发里\n", "- 頭\n\n    發裡\n"),
        ("头`发", "頭`髮"),
        ("`` 发`里 `` 发", "`` 发`里 `` 發"),
        ("<https://a.cn/发> 发", "<https://a.cn/发> 發"),
        ("x<y，头发<z", "x<y，頭髮<z"),
        ("<code>发\n\n里</code>发", "<code>发\n\n里</code>發"),
        ("用 <code> 包住发", "用 <code> 包住發"),
        ("<script>发</script>发", "<script>发</script>發"),
        ("{{< 发 >}}发", "{{< 发 >}}發"),
        ("头\\*发[发][里]", "頭\\*髮[發][里]"),
        ("~~~\n发\n~~~\n发", "~~~\n发\n~~~\n發"),
        ("```\n发", "```\n发"),
    ],
)
def test_markdown_is_read_by_its_blocks(text: str, made: str) -> None:
    assert convert(text, CN, TW, "markdown").text == made


def test_what_lies_between_two_rules_is_no_front_matter() -> None:
    assert convert("头发\n\n---\n\n头发\n\n---\n", CN, TW, "markdown").text == "頭髮\n\n---\n\n頭髮\n\n---\n"


def test_a_text_keeps_its_tags_and_code_and_goes_on_across_them() -> None:
    assert convert('头<b class="发">发</b>与`发`', CN, TW).text == '頭<b class="发">髮</b>與`发`'


def test_in_a_text_a_word_ends_with_its_line() -> None:
    assert convert("头\n发生", CN, TW).text == "頭\n發生"


def test_a_front_matter_has_words_in_some_fields_only() -> None:
    text = "---\ntitle: '头发'\ntags:\n  - 头发\nslug: 头发\ncover: /发.png\n---\n"
    assert convert(text, CN, TW, "markdown").text == text.replace("'头发'", "'頭髮'").replace("- 头发", "- 頭髮")


def test_each_region_has_its_own_glyphs() -> None:
    assert [convert("里面", CN, target).text for target in (TW, HK)] == ["裡面", "裏面"]


@pytest.mark.parametrize("source", [CN, TW, Locale("en"), Locale("zh")])
def test_in_the_own_locale_and_in_other_languages_nothing_changes(source: Locale) -> None:
    text = "達里奧說，這裡的 display 不錯。" if source == TW else "达里奥说，这里的 display 不错。"
    assert convert(text, source, TW if source == TW else CN).text == text
    assert not changes(source, source)


def test_between_the_regions_of_traditional_no_word_goes_by_way_of_simplified() -> None:
    text = "達里奧在范圍不大的布局裏說着。"
    assert convert(text, HK, TW).text == "達里奧在范圍不大的布局裡說著。"


def test_a_stray_simplified_character_is_converted_by_the_word_around_it() -> None:
    assert (
        convert("他的头发和有限资源，是前任部长跻身的理由。", TW, TW).text
        == "他的頭髮和有限資源，是前任部長躋身的理由。"
    )


def test_a_particle_is_written_as_the_region_does_and_a_word_of_its_own_is_not() -> None:
    assert convert("她看著著名的顯著。", TW, HK).text == "她看着著名的顯著。"


def test_a_locale_without_a_region_goes_by_way_of_taiwan() -> None:
    assert convert("里面", Locale("zh", "Hans"), Locale("zh", "Hant")).text == "裡面"


def test_what_cuts_a_text_short_in_the_library_is_taken_out_before() -> None:
    assert convert("头发\0发展\x1e", CN, TW).text == "頭髮發展"


def test_several_texts_do_not_touch_one_another() -> None:
    texts: list[tuple[str, Format]] = [("头", "text"), ("发生", "text"), ("", "text"), ("abc", "html")]
    assert [one.text for one in convert_texts(texts, CN, TW)] == ["頭", "發生", "", "abc"]


def test_a_change_of_length_would_be_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.conversion.dictionaries._converter", lambda _config: lambda text: text + "了")
    with pytest.raises(AssertionError, match="length"):
        convert_all(["头发"], "s2tw")


PIECES = (
    *("<p>", "</p>", "<em>", "</em>", '<a href="/发后?x=1&y=2">', "</a>", '<img src="/后.png">', "<br>"),
    *(
        "<code>",
        "</code>",
        "头",
        "发",
        "后面",
        "中国",
        "&lt;b&gt;",
        "&#22836;",
        "a < b",
        "&",
        "<ruby>",
        "<rt>",
        "</rt>",
    ),
)
FOUND = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
"""HTML as it is found: unclosed, misnested, half escaped."""

TAG = re.compile(r"</?[a-z][^>]*>")


@given(FOUND)
def test_markup_comes_through_whatever_it_is(text: str) -> None:
    assert TAG.findall(html(text)) == TAG.findall(text)


@given(FOUND)
def test_ascii_comes_through(text: str) -> None:
    plain = re.sub(r"&#22836;", "头", text)
    assert re.findall(r"[ -~]+", html(plain)) == re.findall(r"[ -~]+", plain)


@given(FOUND, st.sampled_from(["text", "html", "markdown"]))
def test_the_own_locale_is_the_identity(text: str, format_: Format) -> None:
    assert convert(text, CN, CN, format_).text == text


@given(st.text("简体国发后里面台湾软件内存<>&`*[]()-\n ", max_size=40), st.sampled_from(["text", "html", "markdown"]))
def test_simplifying_twice_is_simplifying_once(text: str, format_: Format) -> None:
    once = convert(text, TW, CN, format_).text
    assert convert(once, TW, CN, format_).text == once
