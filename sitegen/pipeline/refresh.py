"""Pages to the bytes that are not yet on the disk.

A page holds all that is printed of it, so one whose digest stands in the
manifest of the last build, and whose file is intact, is not rendered again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sitegen import render
from sitegen.model.diagnostics import Outcome
from sitegen.model.output import OutputFile, Page, output_path
from sitegen.model.page import PicturePage
from sitegen.model.search import ShardPage
from sitegen.pipeline import cache, fonts, publish, theme
from sitegen.pipeline.runner import Runner
from sitegen.render.pictures import picture


@dataclass(frozen=True, slots=True)
class Last:
    """What the last build left.  files: by path.  intact: the paths whose file is still as it was written."""

    files: Mapping[str, publish.Written]
    intact: frozenset[str]

    def has(self, path: str, digest: str) -> bool:
        """Tell whether the file at path is there, and holds bytes of this digest."""
        return path in self.intact and path in self.files and self.files[path].digest == digest


@dataclass(frozen=True, slots=True)
class Refreshed:
    """listing: every file of the site.  fresh: the bytes of those that the last tree does not have as they must be.

    complete: no page failed to render.
    """

    listing: dict[str, publish.Written]
    fresh: dict[str, bytes]
    complete: bool


def refresh(pages: tuple[Page, ...], files: theme.Files, texts: render.Theme, last: Last, runner: Runner) -> Refreshed:
    """Render what must be rendered, and copy what is static."""
    maker = cache.digest(cache.code_digest(), repr(texts).encode()).encode()
    wanted = {output_path(page): (page, _digest(maker, page)) for page in pages}
    listing = {
        path: publish.Written(last.files[path].digest, digest)
        for path, (_, digest) in wanted.items()
        if path in last.intact and path in last.files and last.files[path].page == digest
    }
    stale = [path for path in wanted if path not in listing]
    made = runner.map("render", partial(_files, texts), _together([wanted[path][0] for path in stale]))
    contents = {file.path: file.content for files in made if files for file in files}
    contents |= {f"static/{name}": path.read_bytes() for name, path in files.static}
    digests = {path: publish.digest(content) for path, content in contents.items()}
    for path, digest in digests.items():
        listing[path] = publish.Written(digest, wanted[path][1] if path in wanted else "")
    fresh = {path: content for path, content in contents.items() if not last.has(path, digests[path])}
    return Refreshed(listing, fresh, complete=None not in made)


def _digest(maker: bytes, page: Page) -> str:
    """Return the digest of a page and of what makes it; a picture is dear, and no template has a part in it."""
    drawn = isinstance(page, PicturePage)
    return cache.digest(cache.code_digest() if drawn else maker, repr(page).encode())


def _together(pages: list[Page]) -> list[tuple[Page, ...]]:
    """Return pages as they are to be rendered: each by itself, but for the shards of one segment of the search index.

    All shards of a segment are made at once, of texts that are better sent to one process than to all.
    """
    segments: dict[str, list[Page]] = {}
    others: list[tuple[Page, ...]] = []
    for page in pages:
        if isinstance(page, ShardPage):
            segments.setdefault(page.segment.name, []).append(page)
        else:
            others.append((page,))
    return [*map(tuple, segments.values()), *others]


def _files(texts: render.Theme, pages: tuple[Page, ...]) -> Outcome[tuple[OutputFile, ...]]:
    """Render pages; there is no value where one of them has a fault."""
    made = [_file(texts, page) for page in pages]
    files = [one.value for one in made if one.value is not None]
    noted = tuple(diagnostic for one in made for diagnostic in one.diagnostics)
    return Outcome(tuple(files) if len(files) == len(pages) else None, noted)


def _file(texts: render.Theme, page: Page) -> Outcome[OutputFile]:
    if isinstance(page, PicturePage):
        return Outcome(OutputFile(page.path, picture(page, fonts.content(page.font))))
    rendered = render.render(texts, page)
    content = rendered.value
    return Outcome(None if content is None else OutputFile(output_path(page), content), rendered.diagnostics)
