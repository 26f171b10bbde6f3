"""What a program or a generator has put around a Markdown text, taken off before it is parsed.

Line by line and before Markdown, because `<article>` directly above `##` makes
CommonMark read the heading as raw HTML (seed 003).  A line taken off leaves an
empty one, so that line numbers hold.  Nothing inside a code fence is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

CODE_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})")
ARTICLE = re.compile(r" {0,3}</?article(?:\s[^<>]*)?>[ \t]*", re.IGNORECASE)
RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*")
ATTRIBUTES = re.compile(r" {0,3}\{:[^{}\n]*\}[ \t]*")
"""Attributes of the paragraph above, for Kramdown: `{: .summary}`."""

MORE = re.compile(r"<!--[ \t]*more[ \t]*-->")
NOTE = re.compile(r" {0,3}\[\^[^\s\]]+\]:")
CONTENT = re.compile(r"#{1,3}[ \t]+(?:Content|正文|内容|內容)[ \t#]*", re.IGNORECASE)
REFERENCES = re.compile(
    r"#{1,3}[ \t]+(?:References|参考(?:资料|文献)|參考(?:資料|文獻)|注释|註釋)[ \t#]*", re.IGNORECASE
)
TAGS = re.compile(r"#{1,3}[ \t]+(?:Tags|标签|標籤)[ \t#]*", re.IGNORECASE)
HASHTAG = re.compile(r"[#＃][^\s#＃]*[^\W\d_][^\s#＃]*")
KEYWORDS = re.compile(
    r"[ \t]*(?:\*\*|__)?(?:主要)?(?:关键词|關鍵詞|关键字|關鍵字|标签|標籤|Keywords|Tags)(?:或标签|或標籤)?"
    r"(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?(.{1,1000})",
    re.IGNORECASE,
)
TRAILER = re.compile(
    r"[ \t]*[*_]{0,3}(?:This (?:article|text|post) was (?:automatically |machine-)?(?:generated|written) by .{1,200}"
    r"|(?:本文|本篇文章|本報道|本报道|本報導|本稿)由.{1,60}(?:自动|自動)(?:生成|撰写|撰寫|产生|產生).{0,60})",
    re.IGNORECASE,
)
MACHINE = re.compile(r"automatically|machine|\bAI\b|bot\b|GPT|自动|自動|assistant", re.IGNORECASE)
SEPARATOR = re.compile(r"[,，、;；]|\s+(?=[#＃])")
LONGEST_TAG = 30


@dataclass(slots=True)
class Unwrapped:
    """A text without its wrappers.

    lines: of the text, as many as before.  tags: in the order of the text.
    trailer: the line in which a program names itself, or empty.
    wrappers: (line from 0, what stood there).  told: (line from 0, wording) of all else that was taken off.
    """

    lines: list[str]
    tags: list[str] = field(default_factory=list)
    trailer: str = ""
    wrappers: list[tuple[int, str]] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)

    def wrap(self, line: int) -> None:
        self.wrappers.append((line, self.lines[line].strip()))
        self.lines[line] = ""

    def move(self, line: int, message: str) -> None:
        self.told.append((line, message))
        self.lines[line] = ""


def unwrap(text: str) -> Unwrapped:
    """Return a text without wrappers, lines of tags, lines of attributes and the trailer of a program."""
    found = Unwrapped(text.split("\n"))
    outside = _outside_code(found.lines)
    _cut(found, outside)
    _trailer(found, outside)
    _tag_lines(found, outside)
    _headings(found, outside)
    _rules(found, outside)
    return found


def _outside_code(lines: list[str]) -> list[int]:
    """Return the lines that are not empty and stand outside code fences."""
    outside: list[int] = []
    fence = ""
    for number, line in enumerate(lines):
        found = CODE_FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if found and found[1].startswith(fence) and not line[found.end() :].strip():
                fence = ""
        elif found:
            fence = found[1]
        elif line and not line.isspace():
            outside.append(number)
    return outside


def _cut(found: Unwrapped, outside: list[int]) -> None:
    for number in outside:
        line = found.lines[number]
        if "<!--" in line:
            found.lines[number] = MORE.sub("", line)
        elif ARTICLE.fullmatch(line):
            found.wrap(number)
        elif ATTRIBUTES.fullmatch(line):
            found.move(number, f"attributes for another program were dropped: {line.strip()}")


def _left(found: Unwrapped, outside: list[int]) -> Iterator[int]:
    return (number for number in outside if found.lines[number])


def _alone(found: Unwrapped, number: int) -> bool:
    """Whether a line is a paragraph of its own."""
    above = found.lines[number - 1].strip() if number else ""
    below = found.lines[number + 1].strip() if number + 1 < len(found.lines) else ""
    return not below and (not above or above.startswith("#"))


def _trailer(found: Unwrapped, outside: list[int]) -> None:
    for number in reversed(outside[-5:]):
        line = found.lines[number]
        if TRAILER.match(line) and MACHINE.search(line) and _alone(found, number):
            found.trailer = line.strip(" \t*_")
            found.move(number, f"moved to the provenance: {found.trailer}")
            return


def _tag_lines(found: Unwrapped, outside: list[int]) -> None:
    left = list(_left(found, outside))
    rest = [number for number in left if not RULE.fullmatch(found.lines[number])]
    for above, number in zip([-1, *left], left, strict=False):
        line = found.lines[number]
        titled = above >= 0 and TAGS.fullmatch(found.lines[above]) is not None
        if not _alone(found, number) or len(line) > 1100:  # noqa: PLR2004
            continue
        keywords = KEYWORDS.fullmatch(line)
        tags: list[str] = []
        if keywords:
            tags = _tags(keywords[1])
        elif (titled or rest[-1:] == [number]) and all(map(HASHTAG.fullmatch, SEPARATOR.split(line.strip()))):
            tags = _tags(line)
        if tags:
            found.tags.extend(tags)
            found.move(number, f"moved to the tags: {', '.join(tags)}")
            if titled:
                found.wrap(above)


def _tags(line: str) -> list[str]:
    """Return the tags of a line; none where it looks like a sentence."""
    tags = [part.strip(' \t\u3000*_#＃`"“”') for part in SEPARATOR.split(line)]
    if any(len(tag) > LONGEST_TAG or re.search("[。！？]", tag) for tag in tags):
        return []
    return [tag for tag in tags if tag]


def _headings(found: Unwrapped, outside: list[int]) -> None:
    left = list(_left(found, outside))
    for number, below in zip(left, [*left[1:], -1], strict=False):
        line = found.lines[number]
        if line[0] != "#":
            continue
        first = number == left[0] and below >= 0
        if (first and CONTENT.fullmatch(line)) or (
            below >= 0 and REFERENCES.fullmatch(line) and NOTE.match(found.lines[below])
        ):
            found.wrap(number)


def _rules(found: Unwrapped, outside: list[int]) -> None:
    """Take off the thematic breaks that did no more than part a wrapper from the text."""
    taken = {number for number, _ in (*found.wrappers, *found.told)}
    for above, number, below in zip([-1, *outside], outside, [*outside[1:], -1], strict=False):
        underline = number and found.lines[number - 1].strip()
        if not underline and RULE.fullmatch(found.lines[number]) and (above in taken or below in taken):
            found.wrap(number)
