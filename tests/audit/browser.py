"""What only a browser can tell of a site: whether everybody can use it, and whether it keeps still."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.audit.documents import Document
from tests.audit.report import Report
from tests.served import ELSEWHERE, Site, complaints, kind, only_pictures

SCHEMES = ("light", "dark")

SHIFTS = """new Promise((told) => {
    let total = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => told(total), 60);
})"""
"""How much has moved by itself since the page was opened (Layout Instability API)."""

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

ACCESS = "access (axe-core)"


def look(site: Site, browser: Browser, pages: dict[str, Document], report: Report) -> None:
    """Enter into the report what a browser tells of a choice of pages, in every edition, light and dark."""
    tails = chosen(site, pages)
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type] # of two
        context.route(ELSEWHERE, only_pictures)
        for edition, tail in product(site.editions.values(), tails):
            _look(context, f"{site.url}/{edition}/{tail}", f"{edition}/{tail} {scheme}", report)
        for name in ("", "404.html"):
            _look(context, f"{site.url}/{name}", f"/{name} {scheme}", report)
        _side_by_side(context, site, tails, scheme, report)
        context.close()


def chosen(site: Site, pages: dict[str, Document]) -> list[str]:
    """Return as few pages as show every kind of page, and every element and class that the site has anywhere."""
    own = {tail: pages[f"{site.first}/{tail}index.html"].features | {f"kind {kind(tail)}"} for tail in site.tails()}
    lacking = frozenset[str]().union(*own.values())
    found: list[str] = []
    while lacking:
        best = max(own, key=lambda tail: len(own[tail] & lacking))
        found.append(best)
        lacking -= own[best]
    return sorted(found)


def _look(context: BrowserContext, url: str, name: str, report: Report) -> None:
    page = context.new_page()
    found = complaints(page)
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if _foreign(request.url, url) else None)
    page.goto(url, wait_until="load")
    moved = float(page.evaluate(SHIFTS))
    # What the browser says of a missing page itself is no complaint about it.
    report.look("no complaint of the browser", name, found)
    pictures = set(page.evaluate("[...document.images].map((image) => image.currentSrc || image.src)"))
    report.look("no request to another host but for pictures", name, [one for one in foreign if one not in pictures])
    report.look("nothing moves (CLS 0)", name, [f"moved by {moved:.4f}"] if moved else [])
    report.look(ACCESS, name, access(page))
    page.set_viewport_size({"width": 320, "height": 640})
    report.look("as narrow as 320 pixels", name, ["is wider"] if page.evaluate(TOO_WIDE) else [])
    page.close()


def _foreign(asked: str, url: str) -> bool:
    return asked.startswith("http") and asked.split("/")[2] != url.split("/")[2]


def access(page: Page) -> list[str]:
    """Return the violations that axe-core finds, each with the first element."""
    found = Axe().run(page)
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found.response["violations"]]


def _side_by_side(context: BrowserContext, site: Site, tails: Iterable[str], scheme: str, report: Report) -> None:
    """Look at the articles among the pages beside their other edition."""
    page = context.new_page()
    for edition, tail in product(site.editions.values(), (tail for tail in tails if kind(tail) == "article")):
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"{site.url}/{edition}/{tail}")
        if page.locator("a[data-compare]").count():
            name = f"{edition}/{tail} {scheme}, side by side"
            page.locator("a[data-compare]").first.click()
            page.wait_for_selector(".compared")
            report.look(ACCESS, name, access(page))
            page.set_viewport_size({"width": 320, "height": 640})
            report.look("as narrow as 320 pixels", name, ["is wider"] if page.evaluate(TOO_WIDE) else [])
    page.close()
