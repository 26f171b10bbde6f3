"""A text in one locale to the same text in another: the one door to conversion, for the build and the command alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sitegen.conversion import hypertext, markdown
from sitegen.conversion.dictionaries import safe
from sitegen.conversion.engine import Plan, convert_lines
from sitegen.conversion.lexicon import Lexicon
from sitegen.conversion.made import Contested, Made
from sitegen.conversion.protect import masked, unmasked
from sitegen.conversion.segments import Piece, lines_of, put_back, whole
from sitegen.conversion.shipped import lexicon, wishes_of
from sitegen.conversion.variants import Marked, extracted
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Doubt
from sitegen.model.glossary import Glossary, Wording, region_of
from sitegen.model.locale import HANS, HANT, Locale
from sitegen.model.script_table import HANS_ONLY, HANT_ONLY
from sitegen.model.style import Style

Format = Literal["text", "html", "markdown"]

PARTED: dict[Format, Callable[[str], list[Piece]]] = {
    "text": markdown.parted_text,
    "html": hypertext.parted,
    "markdown": markdown.parted,
}


ENDS = "。！？；\n"
"""What ends the sentence that is shown of a doubtful place."""

FOREIGN = {
    HANS: re.compile(f"[{''.join(sorted(HANT_ONLY))}]"),
    HANT: re.compile(f"[{''.join(sorted(HANS_ONLY))}]"),
}
"""The characters that a script does not have; a pattern finds them sooner than a set, which takes a text apart."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the owner of a site, and the author of an article, want of a conversion."""

    glossary: Glossary = Glossary()
    wording: Wording = Wording()
    style: Style = Style()


@dataclass(frozen=True, slots=True)
class Converted:
    """doubtful: places whose conversion is contested.

    leaks: sentences with characters that the script of the target does not have.
    """

    text: str
    doubtful: tuple[Doubt, ...] = ()
    leaks: tuple[str, ...] = ()


def convert(
    text: str,
    source: Locale,
    target: Locale,
    format: Format = "text",  # noqa: A002 - the word for it
    wishes: Wishes = Wishes(),
) -> Converted:
    """Convert a text from one locale of Chinese to another: its characters, and the words of the region.

    source, target: zh-Hans-CN, zh-Hant-TW, zh-Hant-HK and what is near them (SG and MY are written as CN, MO as HK).
    In any other language, and within Simplified of one region, a text comes back as it is.  Within Traditional only
    stray Simplified characters are converted, then the words and glyphs of the target's region.

    Never touched: addresses, code, tags but for the values of `alt` and `title`, names of notes, what is not for
    readers in a front matter, and what stands in MediaWiki's `-{ }-` (whose rules hold from there on).
    Words are matched across inline markup: 头<a>发</a> becomes 頭<a>髮</a>; an element that ends within a word which
    is exchanged for one of another length ends at the nearer end of that word.

    format: `text` (tags, code and links in it are protected all the same; a word ends with its line), `html` (whole
    or a fragment), `markdown`.  wishes: the owner's and the author's own words and style.

    doubtful: each place that could have come out otherwise, with the choice, the alternatives and the reason:
    `phrases-disagree`, `no-phrase`, `surname`, `unknown-name`, `several-names`.  Raises nothing; U+0000, U+001E and
    U+001F are taken out, since they would cut a text short in a library.
    """
    return convert_texts([(text, format)], source, target, wishes)[0]


def changes(source: Locale, target: Locale) -> bool:
    """Tell whether a text in one locale is another in the other; where not, its wording is its author's."""
    if not (source.is_chinese and target.is_chinese and source.script in FOREIGN and target.script in FOREIGN):
        return False
    return (source.script, region_of(source)) != (target.script, region_of(target))


def convert_texts(
    texts: Sequence[tuple[str, Format]], source: Locale, target: Locale, wishes: Wishes = Wishes()
) -> list[Converted]:
    """Convert several texts of one article at once, which costs a single call of each library.

    The texts do not touch one another: no word goes on from one into the next.
    """
    if not changes(source, target) and not (source.script == target.script == HANT):
        return [Converted(text) for text, _ in texts]
    marked: list[Marked] = []
    bare: list[str] = []
    for text, _ in texts:
        clean, found = extracted(safe(text), target, len(marked))
        bare.append(clean)
        marked += found
    parted = [_restored(PARTED[format_](text), marked) for text, (_, format_) in zip(bare, texts, strict=True)]
    lines = [lines_of(pieces) for pieces in parted]
    rules = tuple(rule for one in marked for rule in one.rules)
    own = _lexicons(wishes, source, target)
    plan = Plan(source, target, own, wishes.style, rules)
    made = iter(_converted([line for document in lines for line in document], plan))
    return [
        _whole(pieces, document, [next(made) for _ in document], marked, target)
        for pieces, document in zip(parted, lines, strict=True)
    ]


def _whole(pieces: list[Piece], lines: list[str], made: list[Made], marked: list[Marked], target: Locale) -> Converted:
    doubtful = tuple(_doubt(line, one) for line, new in zip(lines, made, strict=True) for one in new.contested)
    foreign = FOREIGN[target.script]
    text = put_back(pieces, made)
    # What is protected may hold such characters too: only then the lines are looked through, which hold the prose.
    leaking = map(whole, made) if foreign.search(text) else ()
    leaks = tuple(_sentence(line, found.start(), found.end()) for line in leaking if (found := foreign.search(line)))
    return Converted(_shown(text, marked), doubtful, leaks)


def _doubt(line: str, place: Contested) -> Doubt:
    return Doubt(
        where=Location(""),
        offset=place.at,
        sentence=_sentence(line, place.start, place.end),
        source=line[place.start : place.end],
        chosen=place.chosen,
        alternatives=place.alternatives,
        reason=place.reason,
    )


def prepared(text: str, source: Locale, target: Locale, format_: Format, wishes: Wishes) -> tuple[list[str], Plan]:
    """Return the lines of prose of a text as they enter the stages, and the plan for them."""
    clean, marked = extracted(safe(text), target, 0)
    rules = tuple(rule for one in marked for rule in one.rules)
    lines = [masked(line)[0] for line in lines_of(PARTED[format_](clean))]
    return lines, Plan(source, target, _lexicons(wishes, source, target), wishes.style, rules)


def _lexicons(wishes: Wishes, source: Locale, target: Locale) -> tuple[Lexicon, ...]:
    if not changes(source, target):
        return ()
    own = wishes_of(wishes.wording, wishes.glossary, source, target)
    site = lexicon(source, target, wishes.glossary)
    return (site,) if own is None else (own, site)


def _restored(pieces: list[Piece], marked: list[Marked]) -> list[Piece]:
    """Return pieces with the markup in those that are no prose as it was written: in code it means nothing."""
    for one in marked:
        pieces = [
            Piece(piece.text.replace(one.mark, one.raw), piece.line, piece.shown)
            if piece.text != piece.shown and one.mark in piece.text
            else piece
            for piece in pieces
        ]
    return pieces


def _shown(text: str, marked: list[Marked]) -> str:
    for one in marked:
        text = text.replace(one.mark, one.shown)
    return text


def _sentence(line: str, start: int, end: int) -> str:
    before = max(line.rfind(mark, 0, start) for mark in ENDS) + 1
    after = min((place for mark in ENDS if (place := line.find(mark, end)) >= 0), default=len(line) - 1) + 1
    return line[before:after].strip()


def _converted(lines: list[str], plan: Plan) -> Iterator[Made]:
    covered = [masked(line) for line in lines]
    made = convert_lines([line for line, _ in covered], plan)
    return (unmasked(new, old, spans) for new, old, (_, spans) in zip(made, lines, covered, strict=True))
