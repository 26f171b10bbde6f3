"""A YAML block to entries: every scalar the string that was typed, nothing followed, nothing executed.

`tags: [1.0, yes, 12:30:45]` are three tags as they were typed; what is a date or a
number is for metadata to say.  The pure Python parser is used because the C one
ends the process on 60 KB of brackets; aliases are refused because a few hundred
bytes of them stand for gigabytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from sitegen.readers import yaml_repair

DEPTH = 16
"""The most collections inside one another."""

UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML allows nowhere; a byte order mark inside a block among them (YAML 1.1 §5.1)."""

QUOTES = frozenset("\"'")
OUTDENTED = re.compile(r"\n(?=\S)")
"""A line inside a quoted value that is not indented: a fault (YAML 1.2 §7.3), but PyYAML lets it pass."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key at the top of a block.  value: str, list or dict.  line: in the block, from 0."""

    key: str
    value: object
    line: int


Remark = tuple[int, str]
"""What was doubtful or put right: a line of the block, from 0, and the wording."""

Block = tuple[tuple[Entry, ...], tuple[Remark, ...]]


class BlockError(ValueError):
    """The block cannot be read.  line: in the block, from 0."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class NotAMappingError(BlockError):
    """The block is good YAML, but a list or a sentence: a text between two thematic breaks, say."""


class _Loader(yaml.BaseLoader):
    """Refuses aliases and deep nesting while it composes, so that neither is ever built."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise self._refusal("aliases (*name) are not read; write the value out")
        self.depth += 1
        if self.depth > DEPTH:
            raise self._refusal(f"nested more than {DEPTH} deep")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refusal(self, why: str) -> yaml.composer.ComposerError:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        return yaml.composer.ComposerError(None, None, why, mark)


def load(block: str) -> Block:
    """Return the entries of a block and what was put right in it.  Raises BlockError or NotAMappingError."""
    remarks: tuple[Remark, ...] = ()
    unprintable = UNPRINTABLE.search(block)
    if unprintable:
        line = block.count("\n", 0, unprintable.start())
        block = UNPRINTABLE.sub("", block)
        remarks = ((line, "control characters in the front matter were taken out"),)
    try:
        entries, doubled = _load(block)
    except NotAMappingError:
        raise
    except BlockError as error:
        repaired, told = yaml_repair.repair(block)
        if not told:
            raise
        remarks += told
        try:
            entries, doubled = _load(repaired)
        except BlockError:
            # The author knows the file as it was written, not as it was repaired.
            raise error from None
    return entries, tuple(sorted(remarks + doubled))


def _load(block: str) -> Block:
    try:
        root = _Loader(block).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = block.count("\n", 0, mark.index) if mark else 0
        raise BlockError(error.problem or error.context or "no YAML", line) from error
    if not block.strip():
        return (), ()
    if not isinstance(root, yaml.MappingNode):
        kind = "a list" if isinstance(root, yaml.SequenceNode) else "a sentence" if root else "only comments"
        raise NotAMappingError(kind, 0)
    remarks: list[Remark] = []
    entries = tuple(Entry(key, value, line) for key, (value, line) in _mapping(root, block, remarks).items())
    return entries, tuple(remarks)


def _mapping(node: yaml.MappingNode, block: str, remarks: list[Remark]) -> dict[str, tuple[object, int]]:
    found: dict[str, tuple[object, int]] = {}
    for key, value in node.value:
        line = block.count("\n", 0, key.start_mark.index)
        if not isinstance(key, yaml.ScalarNode):
            raise BlockError("a list or a mapping cannot be a key", line)
        name = str(key.value)
        if name in found:
            remarks.append((line, f"'{name}' is given more than once; the last one counts"))
        found[name] = (_value(value, block, remarks), line)
    return found


def _value(node: yaml.Node, block: str, remarks: list[Remark]) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key: value for key, (value, _) in _mapping(node, block, remarks).items()}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, block, remarks) for item in node.value]
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in QUOTES and OUTDENTED.search(block, start, end):
        told = "the quoted text goes on at the very beginning of a line; YAML wants it indented"
        remarks.append((block.count("\n", 0, start), told))
    return str(node.value)
