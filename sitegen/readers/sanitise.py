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
"""Elements that nh3 is shown; with some of those that it does not know, SVG's and MathML's, it drops their text."""

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
    prepared = _Pass(html)
    return _cleaner.clean(prepared.run()), prepared.dropped


class _Pass:
    """One pass over the tags of a page: what is broken becomes text, and what is active is gone."""

    def __init__(self, html: str) -> None:
        self.dropped: Counter[str] = Counter()
        self._html, self._lower = html, html.lower()
        self._last_comment = html.rfind("-->")
        self._ends: dict[str, int] = {}
        self._out: list[str] = []
        self._depth = 0

    def run(self) -> str:
        at = 0
        while (start := self._html.find("<", at)) >= 0:
            self._out.append(self._html[at:start])
            found = TAG.match(self._html, start)
            at = self._tag(found) if found else self._other(start)
        return "".join((*self._out, self._html[at:]))

    def _other(self, start: int) -> int:
        """Pass over a comment or a declaration; a `<` that begins neither is text.  Return where to go on."""
        if self._html.startswith("<!--", start):
            # Beyond the last end of a comment none ends: to look for it each time would take quadratic time.
            end = self._html.find("-->", start + 2) + 3 if self._last_comment >= start + 2 else start + 1
        else:
            end = _past_declaration(self._html, start)
        if end == start + 1:
            self._out.append("&lt;")
        return end

    def _tag(self, found: re.Match[str]) -> int:
        """Keep a tag, or leave it out, or all that it encloses.  Return where to go on."""
        name, ending = found["name"].lower(), bool(found["end"])
        if name in RAW or name in WIDGETS:
            return found.end() if ending else self._enclosed(name, found.end())
        if name not in KNOWN or (found[0][-2:] == "/>" and name not in VOID):
            self._count(name if name in LONE else "")
            return found.end()
        self._depth = max(0, self._depth + (0 if name in VOID else -1 if ending else 1))
        if self._depth <= DEPTH:
            self._out.append(found[0])
        return found.end()

    def _enclosed(self, name: str, at: int) -> int:
        """Leave out an element with all that is in it; one that never ends loses its tag only."""
        if name not in self._ends:
            self._ends[name] = self._lower.rfind(f"</{name}")
        if self._ends[name] < at:
            return at
        self._count(name)
        end = self._html.find(">", self._lower.find(f"</{name}", at))
        return end + 1 if end >= 0 else len(self._html)

    def _count(self, name: str) -> None:
        if name and name not in SILENT:
            self.dropped[name] += 1


def _past_declaration(html: str, start: int) -> int:
    """Return the place after `<!DOCTYPE …>`, `<?xml …>` or `</ >`; the one after the `<` where it is none of them."""
    if html[start + 1 : start + 2] not in {"!", "?"} and html[start : start + 2] != "</":
        return start + 1
    end = html.find(">", start, start + 400)
    return end + 1 if end > 0 and "<" not in html[start + 1 : end] else start + 1
