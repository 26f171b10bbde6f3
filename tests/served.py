"""A built site in a browser: served below its base path as a host of pages serves it, and the system's Chromium."""

from __future__ import annotations

import re
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""Of the system's Chromium; none is downloaded."""

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()

ELSEWHERE = re.compile(r"https?://(?!127\.0\.0\.1:)")

CUT_SHORT = "net::ERR_ABORTED"
"""How a request ends whose page is left."""

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')

EDITION_LINK = re.compile(r'<a href="([^"]+)"[^>]* data-edition="([^"]+)"')

PARTS = ("", "issues/", "latest/", "stories/", "search/", "tags/", "sources/", "archive/", "feeds/")


@dataclass(frozen=True, slots=True)
class Site:
    """url: as served; told: as the pages name it; neither with a slash at its end.  folder: what is served.

    editions: path of each, by its tag.
    """

    url: str
    told: str
    folder: Path
    editions: dict[str, str]

    @property
    def first(self) -> str:
        return next(iter(self.editions.values()))

    def tails(self) -> list[str]:
        """Return the addresses of all pages of the first edition that lead nowhere else, relative to it, sorted."""
        edition = self.folder / self.first
        pages = (path for path in edition.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text("utf-8"))
        found = (path.parent.relative_to(edition).as_posix() for path in pages)
        return sorted("" if tail == "." else f"{tail}/" for tail in found)

    def one_of_each_kind(self) -> list[str]:
        """Return all parts of the site, and the first page below each: of the articles, tags, sources, months…"""
        found = {tail: kind(tail) for tail in self.tails()}
        return [next(tail for tail, each in found.items() if each == name) for name in sorted(set(found.values()))]

    def articles(self) -> list[str]:
        return [tail for tail in self.tails() if kind(tail) == "article"]


def kind(tail: str) -> str:
    """Return the template and place of a page by its tail: `front`, `article`, `tags`, `tags/…`, `archive/…/page`."""
    if re.match(r"(\d{4}/\d\d/\d\d|undated)/", tail):
        return "article"
    first, _, rest = tail.partition("/")
    if re.fullmatch(r"page/\d+/", tail):
        return "front/page"
    below = "/…" if rest and not rest.startswith("page/") else ""
    return f"{first or 'front'}{below}{'/page' if re.search(r'(^|/)page/[0-9]+/$', tail) else ''}"


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of a site below its base path, and the site's own page where there is none."""

    def __init__(self, *arguments: object, base: str, **named: object) -> None:
        self.base = base
        super().__init__(*arguments, **named)  # type: ignore[arg-type] # passed on as they came

    def translate_path(self, path: str) -> str:
        within = path == self.base or path.startswith((f"{self.base}/", f"{self.base}?"))
        return super().translate_path(path.removeprefix(self.base) if within else "/no such file")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the library
        """Tell nobody."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(Path(self.directory, "404.html").read_bytes())


@contextmanager
def serve(folder: Path, port: int = 0) -> Iterator[Site]:
    """Serve a built site at the base path that its own pages name.  port: of this machine; 0 means any free one."""
    root = (folder / "index.html").read_text("utf-8")
    found = CANONICAL.search(root)
    if found is None:
        raise ValueError(f"{folder} is no site: its index.html names no address of its own")
    told = found[1].rstrip("/")
    base = urlsplit(told).path
    editions = {tag: home.removeprefix(f"{base}/").strip("/") for home, tag in EDITION_LINK.findall(root)}
    handler = partial(Handler, directory=str(folder), base=base)
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Site(f"http://127.0.0.1:{server.server_port}{base}", told, folder, editions)
        server.shutdown()
        thread.join()


def free_port() -> int:
    """Return a port of this machine that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def chromium() -> str | None:
    """Return where the system's browser lies, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def launched(path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def only_pictures(route: Route) -> None:
    """Answer a request to another host: for a picture by a grey one, for all else by a failure."""
    if route.request.resource_type == "image":
        # Without a size of its own, as if each picture had the one that the page tells.
        picture = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#999"/></svg>'
        route.fulfill(content_type="image/svg+xml", body=picture)
    else:
        route.abort()


def complaints(page: Page) -> list[str]:
    """Return a list that grows by what the browser complains of, and by each request that fails."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(request.url) if request.failure != CUT_SHORT else None)
    return found
