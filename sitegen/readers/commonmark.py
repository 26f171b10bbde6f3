"""Markdown to tokens and tokens to HTML: CommonMark with tables, strikethrough, notes and task lists.

Raw HTML stays, since blogs are full of it; the sanitiser sees all that comes out
of here.  Shortcodes (`{{< >}}`, `{% %}`) and formulas (`$$`) are text, never run.
"""

from __future__ import annotations

import functools
import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from sitegen.readers import raw_html
from sitegen.readers.emphasis import emphasis
from sitegen.readers.footnotes import footnotes

NESTING = 50
"""The most blocks inside one another; CommonMark sets no bound, the stack does."""

FORMULA_LINES = 200
"""The most lines of one formula."""

SHORTCODE = re.compile(r"\{\{.{0,400}?\}\}|\{%.{0,400}?%\}", re.DOTALL)
FILM = re.compile(r"\.(?:mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|wav)$", re.IGNORECASE)
TASK = re.compile(r"\[([ xX])\][ \t]")


@dataclass(slots=True)
class Parsed:
    """Tokens of a text.  inline: notes that stand inside their sentence.  told: (line from 0, code, wording)."""

    tokens: list[Token]
    inline: dict[int, list[Token]]
    told: list[tuple[int, str, str]] = field(default_factory=list)


@functools.cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": NESTING}).enable(["table", "strikethrough"])
    footnotes(md)
    emphasis(md)
    md.block.ruler.before("fence", "formula", _formula_block, {"alt": ["paragraph", "blockquote", "list"]})
    md.inline.ruler.before("escape", "formula", _formula)
    md.inline.ruler.before("formula", "shortcode", _shortcode)
    md.core.ruler.push("task_lists", _task_lists)
    return md


def parse(text: str, base: str) -> Parsed:
    """Return the tokens of a text.  base: against which relative pictures are resolved, or empty."""
    env: MutableMapping[str, dict[str, dict[int, dict[str, list[Token]]]]] = {}
    tokens = _parser().parse(text, env)
    listed = env.get("footnotes", {}).get("list", {})
    parsed = Parsed(tokens, {number: note["tokens"] for number, note in listed.items() if "tokens" in note})
    for block in tokens:
        line = block.map[0] if block.map else 0
        if block.type == "html_block":
            block.content, escaped = raw_html.closed(block.content)
            if escaped:
                parsed.told.append((line, "raw-html", raw_html.UNCLOSED))
        elif block.children:
            block.children = _tidy(block.children, line, base, parsed)
        if block.level >= NESTING - 1:
            parsed.told.append((line, "nesting", f"what is nested more than {NESTING} deep was left out"))
    return parsed


def render(tokens: list[Token]) -> str:
    """Return the HTML of tokens; it is for the sanitiser, not for a page."""
    md = _parser()
    return str(md.renderer.render(tokens, md.options, {}))


def _tidy(tokens: list[Token], line: int, base: str, parsed: Parsed) -> list[Token]:
    ends = {token.content.lower(): number for number, token in enumerate(tokens) if token.content.startswith("</")}
    tidy: list[Token] = []
    links = 0
    for number, token in enumerate(tokens):
        links += (token.type == "link_open") - (token.type == "link_close")
        if token.type == "image":
            tidy.extend(_picture(token, line, base, parsed, linked=links > 0))
            continue
        swallows = token.type == "html_inline" and raw_html.swallows(token.content)
        if swallows and ends.get(f"</{raw_html.name(token.content)}>", -1) < number:
            token.type = "text"
            parsed.told.append((line, "raw-html", raw_html.UNCLOSED))
        tidy.append(token)
    return tidy


def _picture(token: Token, line: int, base: str, parsed: Parsed, *, linked: bool) -> list[Token]:
    """Return what becomes of a picture: a link where it is a film, nothing where its address leads nowhere."""
    source = str(token.attrs.get("src", ""))
    try:
        address = urlsplit(urljoin(base, source))
    except ValueError:
        address = urlsplit("")
    if FILM.search(address.path):
        name = token.content or unquote(address.path.rpartition("/")[2])
        parsed.told.append((line, "film", f"a film or recording became a link: {name}"))
        text = Token("text", "", 0, content=name)
        opened = Token("link_open", "a", 1, attrs={"href": source})
        return [text] if linked else [opened, text, Token("link_close", "a", -1)]
    if address.netloc or address.scheme == "data":
        return [token]
    shown = f"{token.content} ({source})" if token.content else source
    parsed.told.append((line, "picture", f"a picture was left out, its address is not whole: {shown}"))
    return []


def _formula_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """`$$` at the head of a line up to `$$` at the end of one: shown as it is typed."""
    if state.is_code_block(start) or not state.src.startswith("$$", state.bMarks[start] + state.tShift[start]):
        return False
    first = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    last = start
    while len(first) < 5 or not first.endswith("$$"):  # noqa: PLR2004 - `$$x$$`
        last += 1
        line = state.src[state.bMarks[last] : state.eMarks[last]].strip() if last < end else "$$ "
        if line.endswith("$$"):
            break
        if line.startswith("$$") or last - start > FORMULA_LINES:
            return False
    if not silent:
        token = state.push("code_block", "code", 0)
        token.content = state.getLines(start, last + 1, state.blkIndent, keepLastLF=False)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith("$$", state.pos):
        return False
    end = state.src.find("$$", state.pos + 2, state.posMax)
    if end <= state.pos + 2:
        return False
    if not silent:
        state.push("code_inline", "code", 0).content = state.src[state.pos : end + 2].replace("\n", " ")
    state.pos = end + 2
    return True


def _shortcode(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "{":
        return False
    found = SHORTCODE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("text", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _task_lists(state: StateCore) -> None:
    """Show the state of a task as a character; a form element would not survive the sanitiser."""
    for item, paragraph, block in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type == "list_item_open" and paragraph.type == "paragraph_open" and block.children:
            first = block.children[0]
            found = TASK.match(first.content) if first.type == "text" else None
            if found:
                first.content = f"{'☐' if found[1] == ' ' else '☑'} {first.content[found.end() :]}"
