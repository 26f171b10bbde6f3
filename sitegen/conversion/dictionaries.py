"""OpenCC's character configurations, loaded once per process.

Never the phrase configurations: they spoil general words (支持 becomes 支援).
Those used here keep the length of every text, which the offsets of segments.py
rest on (docs/decisions/0004-character-configurations-only.md).
"""

from __future__ import annotations

import functools
from collections.abc import Callable

import opencc

from sitegen.model.locale import HANS, HANT, Locale

TO_TRADITIONAL = {"TW": "s2tw", "HK": "s2hk", "MO": "s2hk", "": "s2tw"}
TO_SIMPLIFIED = {"TW": "tw2s", "HK": "hk2s", "MO": "hk2s", "": "tw2s"}
"""Configurations by the region of the Traditional side; Taiwan's where none is given."""

UNSAFE = {0x0000: None, 0x001E: None, 0x001F: None}
"""For str.translate.  OpenCC drops in silence all that comes after U+0000; the others part what is joined."""

SEPARATOR = "\x1e"
"""Parts the texts that are converted in one call (U+001E, record separator)."""


def configuration(source: Locale, target: Locale) -> str:
    """Return the name of the configuration from one locale to another; empty where the text stays as it is.

    It stays within one script: between the regions of Traditional, or within Simplified, no character
    configuration may be trusted.
    """
    if not (source.is_chinese and target.is_chinese):
        return ""
    match (source.script, target.script):
        case (left, right) if (left, right) == (HANS, HANT):
            return TO_TRADITIONAL.get(target.region, "s2tw")
        case (left, right) if (left, right) == (HANT, HANS):
            return TO_SIMPLIFIED.get(source.region, "tw2s")
        case _:
            return ""


def convert_all(texts: list[str], config: str) -> list[str]:
    """Convert texts, which hold nothing UNSAFE, by one configuration, in one call; each keeps its length."""
    joined = SEPARATOR.join(texts)
    if joined.isascii():
        return texts
    converted = _converter(config)(joined).split(SEPARATOR)
    if [len(text) for text in converted] != [len(text) for text in texts]:
        raise AssertionError(f"OpenCC's {config} has changed the length of a text: the offsets of markup are lost")
    return converted


@functools.cache
def _converter(config: str) -> Callable[[str], str]:
    # Loading costs tens of milliseconds and the object cannot be pickled: it never leaves its process.
    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert
