"""Foreign HTML to clean HTML: what is active is gone and counted, what is broken is text, what is left is well formed.

nh3 decides what is safe.  Before it, one pass over the tags keeps it from
taking the rest of an article for a comment or a script that is never closed,
and from the nesting that costs it quadratic time.
"""

from __future__ import annotations

import re
from collections import Counter

import nh3

DEPTH = 150
"""Elements deeper than this lose their tags and keep their text (real clips: 14 at most)."""

TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+))?+)*+)[\s/]*+>"
)
"""A tag as a browser reads it (HTML §13.2.5), in linear time: every quantifier keeps what it took."""

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"})
"""Elements whose content a browser does not read as elements; they end at their own end tag only."""

WIDGETS = frozenset(
    {"svg", "math", "select", "button", "object", "video", "audio", "template", "canvas", "datalist", "applet", "map"}
)
"""Elements that go with all that is in them, if they have an end."""

LONE = frozenset(
    {"embed", "input", "source", "track", "param", "link", "meta", "base", "frame", "area", "keygen", "wbr"}
)
"""Elements without content that never stay."""

VOID = frozenset({"br", "hr", "img", "col"})

COUNTED = {"noscript": "noscript", "style": "style", "title": "title"}
"""What is dropped under its own name but is no widget; the others are named by their element."""

SILENT = frozenset(
    {"link", "meta", "base", "wbr", "source", "track", "param", "area", "map", "datalist", "title", "input"}
)
"""What says nothing to a reader, and is dropped without a word."""

KEPT = {
    "a": {"href"},
    "img": {
        "src",
        "alt",
        "width",
        "height",
        "data-src",
        "data-original",
        "data-lazy-src",
        "data-url",
        "srcset",
        "class",
    },
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "abbr": {"title"},
    "code": {"class"},
    "div": {"class"},
    "p": {"class"},
    "ul": {"class"},
    "span": {"class"},
    "figure": {"class"},
    "section": {"class"},
}
"""Attributes that survive; most of them only as signs for what follows, and are not written."""

ELEMENTS = (
    "a abbr address article aside b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em"
    " fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main"
    " mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th"
    " thead time tr tt u ul var"
)

KNOWN = frozenset(ELEMENTS.split())
"""Elements that nh3 is shown.  It would take some that it does not know, SVG's and MathML's, for a reason to drop text."""

_cleaner = nh3.Cleaner(
    tags=set(KNOWN),
    clean_content_tags={*RAW, *WIDGETS} - {"noembed", "noframes", "xmp", "map"},
    attributes=KEPT,
    strip_comments=True,
    link_rel=None,
    url_schemes={"http", "https", "mailto"},
)


def clean(html: str) -> tuple[str, Counter[str]]:
    """Return HTML of known elements, well formed, and how often each kind of thing was dropped."""
    dropped: Counter[str] = Counter()
    return _cleaner.clean(_prepared(html, dropped)), dropped


def _prepared(html: str, dropped: Counter[str]) -> str:
    lower = html.lower()
    ends: dict[str, int] = {}
    out: list[str] = []
    depth = at = 0
    last_comment = html.rfind("-->")
    while (start := html.find("<", at)) >= 0:
        out.append(html[at:start])
        at = start + 1
        if html.startswith("<!--", start):
            if last_comment >= start + 2:
                at = html.find("-->", start + 2) + 3
            else:
                out.append("&lt;")
            continue
        found = TAG.match(html, start)
        if found is None:
            at = _past_declaration(html, start)
            if at == start + 1:
                out.append("&lt;")
            continue
        at = found.end()
        name, ending = found["name"].lower(), bool(found["end"])
        if name in RAW or name in WIDGETS:
            if ending:
                continue
            if name not in ends:
                ends[name] = lower.rfind(f"</{name}")
            if ends[name] >= at:
                _count(name, dropped)
                close = lower.find(f"</{name}", at)
                at = _past_tag(html, close)
            continue
        if name not in KNOWN or (found[0][-2:] == "/>" and name not in VOID):
            _count(name if name in LONE else "", dropped)
            continue
        depth += 0 if name in VOID else -1 if ending else 1
        if depth <= DEPTH:
            out.append(found[0])
        depth = max(0, depth)
    out.append(html[at:])
    return "".join(out)


def _past_declaration(html: str, start: int) -> int:
    """Return the place after `<!DOCTYPE …>`, `<?xml …>` or `</ >`; the one after the `<` where it is none of them."""
    if html[start + 1 : start + 2] not in {"!", "?"} and html[start : start + 2] != "</":
        return start + 1
    end = html.find(">", start, start + 400)
    return end + 1 if end > 0 and "<" not in html[start + 1 : end] else start + 1


def _past_tag(html: str, start: int) -> int:
    end = html.find(">", start)
    return end + 1 if end >= 0 else len(html)


def _count(name: str, dropped: Counter[str]) -> None:
    if name and name not in SILENT:
        dropped[COUNTED.get(name, name)] += 1
