"""An audit of a built site: its files, and what a browser makes of them.  Run by `make audit`.

Without a folder, the sample site is built and looked at.  Without a browser, its part is left out, and that is said.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sitegen.cli import main as sitegen
from tests.audit import browser, pages
from tests.audit.report import Report
from tests.served import NAMES, chromium, launched, serve

CONTENT = Path(__file__).parents[2] / "content"

NOT_HERE = "Resource violates Content Security Policy"
"""What the Nu checker says where it reads a page from the disk, whose addresses are no site's own."""


def audit(folder: Path, nu: Path | None) -> Report:
    """Look at the site in folder.  nu: the Nu HTML checker, as a JAR, or None."""
    report = Report()
    with serve(folder) as site:
        found = pages.look(site, report)
        report.notes.insert(0, f"{len(found)} pages in {len(site.editions)} editions at {folder}")
        path = chromium()
        if path is None:
            report.notes.append(f"not looked at in a browser: none of {', '.join(NAMES)} is installed")
        else:
            with launched(path) as opened:
                browser.look(site, opened, found, report)
    if nu is not None:
        _nu(folder, nu, report)
    return report


def _nu(folder: Path, jar: Path, report: Report) -> None:
    command = ["java", "-jar", str(jar), "--format", "gnu", "--skip-non-html", str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()
    wrong = [line.removeprefix(f'"file:{folder}/') for line in told if ": error" in line and NOT_HERE not in line]
    report.look("grammar and content model (Nu)", str(folder), wrong)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", help="the folder of a built site")
    parser.add_argument("--nu", type=Path, metavar="JAR", help="run the Nu HTML checker too (needs Java)")
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.site or Path(scratch, "public")
        if options.site is None and sitegen(["build", "--content", str(CONTENT), "--output", str(folder), "--quiet"]):
            return 2
        report = audit(folder.resolve(), options.nu)
    sys.stdout.write(f"{report.text()}, {time.monotonic() - began:.0f} s\n")
    return 1 if report.found else 0


if __name__ == "__main__":
    sys.exit(main())
