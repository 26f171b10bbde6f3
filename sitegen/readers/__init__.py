"""Source text to articles.  A new format is one module here and one line in READERS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitegen.model.article import Article, Reading
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.source import Source
from sitegen.readers import clip, fields, front_matter, html_page, markdown, newspaper, wrapped_text
from sitegen.readers.draft import Draft, Text
from sitegen.readers.front_matter import FrontMatter
from sitegen.readers.metadata import complete


@dataclass(frozen=True, slots=True)
class Reader:
    """recognises looks at the text alone, never at the file's name; read is called only if it said yes."""

    name: str
    recognises: Callable[[str], bool]
    read: Callable[[Text], Outcome[tuple[Draft, ...]]]


READERS: tuple[Reader, ...] = (
    # In order of trial: the first that recognises the text reads it.
    Reader("clip", clip.recognises, clip.read),
    Reader("newspaper", newspaper.recognises, newspaper.read),
    Reader("wrapped-text", wrapped_text.recognises, wrapped_text.read),
    Reader("html", html_page.recognises, html_page.read),
    Reader("markdown", markdown.recognises, markdown.read),
)


def read(source: Source, settings: ReadSettings) -> Outcome[Reading]:
    """Read a source: its front matter, then the text below it with the first reader that recognises it."""
    return front_matter.split(source).then(lambda front: _read(source, front, settings))


def _read(source: Source, front: FrontMatter, settings: ReadSettings) -> Outcome[Reading]:
    own = fields.of_front_matter(front, source.path)
    text = Text(source.path, front.text, front.first_line, own.link(), own.text("title"))
    reader = next((one for one in READERS if one.recognises(text.text)), None)
    if reader is None:
        hint = "write a text below the front matter, or remove the file"
        where = Location(source.path, front.first_line)
        return Outcome(None, (Diagnostic(where, Severity.ERROR, "format/empty", "the file has no text", hint),))
    drafts = reader.read(text)
    noted = drafts.diagnostics
    articles: list[Article] = []
    for draft in drafts.value or ():
        made = complete(draft, front, source, settings)
        noted += made.diagnostics
        if made.value is not None:
            articles.append(made.value)
    # What is wrong with a front matter is wrong for each story below it, but told once.
    return Outcome(Reading(reader.name, tuple(articles)), tuple(dict.fromkeys(noted)))
