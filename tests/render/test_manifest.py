"""The manifest of an edition."""

from __future__ import annotations

import json
from pathlib import Path

from sitegen.model.page import ManifestPage
from sitegen.render.manifest import manifest

STATIC = Path(__file__).parents[2] / "static"
PAGE = ManifestPage(
    "zh-hans/manifest.webmanifest", "zh-Hans", "海岸文摘", "沿海的消息", "/digest/zh-hans/", "/digest/static/"
)


def test_an_edition_kept_on_a_device_opens_at_its_front_page_and_keeps_to_it() -> None:
    made = json.loads(manifest(PAGE))
    assert made["start_url"] == made["scope"] == made["id"] == "/digest/zh-hans/"
    assert (made["name"], made["description"], made["lang"]) == ("海岸文摘", "沿海的消息", "zh-Hans")


def test_every_icon_is_among_the_files_of_the_theme() -> None:
    icons = [icon["src"].removeprefix("/digest/static/") for icon in json.loads(manifest(PAGE))["icons"]]
    assert icons
    assert [name for name in icons if not (STATIC / name).is_file()] == []
