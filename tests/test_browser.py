"""The sample site in a browser, served below a base path as a host of pages serves it."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from sitegen.cli import main

CONTENT = Path(__file__).parents[1] / "content"

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""Of the system's Chromium; none is downloaded."""

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()

ELSEWHERE = re.compile(r"https?://(?!127\.0\.0\.1:)")

CUT_SHORT = "net::ERR_ABORTED"
"""How a request ends whose page is left."""

BASE = "/digest"
EDITIONS = ("zh-hans", "zh-hant")
PARTS = ("", "tags/", "sources/", "archive/", "feeds/")

STORED = "localStorage.getItem('edition')"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True)
class Site:
    """url: of the site, without a slash at its end.  folder: what is served."""

    url: str
    folder: Path

    def tails(self) -> list[str]:
        """Return the addresses of all pages of the first edition that lead nowhere else, relative to it, sorted."""
        edition = self.folder / EDITIONS[0]
        pages = (path for path in edition.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text("utf-8"))
        found = (path.parent.relative_to(edition).as_posix() for path in pages)
        return sorted("" if tail == "." else f"{tail}/" for tail in found)

    def one_of_each_kind(self) -> list[str]:
        """Return all parts of the site, and the first of the articles, tags, sources and months."""
        kinds = ("20", "tags/", "sources/", "archive/20")
        return [*PARTS, *(next(t for t in self.tails() if t.startswith(kind) and t != kind) for kind in kinds)]

    def telling(self) -> list[str]:
        """Return one page of each kind, and every article."""
        return sorted({*self.one_of_each_kind(), *(tail for tail in self.tails() if tail.startswith("20"))})

    def with_notes(self) -> str:
        """Return an article that has a note."""
        return next(
            t for t in self.tails() if 'id="fn-1"' in (self.folder / EDITIONS[0] / t / "index.html").read_text()
        )


class Handler(SimpleHTTPRequestHandler):
    """Serves files, and the site's own page where there is none."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the library
        """Tell nobody."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, BASE.strip("/"), "404.html")
        if code != 404:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("served")
    output = folder / BASE.strip("/")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        url = f"http://127.0.0.1:{server.server_port}{BASE}"
        options = ["--output", str(output), "--base-url", url, "--quiet", "--jobs", "1"]
        assert main(["build", "--content", str(CONTENT), *options]) == 0
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Site(url, output)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no browser on this system: none of {', '.join(NAMES)} is installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield launched
        launched.close()


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


def only_pictures(route: Route) -> None:
    """Answer a request to another host: for a picture by an empty one, for all else by a failure."""
    if route.request.resource_type == "image":
        route.fulfill(content_type="image/svg+xml", body='<svg xmlns="http://www.w3.org/2000/svg"/>')
    else:
        route.abort()


def complaints(page: Page) -> list[str]:
    """Return a list that grows by what the browser complains of, and by each request that fails."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(request.url) if request.failure != CUT_SHORT else None)
    return found


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
    assert {"/digest/static/site.css", "/digest/static/edition.js"} <= set(paths)
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
    page.goto(f"{site.url}/zh-hant/tags/軟體/")
    page.wait_for_url(f"{site.url}/zh-hant/tags/{quote('软件')}/")
    assert found == []


def test_the_switch_keeps_the_place_on_the_page(site: Site, page: Page) -> None:
    tail = site.with_notes()
    page.goto(f"{site.url}/zh-hans/{tail}#fn-1")
    page.click(".switch a")
    page.wait_for_url(f"{site.url}/zh-hant/{tail}#fn-1")
    assert page.locator(":target").get_attribute("id") == "fn-1"


def test_both_editions_of_a_page_have_the_same_anchors(site: Site, page: Page) -> None:
    tail = site.with_notes()
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
    for tail in ("", site.with_notes()):
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
    assert (light, page.evaluate(BACKGROUND)) == ("rgb(251, 250, 247)", "rgb(23, 22, 20)")


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_wider_than_the_narrowest_screen(site: Site, page: Page, edition: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    wide: list[str] = []
    for tail in site.telling():
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
