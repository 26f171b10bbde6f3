"""What the search index finds, and what it weighs: a site is built of a folder, and its index read as browsers do.

    .venv/bin/python tests/bench/search.py FOLDER [ARTICLES]

Every 2 to 6 Han characters of 500 headlines, as each edition shows them, must be found.  The query is folded by the
table of the site itself (search/fold.json), and looked up as static/search.js looks it up, before any page is read.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
import sys
import tempfile
import unicodedata
from functools import cache
from pathlib import Path

from sitegen.cli import main as sitegen

HEADLINES = 500
LENGTHS = range(2, 7)
HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
EDITIONS = ("zh-hans", "zh-hant")


class Index:
    """The files of an index, read with no code of the package."""

    def __init__(self, public: Path) -> None:
        self.folder = public / "search"
        self.folds: dict[str, str] = json.loads((self.folder / "fold.json").read_text("utf-8"))
        self.segments = json.loads((self.folder / "index.json").read_text("utf-8"))["segments"]
        self.shard = cache(self._shard)

    def find(self, query: str) -> set[tuple[str, int]]:
        """Return the articles that hold all pairs of a query of Han characters: segment and place in it."""
        small = unicodedata.normalize("NFKC", query).lower()
        folded = "".join(self.folds.get(letter, letter) for letter in small)
        pairs = [folded[place : place + 2] for place in range(len(folded) - 1)]
        found: set[tuple[str, int]] = set()
        for name, shards, _ in self.segments:
            places = [self.shard(name, ord(pair[0]) % shards).get(pair, frozenset()) for pair in pairs]
            found.update((name, place) for place in frozenset.intersection(*places))
        return found

    def _shard(self, name: str, number: int) -> dict[str, frozenset[int]]:
        lines = (self.folder / name / f"{number}.txt").read_text("utf-8").splitlines()
        return {
            term: frozenset(int(value) // 3 for value in postings.split(","))
            for term, _, postings in (line.partition(" ") for line in lines)
        }


def headlines(public: Path, edition: str) -> dict[tuple[str, int], str]:
    """Return the headlines that an edition shows, by segment and place."""
    found: dict[tuple[str, int], str] = {}
    for file in (public / edition / "search").rglob("[0-9]*.json"):
        for place, record in enumerate(json.loads(file.read_text("utf-8"))):
            found[file.parent.name, int(file.stem) * 16 + place] = record[1]
    return found


def recall(public: Path) -> tuple[int, int]:
    """Return how many queries were made, and how many of them did not find their article."""
    index, rng = Index(public), random.Random(1)  # noqa: S311 - no secret
    made = missed = 0
    for edition in EDITIONS:
        titles = sorted(headlines(public, edition).items())
        for place, title in rng.sample(titles, min(HEADLINES, len(titles))):
            for run in HAN.findall(title):
                for query in {run[at : at + n] for n in LENGTHS for at in range(len(run) - n + 1)}:
                    made += 1
                    missed += place not in index.find(query)
    return made, missed


def weight(files: list[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10**9
    with tempfile.TemporaryDirectory() as name:
        content, public = Path(name) / "content", Path(name) / "public"
        for file in sorted(path for path in folder.rglob("*") if path.is_file())[:most]:
            copy = content / file.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
        options = ["--content", str(content), "--output", str(public), "--base-url", "https://example.org", "--quiet"]
        sitegen(["build", *options, "--no-cache"])
        made, missed = recall(public)
        count = len(headlines(public, EDITIONS[0]))
        shared = [path for path in (public / "search").rglob("*") if path.is_file()]
        own = [path for edition in EDITIONS for path in (public / edition / "search").rglob("*.json")]
        index = weight(shared) - weight([public / "search" / "fold.json"])
        records = weight(own)
    print(f"{count} articles, {made} queries of 2 to 6 characters: {missed} missed")
    print(f"index {index / count / 1000:.2f} kB an article, records {records / count / 1000:.2f} kB (gzip)")


if __name__ == "__main__":
    main()
