"""Which language, script and region an article is in: the script is told from its text, the region is declared."""

from __future__ import annotations

import re

from sitegen.model.body import HAN
from sitegen.model.diagnostics import Severity
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.outlet import Outlet
from sitegen.model.script import Telling, telling
from sitegen.readers.case import Case

ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that|with)\b", re.IGNORECASE)
WORDS = 3
"""With as many of the commonest English words, and one for each SPARSE Han characters, a text is English."""

SPARSE = 4

KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")

SHARING_HAN = frozenset({"gan", "hak", "hsn", "ja", "ko", "lzh", "nan", "wuu", "yue"})
"""Languages that Han characters are written in, too, and whose texts say nothing of a script of Chinese."""


def locale(case: Case, text: str, outlet: Outlet | None) -> Locale:
    """Return the locale of an article; text: its title and body, plain."""
    seen = telling(text)
    if seen.mixed:
        counts = f"{seen.hans} characters are Simplified only, {seen.hant} Traditional only"
        case.note(Severity.WARNING, "mixed-script", f"the text mixes scripts: {counts}")
    declared = _declared(case)
    if declared is None:
        return _seen(case, text, seen, outlet)
    if declared.is_chinese and not declared.script:
        return Locale("zh", seen.script, declared.region) if declared.region else _regional(case, seen.script, outlet)
    if _contradicts(declared, seen, text):
        hint = f"write `lang: {Locale('zh', seen.script, declared.region)}`"
        case.note(Severity.WARNING, "lang", f"the text is in {seen.script}, but is said to be {declared}", hint)
        if not case.source.edition:
            found = Locale("zh", seen.script, declared.region if declared.is_chinese else "")
            return found if found.region else _regional(case, seen.script, outlet)
    if declared.is_chinese and not declared.region:
        return _regional(case, declared.script, outlet)
    return declared


def _declared(case: Case) -> Locale | None:
    """Return what the file's name says (`name.zh-hant.md`), else its front matter, else its folders."""
    if case.source.edition:
        return parse_locale(case.source.edition)
    fields = case.with_field("lang")
    if fields is None:
        return None
    try:
        return parse_locale(fields.text("lang"))
    except ValueError as error:
        fields.note("lang", Severity.WARNING, str(error))
        return None


def _contradicts(declared: Locale, seen: Telling, text: str) -> bool:
    """Tell whether a text is clearly in a script of Chinese, and not the one declared, if one is."""
    if declared.language in SHARING_HAN or not seen.sure or seen.mixed:
        return False
    return seen.script != declared.script if declared.is_chinese else not _is_english(text)


def _seen(case: Case, text: str, seen: Telling, outlet: Outlet | None) -> Locale:
    if _is_english(text):
        return Locale("en")
    kana = len(KANA.findall(text))
    if kana and kana > len(HAN.findall(text)) / 2:
        return Locale("ja")
    return _regional(case, seen.script, outlet) if HAN.search(text) else Locale("und")


def _is_english(text: str) -> bool:
    words = len(ENGLISH.findall(text))
    return words >= WORDS and words * SPARSE >= len(HAN.findall(text))


def _regional(case: Case, script: str, outlet: Outlet | None) -> Locale:
    """Return the locale of a script; the outlet's or the site's first one where the script is not known."""
    candidates = (*(outlet.locales if outlet else ()), *case.settings.locales)
    return next((one for one in candidates if one.script == script or not script), Locale("zh", script))
