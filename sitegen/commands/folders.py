"""Which site a command is about."""

from __future__ import annotations

import argparse
from pathlib import Path

from sitegen.pipeline.locate import find_site
from sitegen.pipeline.order import Order


def order(options: argparse.Namespace) -> Order | None:
    """Return the folders that the options name, or the site found from the working directory; None if there is none."""
    content: Path | None = options.content
    site: Path | None = options.site
    if site is None and content is None:
        site = find_site(Path.cwd())
    if site is None and content is None:
        return None
    if content is None:
        assert site is not None, "one of the two is given"
        content = site / "content"
    elif site is None and (content / "site.toml").is_file():
        site = content.resolve().parent
    output = options.output or (site or Path()) / "public"
    return Order(content=content, output=output, site=site)
