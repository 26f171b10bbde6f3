"""The manifest of an edition to JSON (W3C, Web Application Manifest)."""

from __future__ import annotations

import json

from sitegen.model.page import ManifestPage

ICONS = (("favicon.svg", "any", "image/svg+xml"), ("icon-512.png", "512x512", "image/png"))
"""Files among those of the theme, with their sizes and media types."""


def manifest(page: ManifestPage) -> bytes:
    """`minimal-ui` keeps the address and the way back: this is a site to be read, of many pages that link out."""
    made = {
        "name": page.title,
        "description": page.description,
        "lang": page.lang,
        "id": page.home,
        "start_url": page.home,
        "scope": page.home,
        "display": "minimal-ui",
        "icons": [{"src": f"{page.static}{name}", "sizes": sizes, "type": kind} for name, sizes, kind in ICONS],
    }
    whole = {key: value for key, value in made.items() if value}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace")
