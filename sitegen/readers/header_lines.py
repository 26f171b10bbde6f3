"""Labelled lines above a text to fields: `【 标  题 】`, `标  题:` of bulletin boards, the head of a journal."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from sitegen.model.body import HAN
from sitegen.readers.hard_lines import Line
from sitegen.readers.line_breaks import close_up, join, width

_LABEL = re.compile(r"【([^】\n]{2,12})】\s*(.*)")
_BOARD_LABEL = re.compile(r"(发信人|發信人|标\s*题|標\s*題|发信站|發信站|作\s*者|日\s*期)\s*[:：]\s*(.*)")
_BOARD = re.compile(r",\s*信[区區]\s*[:：].*")
_ISSUE = re.compile(r"(?:19|20)\d\d.{0,30}(?:[vV]ol|[nN]o\.|第\s*\d+\s*[卷期])")
_DAY = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_POSTED = re.compile(r"\(\w{3}\s+(\w{3})\s+(\d\d?)\s+(\d\d:\d\d:\d\d)\s+(\d{4})\)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BETWEEN_NAMES = re.compile(r"[\s\u3000\ue000-\uf8ff,，、;；\d()（）]+")
_NAME = re.compile(rf"(?:{HAN.pattern}){{2,4}}")
_APART = re.compile(rf"(?<!\S)({HAN.pattern})[ \u3000]({HAN.pattern})(?!\S)")
_NO_TITLE = re.compile(r"摘\s*要|关\s*键\s*词|主\s*题\s*词|中图分类|[Aa]bstract")
_HEAD_LINES = 60
_TITLE_WIDTH = 100

TITLE, DAY, AUTHOR, OUTLET, TAGS, SUMMARY, CREDIT, TEXT = range(8)
_FIELDS = {
    "标题": TITLE, "標題": TITLE, "日期": DAY, "原刊期号": DAY, "作者": AUTHOR, "发信人": AUTHOR, "發信人": AUTHOR,
    "原文出处": OUTLET, "原文出處": OUTLET, "发信站": OUTLET, "發信站": OUTLET, "关键词": TAGS, "關鍵詞": TAGS,
    "内容提要": SUMMARY, "摘要题": SUMMARY, "摘要": SUMMARY, "作者简介": CREDIT, "正文": TEXT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above a text, and the text's own lines.

    taken: number of lines that became fields.  unused: labels for which an article has no field.
    """

    rest: tuple[Line, ...]
    title: str = ""
    published: str = ""
    author: str = ""
    outlet: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    taken: int = 0
    unused: tuple[str, ...] = ()


@dataclass(slots=True)
class _Entry:
    label: str
    values: list[str] = field(default_factory=list)


def has_header(lines: tuple[Line, ...]) -> bool:
    """Whether a text opens with labelled lines or with the head of a journal."""
    head = lines[:12]
    labels = sum(bool(_LABEL.match(line.text)) for line in head)
    board = sum(bool(_BOARD_LABEL.match(line.text)) for line in head[:4])
    return bool(head) and ((labels > 1 and bool(_LABEL.match(head[0].text))) or board > 1 or bool(_masthead(lines)))


def header(lines: tuple[Line, ...]) -> Header:
    """Return the fields that the lines above the text give; without such lines, none."""
    if not has_header(lines):
        return Header(lines)
    masthead = _masthead(lines)
    return _journal(lines, masthead) if masthead else _labelled(lines)


def _labelled(lines: tuple[Line, ...]) -> Header:
    end = _end(lines)
    entries: list[_Entry] = []
    for line in lines[:end]:
        found = _LABEL.match(line.text) or _BOARD_LABEL.match(line.text)
        if found:
            entries.append(_Entry(re.sub(r"\s", "", found[1]), [found[2].strip()]))
        elif entries:
            entries[-1].values.append(line.text)
    values = {_FIELDS[e.label]: e for e in reversed(entries) if e.label in _FIELDS}
    told = {name: join(values[name].values) if name in values else "" for name in range(TEXT)}
    return Header(
        lines[end:],
        title=_title(values[TITLE].values) if TITLE in values else "",
        published=_day(told[DAY] or told[OUTLET]),
        author=_BOARD.sub("", told[AUTHOR]).replace("/", "、"),
        outlet=told[OUTLET].partition("(")[0].rstrip(),
        summary=told[SUMMARY],
        tags=tuple(re.split(r"[\s\u3000;；,，、]+", told[TAGS])) if told[TAGS] else (),
        credits=tuple(filter(None, [told[CREDIT]])),
        taken=end,
        unused=tuple(e.label for e in entries if e.label not in _FIELDS),
    )


def _end(lines: tuple[Line, ...]) -> int:
    """Return the number of lines above the text: up to the label of the text, else as far as labels follow labels."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        found = _LABEL.match(line.text)
        if found and _FIELDS.get(re.sub(r"\s", "", found[1])) == TEXT:
            return number + (not found[2])
    return sum(1 for _ in takewhile(lambda x: _LABEL.match(x.text) or _BOARD_LABEL.match(x.text), lines))


def _title(values: list[str]) -> str:
    return re.sub(r" +(?=[—－])", "", " ".join(close_up(value) for value in values))


def _day(value: str) -> str:
    day, posted = _DAY.fullmatch(value.strip()), _POSTED.search(value)
    if day:
        return "-".join(day.groups())
    if posted and posted[1] in _MONTHS:
        return f"{posted[4]}-{_MONTHS.index(posted[1]) + 1:02}-{int(posted[2]):02} {posted[3]}"
    return ""


def _masthead(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a journal's head: its name, its number, and an empty line below; else none."""
    head = lines[:1] + tuple(takewhile(lambda x: not x.gap, lines[1:6]))
    numbered = any(_ISSUE.search(line.text) for line in head)
    return head if numbered and len(head) <= 4 and all(width(x.text) <= _TITLE_WIDTH for x in head) else ()  # noqa: PLR2004


def _journal(lines: tuple[Line, ...], masthead: tuple[Line, ...]) -> Header:
    rest = lines[len(masthead) :]
    # Some journals print the lead above the title.
    lead = rest[:1] if rest and rest[0].indent else ()
    title = tuple(takewhile(_may_be_title, rest[len(lead) : len(lead) + 3]))
    below = len(lead) + len(title)
    author = rest[below : below + 1] if title and rest[below:] and _names(rest[below].text) else ()
    taken = len(masthead) + len(title) + len(author)
    return Header(
        lead + rest[below + len(author) :],
        title=join(line.text for line in title),
        author="、".join(_names(author[0].text)) if author else "",
        outlet=masthead[0].text,
        taken=taken,
        unused=tuple(line.text for line in masthead[1:]),
    )


def _may_be_title(line: Line) -> bool:
    text = line.text
    plain = not line.indent and width(text) <= _TITLE_WIDTH and HAN.search(text) and not _NO_TITLE.match(text)
    return bool(plain) and not _names(text)


def _names(text: str) -> tuple[str, ...]:
    """Return the names of a line that holds nothing else, those with letters set apart (`吴 明 方`) among them."""
    words = tuple(filter(None, _BETWEEN_NAMES.split(text)))
    if len(words) > 1 and all(len(word) == 1 for word in words):
        words = ("".join(words),)
    elif any(len(word) == 1 for word in words):
        words = tuple(filter(None, _BETWEEN_NAMES.split(_APART.sub(r"\1\2", text))))
    return words if words and all(_NAME.fullmatch(word) for word in words) else ()
