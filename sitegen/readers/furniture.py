"""What a printed page carries besides its text: page numbers, teasers for other articles, captions, promotion."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.readers.hard_lines import Layout, Line, Passage, Setting
from sitegen.readers.line_breaks import ends_sentence, width

_TEASER_LABEL = re.compile(
    r"(?:延伸|相關|相关|推薦|推荐|更多)(?:閱讀|阅读|報導|報道|报道|文章)\s*[:：]?|(?:閱讀|阅读)更多\s*[:：]?"
)
_NUMBER = re.compile(
    r"[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*[页頁]|\d{1,4}\s*/\s*\d{1,4}|[Pp]age \d{1,4}"
    r"|[\[【]?#?\d{1,4}\s*[楼樓][\]】]?"
)
_BARE_NUMBER = re.compile("[0-9０-９]{1,4}")
_TAIL = re.compile(r"※\s*(?:来源|來源|修改|转寄|轉寄)|--$")
_CAPTION = re.compile(
    r"(?:(?<!拍)[攝摄]\s?[:：/／]|(?:^|[\s。，！？」”）)])[圖图]片?(?:來源|来源)?\s?[:：/／]"
    r"|via Getty Images|[/／]達志影像).{0,60}$"
)
_CALLS = re.compile(r"訂閱|订阅|會員|会员|立即|登入|登录|特惠|優惠|优惠|暢讀|畅读|邀請你|邀请你|首年|免費|免费")
_COLUMN = re.compile("[|｜]")
_MANY_CALLS = 4
_LONGEST_PROMOTION = 300
_SHOWN = 40


_NAMES = {
    "page-furniture": "page furniture",
    "teaser": "a teaser for another article",
    "caption": "a caption without its picture",
    "promotion": "promotion",
}


@dataclass(frozen=True, slots=True)
class Promoted:
    """The passages of the text.  promotion: what was taken from among them; publishers name themselves in it."""

    passages: tuple[Passage, ...]
    promotion: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def without_furniture(
    path: str, lines: tuple[Line, ...], layout: Layout
) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines without page numbers, labelled teasers and captions, so that a sentence runs on across them."""
    end = next((place for place, line in enumerate(lines) if place and _TAIL.match(line.text)), len(lines))
    dropped = dict.fromkeys(range(end, len(lines)), "page-furniture")
    for place, line in enumerate(lines[:end]):
        if _is_page_number(line.text, layout) or not _has_letters(line.text):
            dropped[place] = "page-furniture"
        elif _TEASER_LABEL.fullmatch(line.text):
            dropped[place] = "teaser"
            if place and _may_be_teaser(lines[place - 1], layout):
                dropped[place - 1] = "teaser"
        elif place and _CAPTION.search(line.text) and not ends_sentence(line.text):
            dropped |= dict.fromkeys(range(_caption_start(lines, place, layout), place + 1), "caption")
    told = tuple(_told(path, lines[place].number, code, lines[place].text) for place, code in sorted(dropped.items()))
    return tuple(line for place, line in enumerate(lines) if place not in dropped), told


def without_promotion(path: str, passages: tuple[Passage, ...], *, teasers: bool) -> Promoted:
    """Return the passages without what sells subscriptions.

    teasers: some were found with their label, so that a last line without one is a teaser, too (seed 002).
    """
    dropped = {
        passage.number: code
        for passage in passages
        if (code := _selling(passage, last=passage is passages[-1], teasers=teasers))
    }
    return Promoted(
        tuple(passage for passage in passages if passage.number not in dropped),
        next((passage.text for passage in passages if dropped.get(passage.number) == "promotion"), ""),
        tuple(_told(path, p.number, dropped[p.number], p.text) for p in passages if p.number in dropped),
    )


def _selling(passage: Passage, *, last: bool, teasers: bool) -> str:
    text = passage.text
    if len(text) < _LONGEST_PROMOTION and len(set(_CALLS.findall(text))) >= _MANY_CALLS:
        return "promotion"
    unlabelled = last and len(passage.lines) == 1 and not ends_sentence(text) and (teasers or _COLUMN.search(text))
    return "teaser" if unlabelled else ""


def _caption_start(lines: tuple[Line, ...], place: int, layout: Layout) -> int:
    """Return where a caption begins that is signed at the place given: there, or on the line above it."""
    if place < 2 or _CAPTION.search(lines[place - 1].text) or ends_sentence(lines[place - 1].text):  # noqa: PLR2004
        return place
    before, above = lines[place - 2 : place]
    own = layout.full(above, lines[place]) and (ends_sentence(before.text) or not layout.full(before, above))
    return place - 1 if own else place


def _may_be_teaser(line: Line, layout: Layout) -> bool:
    stopped = line.text.endswith(("。", "。」", "。”"))
    return not stopped and width(line.text) <= layout.width


def _is_page_number(text: str, layout: Layout) -> bool:
    # Where each line is a paragraph, a bare number is the cell of a table.
    bare = layout.setting is not Setting.UNBROKEN and _BARE_NUMBER.fullmatch(text)
    return bool(bare or _NUMBER.fullmatch(text))


def _has_letters(text: str) -> bool:
    # A full stop that did not fit on the line above is text.
    return len(text) < 3 or any(character.isalnum() or ord(character) > 0x3000 for character in text)  # noqa: PLR2004


def _told(path: str, line: int, code: str, text: str) -> Diagnostic:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return Diagnostic(
        Location(path, line), Severity.INFO, f"wrapped-text/{code}", f"{_NAMES[code]} left out: '{shown}'"
    )
