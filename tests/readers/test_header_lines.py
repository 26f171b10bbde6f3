"""Labelled lines above a text to fields."""

from __future__ import annotations

from sitegen.readers.hard_lines import lines_of
from sitegen.readers.header_lines import Header, has_header, header

LABELLED = """【 日  期 】19960417
【 版  号 】3
【 标  题 】渡口的春天
    ——记一座小城
【 作  者 】林一/周二
【关 键 词】渡口  春天
【 正  文 】
    船停在岸边。"""

BOARD = """发信人: sail (帆), 信区: Travel
标  题: 渡 口 见 闻
发信站: 江南站 (Wed Mar  3 09:05:07 1999), 转信

船停在岸边。"""

JOURNAL = """河港研究
RIVER PORTS
2001　Vol.3　No.2　P.10-12


渡口航道的水位观测
与历年记录的整理
陈 平　李小山
摘　要　水位随季节变化。"""


def read(text: str) -> Header:
    return header(lines_of(text, 1))


def test_labels_in_brackets_become_fields() -> None:
    found = read(LABELLED)
    assert (found.title, found.published, found.author) == ("渡口的春天——记一座小城", "1996-04-17", "林一、周二")
    assert found.tags == ("渡口", "春天")


def test_the_text_begins_below_its_label() -> None:
    assert [line.text for line in read(LABELLED).rest] == ["船停在岸边。"]


def test_text_on_the_line_of_its_label_is_kept() -> None:
    assert [line.text for line in read("【标 题】渡口\n【正 文】船停在岸边。").rest] == ["【正 文】船停在岸边。"]


def test_a_label_for_which_there_is_no_field_is_named() -> None:
    assert read(LABELLED).unused == ("版号",)


def test_without_a_label_of_the_text_the_header_ends_with_its_last_label() -> None:
    assert [line.text for line in read("【标题】渡口\n【作者】林一\n船停。").rest] == ["船停。"]


def test_a_number_that_is_no_day_is_no_date() -> None:
    assert read("【标题】渡口\n【日期】199604").published == ""


def test_a_line_above_the_first_label_is_no_value() -> None:
    assert read("发信站: 江南站\n标题: 渡口\n船停。").published == ""


def test_the_header_of_a_bulletin_board_gives_title_poster_station_and_time() -> None:
    found = read(BOARD)
    assert (found.title, found.author, found.outlet) == ("渡口见闻", "sail (帆)", "江南站")
    assert found.published == "1999-03-03 09:05:07"


def test_the_head_of_a_journal_gives_its_name_a_title_of_two_lines_and_the_authors() -> None:
    found = read(JOURNAL)
    assert (found.outlet, found.title, found.author) == (
        "河港研究",
        "渡口航道的水位观测与历年记录的整理",
        "陈平、李小山",
    )
    assert [line.text for line in found.rest] == ["摘　要　水位随季节变化。"]


def test_a_lead_above_the_title_of_a_journal_stays_text() -> None:
    found = read(JOURNAL.replace("渡口航道", "　　水位是渡口的命脉。\n渡口航道"))
    assert found.title == "渡口航道的水位观测与历年记录的整理"
    assert found.rest[0].text == "水位是渡口的命脉。"


def test_a_name_with_its_letters_set_apart_is_one_name() -> None:
    assert read(JOURNAL.replace("陈 平　李小山", "陈 大 平")).author == "陈大平"


def test_a_journal_without_names_below_its_title_has_no_author() -> None:
    assert read(JOURNAL.replace("陈 平　李小山\n", "")).author == ""


def test_a_plain_text_has_no_header() -> None:
    lines = lines_of("渡口的春天\n\n船停在岸边。", 1)
    assert not has_header(lines)
    assert header(lines).rest == lines
