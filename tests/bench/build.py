"""What a build costs: cold, with nothing changed, and with one article changed; beside OpenCC alone, in the same run.

    .venv/bin/python tests/bench/build.py [ARTICLES]

Figures of one run can be compared with each other; those of two runs, or two machines, cannot.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = (
    "芯片 出口 管制 市场 公司 模型 人工智能 政府 宣布 计划 投资 股价 上涨 下跌 研究 人员 认为 影响 企业 技术".split()
)
ARTICLE = "---\ntitle: {title}\ndate: {date}\ntags: [{tags}]\n---\n\n{body}\n"


def sentences(rng: random.Random, count: int) -> str:
    return "".join("".join(rng.choices(WORDS, k=12)) + "。" for _ in range(count))


def write(folder: Path, count: int) -> None:
    """Write articles of about 1,700 Han characters, always the same ones."""
    rng = random.Random(1)  # noqa: S311 - no secret
    for number in range(count):
        body = "\n\n".join(sentences(rng, 9) for _ in range(7))
        date = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        title = f"{sentences(rng, 1)[:18]}{number}"
        text = ARTICLE.format(title=title, date=date, tags=", ".join(rng.sample(WORDS, 3)), body=body)
        (folder / f"{number}.md").write_text(text, "utf-8")


def measured(*command: str) -> tuple[float, float]:
    """Return the wall and CPU seconds of a command and all its processes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


OPENCC_ALONE = """
import pathlib, sys, opencc
convert = opencc.OpenCC("s2tw").convert
for path in pathlib.Path(sys.argv[1]).glob("*.md"):
    convert(path.read_text("utf-8"))
"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        content, output = Path(name) / "content", Path(name) / "public"
        content.mkdir()
        write(content, count)
        build = [
            sys.executable,
            "-m",
            "sitegen",
            "build",
            "--content",
            str(content),
            "--output",
            str(output),
            "--quiet",
        ]
        rows = [("OpenCC alone", *measured(sys.executable, "-c", OPENCC_ALONE, str(content)))]
        rows.append(("cold", *measured(*build)))
        rows.append(("nothing changed", *measured(*build)))
        changed = content / "7.md"
        changed.write_text(changed.read_text("utf-8") + "\n又一段。\n", "utf-8")
        rows.append(("one body changed", *measured(*build)))
    print(f"{count} articles            wall s    CPU s   CPU ms an article")
    for label, wall, cpu in rows:
        print(f"{label:20} {wall:9.2f} {cpu:8.2f} {1000 * cpu / count:13.2f}")


if __name__ == "__main__":
    main()
