"""Clean HTML to a small tree; its input is well formed, because readers.sanitise made it so."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [^\s=>\"]+=\"[^\"]*\")*)>|(?P<text>[^<]+)")
ATTRIBUTE = re.compile(r" ([^\s=>\"]+)=\"([^\"]*)\"")
VOID = frozenset({"br", "hr", "img", "col"})


@dataclass(slots=True)
class Node:
    """An element, or, with an empty name, a stretch of text (entities decoded)."""

    name: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


def parse(clean: str) -> Node:
    """Return a nameless element that holds all that clean holds."""
    root = Node("root")
    path = [root]
    for found in TOKEN.finditer(clean):
        name = found["name"]
        if not name:
            text = found["text"].replace("\u00a0", " ")
            path[-1].children.append(Node("", html.unescape(text).replace("\u00a0", " ") if "&" in text else text))
        elif found["end"]:
            if len(path) > 1 and path[-1].name == name:
                path.pop()
        else:
            attributes = {key: html.unescape(value) for key, value in ATTRIBUTE.findall(found["attributes"])}
            node = Node(name, attributes=attributes)
            path[-1].children.append(node)
            if name not in VOID:
                path.append(node)
    return root


def text_of(node: Node) -> str:
    """Return all text in an element."""
    return node.text + "".join(text_of(child) for child in node.children)
