"""Lines of print to running text: what stands between two words once the line break is gone.

A line break in Chinese is no blank: set as one, it cuts every word at which a line happened to end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, pairwise

from sitegen.model.body import HAN

WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
    "\u2014\u2018\u2019\u201c\u201d\u2026]"
)
"""One character that takes two columns in print set for Chinese, curly quotation marks and dashes among them."""

_QUOTES = "\u2018\u2019\u201c\u201d"
_TIES = "-/_"
_CLOSERS = "」』”’）)】》〉\"'"
_END = re.compile(rf"[。！？!?…．]$|(?:{HAN.pattern})\.$")
_SET_APART = re.compile(rf"(?<!\S){HAN.pattern}(?:[ \u3000]{HAN.pattern}){{3,}}(?!\S)")


def width(text: str) -> int:
    """Return the columns that a text takes in print, a Han character two."""
    return len(text) + len(WIDE.findall(text))


def join(lines: Iterable[str]) -> str:
    """Return the lines as one: a blank between Latin letters or digits on both sides, else nothing (seed 002)."""
    words = [stripped for line in lines if (stripped := line.strip())]
    return "".join(chain(words[:1], (_gap(a, b) + b for a, b in pairwise(words))))


def ends_sentence(text: str) -> bool:
    """Whether a text ends in a full stop, a question or an exclamation mark, closing brackets and quotes aside."""
    return bool(_END.search(text.rstrip().rstrip(_CLOSERS)[-2:]))


def close_up(text: str) -> str:
    """Return the text without the blanks that set letters apart: four or more single Han (`美 股 下 挫`, seed 004)."""
    return _SET_APART.sub(lambda found: re.sub(r"\s", "", found[0]), text)


def _gap(before: str, after: str) -> str:
    # A curly quotation mark is wide in Chinese and narrow in English: the letter beyond it decides.
    last, first = before.rstrip(_QUOTES)[-1:], after.lstrip(_QUOTES)[:1]
    return "" if not last or not first or last in _TIES or WIDE.match(last) or WIDE.match(first) else " "
