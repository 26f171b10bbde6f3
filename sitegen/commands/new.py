"""`sitegen new`: a small site that builds."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sitegen.pipeline.scaffold import FILES


def run(options: argparse.Namespace) -> int:
    """Write the files of a small site into a folder that is new or empty; return the exit status."""
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"sitegen: {folder} is there already: give a folder that is new or empty", file=sys.stderr)
        return 2
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"{folder} holds a small site. Next: cd {folder} && sitegen build && sitegen serve")
    return 0
