"""A tree of clean HTML to blocks: one after the other, each of a kind that a news page needs."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sitegen.model.article import Image
from sitegen.readers import addresses
from sitegen.readers.draft import Block
from sitegen.readers.tree import Node, text_of

RENAMED = {"b": "strong", "i": "em", "dfn": "em", "var": "em", "strike": "s", "tt": "code"}
INLINE = frozenset("a abbr cite code del em ins kbd mark q rp rt ruby s samp small strong sub sup".split())
"""Elements within a line that are written; any other one within a line gives its text only."""

LINE = INLINE | frozenset(RENAMED) | frozenset({"", "br", "img", "span", "font", "u", "label", "time"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "colgroup", "col", "caption"})

CAPTION = re.compile(r"\b(?:pic-?info|image-?caption|wp-caption-text|caption|img-?desc)\b|picinfo", re.IGNORECASE)
"""Classes by which pages mark the caption of the picture before."""

RELATED = re.compile(
    r"more-?article|related|read-?more|recommend|share|subscribe|newsletter|advert|\bad[-_ ]", re.IGNORECASE
)
"""Classes of boxes that are not part of the text; each is told with its words."""

CELLS = 20_000
"""A table with more cells is text: its markup alone would outweigh any page."""

SPAN = re.compile(r"[2-9]|[1-9][0-9]")
SIZE = re.compile(r"(\d{1,5})(?:px)?")
ICON = 32
"""Pictures up to this many pixels high and wide stand in a line, as signs; their alternative text stands for them."""


@dataclass(slots=True)
class Flattener:
    """Collects blocks.  base: address of the source.  links: those a reader could have seen.

    dropped: how often each kind of thing was.  boxes: the words of related reading and the like, which was left out.
    """

    base: str
    dropped: Counter[str]
    blocks: list[Block] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    links: int = 0
    _line: list[str] = field(default_factory=list)

    def flatten(self, nodes: Iterable[Node], wrap: tuple[str, ...] = ()) -> None:
        """Add the blocks that nodes hold.  wrap: elements of a line that enclose all of them."""
        for node in nodes:
            if self._is_line(node):
                self._line.append(self._within(node, wrap))
            elif node.name in LINE:
                kept = (*wrap, RENAMED.get(node.name, node.name)) if node.name in {"b", "strong", "i", "em"} else wrap
                self.flatten(node.children, kept)
            else:
                self._end_line()
                self._block(node, wrap)
                self._end_line()
        if not wrap:
            self._end_line()

    def _block(self, node: Node, wrap: tuple[str, ...]) -> None:
        if node.name in HEADINGS:
            self._add_text(node.name, self._line_of(node.children))
        elif node.name == "hr":
            self.blocks.append(Block("hr"))
        elif node.name == "pre":
            self.blocks.append(Block("pre", f"<code>{html.escape(text_of(node), quote=False)}</code>"))
        elif node.name in {"ul", "ol"} and not RELATED.search(node.attributes.get("class", "")):
            self._list(node)
        elif node.name == "blockquote":
            inner = self._apart(node.children)
            self._add("blockquote", "".join(serialise(block) for block in inner))
        elif node.name == "table":
            self._table(node)
        elif self._is_caption(node):
            self.blocks[-1] = replace(self.blocks[-1], image=captioned(self.blocks[-1].image, text_of(node)))
        elif node.name in {"div", "ul", "ol", "section"} and RELATED.search(node.attributes.get("class", "")):
            self._box(node)
        elif node.name == "figure":
            self._figure(node)
        else:
            self.flatten(node.children, wrap)

    def _is_line(self, node: Node) -> bool:
        return node.name in LINE and all(self._is_line(child) for child in node.children)

    def _within(self, node: Node, wrap: tuple[str, ...] = ()) -> str:
        """Return a node of a line as HTML; a picture in it is put after the line."""
        if not node.name:
            text = html.escape(node.text, quote=False)
            return "".join(f"<{name}>" for name in wrap) + text + "".join(f"</{name}>" for name in reversed(wrap))
        if node.name == "br":
            return "<br>"
        if node.name == "img":
            return self._image(node)
        inner = "".join(self._within(child) for child in node.children)
        name = RENAMED.get(node.name, node.name)
        if name == "a":
            inner = self._linked(node, inner)
        elif name in INLINE and inner:
            title = html.escape(node.attributes.get("title", "")) if name == "abbr" else ""
            inner = f'<{name} title="{title}">{inner}</{name}>' if title else f"<{name}>{inner}</{name}>"
        if wrap and inner:
            return "".join(f"<{one}>" for one in wrap) + inner + "".join(f"</{one}>" for one in reversed(wrap))
        return inner

    def _linked(self, node: Node, inner: str) -> str:
        address = node.attributes.get("href", "")
        resolved = addresses.resolve(address, self.base)
        if not resolved:
            self.dropped["link"] += bool(address) and not address.startswith("#")
            return inner
        if not inner:
            return ""
        self.links += 1
        if addresses.for_programs(resolved):
            self.dropped["api-link"] += 1
            return inner
        return f'<a href="{html.escape(resolved)}" rel="external nofollow">{inner}</a>' if "<a " not in inner else inner

    def _image(self, node: Node) -> str:
        """Add a picture as a block of its own and return what stands for it in the line: nothing, or a sign's text."""
        image = _image_of(node, self.base)
        if image is None:
            self.dropped["image"] += 1
            return ""
        tiny = 0 < image.width <= ICON and 0 < image.height <= ICON
        if tiny or "emoji" in node.attributes.get("class", ""):
            self.dropped["pixel" if max(image.width, image.height) <= 1 or not image.alt else "icon"] += 1
            return html.escape(image.alt, quote=False)
        self._end_line()
        self.blocks.append(Block("figure", image=image))
        return ""

    def _figure(self, node: Node) -> None:
        before = len(self.blocks)
        captions = [child for child in _all(node, "figcaption") if text_of(child).strip()]
        self.flatten(child for child in node.children if child.name != "figcaption")
        pictures = [number for number in range(before, len(self.blocks)) if self.blocks[number].kind == "figure"]
        direct = [child for child in captions if child in node.children]
        if pictures and direct:
            last = pictures[-1]
            text = " ".join(" ".join(text_of(child).split()) for child in direct)
            self.blocks[last] = replace(self.blocks[last], image=captioned(self.blocks[last].image, text))
        elif not pictures:
            self.flatten(direct)

    def _is_caption(self, node: Node) -> bool:
        """Tell whether a box right after a picture is its caption: `<div><small>`, or one whose class says so."""
        if not self.blocks or self.blocks[-1].image is None or self.blocks[-1].image.caption:
            return False
        inner = [child for child in node.children if child.name or child.text.strip()]
        small = node.name == "div" and len(inner) == 1 and inner[0].name == "small"
        return small or node.name == "figcaption" or CAPTION.search(node.attributes.get("class", "")) is not None

    def _box(self, node: Node) -> None:
        words = " ".join(text_of(node).split())
        if words:
            self.boxes.append(words)

    def _list(self, node: Node) -> None:
        items: list[str] = []
        for child in node.children:
            if child.name == "li":
                inner = self._apart(child.children)
                items.append("".join(b.html if b.kind == "p" and len(inner) == 1 else serialise(b) for b in inner))
            elif child.name or child.text.strip():
                items.append("".join(serialise(block) for block in self._apart([child])))
        start = node.attributes.get("start", "")
        opening = f'<li value="{start}">' if node.name == "ol" and start.isdigit() else "<li>"
        kept = [item for item in items if item]
        if kept:
            self._add(node.name, opening + "</li><li>".join(kept) + "</li>")

    def _table(self, node: Node) -> None:
        rows = list(_all(node, "tr"))
        cells = [cell for row in rows for cell in row.children if cell.name in {"td", "th"}]
        layout = any(child.name in {"table", "p", "div", "ul"} for cell in cells for child in cell.children)
        if len(cells) > CELLS or not cells or (layout and len(cells) <= len(rows)):
            self.flatten(child for child in _unfolded(node))
            return
        caption = "".join(self._line_of(child.children) for child in _all(node, "caption"))
        body = "".join(f"<tr>{''.join(self._cell(cell) for cell in row.children)}</tr>" for row in rows)
        self._add("table", (f"<caption>{caption}</caption>" if caption else "") + f"<tbody>{body}</tbody>")

    def _cell(self, cell: Node) -> str:
        if cell.name not in {"td", "th"}:
            return ""
        spans = {name: cell.attributes.get(name, "") for name in ("colspan", "rowspan")}
        kept = "".join(f' {name}="{value}"' for name, value in spans.items() if SPAN.fullmatch(value))
        inner = self._apart(cell.children)
        text = "<br>".join(block.html if block.kind == "p" else serialise(block) for block in inner)
        # A heading without a word heads nothing (the corner of a table).
        name = cell.name if text else "td"
        return f"<{name}{kept}>{text}</{name}>"

    def _apart(self, nodes: Iterable[Node]) -> list[Block]:
        """Return the blocks of nodes as if they stood alone; what they drop is counted here."""
        inside = Flattener(self.base, self.dropped, boxes=self.boxes)
        inside.flatten(nodes)
        self.links += inside.links
        return inside.blocks

    def _line_of(self, nodes: Iterable[Node]) -> str:
        blocks = self._apart(nodes)
        self.blocks.extend(block for block in blocks if block.kind == "figure")
        return " ".join(block.html for block in blocks if block.kind != "figure").replace("<br>", " ")

    def _end_line(self) -> None:
        line, self._line = "".join(self._line), []
        if line:
            for part in BREAKS.split(line):
                self._add_text("p", part)

    def _add_text(self, kind: str, line: str) -> None:
        text = " ".join(line.split())
        text = EDGES.sub("", text)
        if MARKUP.sub("", text).strip():
            self._add(kind, text)

    def _add(self, kind: str, inner: str) -> None:
        self.blocks.append(Block(kind, inner))


BREAKS = re.compile(r"(?:\s*<br>){2,}\s*")
EDGES = re.compile(r"^(?:\s|<br>)+|(?:\s|<br>)+$")
MARKUP = re.compile(r"<[^>]*>")


def serialise(block: Block) -> str:
    """Return a block as HTML, without an id."""
    if block.kind == "hr":
        return "<hr>"
    if block.kind == "figure":
        return _figure_html(block.image) if block.image else ""
    if block.kind == "notes":
        return f'<section class="notes">{block.html}</section>'
    return f"<{block.kind}>{block.html}</{block.kind}>"


def captioned(image: Image | None, text: str) -> Image | None:
    return replace(image, caption=" ".join(text.split())) if image else None


def _figure_html(image: Image) -> str:
    size = f' width="{image.width}" height="{image.height}"' if image.width and image.height else ""
    attributes = f'src="{html.escape(image.src)}" alt="{html.escape(image.alt)}"{size}'
    caption = f"<figcaption>{html.escape(image.caption, quote=False)}</figcaption>" if image.caption else ""
    loading = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"'
    return f"<figure><img {attributes} {loading}>{caption}</figure>"


def _image_of(node: Node, base: str) -> Image | None:
    """Return a picture from the first of its addresses that is one; None where none is."""
    names = ("src", "data-src", "data-original", "data-lazy-src", "data-url")
    given = [node.attributes.get(name, "") for name in names]
    lazy = [address for address in given[1:] if address]
    first = node.attributes.get("srcset", "").split(",")[0].split(" ")[0]
    ordered = [*lazy, given[0], first] if lazy else [given[0], first]
    src = next((found for address in ordered if address and (found := addresses.picture(address, base))), "")
    if not src:
        return None
    width, height = (_pixels(node.attributes.get(name, "")) for name in ("width", "height"))
    return Image(src, " ".join(node.attributes.get("alt", "").split()), "", width, height)


def _pixels(text: str) -> int:
    found = SIZE.fullmatch(text.strip())
    return int(found[1]) if found else 0


def _all(node: Node, name: str) -> Iterable[Node]:
    """Yield the elements of that name below node, but none within another table or figure."""
    for child in node.children:
        if child.name == name:
            yield child
        elif child.name not in {"table", "figure", "td", "th"}:
            yield from _all(child, name)


def _unfolded(node: Node) -> Iterable[Node]:
    """Yield what the cells of a table hold, as boxes."""
    for child in node.children:
        if child.name in {"td", "th", "caption"}:
            yield Node("div", children=child.children)
        elif child.name in PARTS:
            yield from _unfolded(child)
        elif child.name or child.text.strip():
            yield child
