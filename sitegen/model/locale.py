"""Language, script and region of a text, as a BCP 47 tag (RFC 5646)."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAG = re.compile(r"(?P<language>[A-Za-z]{2,8})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?")

HANS, HANT = "Hans", "Hant"
"""The two scripts of written Chinese (ISO 15924)."""

LIKELY_SCRIPT = {"CN": HANS, "SG": HANS, "MY": HANS, "TW": HANT, "HK": HANT, "MO": HANT}
"""The script that a Chinese tag without one stands for, by region (CLDR, likely subtags)."""


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A language tag.  script and region are empty where the tag gives none.

    The script can be told from a text; the region cannot, it is declared.
    """

    language: str
    script: str = ""
    region: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region) if part)

    @property
    def is_chinese(self) -> bool:
        return self.language == "zh"


def parse_locale(tag: str) -> Locale:
    """Return the locale of a tag such as `zh-Hant-HK`, `zh-TW`, `zh_cn` or `en`.

    A Chinese tag without a script gets the likely one of its region (CLDR).
    Raises ValueError for what is no such tag.
    """
    found = TAG.fullmatch(tag.strip())
    if found is None:
        raise ValueError(f"{tag!r} is not a language tag such as zh-Hans-CN")
    language = found["language"].lower()
    script = (found["script"] or "").title()
    region = (found["region"] or "").upper()
    if language == "zh" and not script:
        script = LIKELY_SCRIPT.get(region, "")
    return Locale(language, script, region)
