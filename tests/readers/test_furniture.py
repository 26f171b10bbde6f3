"""What a printed page carries besides its text."""

from __future__ import annotations

from sitegen.model.diagnostics import Diagnostic
from sitegen.readers.furniture import Promoted, without_furniture, without_promotion
from sitegen.readers.hard_lines import Layout, Setting, lines_of, passages

LAYOUT = Layout(Setting.FLUSH, 40, spread=True)
SALE = "本報新聞免費開放，靠的是讀者訂閱；立即加入成為會員，首年特惠，暢讀全站文章。"


def kept(*lines: str) -> list[str]:
    return [line.text for line in without_furniture("a.txt", lines_of("\n".join(lines), 1), LAYOUT)[0]]


def told(*lines: str) -> tuple[Diagnostic, ...]:
    return without_furniture("a.txt", lines_of("\n".join(lines), 1), LAYOUT)[1]


def promoted(*lines: str, teasers: bool = False) -> Promoted:
    found = passages(lines_of("\n".join(lines), 1), LAYOUT)
    return without_promotion("a.txt", found, teasers=teasers)


def test_a_page_number_is_left_out_and_told_with_its_line() -> None:
    assert kept("橋修好了。", "- 12 -", "船來了。") == ["橋修好了。", "船來了。"]
    assert [str(d.where) for d in told("橋修好了。", "- 12 -")] == ["a.txt:2"]


def test_a_bare_number_is_left_out_of_a_page_and_kept_in_a_table() -> None:
    lines = lines_of("橋修好了。\n178", 1)
    assert len(without_furniture("a.txt", lines, LAYOUT)[0]) == 1
    assert len(without_furniture("a.txt", lines, Layout(Setting.UNBROKEN, 400))[0]) == 2


def test_the_number_of_a_floor_is_left_out() -> None:
    assert kept("橋修好了。", "12楼", "第 3 頁", "3/7") == ["橋修好了。"]


def test_a_line_of_strokes_is_left_out() -> None:
    assert kept("橋修好了。", "||| |||", "*****") == ["橋修好了。"]


def test_a_full_stop_that_had_no_room_is_text() -> None:
    assert kept("橋修好了", "。") == ["橋修好了", "。"]


def test_a_teaser_goes_with_its_label() -> None:
    assert kept("橋修好", "茶館為什麼越開越多？", "延伸閱讀", "了。") == ["橋修好", "了。"]


def test_a_sentence_above_the_label_of_a_teaser_is_no_teaser() -> None:
    assert kept("橋修好了。", "相关阅读：", "船來了。") == ["橋修好了。", "船來了。"]


def test_a_label_on_the_first_line_has_no_teaser_above() -> None:
    assert kept("延伸閱讀", "船來了。") == ["船來了。"]


def test_a_caption_is_left_out_and_told() -> None:
    assert kept("橋修好了。", "新橋通車當天的人潮。攝：林一/晨光", "船來了。") == ["橋修好了。", "船來了。"]
    assert told("橋修好了。", "新橋通車。攝：林一")[0].code == "wrapped-text/caption"


def test_a_caption_on_two_lines_goes_whole() -> None:
    assert kept("橋修好了。", "新橋通車當天，兩岸的人都走上橋面，人群中的", "老船夫。攝：林一", "船來了。") == [
        "橋修好了。",
        "船來了。",
    ]


def test_the_agency_on_the_line_below_goes_with_the_caption() -> None:
    assert kept("橋修好了。", "通車當天。攝：Anna", "Berg/North via Getty Images", "船來了。") == [
        "橋修好了。",
        "船來了。",
    ]


def test_a_sentence_about_filming_is_no_caption() -> None:
    assert kept("橋修好了。", "他負責拍攝：橋、船與人") == ["橋修好了。", "他負責拍攝：橋、船與人"]


def test_the_signature_below_two_hyphens_is_left_out() -> None:
    assert kept("橋修好了。", "--", "願風平浪靜") == ["橋修好了。"]


def test_promotion_is_left_out_and_its_text_is_kept_for_the_name_of_the_outlet() -> None:
    found = promoted("橋修好了。", SALE, "船來了。")
    assert [passage.text for passage in found.passages] == ["橋修好了。", "船來了。"]
    assert found.promotion == SALE


def test_an_article_about_subscribers_is_no_promotion() -> None:
    assert promoted("報社的訂閱人數增加，會員超過一萬。").promotion == ""


def test_a_last_line_with_a_column_is_a_teaser_without_its_label() -> None:
    found = promoted("橋修好了。", "茶館的早晨｜城記")
    assert [passage.text for passage in found.passages] == ["橋修好了。"]


def test_after_teasers_a_last_line_without_a_full_stop_is_one_more() -> None:
    assert len(promoted("橋修好了。", "茶館的早晨", teasers=True).passages) == 1


def test_a_last_line_without_a_full_stop_is_text_where_there_was_no_teaser() -> None:
    assert len(promoted("橋修好了。", "林一（晨光社）").passages) == 2


def test_long_text_is_shown_by_its_beginning() -> None:
    assert told("橋修好了。", f"{'橋' * 60}。攝：林一")[0].message.endswith("橋…'")
