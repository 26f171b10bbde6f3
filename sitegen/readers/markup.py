"""Foreign HTML to the blocks of a body, and blocks to Body: all that readers do with markup.

Sanitised by nh3, then taken apart and written anew by ourselves: what stands in
a Body is only what this room wrote (docs/decisions/0002-nh3-sanitises.md).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sitegen.model.article import Image, Measure
from sitegen.model.body import HAN, MARKUP, Body
from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.readers import sanitise, tree
from sitegen.readers.draft import Block
from sitegen.readers.flatten import Flattener, serialise

LINK = re.compile(r"<a href=")
PICTURE = re.compile(r"<img ")
WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff]+(?:['’.,-][0-9A-Za-z\u00c0-\u024f\u0370-\u04ff]+)*")

QUIET = frozenset({"style", "noscript", "pixel", "script"})
"""What no reader ever saw: told in one line with the rest, but not as something of the text."""


@dataclass(frozen=True, slots=True)
class Markup:
    """What a stretch of HTML holds.  links: that a reader could have followed, those to programs included.

    dropped: (kind, how often), by kind.  boxes: the words of related reading and the like, which was left out.
    """

    blocks: tuple[Block, ...]
    links: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    boxes: tuple[str, ...] = ()


def parse(text: str, base: str) -> Markup:
    """Read HTML as found in the wild.  Never fails; base: the address of the source, for relative addresses."""
    clean, dropped = sanitise.clean(text)
    flat = Flattener(base, dropped)
    flat.flatten(tree.parse(clean).children)
    counts = tuple(sorted((kind, number) for kind, number in dropped.items() if number))
    return Markup(_levelled(flat.blocks), flat.links, counts, tuple(flat.boxes))


def told(found: Markup, path: str, line: int) -> tuple[Diagnostic, ...]:
    """Return what is to be said of the things that were dropped, at the line where the markup begins."""
    where = Location(path, line)
    notes = [
        Diagnostic(where, Severity.INFO, "markup/box", f"left out a box beside the text: {shortened(words)}")
        for words in found.boxes
    ]
    if found.dropped:
        listed = ", ".join(f"{number} {kind}" for kind, number in found.dropped)
        notes.append(Diagnostic(where, Severity.INFO, "markup/dropped", f"left out of the markup: {listed}"))
    return tuple(notes)


def shortened(text: str, limit: int = 80) -> str:
    """Return a text for a message: in one line, cut after limit characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def body(blocks: Iterable[Block]) -> Body:
    """Write blocks.  Every paragraph and heading has an id (`p1`, `h1`) by its place, the same in every edition."""
    counts = {"p": 0, "h": 0}
    written: list[str] = []
    for block in _levelled(list(blocks)):
        kind = block.kind[0] if block.kind in {"p", "h2", "h3", "h4", "h5", "h6"} else ""
        if kind:
            counts[kind] += 1
            written.append(f'<{block.kind} id="{kind}{counts[kind]}">{block.html}</{block.kind}>')
        else:
            written.append(serialise(block))
    return Body("\n".join(written))


def measure(blocks: Iterable[Block], image: Image | None, links: int, footnotes: int) -> Measure:
    """Count what blocks hold.

    image: the lead, where it stands apart from them.  links and footnotes: as the reader counted them.
    """
    whole = tuple(blocks)
    counted = "".join(text_of(block.html) for block in whole if block.kind != "notes")
    captions = "".join(block.image.caption for block in whole if block.image)
    text = counted + captions
    return Measure(
        paragraphs=sum(block.kind == "p" for block in whole),
        headings=tuple(text_of(block.html) for block in whole if block.kind[0] == "h" and block.kind != "hr"),
        images=bool(image) + sum(block.kind == "figure" or len(PICTURE.findall(block.html)) for block in whole),
        links=links,
        footnotes=footnotes,
        han=len(HAN.findall(text)),
        words=len(WORD.findall(text)),
    )


def text_of(inner: str) -> str:
    """Return the plain text of serialised HTML."""
    return html.unescape(MARKUP.sub("", inner))


def escape(text: str) -> str:
    """Return plain text as serialised HTML."""
    return html.escape(text, quote=False)


def _levelled(blocks: list[Block]) -> tuple[Block, ...]:
    """Lower the headings, all by as much, so that the highest stands right below the page's own."""
    levels = [int(block.kind[1]) for block in blocks if re.fullmatch(r"h[1-6]", block.kind)]
    shift = 2 - min(levels, default=2)
    return tuple(
        replace(block, kind=f"h{min(6, int(block.kind[1]) + shift)}") if re.fullmatch(r"h[1-6]", block.kind) else block
        for block in blocks
    )
