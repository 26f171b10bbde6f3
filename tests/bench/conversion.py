"""What a conversion costs, beside plain OpenCC with its Taiwan phrases over the same articles, in the same run.

    .venv/bin/python tests/bench/conversion.py [ARTICLES]

The two take turns, so that a busy machine slows both; the median of the ratios is what can be quoted.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable

import opencc

from sitegen.conversion import convert
from sitegen.model.locale import parse_locale

PAIRS = 5
CHARACTERS = 1_700
SENTENCES = (
    "路透社周二报道，一家总部设在西雅图的公司宣布，将在未来三年投资五亿美元兴建数据中心。",
    "这家初创公司的联合创始人说，芯片供应紧张只是暂时的，市场会慢慢恢复平静。",
    "市长发言后，记者追问基金发行的细节，他没有正面回答，只说公布的文件里都写明了。",
    "分析人士认为，特朗普的表态让股价一度下跌，投资者转而买入黄金和国债。",
    "医生提醒，干燥的天气里头发容易受损，出门前最好做好防晒。",
    "球队后卫在第六十三分钟受伤离场，主教练赛后表示他的伤势并不严重。",
    "人工智能模型的训练成本正在下降，但是电力和冷却的费用还在上升。",
    "法院宣布休庭，原告律师对着镜头说，他们会把官司打到底。",
)


def articles(count: int) -> list[str]:
    """Return articles of about 1,700 Han characters, always the same ones."""
    rng = random.Random(1)  # noqa: S311 - no secret
    made: list[str] = []
    for number in range(count):
        text = f"第{number}篇。"
        while len(text) < CHARACTERS:
            text += f"{rng.choice(SENTENCES)}{rng.randrange(1000)}"
        made.append(text[:CHARACTERS])
    return made


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    texts = articles(count)
    source, target = parse_locale("zh-Hans-CN"), parse_locale("zh-Hant-TW")
    plain = opencc.OpenCC("s2twp").convert
    load = seconds(lambda text: convert(text, source, target), ["载入"])
    pairs = [(seconds(plain, texts), seconds(lambda text: convert(text, source, target), texts)) for _ in range(PAIRS)]
    for theirs, ours in pairs:
        print(f"OpenCC s2twp {theirs:6.2f} s   sitegen {ours:6.2f} s   ratio {ours / theirs:.2f}")
    print(f"median ratio {statistics.median(ours / theirs for theirs, ours in pairs):.2f}; loaded in {load:.2f} s")


if __name__ == "__main__":
    main()
