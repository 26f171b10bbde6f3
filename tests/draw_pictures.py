"""The pictures of the default theme from its one drawing, `static/favicon.svg`.  Run by `make pictures`.

icon-48.png for browsers that know no SVG, icon-180.png for home screens, icon-512.png for manifests and feeds, and
social.png, which stands for a page without a picture of its own where it is shared.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

STATIC = Path(__file__).parents[1] / "static"
DRAWING = "favicon.svg"

ICON = '<body style="margin:0">{drawing}<style>svg{{display:block;width:100vw;height:100vh}}</style>'

FILLED = (
    '<body style="margin:0;background:#9c2b20">{drawing}<style>svg{{display:block;width:100vw;height:100vh}}</style>'
)
"""A home screen rounds the corners itself, and shows black where there is nothing."""

CARD = """\
<body style="margin:0;display:grid;place-items:center;height:100vh;background:#fbfaf7;
border-block-end:18px solid #9c2b20;box-sizing:border-box">{drawing}<style>svg{{width:260px;height:260px}}</style>"""

PICTURES = (
    ("icon-48.png", 48, 48, ICON),
    ("icon-180.png", 180, 180, FILLED),
    ("icon-512.png", 512, 512, ICON),
    ("social.png", 1200, 630, CARD),
)


def draw(folder: Path) -> None:
    drawing = (STATIC / DRAWING).read_text("utf-8")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, width, height, page_text in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(page_text.format(drawing=drawing))
            page.screenshot(path=folder / name, omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
