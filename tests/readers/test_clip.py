"""Clips: saved web pages with a head of three lines."""

from __future__ import annotations

import pytest

from sitegen.model.diagnostics import Severity
from sitegen.readers import clip, markup
from sitegen.readers.draft import Draft, Text

LINK = "https://www.example.org/a"


def page(body: str, head: str = "<!--1738045024000-->\n", title: str = "一个标题") -> str:
    return f"{head}[{title}]({LINK})\n------\n\n{body}\n"


def read(text: str, title: str = "") -> Draft:
    assert clip.recognises(text)
    drafts = clip.read(Text("a.md", text, 1, "", title)).value
    assert drafts is not None
    return drafts[0]


def texts(draft: Draft) -> list[tuple[str, str]]:
    return [(block.kind, markup.text_of(block.html)) for block in draft.blocks]


def codes(draft: Draft) -> list[str]:
    return [noted.code for noted in draft.diagnostics]


def test_a_clip_gives_title_link_capture_and_text() -> None:
    draft = read(page("<p>甲。</p><p> </p><p>乙。</p>"))
    assert (draft.title, draft.link, draft.captured_ms) == ("一个标题", LINK, 1738045024000)
    assert texts(draft) == [("p", "甲。"), ("p", "乙。")]


@pytest.mark.parametrize("text", ["", "# 标题\n\n文", "[标题](https://e.org)\n\n文", "<!--1-->\n文", "<p>文</p>"])
def test_another_text_is_no_clip(text: str) -> None:
    assert not clip.recognises(text)


@pytest.mark.parametrize("title", ["[財經] 標題[影]", "標題](括號) 之後", "甲 | 乙", "一　二"])
def test_brackets_and_bars_in_a_title_are_its_own(title: str) -> None:
    assert read(page("<p>文。</p>", title=title)).title == " ".join(title.split())


@pytest.mark.parametrize("title", ["大&#22338;直美", "大&amp;#22338;直美"])
def test_entities_in_a_title_are_decoded_even_twice(title: str) -> None:
    assert read(page("<p>文。</p>", title=title)).title == "大坂直美"


@pytest.mark.parametrize(
    ("title", "site"), [("股市收高 | 路透", "路透"), ("股市收高 – 某某国际广播电台 - RFI", "某某国际广播电台 RFI")]
)
def test_the_name_of_a_site_at_the_end_of_a_title_is_told_and_taken_off(title: str, site: str) -> None:
    draft = read(page("<p>文。</p>", title=title))
    assert (draft.title, draft.outlet) == ("股市收高", site)
    assert "clip/site-name" in codes(draft)


def test_a_clause_at_the_end_of_a_title_is_no_site() -> None:
    assert read(page("<p>文。</p>", title="甲 - 乙丙丁")).title == "甲 - 乙丙丁"


@pytest.mark.parametrize("head", ["<!--NaN-->\n", "<!--undefined-->\n"])
def test_a_time_of_capture_that_is_none_is_told(head: str) -> None:
    draft = read(page("<p>文。</p>", head))
    assert draft.captured_ms is None
    assert [(noted.code, noted.severity) for noted in draft.diagnostics] == [("clip/epoch", Severity.WARNING)]


def test_the_older_layout_has_its_date_in_the_third_line() -> None:
    text = f"\n[标题]({LINK})\n------\n日期：Sat, 13 Jun 2020 07:52:08 +0000\n\n<p>文。</p>\n"
    assert read(text).published == "Sat, 13 Jun 2020 07:52:08 +0000"


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("<div><i>Tue, 25 Feb 2025 06:57:38 GMT</i></div>", "", "Tue, 25 Feb 2025 06:57:38 GMT"),
        ("<div><i><br>2025-01-28T05:49:32.108Z</i></div>", "", "2025-01-28T05:49:32.108Z"),
        ("<div><i>某 甲<br/>2025-01-28T05:49:32</i></div>", "某 甲", "2025-01-28T05:49:32"),
        ("<div><i>某甲,某甲<br>2020年 9月 21日</i></div>", "某甲", "2020年 9月 21日"),
        ("<div><i>null<br>2025-01-28</i></div>", "", "2025-01-28"),
        ("<div><i></i></div>", "", ""),
        ("<div>22/07/2020 - 16:59</div>", "", "22/07/2020 - 16:59"),
    ],
)
def test_the_line_of_the_date_gives_author_and_date_and_is_no_text(line: str, author: str, date: str) -> None:
    draft = read(page(f"{line}<p>文。</p>"))
    assert (draft.author, draft.published, texts(draft)) == (author, date, [("p", "文。")])


def test_the_first_picture_leads_and_the_others_stay() -> None:
    draft = read(page('<img src="/a.jpg"><div><small>甲题</small></div><p>文。</p><img src="/b.jpg"><p>后。</p>'))
    assert draft.image is not None
    assert (draft.image.src, draft.image.caption) == ("https://www.example.org/a.jpg", "甲题")
    assert [block.kind for block in draft.blocks] == ["p", "figure", "p"]


def test_a_caption_that_repeats_the_first_sentence_is_not_printed_twice() -> None:
    sentence = "某公司星期二宣布，将在今年之内把产量提高一倍。"
    draft = read(page(f'<img src="/a.jpg"><div><small>{sentence}</small></div><p>{sentence}后面还有。</p>'))
    assert draft.image is not None
    assert draft.image.caption == ""
    assert "clip/caption" in codes(draft)


def test_a_bold_line_is_a_heading_and_a_bold_sentence_is_none() -> None:
    draft = read(page("<p><strong>这是一句导语。</strong></p><p>文。</p><p><b>小标题</b></p><p>文。</p>"))
    assert [kind for kind, _ in texts(draft)] == ["p", "p", "h2", "p"]


def test_a_heading_may_end_in_a_quotation() -> None:
    assert texts(read(page("<p>文。</p><p><strong>界的「时刻」</strong></p><p>文。</p>")))[1] == ("h2", "界的「时刻」")


def test_a_heading_that_repeats_the_title_is_left_out() -> None:
    draft = read(page("<h1>一个标题</h1><p>文。</p>"))
    assert texts(draft) == [("p", "文。")]
    assert codes(draft) == ["clip/title"]


def test_a_line_of_rights_goes_to_its_field() -> None:
    draft = read(page("<p>文。</p><p><em>© 2025年 某台版权声明：未经许可，不得擅自使用。</em></p>"))
    assert draft.rights_notice == "© 2025年 某台版权声明：未经许可，不得擅自使用。"
    assert texts(draft) == [("p", "文。")]


@pytest.mark.parametrize(
    "credit",
    [
        "(综合报道)",
        "（完）",
        "编译 某甲；审校 某乙",
        "记者：某甲 责编：某乙",
        "译者/某甲",
        "某甲/某乙（某新社）",
    ],
)
def test_a_credit_goes_to_its_field(credit: str) -> None:
    draft = read(page(f"<p>文。</p><p>{credit}</p>"))
    assert draft.credits == (credit,)
    assert texts(draft) == [("p", "文。")]


@pytest.mark.parametrize(("glued", "credit"), [("（編輯：某甲）1091220", "（編輯：某甲）"), ("(完)", "(完)")])
def test_a_credit_at_the_end_of_the_last_sentence_goes_too(glued: str, credit: str) -> None:
    draft = read(page(f"<p>文。{glued}</p>"))
    assert (draft.credits, texts(draft)) == ((credit,), [("p", "文。")])


def test_a_dateline_stays() -> None:
    assert texts(read(page("<p>（某社記者某甲台北21日電）文。</p>"))) == [("p", "（某社記者某甲台北21日電）文。")]


@pytest.mark.parametrize(
    "promotion",
    [
        "<ul><li><a href='/b'>另一篇</a></li><li><strong><a href='/c'>又一篇</a></strong></li></ul>",
        "<p>延伸阅读：另一篇</p>",
        "<p>45 分钟前</p>",
        "<div>获取更多RSS：<br><a href='https://e.org'>https://e.org</a></div>",
        "<p>感謝您的訂閱！</p>",
        "<p>Feed enhanced by <a href='https://e.org'>Better Feed</a></p>",
    ],
)
def test_what_stands_beside_the_story_is_left_out_and_told(promotion: str) -> None:
    draft = read(page(f"<p>文。</p>{promotion}"))
    assert (texts(draft), draft.links) == ([("p", "文。")], 0)
    assert codes(draft) == ["clip/promotion"]


@pytest.mark.parametrize(
    "sentence",
    [
        "更多人开始关注这件事。",
        "点击率在一周之内上升了两成。",
        "他说，版权所有者应该得到补偿。",
        "本报记者在现场看到了这一幕。",
    ],
)
def test_a_sentence_of_the_story_is_never_taken_for_something_beside_it(sentence: str) -> None:
    assert texts(read(page(f"<p>文。</p><p>{sentence}</p><p>文。</p>")))[1] == ("p", sentence)


def test_a_link_for_more_at_the_end_is_left_out() -> None:
    draft = read(page('<p>文章到此...<a href="https://e.org/b">...more</a></p>'))
    assert (texts(draft), draft.links) == ([("p", "文章到此")], 0)


def test_a_clip_that_is_all_credit_has_no_text() -> None:
    assert read(page("<p>（完）</p>")).blocks == ()


def test_a_clip_without_text_is_kept_and_told() -> None:
    draft = read(page(""))
    assert draft.blocks == ()
    assert [(noted.code, noted.severity) for noted in draft.diagnostics] == [("clip/no-text", Severity.WARNING)]


def test_diagnostics_stand_at_the_line_of_the_body() -> None:
    draft = read(page("<p>文。</p><p>（完）</p>"))
    assert [noted.where.line for noted in draft.diagnostics] == [4]
