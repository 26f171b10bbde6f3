"""Lines of JSON, each a text to convert, to lines of JSON, each its answer."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sitegen.conversion.convert import Format, Wishes, convert
from sitegen.model.edition import Doubt
from sitegen.model.locale import Locale, parse_locale
from sitegen.model.script import telling

FORMATS: dict[str, Format] = {"text": "text", "html": "html", "markdown": "markdown"}


def answer(line: str, wishes: Wishes = Wishes()) -> str:
    """Answer `{"text", "from", "to", "format"}` by `{"text", "doubtful"}`, and what is no such line by `{"error"}`.

    from: a locale, or `auto`.  format: text where it is missing.
    """
    try:
        return json.dumps(_answer(json.loads(line), wishes), ensure_ascii=False)
    except ValueError as error:
        return json.dumps({"error": str(error)}, ensure_ascii=False)


def source_of(text: str, target: Locale) -> Locale:
    """Return the locale that a text shows by its script, its region the script's most likely one.

    A text that tells nothing, or is in the target's script, counts as in the target: it stays as it is.
    """
    script = telling(text).script
    if not script or script == target.script:
        return target
    return parse_locale("zh-Hans-CN" if script == "Hans" else "zh-Hant-TW")


def _answer(asked: object, wishes: Wishes) -> dict[str, object]:
    if not isinstance(asked, Mapping):
        # What json finds wrong with a line is a ValueError, and so is this.
        raise ValueError('a line must be an object with "text" and "to"')  # noqa: TRY004
    text, to, source = asked.get("text"), asked.get("to"), asked.get("from", "auto")
    if not (isinstance(text, str) and isinstance(to, str) and isinstance(source, str)):
        raise ValueError('"text", "to" and "from" must be texts')  # noqa: TRY004 - as above
    format_ = FORMATS.get(str(asked.get("format", "text")))
    if format_ is None:
        raise ValueError(f'"format" must be one of {", ".join(FORMATS)}')
    target = parse_locale(to)
    known = source_of(text, target) if source == "auto" else parse_locale(source)
    converted = convert(text, known, target, format_, wishes)
    return {"text": converted.text, "doubtful": [_shown(doubt) for doubt in converted.doubtful]}


def _shown(doubt: Doubt) -> dict[str, object]:
    return {
        "offset": doubt.offset,
        "sentence": doubt.sentence,
        "source": doubt.source,
        "chosen": doubt.chosen,
        "alternatives": list(doubt.alternatives),
        "reason": doubt.reason,
    }
