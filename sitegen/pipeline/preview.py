"""A web server for one pair of eyes: the built site at its base path, reloaded when it changes.

It listens on this machine only.  Into each page that it sends, and into no
file, it puts a script that asks for the number of the build; the page's own
content policy, which forbids such a thing, is left out for that.
"""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')

WATCH, VERSION = "/-/watch.js", "/-/version"

SCRIPT = b"""let seen = null;
setInterval(async () => {
  const now = await (await fetch("/-/version")).text();
  if (seen !== null && now !== seen) location.reload();
  seen = now;
}, 700);
"""


class Preview(http.server.ThreadingHTTPServer):
    """Serves a folder below a base path.

    version: counts the builds; whoever rebuilds adds one.
    """

    daemon_threads = True

    def __init__(self, folder: Path, base: str, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.folder, self.base, self.version = folder, base.rstrip("/"), 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}{self.base}/"


def watch(changed: Callable[[], bool], rebuild: Callable[[], None], stop: threading.Event, pause: float = 0.5) -> None:
    """Call rebuild each time that changed says so, until stop is set.  pause: in seconds, between two looks."""
    while not stop.wait(pause):
        if changed():
            rebuild()


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: Preview

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == VERSION:
            self._answer(HTTPStatus.OK, "text/plain", str(self.server.version).encode())
        elif path == WATCH:
            self._answer(HTTPStatus.OK, "text/javascript", SCRIPT)
        elif path == "/" != f"{self.server.base}/":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"{self.server.base}/")
            self.end_headers()
        else:
            self._send_file(path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for what the build has to tell."""

    def _send_file(self, path: str) -> None:
        file = self._file_of(path)
        status = HTTPStatus.OK
        if file is None:
            file, status = self.server.folder / "404.html", HTTPStatus.NOT_FOUND
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
        elif file.is_relative_to(self.server.folder) and file.suffix == ".html":
            page = POLICY.sub(b"", file.read_bytes(), count=1)
            script = f'<script type="module" src="{WATCH}"></script></head>'.encode()
            self._answer(status, "text/html; charset=utf-8", page.replace(b"</head>", script, 1))
        else:
            self._answer(status, self.guess_type(str(file)), file.read_bytes())

    def _file_of(self, path: str) -> Path | None:
        """Return the file that a static host would send for path, or None; never one outside the folder."""
        if not path.startswith(f"{self.server.base}/"):
            return None
        relative = unquote(path.removeprefix(self.server.base)).lstrip("/")
        if "\0" in relative:
            return None
        file = (self.server.folder / relative).resolve()
        if not file.is_relative_to(self.server.folder.resolve()):
            return None
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)
