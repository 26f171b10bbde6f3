"""Draft to Article: front matter wins over the format, the format over the folder's defaults, those over the outlet's.

What contradicts is told; what nobody says stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from sitegen.model.article import MACHINE_WRITTEN, Article, Published, Rights
from sitegen.model.body import HAN
from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.outlet import Outlet, outlet_of_link
from sitegen.model.script import Telling, telling
from sitegen.model.source import Source
from sitegen.readers import dates, keys, markup, outlets
from sitegen.readers.addresses import resolve
from sitegen.readers.dates import Written
from sitegen.readers.draft import Draft
from sitegen.readers.fields import Fields
from sitegen.readers.front_matter import FrontMatter
from sitegen.readers.summary import first_sentences
from sitegen.readers.titles import folded

SUMMARY = 120
"""The most characters of a summary that is taken from the text."""

FORBIDS = re.compile(
    r"不得(?:擅自|[转轉][载載]|[复複][制製])|未[经經].{0,16}(?:授[权權]|[许許]可|同意).{0,12}(?:不得|[禁勿])|禁止[转轉][载載]|[请請]勿[转轉][载載]"
    r"|[请請]勿(?:擅自|用作)|(?:may|must) not be (?:reproduced|republished|copied)|no reproduction",
    re.IGNORECASE,
)
"""Words by which a text itself forbids to be used again (seed 001)."""

ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that|with)\b", re.IGNORECASE)
WORDS = 3

SAME_MOMENT = timedelta(minutes=5)
"""Two accounts of a moment that differ by less do not contradict each other."""

LOCAL_AS_UTC = (timedelta(hours=6, minutes=50), timedelta(hours=8, minutes=10))
"""An epoch that is so much later than the date was local time, written as if it were UTC (0.65 % of clips)."""


@dataclass(slots=True)
class _Notes:
    """What is said of one article.  path, line: where it begins."""

    path: str
    line: int
    all: list[Diagnostic]

    def add(self, severity: Severity, code: str, message: str, hint: str = "") -> None:
        where = Location(self.path, self.line)
        self.all.append(Diagnostic(where, severity, f"metadata/{code}", message, hint))


@dataclass(frozen=True, slots=True)
class _Case:
    """All that is known of one article to be."""

    draft: Draft
    fields: Fields
    source: Source
    settings: ReadSettings
    notes: _Notes


def complete(draft: Draft, front: FrontMatter, source: Source, settings: ReadSettings) -> Outcome[Article]:
    """Make an article of what format, front matter and folders tell; a draft (`draft: true`) gives none."""
    fields = Fields(front, source.defaults, source.path)
    case = _Case(draft, fields, source, settings, _Notes(source.path, draft.line, [*draft.diagnostics]))
    if fields.claims("draft"):
        where = fields.where("draft")
        told = Diagnostic(where, Severity.INFO, "metadata/draft", "the article is a draft, and not published")
        return Outcome(None, (told,))
    link = fields.link() or resolve(draft.link, "")
    outlet = _outlet(case, link)
    title = _title(case)
    published, captured = _dates(case, outlet)
    rights, notice = _rights(case, outlet)
    image = fields.image(link) or draft.image
    text = "".join(markup.text_of(block.html) for block in draft.blocks if block.kind != "notes")
    article = Article(
        key=_key(case, published, link),
        locale=_locale(case, f"{title}\n{text}", outlet),
        title=title,
        body=markup.body(draft.blocks),
        origin=Location(source.path, draft.line),
        measure=markup.measure(draft.blocks, image, draft.links, draft.footnotes),
        published=published,
        captured=captured,
        summary=_summary(case, title),
        author=_author(case, outlet),
        outlet=outlet,
        link=link,
        image=image,
        tags=_tags(case),
        credits=draft.credits,
        rights=rights,
        rights_notice=notice,
        provenance=_provenance(case),
        edition=source.edition,
        edition_of=source.edition_of,
    )
    return Outcome(article, (*case.notes.all, *fields.told))


def _title(case: _Case) -> str:
    draft = case.draft
    given = "" if draft.discriminator else case.fields.text("title")
    title = given or draft.title
    if given and draft.title and folded(given) != folded(draft.title):
        case.notes.add(Severity.INFO, "title", f"the front matter's title was taken; the text's own is {draft.title!r}")
    if not title:
        title = PurePosixPath(case.source.path).stem.strip() or case.source.path
        hint = "write one into the front matter"
        case.notes.add(Severity.WARNING, "title", "the text has no title; the file's name was taken", hint)
    return title


def _tags(case: _Case) -> tuple[str, ...]:
    """Return the tags of front matter and text, each once, as it was written first."""
    tags: dict[str, str] = {}
    for tag in (*case.fields.texts("tags"), *case.draft.tags):
        tags.setdefault(folded(tag), tag)
    return tuple(tags.values())


def _outlet(case: _Case, link: str) -> Outlet | None:
    fields, known = case.fields, case.settings.outlets
    if fields.has("outlet"):
        return outlets.called(fields.text("outlet"), known)
    found = outlet_of_link(link, known) or outlets.named(case.draft.outlet, known)
    if found is not None:
        return found
    name = fields.text("outlet")
    return outlets.called(name, known) if name else None


def _author(case: _Case, outlet: Outlet | None) -> str:
    author = "、".join(case.fields.texts("author")) or case.draft.author
    known = {folded(name) for name in outlets.names_of(outlet)} if outlet else set()
    return "" if folded(author) in known else author


def _dates(case: _Case, outlet: Outlet | None) -> tuple[Published | None, datetime | None]:
    """Return when the article came out and when it was saved: by front matter, format, epoch, name, or nobody."""
    draft, fields, notes = case.draft, case.fields, case.notes
    captured = dates.of_epoch(draft.captured_ms) if draft.captured_ms is not None else None
    if draft.captured_ms is not None and captured is None:
        notes.add(Severity.WARNING, "captured", f"no capture was at {draft.captured_ms} ms after 1970")
    own = fields.date("date") if fields.has("date") else None
    told = dates.parse(draft.published) if draft.published else None
    if draft.published and told is None:
        notes.add(Severity.WARNING, "date", f"the date of the text is none: {draft.published!r}")
    day = dates.of_name(case.source.path)
    written = own or told
    if written is None and captured is not None:
        written = Written(captured.date(), None, captured)
    elif written is None:
        written = Written(day) if day else fields.date("date")
        if written and day:
            notes.add(Severity.INFO, "date", f"the date was taken from the file's or a folder's name: {day}")
    if written is None:
        hint = "write `date: 2025-01-28` into its front matter, or into a _defaults.toml in its folder"
        notes.add(Severity.WARNING, "undated", "nothing tells when the article came out: it stands last, undated", hint)
        return None, captured
    zone = (outlet.zone if outlet else "") or case.settings.zone
    if written.zoneless:
        notes.add(Severity.INFO, "zone", f"the time has no zone; {zone} was taken")
    published = written.published(zone, case.settings.zone)
    other = told.published(zone, case.settings.zone) if own and told else None
    _compare(published, other, captured, notes)
    return published, captured


def _compare(published: Published, other: Published | None, captured: datetime | None, notes: _Notes) -> None:
    """Tell of moments that contradict each other."""
    if other and abs(published.instant - other.instant) > SAME_MOMENT and published.at and other.at:
        notes.add(Severity.INFO, "date", f"the front matter's date was taken; the text's own is {other}")
    if captured and published.at:
        late = captured - published.at
        if LOCAL_AS_UTC[0] <= late <= LOCAL_AS_UTC[1]:
            message = f"the capture is {late} after the date: local time written as UTC, it seems; the date was taken"
            notes.add(Severity.INFO, "captured", message)
        elif late < -SAME_MOMENT:
            notes.add(Severity.WARNING, "captured", "the article was saved before it came out; the date was taken")


def _locale(case: _Case, text: str, outlet: Outlet | None) -> Locale:
    """Return the script that the text shows with the region that somebody declares for it."""
    seen = telling(text)
    declared = _declared(case)
    if declared and not (declared.is_chinese and declared.script and seen.sure and seen.script != declared.script):
        if declared.is_chinese and not declared.region:
            return _regional(declared.script or seen.script, outlet, case.settings)
        return declared
    if declared:
        message = f"the text is in {seen.script}, not in {declared.script} as its front matter says"
        case.notes.add(Severity.WARNING, "lang", message, f"write `lang: zh-{seen.script}`")
    _tell_of_mixture(seen, case.notes)
    if seen.script:
        return _regional(seen.script, outlet, case.settings)
    if HAN.search(text):
        return _regional("", outlet, case.settings)
    return Locale("en") if len(ENGLISH.findall(text)) >= WORDS else Locale("und")


def _declared(case: _Case) -> Locale | None:
    text = case.source.edition or case.fields.text("lang")
    try:
        return parse_locale(text) if text else None
    except ValueError as error:
        case.notes.all.append(Diagnostic(case.fields.where("lang"), Severity.WARNING, "metadata/lang", str(error)))
        return None


def _regional(script: str, outlet: Outlet | None, settings: ReadSettings) -> Locale:
    """Return the locale of a script; of the outlet's or the site's first one where the script is not known."""
    own = outlets.locale_of(outlet, script) if outlet and script else None
    if own is None and not script and outlet and outlet.locales:
        own = outlet.locales[0]
    return own or next((one for one in settings.locales if one.script == script), settings.locales[0])


def _tell_of_mixture(seen: Telling, notes: _Notes) -> None:
    if seen.mixed:
        message = f"the text mixes scripts: {seen.hans} characters are Simplified only, {seen.hant} Traditional only"
        notes.add(Severity.WARNING, "mixed-script", message, "it is taken for the one it has more of")


def _rights(case: _Case, outlet: Outlet | None) -> tuple[Rights, str]:
    """Return how much may be shown, and what the text says of it."""
    declared = case.fields.text("rights")
    notice = case.draft.rights_notice
    if declared in set(Rights):
        return Rights(declared), notice
    notice = notice or declared
    if outlet and outlet.rights:
        return Rights(outlet.rights), notice
    if notice and FORBIDS.search(notice):
        hint = "if you may show all of it, write `rights: full` into the front matter"
        message = f"the text forbids its reuse, so only an excerpt is shown: {markup.shortened(notice)}"
        case.notes.add(Severity.WARNING, "rights", message, hint)
        return Rights.EXCERPT, notice
    return case.settings.rights, notice


def _summary(case: _Case, title: str) -> str:
    draft = case.draft
    given = case.fields.text("summary")
    if given and folded(given) != folded(title):
        return given
    if draft.summary and folded(draft.summary) != folded(title):
        return draft.summary
    first = next((markup.text_of(block.html) for block in draft.blocks if block.kind == "p"), "")
    return first_sentences(" ".join(first.split()), SUMMARY)


def _provenance(case: _Case) -> str:
    return MACHINE_WRITTEN if case.fields.text("provenance") == MACHINE_WRITTEN else case.draft.provenance


def _key(case: _Case, published: Published | None, link: str) -> str:
    own = "" if case.draft.discriminator else case.fields.text("key")
    if own and keys.KEY.fullmatch(own):
        return own
    if own:
        where = case.fields.where("key")
        message = f"'key' must be of a-z, 0-9 and -, at most 64 characters, not {own!r}; one was made"
        case.notes.all.append(Diagnostic(where, Severity.WARNING, "metadata/key", message))
    return keys.derived(published, link, case.source.path, case.draft.discriminator)
