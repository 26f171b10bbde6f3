"""The files of a built site to what an audit asks of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from tests.served import Site

FETCHED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "video": "src"}
"""Elements that make a browser fetch something, and the attribute that says what."""


@dataclass(frozen=True)
class Document:
    """A page.  path: relative to the site's folder.  address: as the site tells it."""

    path: str
    address: str
    source: bytes

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root: Element = parser.parse(self.source, transport_encoding="utf-8")
        return root, [f"line {line}: {code}" for (line, _), code, _ in parser.errors]

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        """Return where the text breaks the grammar of HTML."""
        return self._parsed[1]

    @cached_property
    def ids(self) -> list[str]:
        return [node.attrib["id"] for node in self.root.iter() if node.get("id")]

    @cached_property
    def links(self) -> list[str]:
        """Return what a reader can follow, as absolute addresses."""
        return [urljoin(self.address, node.attrib["href"]) for node in self.root.iter("a") if "href" in node.attrib]

    @cached_property
    def fetched(self) -> list[tuple[str, str]]:
        """Return what a browser fetches by itself, as (element, absolute address); alternates and the like are not."""
        found: list[tuple[str, str]] = []
        for node in self.root.iter():
            address = node.get(FETCHED.get(str(node.tag), ""))
            if address and (node.tag != "link" or node.get("rel") in {"stylesheet", "icon", "preload", "manifest"}):
                found.append((str(node.tag), urljoin(self.address, address)))
        return found

    @cached_property
    def alternates(self) -> dict[str, str]:
        """Return the counterparts that the head names, by language."""
        links = (node for node in self.root.iter("link") if node.get("hreflang"))
        return {node.attrib["hreflang"]: node.attrib["href"] for node in links}

    @cached_property
    def canonical(self) -> str:
        return next((node.attrib["href"] for node in self.root.iter("link") if node.get("rel") == "canonical"), "")

    @cached_property
    def converted(self) -> bool:
        """Tell whether the page says that it leads to the author's wording elsewhere."""
        notices = (node for node in self.root.iter("div") if node.get("class") == "notices")
        return any(node.findall(".//a") for node in notices)

    @cached_property
    def features(self) -> frozenset[str]:
        """Return the elements and classes of the page: what its looks depend on."""
        nodes = list(self.root.iter())
        classes = {name for node in nodes for name in (node.get("class") or "").split()}
        return frozenset({str(node.tag) for node in nodes} | classes)


def documents(site: Site) -> dict[str, Document]:
    """Return all pages of a site by their path, sorted."""
    found = sorted(path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))
    return {path: Document(path, _address(site, path), Path(site.folder, path).read_bytes()) for path in found}


def _address(site: Site, path: str) -> str:
    return f"{site.told}/{quote(path.removesuffix('index.html'), safe='/~+')}"


def file_of(site: Site, address: str) -> str | None:
    """Return the path of the file that an address of the site stands for; None where it leads elsewhere."""
    home, asked = urlsplit(site.told), urlsplit(address)
    if (asked.scheme, asked.netloc) != (home.scheme, home.netloc) or not f"{asked.path}/".startswith(f"{home.path}/"):
        return None
    path = unquote(asked.path.removeprefix(home.path)).lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
