"""MediaWiki's markup for a conversion by hand, `-{ }-`: what is shown, and the rules that hold from there on.

-{x}- stays as it is; -{zh-cn:a;zh-tw:b}- is a or b; flags before a bar say more
(https://www.mediawiki.org/wiki/Writing_systems/Syntax).  Each stretch of it is
taken out of a text before the text is parted, and a mark of one character stands
for it meanwhile: so no word goes on across it, and inside code it comes back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.model.glossary import region_of
from sitegen.model.locale import Locale

OPEN, CLOSE = "-{", "}-"
EDGE = re.compile(r"-\{|\}-")
FIRST_MARK = 0xF0000
"""The marks are characters for private use, from here on (plane 15)."""

FALLBACK = {
    "CN": ("zh-cn", "zh-hans", "zh-sg", "zh-my"),
    "TW": ("zh-tw", "zh-hant", "zh-hk", "zh-mo"),
    "HK": ("zh-hk", "zh-hant", "zh-mo", "zh-tw"),
}
"""The variants that may stand for each region, the best first."""

NAMES = {
    "zh": "中文", "zh-hans": "简体", "zh-hant": "繁體", "zh-cn": "大陆简体", "zh-tw": "臺灣正體", "zh-hk": "香港繁體",
    "zh-mo": "澳門繁體", "zh-sg": "新加坡简体", "zh-my": "马来西亚简体",
}  # fmt: skip
FLAGS = re.compile(r"\s*(?:[AHRNDTS+-]|zh(?:-[a-z]+)?)?(?:\s*;\s*(?:[AHRNDTS+-]|zh(?:-[a-z]+)?)?)*\s*")
VARIANT = re.compile(r"\s*(?:(?P<from>.*?)\s*=>\s*)?(?P<variant>[a-z]{2,8}(?:-[a-z]+)?)\s*:(?P<text>.*)", re.DOTALL)
NEXT_RULE = re.compile(r";(?=\s*(?:[^;]*?=>\s*)?[a-z]{2,8}(?:-[a-z]+)?\s*:|\s*\Z)")


@dataclass(frozen=True, slots=True)
class Rule:
    """From the mark on, each of the surfaces is text.  removes: until now it was, and from here on it is not."""

    mark: str
    surfaces: tuple[str, ...]
    text: str
    removes: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of markup.  raw: as it was written; shown: what stands there for readers."""

    mark: str
    raw: str
    shown: str
    rules: tuple[Rule, ...] = ()


def extracted(text: str, target: Locale, number: int) -> tuple[str, list[Marked]]:
    """Return a text with a mark for each stretch of markup, and the stretches; number: of the first mark."""
    if OPEN not in text:
        return text, []
    found: list[Marked] = []
    out: list[str] = []
    at = 0
    for start, end in _stretches(text):
        mark = chr(FIRST_MARK + number + len(found))
        found.append(_read(text[start:end], mark, target))
        out += text[at:start], mark
        at = end
    return "".join((*out, text[at:])), found


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the outermost stretches begin and end; one that is never closed is none."""
    depth = start = 0
    for edge in EDGE.finditer(text):
        if edge[0] == OPEN:
            start = start if depth else edge.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, edge.end()


def _read(raw: str, mark: str, target: Locale) -> Marked:
    inside = _inner(raw[len(OPEN) : -len(CLOSE)], target)
    before, bar, content = inside.partition("|")
    flagged = bar and FLAGS.fullmatch(before)
    flags = {flag.strip() for flag in before.split(";")} - {""} if flagged else set()
    content = content if flagged else inside
    if "R" in flags:
        return Marked(mark, raw, content)
    if "N" in flags:
        return Marked(mark, raw, NAMES.get(content.strip().lower(), content))
    wanted = _variants(flags, target)
    if wanted is not None:
        return Marked(mark, raw, content if wanted else "")
    rules = _rules(content)
    if rules is None:
        return Marked(mark, raw, content)
    both, one_way = rules
    if "D" in flags:
        return Marked(mark, raw, "；".join(f"{NAMES.get(name, name)}：{text}" for name, text in both.items()))
    made = _made(both, one_way, mark, target, removes="-" in flags)
    shown = "" if flags & {"H", "-", "T"} else _chosen(both, one_way, target)
    return Marked(mark, raw, shown, made if flags & {"H", "A", "-"} else ())


def _inner(content: str, target: Locale) -> str:
    """Return what a stretch holds, with the stretches in it as they are shown."""
    made, marked = extracted(content, target, 0)
    for one in marked:
        made = made.replace(one.mark, one.shown)
    return made


def _variants(flags: set[str], target: Locale) -> bool | None:
    """Tell whether a text is for the target, where flags name variants (`-{zh-hant|x}-`); None where they do not."""
    named = {flag for flag in flags if flag.startswith("zh")}
    return bool(named & {*FALLBACK[region_of(target)][:2]}) if named else None


def _rules(content: str) -> tuple[dict[str, str], list[tuple[str, str, str]]] | None:
    """Return texts by variant, and (from, variant, to) of one-way rules; None where it is no list of rules."""
    both: dict[str, str] = {}
    one_way: list[tuple[str, str, str]] = []
    for part in NEXT_RULE.split(content):
        if not part.strip():
            continue
        found = VARIANT.fullmatch(part)
        if found is None or found["variant"] not in NAMES:
            return None
        if found["from"]:
            one_way.append((found["from"], found["variant"], found["text"].strip()))
        else:
            both[found["variant"]] = found["text"].strip()
    return (both, one_way) if both or one_way else None


def _chosen(both: dict[str, str], one_way: list[tuple[str, str, str]], target: Locale) -> str:
    fitting = [both[name] for name in FALLBACK[region_of(target)] if name in both]
    fitting += [to for _, variant, to in one_way if variant in FALLBACK[region_of(target)][:1]]
    fitting += [source for source, _, _ in one_way]
    return (fitting or list(both.values()))[0]


def _made(
    both: dict[str, str], one_way: list[tuple[str, str, str]], mark: str, target: Locale, *, removes: bool
) -> tuple[Rule, ...]:
    exact = FALLBACK[region_of(target)][:2]
    made = [Rule(mark, (source,), to, removes) for source, variant, to in one_way if source and variant in exact]
    if any(name in both for name in FALLBACK[region_of(target)]):
        surfaces = tuple(dict.fromkeys(text for text in both.values() if text))
        made.append(Rule(mark, surfaces, _chosen(both, [], target), removes))
    return tuple(made)
