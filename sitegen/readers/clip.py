"""Clip: a saved web page, its head in three lines (seeds 000 and 001).

<!--1738045024000-->
[Title](https://example.org/story)
------

<div><i>date</i></div><img …><p>…</p>
"""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers import boilerplate, markup
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.titles import folded

HEAD = re.compile(
    r"\s*(?:<!--[ \t]*(?P<epoch>[^\n>]{0,24}?)[ \t]*-->[ \t]*\n)?"
    r"\[(?P<title>[^\n]*(?:\n[^\n]+){0,3}?)\]\((?P<link>[^\n]*)\)[ \t]*\n-{3,}[ \t]*(?:\n|$)"
)
"""The title is greedy within its line: brackets in it are its own (3.7 % of real titles)."""

OLD_DATE = re.compile(r"\s*日期：(?P<date>[^\n]+)\n")
DATE = re.compile(
    r"<div>\s*<i>(?P<inner>(?:(?!</i>).){0,200})</i>\s*</div>|<div>(?P<day>\d\d/\d\d/\d{4} - \d\d:\d\d)</div>",
    re.DOTALL,
)
START = 800
"""The date stands within so many characters of the body."""

BREAK = re.compile(r"<br\s*/?>")
SITE = re.compile(
    r"^(?P<title>.*\S)\s+[-–—|｜]\s+(?P<site>[^-–—|｜]{0,24}?"
    r"(?:路透|RFI|BBC|VOA|DW|CNN|中文[网網]|新[闻聞][网網]|[电電]台|[电電]视台|[时時][报報]|日[报報]|早[报報]|晚[报報]|通[讯訊]社|之[声聲]|央[广廣]))$"
)
"""A site's own name after a title, as pages carry it in their `<title>`."""

BOLD = re.compile(r"(?:<em>)?<strong>(?P<inner>(?:(?!</?strong>).)*)</strong>(?:</em>)?")
LONGEST_HEADING = 50
STOPPED = ("。", "！", "？", "…", "；", ".", "」", "”", "，", "、")
LAST = 6
"""So many blocks from the end, a paragraph may be a credit or speak of rights."""

ALIKE = 0.85
"""How much of a caption and a sentence must agree for the caption to say nothing new (seed 000)."""


def recognises(text: str) -> bool:
    return HEAD.match(text) is not None


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Read a clip: always one story, though it may have no text."""
    head = HEAD.match(text.text)
    assert head is not None, "called on a text that recognises() refused"
    line = text.first_line + text.text.count("\n", 0, head.end())
    old = OLD_DATE.match(text.text, head.end())
    body = text.text[(old or head).end() :]
    dated = DATE.search(body, 0, START)
    raw = _date_line(dated) if dated else ("", "")
    found = markup.parse(body[: dated.start()] + body[dated.end() :] if dated else body, head["link"].strip())
    notes = _Notes(text.path, line)
    title, site = _title(head["title"], notes)
    story = _Story(found.blocks, notes)
    story.read(text.title or title)
    epoch = head["epoch"] or ""
    if epoch and not epoch.isdigit():
        notes.add(Severity.WARNING, "clip/epoch", f"the time of capture is {epoch!r}, which is none")
    if not story.blocks and story.image is None:
        notes.add(Severity.WARNING, "clip/no-text", "the clip has a title and a link, and no text")
    draft = Draft(
        title=title,
        blocks=tuple(story.blocks),
        line=text.first_line,
        link=head["link"].strip(),
        published=raw[1] or (old["date"].strip() if old else ""),
        captured_ms=int(epoch) if epoch.isdigit() else None,
        author=raw[0],
        outlet=site,
        image=story.image,
        credits=tuple(story.credits),
        rights_notice=" ".join(story.rights),
        links=found.links - story.links_left_out,
        diagnostics=(*notes.all, *markup.told(found, text.path, line)),
    )
    return Outcome((draft,))


def _date_line(found: re.Match[str]) -> tuple[str, str]:
    """Return author and date of `<i>author<br>date</i>`; `null` is nobody, and `A,A` is A."""
    if found["day"]:
        return "", found["day"]
    parts = [" ".join(html.unescape(part).split()) for part in BREAK.split(found["inner"])]
    author = ", ".join(dict.fromkeys(name.strip() for name in re.split("[,，、]", parts[0]) if name.strip()))
    date = parts[-1]
    return ("" if len(parts) == 1 or author == "null" else author), date


def _title(raw: str, notes: _Notes) -> tuple[str, str]:
    """Return the title, and the name of the site that stood at its end."""
    title, before = raw, ""
    while title != before:
        # Some are escaped twice.
        title, before = html.unescape(title), title
    title = " ".join(title.split())
    site = ""
    while found := SITE.match(title):
        title, site = found["title"], f"{found['site']} {site}".strip()
    if site:
        notes.add(
            Severity.INFO, "clip/site-name", f"the title ended in the name of a site, which was taken off: {site}"
        )
    return title, site


@dataclass(slots=True)
class _Notes:
    path: str
    line: int
    all: tuple[Diagnostic, ...] = ()

    def add(self, severity: Severity, code: str, message: str) -> None:
        self.all = (*self.all, Diagnostic(Location(self.path, self.line), severity, code, message))


class _Story:
    """Sorts the blocks of a page into story and what is beside it."""

    def __init__(self, blocks: tuple[Block, ...], notes: _Notes) -> None:
        self.blocks = list(blocks)
        self._notes = notes
        self.image = next((block.image for block in blocks if block.image), None)
        self.credits: list[str] = []
        self.rights: list[str] = []
        self.links_left_out = 0

    def read(self, title: str) -> None:
        self._take_lead_image()
        self._leave_out(list(self._beside_the_story(title)))
        self._take_glued_credit()
        self._find_headings()
        self._drop_repeated_caption()
        while self.blocks and self.blocks[-1].kind == "hr":
            self.blocks.pop()

    def _take_lead_image(self) -> None:
        lead = next((number for number, block in enumerate(self.blocks) if block.image), None)
        if lead is not None:
            del self.blocks[lead]

    def _beside_the_story(self, title: str) -> Iterator[tuple[int, str]]:
        """Yield the place of each block that is no story, and what it is."""
        related = False
        for number, block in enumerate(self.blocks):
            text = markup.text_of(block.html).strip()
            if block.kind in {"h2", "h3", "h4"} and folded(text) == folded(title):
                yield number, "title"
            elif block.kind in {"p", "h2", "h3", "h4", "h5", "h6"}:
                verdict = boilerplate.judge(text, near_end=number >= len(self.blocks) - LAST).kind
                related = verdict == "promotion" and text[:2] in {"延伸", "相关", "相關"}
                if verdict:
                    yield number, verdict
            elif block.kind == "ul" and (related or _only_links(block.html)):
                yield number, "promotion"

    def _leave_out(self, places: list[tuple[int, str]]) -> None:
        for number, kind in places:
            text = markup.text_of(self.blocks[number].html).strip()
            self.links_left_out += self.blocks[number].html.count("<a href=")
            if kind == "credit":
                self.credits.append(text)
            elif kind == "rights":
                self.rights.append(text)
            self._notes.add(Severity.INFO, f"clip/{kind}", f"{SAID[kind]}: {markup.shortened(text)}")
        gone = {number for number, _ in places}
        self.blocks = [block for number, block in enumerate(self.blocks) if number not in gone]

    def _take_glued_credit(self) -> None:
        last = next((n for n in range(len(self.blocks) - 1, -1, -1) if self.blocks[n].kind == "p"), None)
        if last is None:
            return
        inner = MORE.sub("", self.blocks[last].html)
        if inner != self.blocks[last].html:
            self.links_left_out += 1
            self._notes.add(Severity.INFO, "clip/promotion", f"{SAID['promotion']}: ...more")
        credit, day = boilerplate.glued_credit(markup.text_of(inner))
        escaped = markup.escape(credit)
        if credit and escaped in inner:
            inner = inner[: inner.rindex(escaped)].rstrip()
            self.credits.append(credit.removesuffix(day).strip())
            self._notes.add(Severity.INFO, "clip/credit", f"{SAID['credit']}: {credit}")
        if inner:
            self.blocks[last] = replace(self.blocks[last], html=inner)
        else:
            del self.blocks[last]

    def _find_headings(self) -> None:
        for number, block in enumerate(self.blocks):
            bold = BOLD.fullmatch(block.html) if block.kind == "p" else None
            inner = bold["inner"].strip() if bold else ""
            text = markup.text_of(inner).strip()
            if text and len(text) <= LONGEST_HEADING and (not text.endswith(STOPPED) or _is_quoted(text)):
                self.blocks[number] = replace(block, kind="h2", html=inner)

    def _drop_repeated_caption(self) -> None:
        first = next((markup.text_of(block.html) for block in self.blocks if block.kind == "p"), "")
        caption = self.image.caption if self.image else ""
        sentence = first[: first.find("。") + 1] or first
        if self.image and caption and _alike(caption, sentence):
            self.image = replace(self.image, caption="")
            message = f"the caption repeats the first sentence and is not printed twice: {markup.shortened(caption)}"
            self._notes.add(Severity.INFO, "clip/caption", message)


SAID = {
    "title": "the heading repeats the title and was left out",
    "rights": "what the page says of its rights was taken off the text",
    "credit": "a credit was taken off the text",
    "promotion": "something beside the story was left out",
}
MORE = re.compile(r"(?:\.\.\.|…)?<a [^>]*>(?:\.\.\.|…)more</a>$")
ITEM = re.compile(r"<li>(?:<strong>)?<a [^>]*>(?:(?!</a>).)*</a>(?:</strong>)?</li>")


def _only_links(inner: str) -> bool:
    return bool(inner) and not ITEM.sub("", inner)


def _is_quoted(text: str) -> bool:
    """Tell whether a heading ends in a quotation mark because it quotes, as AI界的「史普尼克時刻」 does."""
    return text.endswith(("」", "”")) and text[-2] not in "。！？…"


def _alike(caption: str, sentence: str) -> bool:
    one, other = folded(caption), folded(sentence)
    if abs(len(one) - len(other)) > len(one) // 2:
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
