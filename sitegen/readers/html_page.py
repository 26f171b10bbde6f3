"""A whole HTML page, or a post written in HTML, to one story.

What the head of a page tells (title, address, date, author) is believed; the
story is in its one `<article>` or `<main>`, and what stands around that is told.
"""

from __future__ import annotations

import html
import re

from sitegen.model.article import Image
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.readers import markup, raw_html
from sitegen.readers.draft import Block, Draft, Text
from sitegen.readers.titles import folded

LIMIT = 2_000_000
"""The most characters a page may have."""

HEAD = 100_000
"""How far into a page its head is looked for, in characters."""

PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--[^>]*+>\s*+)?(?:<!doctype\s+html|<html|<head|<body)\b", re.IGNORECASE
)
FRAGMENT = re.compile(
    r"\s*+<(?:article|blockquote|center|div|figure|h[1-6]|header|main|p|section|table)\b", re.IGNORECASE
)
TAIL = re.compile(
    r"</(?:article|blockquote|center|div|figure|h[1-6]|main|ol|p|pre|section|table|ul)\s*+>\s*+\Z", re.IGNORECASE
)
BARE = re.compile(r"\n[ \t]*\n\s*+[^\s<]")
"""A paragraph that begins with anything but a tag: Markdown."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CODE = re.compile(r"<(/?)(?:pre|script|style)\b", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([a-z:-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE)
BODY = re.compile(r"<body\b[^>]*+>|</head\s*+>", re.IGNORECASE)
STORY = tuple(re.compile(rf"<(/?){name}\b[^>]*+>", re.IGNORECASE) for name in ("article", "main"))


def recognises(text: str) -> bool:
    """Whether a text is HTML throughout; Markdown that begins with a tag is not."""
    if PAGE.match(text):
        return True
    if not FRAGMENT.match(text) or not TAIL.search(text[-200:]):
        return False
    return BARE.search(_without_code(text)) is None


def read(text: Text) -> Outcome[tuple[Draft, ...]]:
    """Return one story; none where the page is empty, or beyond all bounds."""
    where = Location(text.path, text.first_line)
    if len(text.text) > LIMIT:
        return _refused(where, f"the page is longer than {LIMIT:,} characters")
    # From here on every tag has an end, so that none is looked for twice.
    page, escaped = raw_html.closed(text.text)
    head = _head(page[:HEAD])
    story, around = _story(page)
    found = markup.parse(story, text.link or head["link"])
    title, blocks, told = _title(text, head, found.blocks)
    if not blocks and not (title and (text.link or head["link"])):
        return _refused(where, "there is no text")
    if escaped:
        told += (Diagnostic(where, Severity.WARNING, "html-page/unclosed", raw_html.UNCLOSED),)
    if around:
        message = f"what stands around the story was left out: {around} characters of text"
        told += (Diagnostic(where, Severity.INFO, "html-page/around", message),)
    draft = Draft(
        title=title,
        blocks=blocks,
        line=text.first_line,
        link=head["link"],
        published=head["published"],
        author=head["author"],
        outlet=head["outlet"],
        image=Image(head["image"]) if head["image"].startswith(("http://", "https://")) else None,
        summary=head["summary"],
        tags=tuple(filter(None, (tag.strip() for tag in re.split("[,，、;；]", head["tags"])))),
        links=found.links,
        diagnostics=told + markup.told(found, text.path, text.first_line),
    )
    return Outcome((draft,))


FIELDS = {
    "title": ("og:title", "<title>", "twitter:title"),
    "link": ("canonical", "og:url"),
    "published": ("article:published_time", "datepublished", "pubdate", "publishdate", "date", "dc.date"),
    "author": ("author", "article:author", "dc.creator"),
    "outlet": ("og:site_name", "application-name"),
    "image": ("og:image", "twitter:image"),
    "summary": ("description", "og:description", "twitter:description"),
    "tags": ("news_keywords", "keywords"),
}
"""Where a page tells a field, the best place first."""


def _head(page: str) -> dict[str, str]:
    """Return what a page tells of itself; all of FIELDS, empty where it is silent."""
    told: dict[str, str] = {}
    for found in raw_html.TAG.finditer(page):
        name = raw_html.name(found[0])
        if name == "title" and found[0][1] != "/" and "<title>" not in told:
            end = page.find("<", found.end())
            told["<title>"] = page[found.end() : end if end > 0 else found.end()]
        elif name in {"meta", "link"}:
            given = {match[1].lower(): match[2] or match[3] or match[4] or "" for match in ATTRIBUTE.finditer(found[0])}
            if name == "link":
                key, value = given.get("rel", "").lower(), given.get("href", "")
            else:
                key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
                value = given.get("content", "")
            told.setdefault(key, value)
    clean = {key: " ".join(html.unescape(value).split()) for key, value in told.items()}
    return {field: next((clean[key] for key in keys if clean.get(key)), "") for field, keys in FIELDS.items()}


def _story(page: str) -> tuple[str, int]:
    """Return the part of a page that holds the story, and how much text stands around it."""
    begun = None
    for begun in BODY.finditer(page):
        if begun[0][1] != "/":
            break
    body = page[begun.end() :] if begun else page
    for name in STORY:
        tags = list(name.finditer(body))
        if [tag[1] for tag in tags] == ["", "/"]:
            before, inside, after = (
                body[: tags[0].start()],
                body[tags[0].end() : tags[1].start()],
                body[tags[1].end() :],
            )
            return inside, _letters(before) + _letters(after)
    return body, 0


def _letters(part: str) -> int:
    return len("".join(raw_html.TAG.sub("", _without_code(part)).split()))


def _title(
    text: Text, head: dict[str, str], blocks: tuple[Block, ...]
) -> tuple[str, tuple[Block, ...], tuple[Diagnostic, ...]]:
    """Return the title, and the text without the heading that repeats or gives it."""
    given = folded(text.title or head["title"])
    headings = [
        (number, markup.text_of(block.html).strip()) for number, block in enumerate(blocks) if block.kind in HEADINGS
    ]
    number, heading = next(((number, name) for number, name in headings if name), (-1, ""))
    # The title of a page often ends in the name of its site; the heading does not.
    same = given == folded(heading) if text.title else given.startswith(folded(heading))
    if given and not (heading and same):
        return text.title or head["title"], blocks, ()
    if not heading:
        return "", blocks, ()
    if not given and number:
        return heading, blocks, ()
    message = f"the heading is the title and was taken off the text: {heading}"
    told = Diagnostic(Location(text.path, text.first_line), Severity.INFO, "html-page/title", message)
    return text.title or heading, blocks[:number] + blocks[number + 1 :], (told,)


def _without_code(page: str) -> str:
    """Return a page without `<pre>`, `<script>` and `<style>`, in which empty lines mean nothing."""
    kept: list[str] = []
    at = depth = 0
    for found in CODE.finditer(page):
        if not depth and not found[1]:
            kept.append(page[at : found.start()])
        depth = max(0, depth - 1) if found[1] else depth + 1
        at = found.start()
    return "".join(kept) + (page[at:] if not depth else "")


def _refused(where: Location, why: str) -> Outcome[tuple[Draft, ...]]:
    return Outcome(None, (Diagnostic(where, Severity.ERROR, "html-page/unreadable", f"no article: {why}"),))
