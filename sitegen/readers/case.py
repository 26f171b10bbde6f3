"""All that is known of one article to be, and what is said of it on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from sitegen.model.config import ReadSettings
from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.model.source import Source
from sitegen.readers.draft import Draft
from sitegen.readers.fields import Fields


@dataclass(frozen=True, slots=True)
class Case:
    """One draft before it is complete.

    own: its front matter.  folders: what the folders above its file say.  notes: grows while the fields are settled.
    """

    draft: Draft
    own: Fields
    folders: Fields
    source: Source
    settings: ReadSettings
    notes: list[Diagnostic] = field(default_factory=list)

    def note(self, severity: Severity, code: str, message: str, hint: str = "") -> None:
        """Tell something of the article as a whole, at the line where it begins."""
        where = Location(self.source.path, self.draft.line)
        self.notes.append(Diagnostic(where, severity, f"metadata/{code}", message, hint))

    def told(self) -> tuple[Diagnostic, ...]:
        return (*self.draft.diagnostics, *self.notes, *self.own.told, *self.folders.told)

    def with_field(self, name: str) -> Fields | None:
        """Return who gives a field that no format gives: the front matter, else the folders; None if neither does."""
        return next((fields for fields in (self.own, self.folders) if fields.has(name)), None)

    @property
    def is_one_of_several(self) -> bool:
        """Tell whether its file holds other stories, too: what the front matter says is then said of them all."""
        return bool(self.draft.discriminator)
