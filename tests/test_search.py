"""The search page in a browser: three articles in two scripts, found in either edition."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sitegen.cli import main
from tests.served import NAMES, chromium, launched, serve

ARTICLES = {
    "hans.md": "title: 芯片公司英伟达股价下跌\ndate: 2025-01-27\ntags: [芯片]\noutlet: 港口日报\n---\n\n"
    "周一开盘以后，英伟达的股价下跌一成七，灯塔公司也跟着下跌。\n\n分析师说，担心来得太早。\n",
    "hant.md": "title: 燈塔用上輝達晶片\ndate: 2025-02-03\nlang: zh-Hant-TW\ntags: [燈塔]\n---\n\n"
    "守燈塔的人說，輝達的晶片讓燈塔看得更遠。雖然裡面很熱，他們還是很滿意。\n",
    "held.md": "title: 渡轮停航\ndate: 2025-02-04\nrights: excerpt\ntags: [渡轮]\n---\n\n"
    f"{'渡轮今早停航，旅客改走桥上。' * 20}\n\n船长藏着一句话没有说。\n",
    "far.md": "title: 人民的公园\ndate: 2024-12-01\n---\n\n中国人在公园里，国人民歌。票价五元 &lt;b&gt;不贵。\n",
}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("search")
    content = folder / "content"
    content.mkdir()
    for name, text in ARTICLES.items():
        (content / name).write_text(f"---\n{text}", "utf-8")
    options = ["--output", str(folder / "site"), "--base-url", "https://example.org/digest", "--quiet", "--jobs", "1"]
    assert main(["build", "--content", str(content), *options]) == 0
    with serve(folder / "site") as served:
        yield served.url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        pytest.skip(f"no browser on this system: none of {', '.join(NAMES)} is installed")
    with launched(found) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that must not complain."""
    opened = browser.new_page()
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    opened.close()
    assert faults == []


def asked(page: Page, url: str, edition: str, query: str) -> None:
    """Type a query."""
    page.goto(f"{url}/{edition}/search/")
    page.locator("[name=q]").press_sequentially(query)


def shows(page: Page, *titles: str) -> None:
    """Wait until just these headlines are shown, in their order."""
    expect(page.locator(".search-results h2")).to_have_text(list(titles))


def test_a_name_of_one_region_finds_the_articles_of_all_and_the_page_says_so(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "輝達")
    shows(page, "灯塔用上英伟达芯片", "芯片公司英伟达股价下跌")
    expect(page.locator(".search-also")).to_contain_text("Nvidia")
    expect(page.locator(".search-status")).to_have_text("找到 2 篇")


def test_the_other_edition_finds_the_same_in_its_own_words(url: str, page: Page) -> None:
    asked(page, url, "zh-hant", "英伟达")
    shows(page, "燈塔用上輝達晶片", "晶片公司輝達股價下跌")


def test_a_latin_name_finds_what_its_bearer_is_called_in_chinese(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "nvidia")
    expect(page.locator(".search-results li")).to_have_count(2)


def test_what_was_found_is_marked_in_its_context(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "担心来得")
    expect(page.locator(".search-context mark")).to_have_text("担心来得")
    expect(page.locator(".search-context")).to_contain_text("分析师说")


def test_what_only_the_other_edition_holds_is_shown_in_its_language(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "“辉达的晶片”")
    shows(page, "灯塔用上英伟达芯片")
    assert page.locator(".search-context").get_attribute("lang") == "zh-Hant"
    expect(page.locator(".search-context mark")).to_have_text("輝達的晶片")


def test_quotes_ask_for_just_these_words(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "「輝達」")
    expect(page.locator(".search-also")).to_be_empty()


def test_pairs_here_and_there_are_no_phrase(url: str, page: Page) -> None:
    """中国, 国人 and 人民 stand in the text, 中国人民 does not."""
    asked(page, url, "zh-hans", "中国人民")
    expect(page.locator(".search-status")).to_contain_text("没有找到")


def test_words_apart_must_all_be_found(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "公园 五元")
    shows(page, "人民的公园")


def test_one_character_is_found_wherever_it_stands(url: str, page: Page) -> None:
    asked(page, url, "zh-hant", "元")
    shows(page, "人民的公園")


def test_an_input_method_that_is_not_done_asks_nothing(url: str, page: Page) -> None:
    page.goto(f"{url}/zh-hans/search/")
    field = page.locator("[name=q]")
    field.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "gong", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(400)
    expect(page.locator(".search-status")).to_be_empty()
    session.send("Input.insertText", {"text": "公园"})
    shows(page, "人民的公园")


def test_a_slash_leads_to_the_field(url: str, page: Page) -> None:
    page.goto(f"{url}/zh-hans/search/")
    page.keyboard.press("/")
    expect(page.locator("[name=q]")).to_be_focused()
    expect(page.locator("[name=q]")).to_have_value("")


def test_a_filter_narrows_and_stands_in_the_address(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "灯塔")
    expect(page.locator(".search-results li")).to_have_count(2)
    page.select_option("[name=month]", "2025-01")
    shows(page, "芯片公司英伟达股价下跌")
    page.reload()
    shows(page, "芯片公司英伟达股价下跌")
    assert page.locator("[name=tag] option").all_text_contents() == ["所有标签", "芯片", "灯塔"]


def test_a_text_that_is_held_back_is_found_and_not_shown(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "船长藏着")
    shows(page, "渡轮停航")
    assert "藏着" not in page.locator(".search-results").inner_text()


def test_markup_in_a_text_is_text(url: str, page: Page) -> None:
    asked(page, url, "zh-hans", "<b>不贵")
    shows(page, "人民的公园")
    assert page.locator(".search-results b").count() == 0


def test_a_query_in_the_address_is_asked_at_once(url: str, page: Page) -> None:
    page.goto(f"{url}/zh-hans/search/?q=桥上")
    shows(page, "渡轮停航")


def test_what_could_not_be_fetched_is_told_and_asked_again(url: str, browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/index.json", lambda route: route.abort())
    asked(page, url, "zh-hans", "公园")
    expect(page.locator(".search-status")).to_contain_text("请再试一次")
    page.unroute("**/index.json")
    page.keyboard.press("Enter")
    shows(page, "人民的公园")
    page.close()


def test_without_a_script_the_page_leads_to_the_indexes(url: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{url}/zh-hans/search/")
        page.fill("[name=q]", "公园")
        page.keyboard.press("Enter")
        page.wait_for_url("**/zh-hans/search/?q=*")
        page.click("noscript a >> nth=0")
        page.wait_for_url("**/zh-hans/tags/")


def test_one_changed_article_rewrites_its_own_segment_only(content: Path) -> None:
    """No browser needed: of 300 articles in two years, the files that a build writes are counted."""
    for number in range(300):
        day = f"{2024 + number // 150}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = f"---\ntitle: 第{number}号船\ndate: {day}\n---\n\n第{number}号船靠岸，船上的人都下来了。\n"
        (content / f"{number}.md").write_text(text, "utf-8")
    report = content.parent / "report.json"
    order = ["build", "--site", str(content.parent), "--jobs", "1", "--quiet", "--report", str(report)]
    main(order)
    index = content.parent / "public" / "search"
    before = {path: path.read_bytes() for path in index.rglob("*.*")}
    changed = content / "3.md"
    changed.write_text(changed.read_text("utf-8").replace("都下来了", "还没有下来"), "utf-8")
    main(order)
    written = {path.parent.name for path in index.rglob("*.*") if before.get(path) != path.read_bytes()}
    assert written == {"2024", "search"}
    assert [path.name for path in index.glob("*.*") if before[path] != path.read_bytes()] == ["index.json"]
    shards = sum(path.parent.name == "2024" for path in before)
    # Its page in both editions, its shards at most, and the list of segments.
    assert json.loads(report.read_text("utf-8"))["written"] <= 2 + shards + 1 + 4
