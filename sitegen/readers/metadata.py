"""Draft to Article: front matter wins over the format, the format over the folder's defaults, those over the outlet's.

What contradicts is told; what nobody says stays empty.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from sitegen.model.article import MACHINE_WRITTEN, Article, Image, Published
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.link import same_address
from sitegen.model.outlet import Outlet, outlet_of_link
from sitegen.model.source import Source
from sitegen.model.story import NO_STORY
from sitegen.readers import fields, keys, markup, outlets, summary
from sitegen.readers.addresses import resolve
from sitegen.readers.case import Case
from sitegen.readers.draft import Draft
from sitegen.readers.front_matter import FrontMatter
from sitegen.readers.language import locale
from sitegen.readers.moments import moments
from sitegen.readers.rights import rights
from sitegen.readers.titles import folded
from sitegen.readers.wording import wording

SUMMARY = 120
"""The most characters of a summary that is taken from the text."""

DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[-_ ]*|\d{8}[-_ ]+")
"""The day at the start of a file's name; what follows is the better title."""


def complete(draft: Draft, front: FrontMatter, source: Source, settings: ReadSettings) -> Outcome[Article]:
    """Make an article of what format, front matter and folders tell; a draft (`draft: true`) gives none."""
    own, folders = fields.of_front_matter(front, source.path), fields.of_folders(source.defaults, source.path)
    case = Case(draft, own, folders, source, settings)
    who = case.with_field("draft")
    if who and who.claims("draft"):
        told = Diagnostic(who.where("draft"), Severity.INFO, "metadata/draft", "this is a draft, and not published")
        return Outcome(None, (told,))
    article = _article(case)
    return Outcome(article, case.told())


def _article(case: Case) -> Article:
    draft = case.draft
    link = _link(case)
    outlet = _outlet(case, link)
    title = _title(case)
    published, captured = moments(case, outlet)
    shown, notice = rights(case, outlet)
    image = _image(case, link)
    text = "\n".join(markup.text_of(block.html) for block in draft.blocks if block.kind != "notes")
    return Article(
        key=_key(case, published, link),
        locale=locale(case, f"{title}\n{text}", outlet),
        title=title,
        body=markup.body(draft.blocks),
        origin=Location(case.source.path, draft.line),
        measure=markup.measure(draft.blocks, image, draft.links, draft.footnotes),
        published=published,
        captured=captured,
        summary=_summary(case, title),
        author=_author(case, outlet),
        outlet=outlet,
        link=link,
        image=image,
        tags=_tags(case),
        untagged=case.own.is_none("tags"),
        credits=draft.credits,
        rights=shown,
        rights_notice=notice,
        provenance=_provenance(case),
        repaired=draft.repaired,
        wording=wording(case.own),
        story=_story(case),
        pin=_pin(case),
        edition=case.source.edition,
        edition_of=case.source.edition_of,
    )


def _link(case: Case) -> str:
    own, told = case.own.link(), resolve(case.draft.link, "")
    if case.is_one_of_several:
        return told or own or case.folders.link()
    if own and told and same_address(own) != same_address(told):
        case.note(Severity.INFO, "link", f"the front matter's link was taken; the text's own is {told}")
    return own or told or case.folders.link()


def _title(case: Case) -> str:
    draft = case.draft
    given = "" if case.is_one_of_several else case.own.text("title")
    if given and draft.title and folded(given) != folded(draft.title):
        other = markup.shortened(draft.title)
        case.note(Severity.INFO, "title", f"the front matter's title was taken; the text's own is {other!r}")
    if given or draft.title:
        return given or draft.title
    hint = "write one into the front matter"
    case.note(Severity.WARNING, "title", "the text has no title; the file's name was taken", hint)
    path = PurePosixPath(case.source.path)
    name = path.parent.name if path.stem.lstrip("_") == "index" and path.parent.name else path.stem
    return " ".join(DATED.sub("", name, count=1).split()) or name.strip() or case.source.path


def _tags(case: Case) -> tuple[str, ...]:
    """Return the tags of front matter and text, else those of the folders, each once, as it was written first.

    An empty list in the front matter says that there are none.
    """
    tags: dict[str, str] = {}
    if case.own.is_none("tags"):
        return ()
    for tag in (*case.own.texts("tags"), *case.draft.tags) or case.folders.texts("tags"):
        tags.setdefault(folded(tag), tag)
    return tuple(tags.values())


def _outlet(case: Case, link: str) -> Outlet | None:
    """Return who published first: as front matter says, the link's host, a named line, the byline, the folders."""
    known = case.settings.outlets
    own, inherited = case.own.text("outlet"), case.folders.text("outlet")
    if own:
        return outlets.called(own, known)
    found = outlet_of_link(link, known) or outlets.named(case.draft.outlet, known)
    if found:
        return found
    # In half of the saved pages with front matter the author is the outlet.
    byline = "".join(case.own.texts("author")) or case.draft.author
    meant = next((outlet for outlet in known if byline and outlets.is_only(byline, outlet)), None)
    return meant or (outlets.called(inherited, known) if inherited else None)


def _author(case: Case, outlet: Outlet | None) -> str:
    """Return who wrote it; an author that only names the outlet once more is none."""
    for author in ("、".join(case.own.texts("author")), case.draft.author, "、".join(case.folders.texts("author"))):
        if author and not (outlet and outlets.is_only(author, outlet)):
            return author
    return ""


def _image(case: Case, link: str) -> Image | None:
    given = None if case.is_one_of_several else case.own.image(link)
    return given or case.draft.image or case.folders.image("")


def _summary(case: Case, title: str) -> str:
    """Return what front matter, format or folders say, unless it repeats the title; else the first sentences."""
    given = "" if case.is_one_of_several else case.own.text("summary")
    told = (given, case.draft.summary, case.folders.text("summary"))
    ready = next((text for text in told if text and folded(text) != folded(title)), "")
    return ready or summary.opening(case.draft.blocks, title, SUMMARY)


def _provenance(case: Case) -> str:
    who = case.with_field("provenance")
    said = folded(who.text("provenance")) if who else ""
    if who and said != MACHINE_WRITTEN:
        who.note("provenance", Severity.WARNING, f"'provenance' can only be {MACHINE_WRITTEN}, not {said!r}")
    return MACHINE_WRITTEN if said == MACHINE_WRITTEN else case.draft.provenance


def _story(case: Case) -> str:
    given = case.own.text("story")
    if given and not keys.KEY.fullmatch(given):
        message = f"'story' must be the key of a story, of a-z, 0-9 and -, or {NO_STORY}, not {given!r}"
        case.own.note("story", Severity.WARNING, message)
        return ""
    return given


def _pin(case: Case) -> bool:
    said = case.own.text("pin").casefold()
    if said not in {"", "true", "yes", "on", "1", "false", "no", "off", "0"}:
        case.own.note("pin", Severity.WARNING, f"'pin' must be true or false, not {said!r}")
    return case.own.claims("pin")


def _key(case: Case, published: Published | None, link: str) -> str:
    given = "" if case.is_one_of_several else case.own.text("key")
    if keys.KEY.fullmatch(given):
        return given
    if given:
        message = f"'key' must be of a-z, 0-9 and -, at most 64 characters, not {given!r}; one was made"
        case.own.note("key", Severity.WARNING, message)
    return keys.derived(published, link, case.source.path, case.draft.discriminator)
