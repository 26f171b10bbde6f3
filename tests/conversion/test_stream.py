"""Lines of JSON and their answers."""

from __future__ import annotations

import json

import pytest

from sitegen.conversion.stream import answer


def asked(**fields: object) -> dict[str, object]:
    made: dict[str, object] = json.loads(answer(json.dumps(fields)))
    return made


def test_a_text_is_answered_by_a_text() -> None:
    assert asked(text="头发", to="zh-Hant-TW", **{"from": "zh-Hans-CN"}) == {"text": "頭髮", "doubtful": []}


@pytest.mark.parametrize(
    ("text", "target", "made"),
    [
        ("头发", "zh-Hant-TW", "頭髮"),
        ("頭髮", "zh-Hans-CN", "头发"),
        ("頭髮", "zh-Hant-HK", "頭髮"),
        ("ok", "zh-TW", "ok"),
    ],
)
def test_the_locale_may_be_found_out(text: str, target: str, made: str) -> None:
    assert asked(text=text, to=target)["text"] == made


def test_a_format_may_be_named() -> None:
    assert asked(text="`头`发", to="zh-TW", format="markdown")["text"] == "`头`發"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        '{"text": 1, "to": "zh-TW"}',
        '{"text": "a"}',
        '{"text": "头", "to": "?"}',
        '{"text": "头", "to": "zh-TW", "format": "rtf"}',
    ],
)
def test_a_line_that_asks_nothing_is_answered_by_what_is_wrong_with_it(line: str) -> None:
    assert "error" in json.loads(answer(line))
