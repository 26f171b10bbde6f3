"""A page and a theme to HTML."""

from __future__ import annotations

import traceback
from functools import lru_cache

import jinja2

from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.output import TEMPLATES, TemplatePage
from sitegen.model.page import ChooserPage
from sitegen.model.redirect_page import RedirectPage
from sitegen.model.words import NEEDED
from sitegen.render.structured_data import structured_data
from sitegen.render.words import parse_words

Theme = tuple[tuple[str, str], ...]
"""The texts of the templates, and of `strings.toml`, by name."""

STRINGS = "strings.toml"

FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a template raises by what stands in it; told only where the trace leads through a template."""


def html(theme: Theme, page: TemplatePage) -> Outcome[bytes]:
    texts = _texts(theme)
    words = parse_words(texts.get(STRINGS, ""))
    if words.fault:
        return _fault(STRINGS, words.line, words.fault)
    editions = _editions(page)
    tables = {edition: words.table(edition) for edition in editions}
    for edition, table in tables.items():
        lacking = [key for key in NEEDED if key not in table]
        if lacking:
            return _fault(STRINGS, 0, f"the words of {edition} lack {', '.join(lacking)}")
    context = tables if isinstance(page, ChooserPage) else tables[editions[0]]
    name = TEMPLATES[type(page)]
    try:
        made = _environment(theme).get_template(name).render(page=page, t=context)
    except FAULTS as error:
        place = _place(error)
        if place is None:
            raise
        return _fault(*place, str(error) or type(error).__name__)
    return Outcome(made.encode("utf-8", "replace"))


def _editions(page: TemplatePage) -> list[str]:
    """Return the editions whose words a page is written in."""
    match page:
        case ChooserPage():
            return [choice.lang for choice in page.choices]
        case RedirectPage():
            return [page.lang]
        case _:
            return [page.frame.edition]


@lru_cache(maxsize=2)
def _texts(theme: Theme) -> dict[str, str]:
    return dict(theme)


@lru_cache(maxsize=2)
def _environment(theme: Theme) -> jinja2.Environment:
    """Return the theme, compiled as it is used; it cannot be pickled, so each process has its own."""
    texts = _texts(theme)

    def load(name: str) -> tuple[str, str, None] | None:
        # Unlike DictLoader's, these templates have a file name to be found by in a trace.
        return (texts[name], f"{FOLDER}{name}", None) if name in texts else None

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["structured_data"] = structured_data
    return environment


FOLDER = "templates/"


def _place(error: Exception) -> tuple[str, int] | None:
    """Return the template and the line that an error comes from; None where it comes from no template."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.name or "", error.lineno
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(FOLDER)]
    if frames:
        return frames[-1].filename.removeprefix(FOLDER), frames[-1].lineno or 0
    return (str(error.name or ""), 0) if isinstance(error, jinja2.TemplateNotFound) else None


def _fault(name: str, line: int, message: str) -> Outcome[bytes]:
    where = Location(f"{FOLDER}{name}", line)
    return Outcome(None, (Diagnostic(where, Severity.ERROR, "render/template", message, "put it right in the theme"),))
