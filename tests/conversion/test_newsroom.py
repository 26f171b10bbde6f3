"""What a newsroom would find fault with: words that engines get wrong, in sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.conversion import convert
from sitegen.model.locale import parse_locale

LOCALES = {"CN": "zh-Hans-CN", "TW": "zh-Hant-TW", "HK": "zh-Hant-HK", "hans-TW": "zh-Hans-TW"}


def made(text: str, way: str) -> str:
    source, target = (parse_locale(LOCALES[name]) for name in way.split(">"))
    return convert(text, source, target).text


@pytest.mark.parametrize(
    ("way", "text", "expected"),
    [
        ("CN>TW", "唐纳德·特朗普抵达，特朗普没有停留。", "唐納·川普抵達，川普沒有停留。"),
        ("CN>TW", "据知情人士的消息报道。", "據知情人士的消息報導。"),
        ("CN>TW", "半导体设备缺货。", "半導體設備缺貨。"),
        ("CN>TW", "美国制裁", "美國制裁"),
        ("CN>TW", "美国没有签，书签和竹签在桌上。", "美國沒有簽，書籤和竹籤在桌上。"),
        ("CN>TW", "阿斯麦与泛林集团扩产。", "艾司摩爾與科林研發擴產。"),
        ("CN>TW", "他说“出圈”只是偶然。", "他說「出圈」只是偶然。"),
        ("CN>HK", "他说“出圈”只是偶然。", "他說「出圈」只是偶然。"),
        ("CN>HK", "订单显着增加。", "訂單顯著增加。"),
        ("hans-TW>CN", "伺服器坏了。", "服务器坏了。"),
        ("CN>TW", "马克·扎克伯格谈新版本发布。", "馬克·祖克柏談新版本發布。"),
        ("CN>TW", "算法优化靠联合创始人，初创公司计划上市。", "演算法優化靠共同創辦人，新創公司計畫上市。"),
        ("CN>HK", "硅谷里的扎克伯格。", "矽谷裏的朱克伯格。"),
        ("TW>CN", "川普重提史普尼克時刻。", "特朗普重提斯普特尼克时刻。"),
        ("TW>CN", "晶片商（輝達，又稱英偉達）上漲。", "芯片商（辉达，又称英伟达）上涨。"),
        ("TW>CN", "爭議核心是能否複製。", "争议核心是能否复制。"),
        ("TW>CN", "創投家透過報導認識新創企業。", "风险投资家通过报道认识初创企业。"),
        ("TW>HK", "川普說，核心不變。", "特朗普說，核心不變。"),
        ("HK>TW", "特朗普提到字節和阿里。", "川普提到字節和阿里。"),
        ("HK>TW", "他支持諮詢的對象。", "他支持諮詢的對象。"),
        ("HK>TW", "扎克伯格（祖克柏）到場。", "扎克伯格（祖克柏）到場。"),
        ("HK>TW", "资源有限，却跻身前十。", "資源有限，卻躋身前十。"),
        ("HK>CN", "高階晶片產自矽谷。", "高端芯片产自硅谷。"),
        ("HK>TW", "教授沈陽與范麟熙設置障礙。", "教授沈陽與范麟熙設置障礙。"),
        ("CN>TW", "教授沈阳离开沈阳。", "教授沈陽離開瀋陽。"),
        ("HK>TW", "合同裏寫着條款。", "合約裡寫著條款。"),
    ],
)
def test_each_region_has_its_own_words(way: str, text: str, expected: str) -> None:
    assert made(text, way) == expected


@pytest.mark.parametrize(
    ("way", "text", "expected"),
    [
        ("CN>TW", "市长发言，基金发行。", "市長發言，基金發行。"),
        ("CN>TW", "灭火并疏散，公布了解禁日期。", "滅火並疏散，公布了解禁日期。"),
        ("CN>TW", "一个中等城市，改变量子比特。", "一個中等城市，改變量子比特。"),
        ("CN>TW", "少数组织支持声明。", "少數組織支持聲明。"),
        ("CN>TW", "他刷新纪录，卸载货物，默认收礼。", "他刷新紀錄，卸載貨物，默認收禮。"),
        ("CN>TW", "射箭是比赛项目，文件发布在社区。", "射箭是比賽項目，文件發布在社區。"),
        ("TW>CN", "執行判決，建立機制，檔案解密，個人資料。", "执行判决，建立机制，档案解密，个人资料。"),
        ("TW>HK", "影片支援專案，程式執行。", "影片支援專案，程式執行。"),
    ],
)
def test_no_general_word_is_spoilt(way: str, text: str, expected: str) -> None:
    assert made(text, way) == expected


@pytest.mark.parametrize(
    "text",
    ["達里奧在范圍不大的布局裡，美制裁生效。", "岳父與涂小姐在咸陽吃豆干。", "他想像著沈先生的后冠。"],
)
def test_a_native_text_stays_as_it_is(text: str) -> None:
    assert made(text, "TW>TW") == text


WORDS = (
    "市场",
    "今天",
    "公司",
    "宣布",
    "经济",
    "发展",
    "头发",
    "里面",
    "他们",
    "说",
    "新闻",
    "，",
    "。",
    "2025年",
    "AI ",
)


@given(st.lists(st.sampled_from(WORDS), max_size=20).map("".join))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert made(made(text, "CN>TW"), "TW>CN") == text


@given(st.lists(st.sampled_from(WORDS), max_size=20).map("".join))
def test_what_is_converted_is_at_home(text: str) -> None:
    once = made(text, "CN>TW")
    assert made(once, "TW>TW") == once
