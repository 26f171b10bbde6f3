"""Pictures of the sample site, to be looked at: phone and desk, both editions, light and dark, and print.

Run by `make shots`; what it makes is not kept, but for what docs/design.md shows.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize

from sitegen.cli import main as sitegen
from tests.served import ELSEWHERE, Site, chromium, launched, only_pictures, serve

CONTENT = Path(__file__).parents[1] / "content"

SPECIMEN = Path(__file__).parents[1] / "docs" / "specimen.html"

SCREENS: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

LONGEST = 2400
"""Pixels; what is further down is left off."""


def shots(site: Site, browser: Browser, folder: Path) -> int:
    """Take the pictures into folder; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = 0
    for edition, screen, scheme in product(site.editions.values(), SCREENS, SCHEMES):
        context = browser.new_context(viewport=SCREENS[screen], color_scheme=scheme)
        context.route(ELSEWHERE, only_pictures)
        page = context.new_page()
        for name, address in addresses(site, edition).items():
            page.goto(address)
            height = min(LONGEST, page.evaluate("document.documentElement.scrollHeight"))
            page.set_viewport_size({**SCREENS[screen], "height": height})
            page.screenshot(path=folder / f"{name}-{screen}-{edition}-{scheme}.png")
            page.set_viewport_size(SCREENS[screen])
            taken += 1
        page.goto(f"{site.url}/{edition}/{longest(site)}")
        page.click("a[data-compare]")
        page.wait_for_selector(".compared")
        page.screenshot(path=folder / f"compared-{screen}-{edition}-{scheme}.png", full_page=True)
        taken += 1
        context.close()
    return taken + printed(site, browser, folder)


def addresses(site: Site, edition: str) -> dict[str, str]:
    """Return what is taken, by a name for its picture: one page of each kind, those at the root, and the specimen."""
    own = {name: f"{site.url}/{edition}/{tail}" for name, tail in subjects(site).items()}
    return {**own, "root": f"{site.url}/", "missing": f"{site.url}/{edition}/none/", "specimen": SPECIMEN.as_uri()}


def subjects(site: Site) -> dict[str, str]:
    """Return one page of each kind, by a name for its picture."""
    found = {tail: tail.partition("/")[0] or "front" for tail in site.one_of_each_kind()}
    named = {("article" if name[0] in "0123456789u" else name): tail for tail, name in found.items() if tail}
    return {"front": "", **named, "article": longest(site)}


def longest(site: Site) -> str:
    """Return the article with the most text."""
    return max(site.articles(), key=lambda tail: (site.folder / site.first / tail / "index.html").stat().st_size)


def printed(site: Site, browser: Browser, folder: Path) -> int:
    page = browser.new_page(viewport={"width": 794, "height": 1123})
    for name, tail in (("front", ""), ("article", longest(site))):
        page.goto(f"{site.url}/{site.first}/{tail}")
        page.pdf(path=folder / f"print-{name}.pdf", prefer_css_page_size=True)
        page.emulate_media(media="print")
        page.screenshot(path=folder / f"print-{name}.png")
        page.emulate_media(media="screen")
    return 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", type=Path, help="a built site; without it, the sample is built")
    options = parser.parse_args()
    found = chromium()
    if found is None:
        raise SystemExit("no browser on this system: no pictures")
    with tempfile.TemporaryDirectory() as scratch:
        output = options.site or Path(scratch, "public")
        if options.site is None and sitegen(["build", "--content", str(CONTENT), "--output", str(output), "--quiet"]):
            raise SystemExit("the sample was not built: no pictures")
        with serve(output) as site, launched(found) as browser:
            print(f"{shots(site, browser, options.folder)} pictures in {options.folder}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
