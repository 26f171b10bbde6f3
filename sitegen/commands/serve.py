"""`sitegen serve`: build, show the site on this machine, build again when a file changes."""

from __future__ import annotations

import argparse
import dataclasses
import sys
import threading
from collections.abc import Iterable
from urllib.parse import urlsplit

from sitegen.commands import build
from sitegen.commands.folders import order
from sitegen.pipeline import publish, settings, state
from sitegen.pipeline.order import Order
from sitegen.pipeline.preview import Preview, watch


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; return the exit status."""
    wanted = order(options)
    if wanted is None or not wanted.content.is_dir():
        print("sitegen: no site here: give --site or --content, or make one by 'sitegen new DIR'", file=sys.stderr)
        return 2
    loaded = settings.load(wanted.content, "").value
    base = urlsplit(loaded.base_url).path if loaded else ""
    # The preview is built apart from the site: its addresses are those of this machine.
    output = publish.work_folder(wanted.output) / "preview"
    try:
        server = Preview(output, base, options.port)
    except OSError as error:
        print(f"sitegen: port {options.port}: {error.strerror}: give another by --port", file=sys.stderr)
        return 2
    wanted = dataclasses.replace(wanted, output=output, base_url=server.address.rstrip("/"))
    stop = threading.Event()
    try:
        _Rebuild(wanted, server).loop(stop)
    except publish.Refused as refusal:
        print(f"sitegen: {refusal}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(file=sys.stderr)
    finally:
        stop.set()
        server.server_close()
    return 0


class _Rebuild:
    """Builds into the folder that a server shows, and remembers what the inputs looked like."""

    def __init__(self, wanted: Order, server: Preview) -> None:
        self._wanted, self._server, self._seen = wanted, server, ""

    def loop(self, stop: threading.Event) -> None:
        self.once()
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        print(f"the site is at {self._server.address} (stop it by Ctrl-C)")
        watch(self._changed, self.once, stop)

    def once(self) -> None:
        self._seen = self._look()
        work = publish.work_folder(self._wanted.output)
        with publish.locked(work, print):
            shown, report = build.build(self._wanted, quiet=False)
        self._tell(shown)
        print(build.summary(report, shown))
        self._server.version += 1

    def _changed(self) -> bool:
        return self._look() != self._seen

    def _look(self) -> str:
        return state.fingerprint(build.inputs(self._wanted))

    def _tell(self, shown: Iterable[tuple[int, str]]) -> None:
        for severity, text in shown:
            if severity >= build.WARNING:
                print(text, file=sys.stderr)
