"""Which script of written Chinese a text is in, told by the characters that only one of them has."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.locale import HANS, HANT
from sitegen.model.script_table import HANS_ONLY, HANT_ONLY

FEW = 5
"""With fewer telling characters, the script is a guess; and so few of the other script are strays, not a mixture."""

MIXED = 0.05
"""A text is mixed where each script has at least this share of its telling characters."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How many characters of a text only Simplified has, and how many only Traditional."""

    hans: int
    hant: int

    @property
    def script(self) -> str:
        """Return the ISO 15924 code of the script that most of them belong to; empty where neither has more."""
        if self.hans == self.hant:
            return ""
        return HANS if self.hans > self.hant else HANT

    @property
    def sure(self) -> bool:
        return self.hans + self.hant >= FEW

    @property
    def mixed(self) -> bool:
        fewer = min(self.hans, self.hant)
        return fewer >= FEW and fewer >= MIXED * (self.hans + self.hant)


def telling(text: str) -> Telling:
    """Count the telling characters of a text."""
    return Telling(sum(map(HANS_ONLY.__contains__, text)), sum(map(HANT_ONLY.__contains__, text)))
