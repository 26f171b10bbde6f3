"""Notes of a Markdown text: recognised, numbered by first use, and listed.

References travel through the sanitiser as marks of two characters that no text
holds, and become links afterwards: so no source can forge one, and no address of
a note is ever taken for a link of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

LABEL = r"\^[^\s\[\]^,，、]{1,80}"
REFERENCES = re.compile(rf"\[({LABEL}(?:[ \n]*[,，、][ \n]*{LABEL})*)\]")
"""`[^1]`, and `[^1, ^2]`, which some programs write and no Markdown knows."""

MARK = re.compile("\ufdd0(\\d+)\\.(\\d+)\ufdd1")
"""A reference on its way: number of the note, and the how-manieth reference to it."""

RESERVED = {0xFDD0: None, 0xFDD1: None}
"""For str.translate: takes both characters out of a text (they are noncharacters, Unicode 16 §23.7)."""


@dataclass(slots=True)
class Note:
    """label: as written; empty for a note that stands inside its sentence.  line: in the text, from 0."""

    label: str
    tokens: list[Token]
    line: int
    number: int = 0
    references: int = 0


@dataclass(slots=True)
class Notes:
    """The notes of a text.  listed: in the order of their numbers, those without a reference last.

    undefined: (label, line) of references without a note.  split: lines of brackets that held several references.
    """

    listed: list[Note] = field(default_factory=list)
    undefined: list[tuple[str, int]] = field(default_factory=list)
    split: list[int] = field(default_factory=list)

    @property
    def unused(self) -> list[Note]:
        return [note for note in self.listed if not note.references]


def footnotes(md: MarkdownIt) -> None:
    """Teach a parser notes; what it finds must go through number() before it is rendered."""
    footnote_plugin(md, move_to_end=False)
    md.inline.ruler.at("footnote_ref", _references)
    md.add_render_rule("footnote_ref", lambda _, tokens, number, *__: tokens[number].content)


def _references(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    if not state.src.startswith("[^", state.pos):
        return False
    found = REFERENCES.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        labels = [label.strip(" \n^") for label in re.split("[,，、]", found[1])]
        for number, label in enumerate(labels):
            state.push("footnote_ref", "", 0).meta = {"label": label, "split": number == 1}
    state.pos = found.end()
    return True


def number(tokens: list[Token], inline: dict[int, list[Token]]) -> tuple[list[Token], Notes]:
    """Take the notes out of a token stream, and give each reference its mark.

    inline: the notes that stand inside their sentence, by the parser's own number.
    """
    body, defined, spare = _apart(tokens)
    notes = Notes()
    by_label = {note.label: note for note in defined}
    _mark(body, by_label, inline, notes)
    for note in notes.listed:
        # The list grows: a note may be the first to refer to another one.
        _mark(note.tokens, by_label, inline, notes)
    for note in (*defined, *spare):
        if not note.number:
            note.number = len(notes.listed) + 1
            notes.listed.append(note)
            _mark(note.tokens, by_label, inline, notes)
    return body, notes


def _apart(tokens: list[Token]) -> tuple[list[Token], list[Note], list[Note]]:
    """Return the text, its notes, and notes whose label was given before."""
    body: list[Token] = []
    defined: dict[str, Note] = {}
    spare: list[Note] = []
    within: list[Note] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            note = Note(str(token.meta["label"]), [], token.map[0] if token.map else 0)
            if defined.setdefault(note.label, note) is not note:
                spare.append(note)
            within.append(note)
        elif token.type == "footnote_reference_close":
            within.pop()
        else:
            (within[-1].tokens if within else body).append(token)
    return body, list(defined.values()), spare


def _mark(tokens: list[Token], defined: dict[str, Note], inline: dict[int, list[Token]], notes: Notes) -> None:
    for block in tokens:
        line = block.map[0] if block.map else 0
        for token in block.children or ():
            if token.type == "footnote_ref":
                _mark_one(token, line, defined, inline, notes)


def _mark_one(token: Token, line: int, defined: dict[str, Note], inline: dict[int, list[Token]], notes: Notes) -> None:
    if "label" in token.meta:
        label = str(token.meta["label"])
        if token.meta["split"]:
            notes.split.append(line)
        note = defined.get(label)
    else:
        inside = Token("inline", "", 0, children=inline[int(token.meta["id"])])
        label, note = "", Note("", [inside], line)
    if note is None:
        notes.undefined.append((label, line))
        token.type, token.content = "text", f"[^{label}]"
        return
    if not note.number:
        notes.listed.append(note)
        note.number = len(notes.listed)
    note.references += 1
    token.content = f"\ufdd0{note.number}.{note.references}\ufdd1"


def linked(html: str) -> str:
    """Turn the marks in sanitised HTML into links to the notes."""
    return MARK.sub(_link, html)


def _link(found: re.Match[str]) -> str:
    note = found[1]
    return f'<sup class="fn"><a href="#fn-{note}" id="{_place(note, int(found[2]))}">{note}</a></sup>'


def _place(note: str, reference: int) -> str:
    return f"fnref-{note}" if reference == 1 else f"fnref-{note}-{reference}"


def item(note: Note, html: str) -> str:
    """Return a note as an item of the list, with a way back to each of its references; html is sanitised."""
    places = (_place(str(note.number), reference) for reference in range(1, note.references + 1))
    back = "".join(f' <a href="#{place}">↩</a>' for place in places)
    return f'<li id="fn-{note.number}">{linked(html)}{back}</li>'
