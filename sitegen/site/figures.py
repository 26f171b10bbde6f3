"""A text to the quantities it tells, each with its value, whatever script, width and magnitude it is written in."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from sitegen.model.body import MARKUP, Body
from sitegen.site.excerpt import NOTES, REFERENCE

MAGNITUDES = {
    "": 1,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "十万": 1e5,
    "十萬": 1e5,
    "百万": 1e6,
    "百萬": 1e6,
    "千万": 1e7,
    "千萬": 1e7,
    "亿": 1e8,
    "億": 1e8,
    "百亿": 1e10,
    "百億": 1e10,
    "千亿": 1e11,
    "千億": 1e11,
    "万亿": 1e12,
    "萬億": 1e12,
    "兆": 1e12,
}
"""Chinese magnitudes; 兆 is 10¹² in the news of Taiwan and Hong Kong, and nobody's million."""

UNITS = {
    "%": ("%", "％", "個百分點", "个百分点"),
    "USD": ("美元", "美金"),
    "CNY": ("人民币", "人民幣", "元人民币", "元人民幣"),
    "HKD": ("港元", "港币", "港幣"),
    "TWD": ("新台币", "新台幣", "新臺幣", "元新台币", "元新台幣", "台币", "台幣"),
    "EUR": ("欧元", "歐元"),
    "JPY": ("日元", "日圓", "日圆"),
    "GBP": ("英镑", "英鎊"),
    "元": ("元",),
    "人": ("人", "名", "位"),
    "例": ("例",),
    "家": ("家",),
    "块": ("块", "塊", "片", "张", "張", "颗", "顆", "枚"),
    "倍": ("倍",),
    "吨": ("吨", "噸", "公吨", "公噸"),
    "公里": ("公里", "千米"),
    "天": ("天",),
    "票": ("票",),
    "点": ("点", "點"),
}
"""Units by what they measure; those of one thing are compared."""

_UNIT_OF = {written: unit for unit, forms in UNITS.items() for written in forms}

ABOUT = "超过|超過|不到|不足|接近|将近|將近|约为|約為|大约|大約|大概|约|約|近|逾|至少|最多|高达|高達|超"

QUANTITY = re.compile(
    rf"(?<![\d.,A-Za-z])(?P<about>{ABOUT})?\s?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?"
    rf"(?P<size>{'|'.join(sorted(filter(None, MAGNITUDES), key=len, reverse=True))})?(?P<more>多|余|餘)?\s?"
    rf"(?P<unit>{'|'.join(sorted(map(re.escape, _UNIT_OF), key=len, reverse=True))})"
)

DIGIT = re.compile(r"\d")
BLOCK = re.compile(r'<(p|h[2-6]) id="([ph]\d+)">(.*?)</\1>', re.DOTALL)
SENTENCE = re.compile(r"[^。！？!?；;]+[。！？!?；;]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a text.

    written: with what stands around it that limits it (約560萬美元).  value: in units.  unit: a key of UNITS.
    anchor: of the block.  sentence: that it stands in.  at: where in the sentence it begins.
    """

    written: str
    value: float
    unit: str
    anchor: str
    sentence: str
    at: int


@lru_cache(maxsize=128)
def figures(body: Body) -> tuple[Figure, ...]:
    """Return the quantities of a body in order; those of its notes and tables are left out.

    The articles of a story are asked for again and again while its page is laid out.
    """
    end = body.html.find(NOTES)
    found: list[Figure] = []
    for block in BLOCK.finditer(body.html, 0, len(body.html) if end < 0 else end):
        text = html.unescape(MARKUP.sub("", REFERENCE.sub("", block[3]))).replace("\n", "")
        for sentence in SENTENCE.finditer(text):
            found += _of(sentence[0].strip(), block[2])
    return tuple(found)


def _of(sentence: str, anchor: str) -> list[Figure]:
    if not DIGIT.search(sentence):
        return []
    return [
        Figure(
            written=" ".join(match[0].split()),
            value=round(float(match["number"].replace(",", "")) * MAGNITUDES[match["size"] or ""], 6),
            unit=_UNIT_OF[match["unit"]],
            anchor=anchor,
            sentence=sentence,
            at=match.start(),
        )
        for match in QUANTITY.finditer(sentence)
    ]
