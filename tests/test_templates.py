"""Templates name only what pages offer, and the words of the interface are whole; checked without rendering."""

from __future__ import annotations

import re
import tomllib
import types
import typing
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

import jinja2
import opencc
import pytest
from jinja2 import meta, nodes

from sitegen.model.output import TEMPLATES
from sitegen.render.structured_data import structured_data

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "templates"
TEXTS = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.html")}
WORDS: dict[str, dict[str, str]] = tomllib.loads((FOLDER / "strings.toml").read_text("utf-8"))
ENV = jinja2.Environment(autoescape=True)
ENV.filters["structured_data"] = structured_data
USES = {template: kind for kind, template in TEMPLATES.items()}
CODE = "\n".join(path.read_text("utf-8") for path in (PROJECT / "sitegen").rglob("*.py"))


def paths(template: nodes.Template, root: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield every dotted path that starts at the name root, with its line."""
    for node in template.find_all(nodes.Getattr):
        names: list[str] = []
        inner: nodes.Node = node
        while isinstance(inner, nodes.Getattr):
            names.insert(0, inner.attr)
            inner = inner.node
        if isinstance(inner, nodes.Name) and inner.name == root:
            yield node.lineno, tuple(names)


def words_used(template: nodes.Template) -> set[str]:
    """Return the words that a template names: `t.word`, and `t[choice.lang].word`."""
    chosen = {
        node.attr
        for node in template.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Getitem)
        and isinstance(node.node.node, nodes.Name)
        and node.node.node.name == "t"
    }
    return chosen | {names[0] for _, names in paths(template, "t")}


def resolves(kind: object, names: tuple[str, ...]) -> bool:
    """Tell whether names lead from kind to a field; below a type that is no page type anything goes."""
    for name in names:
        arms = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
        hints = [typing.get_type_hints(arm) for arm in arms if is_dataclass(arm)]
        if not hints:
            return True
        if not all(name in hint for hint in hints):
            return False
        kind = hints[0][name]
    return True


@pytest.mark.parametrize("name", sorted(USES))
def test_a_template_names_only_fields_of_its_page_type(name: str) -> None:
    todo, seen, wrong = [name], set(), []
    while todo:
        current = todo.pop()
        seen.add(current)
        template = ENV.parse(TEXTS[current])
        found = paths(template, "page")
        wrong += [f"{current}:{line}: page.{'.'.join(p)}" for line, p in found if not resolves(USES[name], p)]
        todo += [ref for ref in meta.find_referenced_templates(template) if ref and ref not in seen]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_page_and_t_are_the_whole_context(name: str) -> None:
    template = ENV.parse(TEXTS[name])
    imported = {macro for node in template.find_all(nodes.FromImport) for macro in node.names}
    assert meta.find_undeclared_variables(template) <= {"page", "t"} | imported


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_templates_hold_no_logic_beyond_for_if_and_filters(name: str) -> None:
    template = ENV.parse(TEXTS[name])
    assert [node.lineno for node in template.find_all((nodes.Assign, nodes.AssignBlock, nodes.FilterBlock))] == []
    assert "safe" not in {node.name for node in template.find_all(nodes.Filter)}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_value_never_stands_in_an_attribute_without_quotes(name: str) -> None:
    assert re.findall(r"=\s*\{[{%]", re.sub(r"\{%.*?%\}", "", TEXTS[name])) == []


@pytest.mark.parametrize("edition", sorted(WORDS))
def test_every_edition_has_every_word(edition: str) -> None:
    assert list(WORDS[edition]) == list(WORDS["zh-Hans"])
    assert all(word.strip() for word in WORDS[edition].values())


@pytest.mark.parametrize("word", sorted(WORDS["zh-Hans"]))
def test_a_word_is_filled_in_alike_in_every_edition(word: str) -> None:
    assert len({tuple(re.findall(r"%\w", words[word])) for words in WORDS.values()}) == 1


@pytest.mark.parametrize(("edition", "into"), [("zh-Hans", "t2s"), ("zh-Hant", "s2tw"), ("zh-Hant-HK", "s2hk")])
def test_no_word_holds_a_character_of_another_script_or_region(edition: str, into: str) -> None:
    convert = opencc.OpenCC(into).convert
    # The Hong Kong list of characters writes 閲 and 説, its newspapers and its government 閱 and 說.
    press = str.maketrans("閲説", "閱說")
    assert {word: text for word, text in WORDS[edition].items() if convert(text).translate(press) != text} == {}


@pytest.mark.parametrize("word", sorted(WORDS["zh-Hans"]))
def test_no_word_is_called_as_a_method_of_a_table_is(word: str) -> None:
    """`t.copy` printed the method of the table in place of the word."""
    assert not hasattr({}, word)


def test_templates_name_only_words_that_exist() -> None:
    used = {word for text in TEXTS.values() for word in words_used(ENV.parse(text))}
    assert used - set(WORDS["zh-Hans"]) == set()


def test_every_word_is_used_by_a_template_or_by_the_generator() -> None:
    used = {word for text in TEXTS.values() for word in words_used(ENV.parse(text))}
    unused = set(WORDS["zh-Hans"]) - used
    assert {word for word in unused if not re.search(rf"""["'.]{word}\b""", CODE)} == set()
