"""Hundreds of real files, folder by folder: none is lost, none stops the others, nothing active reaches a page."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser
import html5lib
import pytest

from sitegen.cli import main

FOLDERS = ("big5", "clips", "clips-front-matter", "front-matter", "many-stories", "wrapped-text")

WELL_FORMED = ("clips", "clips-front-matter", "front-matter")
"""Folders of files that are articles nearly without exception."""

SCRIPTS = tuple(f"/digest/static/{name}.js" for name in ("theme", "edition", "copy", "search"))
"""The theme's own."""

DATA = ("application/ld+json", "speculationrules")
"""The types of scripts that no browser runs."""

ACTIVE = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)

IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20]")
"""What a browser passes over where an address begins (URL standard, basic URL parser)."""

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@dataclass(frozen=True, slots=True)
class Built:
    """sources: from the report, by path.  told: files that are no sources.  pages, feeds: by path."""

    folder: Path
    status: int
    sources: dict[str, dict[str, Any]]
    told: frozenset[str]
    pages: dict[str, str]
    feeds: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Parsed:
    """trees: of pages, by path.  errors: of the parser, by path."""

    trees: dict[str, Element]
    errors: dict[str, list[str]]


@pytest.fixture(scope="module", params=FOLDERS)
def built(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(shared / "corpus" / request.param, tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def parsed(built: Built) -> Parsed:
    trees: dict[str, Element] = {}
    errors: dict[str, list[str]] = {}
    for path, text in built.pages.items():
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        trees[path] = parser.parse(text)
        errors[path] = [code for _, code, _ in parser.errors]
    return Parsed(trees, errors)


def build(folder: Path, work: Path) -> Built:
    output, told = work / "public", work / "report.json"
    options = ["--base-url", "https://example.org/digest", "--jobs", "1", "--quiet", "--report", str(told)]
    status = main(["build", "--content", str(folder), "--output", str(output), *options])
    report = json.loads(told.read_text("utf-8"))
    return Built(
        folder,
        status,
        {source["path"]: source for source in report["sources"]},
        frozenset(one["path"] for one in report["diagnostics"]),
        {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in sorted(output.rglob("*.html"))},
        {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("feed.xml"))},
    )


def active(root: Element) -> list[str]:
    """Return what in a page or a fragment would run, or could; the theme's own script excepted."""
    scripts = [
        f"script {one.get('src')}"
        for one in root.iter("script")
        if one.get("src") not in SCRIPTS and one.get("type") not in DATA
    ]
    attributes = [(node.tag, key, value) for node in root.iter() for key, value in node.attrib.items()]
    handlers = [f"{tag} {key}" for tag, key, _ in attributes if key.startswith("on")]
    addresses = [
        f"{tag} {key}={value[:40]}"
        for tag, key, value in attributes
        if key not in {"alt", "title", "content"} and ACTIVE.match(IGNORED_IN_ADDRESSES.sub("", value))
    ]
    return scripts + handlers + addresses


def texts_of_html(feed: bytes) -> set[str]:
    """Return what a feed reader takes for HTML."""
    return {node.text or "" for name in (CONTENT, "description") for node in fromstring(feed).iter(name)}  # noqa: S314


def test_a_build_ends_and_publishes(built: Built) -> None:
    assert built.status in {0, 1}
    assert built.pages


def test_every_file_has_an_article_or_is_told_of(built: Built) -> None:
    files = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()}
    assert files == built.sources.keys() | built.told
    assert [path for path, one in built.sources.items() if not one["articles"] and not one["diagnostics"]] == []


def test_a_file_without_an_article_is_told_of_by_an_error_or_a_warning(built: Built) -> None:
    silent = [
        path
        for path, one in built.sources.items()
        if not one["articles"] and {noted["severity"] for noted in one["diagnostics"]} == {"info"}
    ]
    assert silent == []


@pytest.mark.parametrize("built", WELL_FORMED, indirect=True)
def test_nearly_every_well_formed_file_has_an_article(built: Built) -> None:
    """An article that was saved twice is listed at both files."""
    with_articles = sum(bool(one["articles"]) for one in built.sources.values())
    assert with_articles >= 0.99 * len(built.sources)


def test_every_page_parses_without_an_error(parsed: Parsed) -> None:
    assert {path: errors for path, errors in parsed.errors.items() if errors} == {}


def test_no_page_holds_anything_active(parsed: Parsed) -> None:
    assert {path: active(root) for path, root in parsed.trees.items() if active(root)} == {}


def test_no_feed_holds_anything_active(built: Built) -> None:
    texts = set().union(*map(texts_of_html, built.feeds.values()))
    trees = {text: html5lib.parseFragment(text, namespaceHTMLElements=False) for text in texts}
    assert {text: active(root) for text, root in trees.items() if active(root)} == {}


def test_every_feed_is_read_without_a_complaint(built: Built) -> None:
    read = {path: feedparser.parse(content) for path, content in built.feeds.items()}
    assert [path for path, feed in read.items() if feed.bozo] == []
