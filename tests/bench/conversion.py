"""What a conversion costs, beside plain OpenCC with its Taiwan phrases over the same prose, in the same run.

    .venv/bin/python tests/bench/conversion.py [ARTICLES]

The two take turns, so that a busy machine slows both; the median of the ratios is what can be quoted.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import opencc

from sitegen.conversion import convert
from sitegen.model.locale import parse_locale
from sitegen.model.script import telling

PAIRS = 5
CHARACTERS = 1_700
CONTENT = Path(__file__).parents[2] / "content" / "articles"


def sentences() -> list[str]:
    """Return the Simplified sentences of the sample site."""
    texts = [path.read_text("utf-8") for path in sorted(CONTENT.rglob("*.md")) + sorted(CONTENT.rglob("*.txt"))]
    simplified = [text for text in texts if telling(text).script == "Hans"]
    return re.findall(r"(?<=[。\n>])[^。\n<>\[\]/]{12,}。", "\n".join(simplified))


def articles(count: int) -> list[str]:
    """Return articles of about 1,700 Han characters, always the same ones."""
    rng = random.Random(1)  # noqa: S311 - no secret
    own = sentences()
    made: list[str] = []
    for number in range(count):
        text = f"第{number}篇。"
        while len(text) < CHARACTERS:
            text += f"{rng.choice(own)}{rng.randrange(1000)}"
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
