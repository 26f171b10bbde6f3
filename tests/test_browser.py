"""The sample site in a browser, served below a base path as a host of pages serves it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from sitegen.cli import main
from tests.served import ELSEWHERE, NAMES, Site, chromium, complaints, free_port, launched, only_pictures, serve

CONTENT = Path(__file__).parents[1] / "content"

EDITIONS = ("zh-hans", "zh-hant")

STORED = "localStorage.getItem('edition')"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
LIGHT, DARK = "rgb(251, 250, 247)", "rgb(23, 22, 20)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    output = tmp_path_factory.mktemp("served") / "public"
    port = free_port()
    options = ["--output", str(output), "--base-url", f"http://127.0.0.1:{port}/digest", "--quiet", "--jobs", "1"]
    assert main(["build", "--content", str(CONTENT), *options]) == 0
    with serve(output, port) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        pytest.skip(f"no browser on this system: none of {', '.join(NAMES)} is installed")
    with launched(found) as opened:
        yield opened


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a context that remembers nothing, speaks no Chinese and reaches this machine only."""
    opened = browser.new_context(locale="en-GB", color_scheme="light")
    opened.route(ELSEWHERE, only_pictures)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def with_notes(site: Site) -> str:
    """Return an article that has a note."""
    return next(t for t in site.articles() if 'id="fn-1"' in (site.folder / EDITIONS[0] / t / "index.html").read_text())


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_of_each_kind_opens_without_a_complaint_or_a_request_to_another_host(
    site: Site, page: Page, edition: str
) -> None:
    found = complaints(page)
    for tail in site.one_of_each_kind():
        page.goto(f"{site.url}/{edition}/{tail}")
    assert found == []


def test_the_pages_at_the_root_open_without_a_complaint(site: Site, page: Page) -> None:
    found = complaints(page)
    page.goto(f"{site.url}/")
    page.goto(f"{site.url}/404.html")
    assert found == []


def test_style_and_script_of_the_site_are_found_below_its_base_path(site: Site, page: Page) -> None:
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path))
    page.goto(f"{site.url}/zh-hans/")
    assert {"/digest/static/base.css", "/digest/static/theme.js", "/digest/static/edition.js"} <= set(paths)
    assert [path for path in paths if not path.startswith("/digest/")] == []


def test_the_switch_leads_to_the_same_page_and_back(site: Site, page: Page) -> None:
    for tail in site.one_of_each_kind():
        page.goto(f"{site.url}/zh-hans/{tail}")
        page.click(".switch a")
        page.wait_for_url(f"{site.url}/zh-hant/{tail}")
        page.click(".switch a")
        page.wait_for_url(f"{site.url}/zh-hans/{tail}")


def test_another_name_of_a_tag_leads_to_its_page(site: Site, page: Page) -> None:
    found = complaints(page)
    page.goto(f"{site.url}/zh-hant/tags/AI/")
    page.wait_for_url(f"{site.url}/zh-hant/tags/{quote('人工智能')}/")
    assert found == []


def test_the_switch_keeps_the_place_on_the_page(site: Site, page: Page) -> None:
    tail = with_notes(site)
    page.goto(f"{site.url}/zh-hans/{tail}#fn-1")
    page.click(".switch a")
    page.wait_for_url(f"{site.url}/zh-hant/{tail}#fn-1")
    assert page.locator(":target").get_attribute("id") == "fn-1"


def test_both_editions_of_a_page_have_the_same_anchors(site: Site, page: Page) -> None:
    tail = with_notes(site)
    anchors = "[...document.querySelectorAll('[id]')].map((node) => node.id)"
    page.goto(f"{site.url}/zh-hans/{tail}")
    first = page.evaluate(anchors)
    page.goto(f"{site.url}/zh-hant/{tail}")
    assert page.evaluate(anchors) == first


def test_the_way_between_the_editions_needs_no_script(site: Site, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        context.route(ELSEWHERE, only_pictures)
        page = context.new_page()
        page.goto(f"{site.url}/")
        page.click("[data-edition=zh-Hant]")
        page.wait_for_url(f"{site.url}/zh-hant/")
        page.click(".switch a")
        page.wait_for_url(f"{site.url}/zh-hans/")


def test_the_switch_keeps_the_paragraph_that_is_read(site: Site, page: Page) -> None:
    tail = with_notes(site)
    page.goto(f"{site.url}/zh-hans/{tail}")
    page.evaluate("document.getElementById('p4').scrollIntoView()")
    # By its place, as a hand does: to click an element scrolls the page to it first.
    box = page.locator(".switch a").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 8, box["y"] + 8)
    page.wait_for_url(f"{site.url}/zh-hant/{tail}#p4")
    assert page.locator("#p4").bounding_box()["y"] < 200  # type: ignore[index] # it is there


def test_a_choice_is_remembered_and_used_at_the_root(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/zh-hans/")
    page.click(".switch a")
    page.wait_for_url(f"{site.url}/zh-hant/")
    page.goto(f"{site.url}/", wait_until="commit")
    page.wait_for_url(f"{site.url}/zh-hant/")
    assert page.evaluate(STORED) == "zh-Hant"


def test_who_has_not_chosen_is_asked_at_the_root(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/", wait_until="networkidle")
    assert page.url == f"{site.url}/"
    assert page.evaluate(STORED) is None


def test_a_choice_turns_nobody_away_from_any_other_page(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/")
    page.click("[data-edition=zh-Hant]")
    page.wait_for_url(f"{site.url}/zh-hant/")
    for tail in ("", with_notes(site)):
        page.goto(f"{site.url}/zh-hans/{tail}", wait_until="networkidle")
        assert page.url == f"{site.url}/zh-hans/{tail}"


def test_what_is_stored_is_never_an_address(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/404.html")
    page.evaluate("localStorage.setItem('edition', 'https://evil.example/')")
    page.goto(f"{site.url}/?edition=//evil.example#//evil.example", wait_until="networkidle")
    assert page.url.startswith(f"{site.url}/?")


def test_a_page_follows_the_light_or_dark_scheme_of_the_system(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/zh-hant/")
    light = page.evaluate(BACKGROUND)
    page.emulate_media(color_scheme="dark")
    assert (light, page.evaluate(BACKGROUND)) == (LIGHT, DARK)


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_wider_than_the_narrowest_screen(site: Site, page: Page, edition: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    wide: list[str] = []
    for tail in sorted({*site.one_of_each_kind(), *site.articles()}):
        page.goto(f"{site.url}/{edition}/{tail}")
        wide += [tail] if page.evaluate(TOO_WIDE) else []
    assert wide == []


def test_the_pages_at_the_root_fit_the_narrowest_screen(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}/")
    assert not page.evaluate(TOO_WIDE)
    page.goto(f"{site.url}/zh-hans/none/")
    assert not page.evaluate(TOO_WIDE)


def test_the_page_for_what_is_not_found_offers_both_editions(site: Site, page: Page) -> None:
    answer = page.goto(f"{site.url}/none/")
    assert answer is not None
    assert answer.status == 404
    homes = [link.get_attribute("href") for link in page.locator("h2 a").all() if link.is_visible()]
    assert homes == ["/digest/zh-hans/", "/digest/zh-hant/"]
    assert [offer for offer in page.locator("[data-twin]").all() if offer.is_visible()] == []


def test_what_is_not_found_in_one_edition_may_be_in_the_other(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/zh-hans/none/")
    offers = [offer.locator("a") for offer in page.locator("[data-twin]").all() if offer.is_visible()]
    assert [urlsplit(offer.get_attribute("href") or "").path for offer in offers] == ["/digest/zh-hant/none/"]


def test_the_first_press_of_the_tab_key_shows_the_way_past_the_navigation(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/zh-hans/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}/zh-hans/#main")
    assert page.evaluate("document.activeElement.id") == "main"


def test_who_presses_the_button_has_the_other_colours_here_and_on_every_page_that_follows(
    site: Site, page: Page
) -> None:
    page.goto(f"{site.url}/zh-hant/")
    page.click(".theme")
    assert page.evaluate(BACKGROUND) == DARK
    bars = page.locator("meta[name=theme-color]")
    assert {bar.get_attribute("content") for bar in bars.all()} == {"#171614"}
    page.goto(f"{site.url}/zh-hans/tags/")
    assert page.evaluate(BACKGROUND) == DARK
    page.goto(f"{site.url}/404.html")
    assert page.evaluate(BACKGROUND) == DARK


def test_the_choice_of_what_the_system_has_is_no_choice(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/zh-hant/")
    page.click(".theme")
    page.click(".theme")
    assert page.evaluate(BACKGROUND) == LIGHT
    assert page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(BACKGROUND) == DARK


def test_the_colours_of_choice_are_there_before_the_page_is(site: Site, page: Page) -> None:
    """A page must not flash: what theme.js decides must stand before the body begins."""
    page.goto(f"{site.url}/zh-hant/")
    page.click(".theme")
    page.add_init_script(
        "new MutationObserver((_, watch) => {"
        " if (!document.body) return;"
        " window.first = document.documentElement.dataset.theme;"
        " watch.disconnect();"
        "}).observe(document, { childList: true, subtree: true })"
    )
    page.goto(f"{site.url}/zh-hant/tags/")
    assert page.evaluate("window.first") == "dark"


def test_without_a_script_there_is_no_button_that_does_nothing(site: Site, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.url}/zh-hant/")
        assert not page.locator(".theme").is_visible()


def beside(site: Site, page: Page) -> str:
    """Open an article with notes beside its other edition; return its tail."""
    tail = with_notes(site)
    page.goto(f"{site.url}/zh-hant/{tail}")
    page.click("a[data-compare]")
    page.wait_for_selector(".compared")
    return tail


def test_two_editions_stand_side_by_side_by_paragraph(site: Site, page: Page) -> None:
    beside(site, page)
    own, twin = page.locator(".pair").nth(1).locator("> *").all()
    assert (own.get_attribute("lang"), twin.get_attribute("lang")) == ("zh-Hant", "zh-Hans")
    assert own.bounding_box()["y"] == twin.bounding_box()["y"]  # type: ignore[index] # both are there
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_on_a_phone_the_two_stand_below_one_another(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    beside(site, page)
    own, twin = (box.bounding_box() for box in page.locator(".pair").nth(1).locator("> *").all())
    assert own is not None
    assert twin is not None
    assert own["y"] + own["height"] <= twin["y"]
    assert not page.evaluate(TOO_WIDE)


def test_what_differs_is_marked_by_its_kind(site: Site, page: Page) -> None:
    beside(site, page)
    marks = "(kind) => [...document.querySelectorAll(`.body .diff-${kind}`)].map((mark) => mark.textContent)"
    glyphs, words, quotes = (page.evaluate(marks, kind) for kind in ("glyph", "word", "quote"))
    assert {"「", "」", "“", "”"} >= set(quotes) != set()
    assert {"晶片", "芯片", "智慧", "智能"} <= set(words)
    assert "萬" in glyphs


def test_the_end_of_side_by_side_leaves_the_page_as_it_was(site: Site, page: Page) -> None:
    tail = with_notes(site)
    page.goto(f"{site.url}/zh-hant/{tail}")
    before = page.inner_html("main")
    page.click("a[data-compare]")
    page.click(".legend button")
    assert page.inner_html("main").replace(' class=""', "") == before
    assert page.evaluate("document.activeElement.dataset.compare") == ""


def test_side_by_side_is_a_link_where_there_is_no_script_and_where_the_other_page_cannot_be_had(
    site: Site, browser: Browser, context: BrowserContext
) -> None:
    tail = with_notes(site)
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        page.goto(f"{site.url}/zh-hant/{tail}")
        page.click("a[data-compare]")
        page.wait_for_url(f"{site.url}/zh-hans/{tail}")
    context.route("**/glyphs.txt", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{site.url}/zh-hant/{tail}")
    page.click("a[data-compare]")
    page.wait_for_url(f"{site.url}/zh-hans/{tail}")


def test_paper_shows_the_text_and_its_address_and_nothing_to_press(site: Site, page: Page) -> None:
    tail = with_notes(site)
    page.goto(f"{site.url}/zh-hant/{tail}")
    page.click(".theme")
    page.emulate_media(media="print")
    hidden = (".navigation", ".switch", ".theme", ".to-twin", ".neighbours", ".skip")
    assert [name for name in hidden if page.locator(name).is_visible()] == []
    assert page.locator(".on-paper").inner_text() == f"{site.told}/zh-hant/{tail}"
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"


def test_every_key_press_shows_where_one_is(site: Site, page: Page) -> None:
    """Nothing takes the focus unseen: under the masthead, or without a ring around it (WCAG 2.2, 2.4.7 and 2.4.11)."""
    page.goto(f"{site.url}/zh-hant/{with_notes(site)}")
    seen = """() => {
        const node = document.activeElement, box = node.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + Math.min(8, box.width / 2), box.y + box.height / 2);
        const shown = node === document.body || node.contains(top) || top?.contains(node);
        return [node.tagName, shown && getComputedStyle(node).outlineStyle !== "none"];
    }"""
    places = []
    for _ in range(40):
        page.keyboard.press("Tab")
        places.append(page.evaluate(seen))
        if places[-1][0] == "BODY":
            break
    assert [name for name, shown in places if not shown and name != "BODY"] == []
    assert len(places) > 15


def test_the_address_of_a_feed_is_copied_at_a_press(site: Site, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site.url}/zh-hans/feeds/")
    page.locator("button.copy").first.click()
    page.get_by_role("status").filter(has_text="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}/zh-hans/feed.xml"


def test_where_no_script_runs_no_button_is_shown_and_the_address_is(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/zh-hans/feeds/")
    assert not page.locator("button.copy").first.is_visible()
    assert page.locator("code").first.text_content() == f"{site.url}/zh-hans/feed.xml"
    context.close()


@pytest.mark.parametrize("feed", ["zh-hans/feed.xml", "zh-hans/atom.xml", "zh-hant/feed.xml", "zh-hant/atom.xml"])
def test_a_feed_opened_in_a_browser_is_set_as_a_page(site: Site, page: Page, feed: str) -> None:
    page.goto(f"{site.url}/{feed}")
    item = "item" if feed.endswith("feed.xml") else "entry"
    assert page.locator(f"{item} > title").first.is_visible()
    assert not page.locator(f"{item} > link").first.is_visible()
    family = page.evaluate("getComputedStyle(document.documentElement).fontFamily")
    assert ("Noto Sans CJK TC" if "hant" in feed else "Noto Sans CJK SC") in family
