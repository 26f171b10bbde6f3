"""What can be told of a site from its files alone: grammar, links and anchors, editions, weight."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.audit.documents import Document, documents, file_of
from tests.audit.report import Report
from tests.served import Site

HEAVIEST = 50_000
"""Bytes of a page with its style and script, as they travel."""

ELSEWHERE = frozenset({"img"})
"""What may come from another host: the pictures of articles."""


def look(site: Site, report: Report) -> dict[str, Document]:
    """Enter into the report what the files tell; return the pages."""
    pages = documents(site)
    for path, page in pages.items():
        report.look("grammar (html5lib), structure", path, [*page.errors, *_structure(page)])
        report.look("links and anchors", path, _links(site, page, pages))
        report.look("nothing fetched from another host", path, _foreign(site, page))
        report.look("weight", path, _weight(site, page))
        if path not in {"index.html", "404.html"}:
            report.look("the same page and anchors in every edition", path, _twins(site, page, pages))
            report.look("canonical, complete and reciprocal hreflang", path, _hreflang(site, page, pages))
    heaviest = max(pages.values(), key=lambda page: weight(site, page))
    report.notes.append(
        f"heaviest page: {heaviest.path}, {weight(site, heaviest)} bytes as it travels, "
        f"{weight(site, heaviest, packed=False)} unpacked"
    )
    return pages


def _structure(page: Document) -> list[str]:
    root, wrong = page.root, []
    wrong += [f"id {name!r} stands {times} times" for name, times in Counter(page.ids).items() if times > 1]
    wrong += [] if root.get("lang") else ["no language"]
    wrong += [f"{len(found)} {name}" for name in ("h1", "main", "title") if len(found := list(root.iter(name))) != 1]
    wrong += ["a picture without alt" for node in root.iter("img") if "alt" not in node.attrib]
    inline = [name for node in root.iter() for name in node.attrib if name == "style" or name.startswith("on")]
    return wrong + [f"inline {name}" for name in inline]


def _links(site: Site, page: Document, pages: dict[str, Document]) -> list[str]:
    wrong: list[str] = []
    for address in dict.fromkeys(page.links):
        path = file_of(site, address)
        if path is None:
            continue
        anchor = unquote(urlsplit(address).fragment)
        if not Path(site.folder, path).is_file():
            wrong.append(f"leads to {address}, which is not there")
        elif anchor and anchor not in pages[path].ids:
            wrong.append(f"leads to {address}, where no such anchor is")
    return wrong


def _foreign(site: Site, page: Document) -> list[str]:
    wrong: list[str] = []
    for name, address in page.fetched:
        path = file_of(site, address)
        if path is None and name not in ELSEWHERE:
            wrong.append(f"{name} fetches {address}")
        elif path is not None and not Path(site.folder, path).is_file():
            wrong.append(f"{name} fetches {address}, which is not there")
    return wrong


def weight(site: Site, page: Document, *, packed: bool = True) -> int:
    """Return the bytes of a page with its style and script, as hosts send them, or as they are."""
    own = (file_of(site, address) for name, address in page.fetched if name in {"link", "script"})
    files = [page.source, *(Path(site.folder, path).read_bytes() for path in own if path and not path.endswith(".svg"))]
    return sum(len(gzip.compress(each, mtime=0)) if packed else len(each) for each in files)


def _weight(site: Site, page: Document) -> list[str]:
    found = weight(site, page)
    return [f"{found} bytes"] if found > HEAVIEST else []


def _twins(site: Site, page: Document, pages: dict[str, Document]) -> list[str]:
    own = next((path for path in site.editions.values() if page.path.startswith(f"{path}/")), None)
    if own is None:
        return ["belongs to no edition"]
    wrong: list[str] = []
    for other in site.editions.values():
        twin = pages.get(other + page.path.removeprefix(own))
        if twin is None:
            wrong.append(f"is not in {other}")
        elif twin.ids != page.ids and (twin.converted or page.converted):
            # Editions made by hand are their authors', anchors and all.
            differ = sorted(set(twin.ids) ^ set(page.ids))
            wrong.append(f"has other anchors in {other}: {', '.join(differ[:3])}")
    return wrong


def _hreflang(site: Site, page: Document, pages: dict[str, Document]) -> list[str]:
    # What only leads on to another page names that one, and no counterparts.
    found = "noindex" not in _robots(page)
    wrong = [f"canonical is {page.canonical}"] if found and page.canonical != page.address else []
    named = set(page.alternates)
    if found and named != {*site.editions, "x-default"}:
        wrong.append(f"names {', '.join(sorted(named)) or 'no counterpart'}")
    for language, address in page.alternates.items():
        twin = pages.get(file_of(site, address) or "")
        if twin is None:
            wrong.append(f"{language} leads to {address}, which is not there")
        elif page.address not in twin.alternates.values() and twin.path != "index.html":
            wrong.append(f"{language} leads to {address}, which does not lead back")
    return wrong


def _robots(page: Document) -> str:
    return next((node.get("content", "") for node in page.root.iter("meta") if node.get("name") == "robots"), "")
