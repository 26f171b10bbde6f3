"""The facts of five real documents, counted by hand, in the report of a build over them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitegen.cli import main

Facts = dict[str, object]


@pytest.fixture(scope="module")
def report(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("seeds")
    seeds, output, told = str(shared / "seeds"), str(folder / "site"), folder / "report.json"
    assert main(["build", "--content", seeds, "--output", output, "--report", str(told), "--jobs", "1"]) == 0
    made: dict[str, object] = json.loads(told.read_text("utf-8"))
    return made


def source(report: dict[str, object], number: str) -> Facts:
    sources = report["sources"]
    assert isinstance(sources, list)
    found: Facts = next(one for one in sources if one["path"].startswith(number))
    return found


def articles(report: dict[str, object], number: str) -> list[Facts]:
    found = source(report, number)["articles"]
    assert isinstance(found, list)
    return found


def codes(report: dict[str, object], number: str) -> list[tuple[str, int]]:
    noted = source(report, number)["diagnostics"]
    assert isinstance(noted, list)
    return [(one["code"], one["line"]) for one in noted]


def test_seed_000_is_a_clip_in_simplified_script(report: dict[str, object]) -> None:
    (article,) = articles(report, "000")
    assert source(report, "000")["format"] == "clip"
    assert article["title"] == "路透：DeepSeek引发需求增长 中国采购英伟达H20订单暴增"
    assert article["outlet"] == "美国之音"
    assert str(article["link"]).endswith("/7987005.html")
    assert article["published"] == "2025-02-25T06:57:38Z"
    assert article["captured"] == "2025-02-25T06:59:03Z"
    assert article["locale"] == "zh-Hans-CN"
    assert str(article["image"]).startswith("https://gdb.voanews.com/8615caf6-")
    assert str(article["image"]).endswith("_r1_s_w900.jpg")
    assert article["paragraphs"] == 16
    assert article["headings"] == ["彭博：美向日荷施压 禁向中国提供半导体设备维护"]
    assert (article["images"], article["links"], article["footnotes"]) == (1, 0, 0)
    assert article["credits"] == ["(本文依据了路透社的报道)"]
    assert (article["rights"], article["rights_notice"]) == ("full", None)


def test_seed_001_is_a_clip_in_traditional_script_that_forbids_reuse(report: dict[str, object]) -> None:
    (article,) = articles(report, "001")
    assert article["title"] == "DeepSeek熱潮震撼美國AI股 各界如何回應"
    assert article["outlet"] == "德國之聲"
    assert str(article["link"]).endswith("/a-71430832")
    assert "%20" in str(article["link"])
    assert article["published"] == "2025-01-28T05:49:32.108Z"
    assert article["captured"] == "2025-01-28T06:17:04Z"
    assert article["author"] is None
    assert article["locale"] == "zh-Hant-TW"
    assert article["image"] == "https://static.dw.com/image/71426196_303.jpg"
    assert article["paragraphs"] == 18
    headings = article["headings"]
    assert isinstance(headings, list)
    assert [heading[:4] for heading in headings] == ["川普：D", "NVID", "AI界的", "中國怎麼"]
    assert (article["images"], article["links"], article["footnotes"]) == (2, 3, 0)
    assert article["credits"] == ["(綜合報導)"]
    assert article["rights"] == "excerpt"
    assert str(article["rights_notice"]).startswith("© 2025年 德國之聲版權聲明：")


def test_seed_002_is_wrapped_text(report: dict[str, object]) -> None:
    (article,) = articles(report, "002")
    assert source(report, "002")["format"] == "wrapped-text"
    assert article["title"] == "DeepSeek衝擊美股和人工智能商業模式，或反映中美AI差距縮小｜Whatsnew"
    assert article["outlet"] == "端傳媒"
    assert (article["author"], article["link"], article["published"]) == (None, None, None)
    assert article["locale"] == "zh-Hant-HK"
    assert article["summary"] == "Deep Seek崛起，科技界稱讚， AI股一時大跌，特朗普敲警鐘，創辦人成中國總理諮詢對象。"
    assert article["paragraphs"] == 30
    assert article["headings"] == [
        "AI投資基金背景，DeepSeek上年掀降價戰",
        "集中開源和研究，真實算力儲備成謎",
        "特朗普稱讚，梁對總理稱芯片是限制",
    ]
    assert (article["images"], article["links"], article["footnotes"]) == (0, 0, 0)


def test_seed_003_is_markdown_with_front_matter(report: dict[str, object]) -> None:
    (article,) = articles(report, "003")
    assert source(report, "003")["format"] == "markdown"
    assert article["title"] == "硅谷热捧中国制造AI模型"
    assert article["published"] == "2025-06-09T00:02:32.125Z"
    assert (article["outlet"], article["link"], article["author"]) == (None, None, "AI News Assistant")
    assert article["locale"] == "zh-Hans-CN"
    assert article["paragraphs"] == 9
    assert article["headings"] == [
        "中国制造的 AI 模型震惊硅谷：DeepSeek 在有限芯片下实现突破",
        "TL;DR",
        "引言",
        "DeepSeek 的卓越性能与高效策略",
        "硅谷的反应与影响",
        "开源策略与地缘政治背景",
        "结论",
    ]
    assert (article["images"], article["links"], article["footnotes"]) == (0, 5, 6)
    tags = "AI, Technology, DeepSeek, 中国AI, 硅谷, 人工智能模型, 开源AI, 芯片技术, AI竞争, 科技创新, LLM"
    assert article["tags"] == tags.split(", ")
    assert article["provenance"] == "machine-written"
    assert article["han"] == 1078


def test_seed_004_is_a_newspaper_page_of_five_stories(report: dict[str, object]) -> None:
    stories = articles(report, "004")
    assert source(report, "004")["format"] == "newspaper"
    assert [story["title"] for story in stories] == [
        "中國 DeepSeek 登頂美 APP Store",
        "華爾街憂動搖美科技領導地位 美股期貨下挫",
        "成立不到兩年 低成本訓練引關注",
        "《黑神話：悟空》製作人：讓 AI 逐漸變成生活中的水和電",
        "專家：中美 AI 博弈已處戰略相持階段",
    ]
    assert [story["paragraphs"] for story in stories] == [12, 4, 5, 5, 6]
    assert [story["headings"] for story in stories] == [
        ["「令人驚嘆」美企轉用 DeepSeek", "開源是強心劑 專家：未來 AI 或會更民主化"],
        ["Meta 設「戰情室」應對"],
        [],
        [],
        ["美媒：美制裁反而助推中國創新"],
    ]
    assert {story["outlet"] for story in stories} == {"香港文匯報"}
    assert {story["locale"] for story in stories} == {"zh-Hant-HK"}
    assert {story["published"] for story in stories} == {None}
    assert [bool(story["credits"]) for story in stories] == [False, False, True, False, True]
    assert len({story["key"] for story in stories}) == 5


def test_each_seed_is_told_of_where_something_was_dropped_or_is_missing(report: dict[str, object]) -> None:
    assert any(line == 102 for _, line in codes(report, "002"))
    assert any("date" in code for code, _ in codes(report, "002"))
    assert any("date" in code for code, _ in codes(report, "004"))
    assert any("note" in code for code, _ in codes(report, "003"))
