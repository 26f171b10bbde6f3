"""What a region's press writes where OpenCC writes the forms of a school list; every step keeps the length."""

from __future__ import annotations

import functools
import re

from sitegen.conversion.characters import Memory
from sitegen.conversion.dictionaries import PIECE_END, TO_TRADITIONAL, convert_all
from sitegen.model.glossary import region_of
from sitegen.model.locale import HANT, Locale
from sitegen.model.style import Style

PRESS = str.maketrans(
    "説户羣温衞鋭閲税脱兑悦藴醖峯牀麪粧啓葱痴爲衆敍媪愠揾榅氲涗煴缊脣蒀蜕轀鰛纔豔唸孃燬",
    "說戶群溫衛銳閱稅脫兌悅蘊醞峰床麵妝啟蔥癡為眾敘媼慍搵榲氳涚熅縕唇蒕蛻輼鰮才艷念娘毀",
)
"""Glyphs of the school list, and what newspapers of Taiwan and of Hong Kong print."""

HONG_KONG = str.maketrans("週歎譁", "周嘆嘩")
"""What the newspapers of Hong Kong alone print."""

ALONE = {"签": "簽"}
"""Words of one character for which OpenCC has the rarer meaning: in the news 签 is to sign, and no lot."""

WORDS = re.compile("瞭解(?!除|散|決|放|禁)")


@functools.cache
def memory(target: Locale, style: Style) -> Memory:
    """Return what a process knows of the words of a Traditional locale, in the style of an edition."""
    config = TO_TRADITIONAL[region_of(target)]

    def make(words: list[str]) -> list[str]:
        made = PIECE_END.join(ALONE.get(word, one) for word, one in zip(words, convert_all(words, config), strict=True))
        return dressed(made, PIECE_END.join(words), target, style).split(PIECE_END)

    return Memory(make)


def dressed(text: str, plain: str, target: Locale, style: Style) -> str:
    """Return a Traditional text in the house style of an edition.  plain: the text in Simplified, as long."""
    if target.script != HANT:
        return text
    made = text.translate(PRESS)
    made = WORDS.sub("了解", made)
    taiwan = region_of(target) == "TW"
    if not taiwan:
        made = made.translate(HONG_KONG)
    if (style.tai or "台") == "台":
        made = made.replace("臺", "台")
    elif taiwan:
        made = re.sub("台(?=灣|北|中|南|東|大|海|幣|商|獨|積電|電|鐵|鹽|塑|視|胞|籍|股)", "臺", made)
    made = made.replace("裏", "裡") if (style.li or ("裡" if taiwan else "裏")) == "裡" else made.replace("裡", "裏")
    if (style.zhe or ("著" if taiwan else "着")) == "著":
        made = made.replace("着", "著")
    elif "着" in plain:
        # 著 is a particle where its Simplified form is 着, and a word of its own elsewhere (著名).
        made = "".join("着" if (old, new) == ("着", "著") else new for old, new in zip(plain, made, strict=True))
    if (style.bu or ("布" if taiwan else "佈")) == "布":
        made = made.replace("佈", "布")
    if (style.jihua or ("計畫" if taiwan else "計劃")) == "計畫":
        made = made.replace("計劃", "計畫")
    else:
        made = made.replace("計畫", "計劃")
    return made
