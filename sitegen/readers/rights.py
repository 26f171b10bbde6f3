"""How much of an article may be shown: by who knows best, else by what the text says of itself."""

from __future__ import annotations

import re

from sitegen.model.article import Rights
from sitegen.model.diagnostics import Severity
from sitegen.model.outlet import Outlet
from sitegen.readers import markup
from sitegen.readers.case import Case

FORBIDS = re.compile(
    r"不得(?:擅自|以任何|[转轉][载載]|[复複][制製]|[翻节節]|用[于於]|[刊登使][载載用])"
    r"|未[经經].{0,16}(?:授[权權]|[许許]可|同意).{0,12}(?:不得|[禁勿])|版[权權]所有.{0,24}(?:不得|[禁勿])"
    r"|禁止[转轉翻复複]|[请請]勿(?:[转轉翻复複]|擅自|用作)"
    r"|(?:may|must) not be (?:reproduced|republished|copied|published|redistributed)|no (?:reproduction|part of)",
    re.IGNORECASE,
)
"""Words by which a text itself forbids to be used again (seed 001)."""


def rights(case: Case, outlet: Outlet | None) -> tuple[Rights, str]:
    """Return how much may be shown, and what the text or its front matter says of that in words."""
    declared = case.own.text("rights") or case.folders.text("rights")
    notice = case.draft.rights_notice
    if declared.casefold() in set(Rights):
        return Rights(declared.casefold()), notice
    if declared:
        message = "'rights' is none of full, excerpt and link; it is shown as a notice"
        (case.with_field("rights") or case.own).note("rights", Severity.INFO, message)
        notice = declared
    if outlet and outlet.rights:
        return Rights(outlet.rights), notice
    if notice and FORBIDS.search(notice):
        hint = "if you may show all of it, write `rights: full` into the front matter"
        message = f"the text forbids its reuse, so only an excerpt is shown: {markup.shortened(notice)}"
        case.note(Severity.WARNING, "rights", message, hint)
        return Rights.EXCERPT, notice
    return case.settings.rights, notice
