"""`stories.toml`: what the owner wants, and what is told where it cannot be understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.diagnostics import Diagnostic, Location, Severity
from sitegen.model.story import StoryWish
from sitegen.readers.story_wishes import parse_story_wishes

WHOLE = """
[[stories]]
key = "deepseek-shock"
articles = ["20250128-1f0c2a9b", "20250128-2e1d3b8a"]
without = ["20250129-77aa01bc"]
title = { zh-Hans = "一款模型与一场抛售", zh-Hant = "一款模型與一場拋售" }
why = "它让市场第一次怀疑算力。"
lead = "20250128-1f0c2a9b"
order = "given"
storyline = "deepseek"
hide = ["股價"]
"""


def wishes(text: str) -> tuple[StoryWish, ...]:
    return parse_story_wishes(text, "stories.toml").value or ()


def faults(text: str) -> tuple[Diagnostic, ...]:
    return parse_story_wishes(text, "stories.toml").diagnostics


def told(text: str) -> list[str]:
    return [f"{one.where}: {one.message}" for one in faults(text)]


def test_every_wish_is_read() -> None:
    assert faults(WHOLE) == ()
    assert wishes(WHOLE) == (
        StoryWish(
            key="deepseek-shock",
            articles=("20250128-1f0c2a9b", "20250128-2e1d3b8a"),
            without=("20250129-77aa01bc",),
            titles=(("zh-Hans", "一款模型与一场抛售"), ("zh-Hant", "一款模型與一場拋售")),
            reasons=(("", "它让市场第一次怀疑算力。"),),
            storyline="deepseek",
            lead="20250128-1f0c2a9b",
            ordered=True,
            hidden=("股價",),
            where=Location("stories.toml", 2),
        ),
    )


def test_a_story_may_have_a_key_alone() -> None:
    assert wishes('[[stories]]\nkey = "ferry"\n') == (StoryWish("ferry", where=Location("stories.toml", 1)),)


def test_an_empty_file_wants_nothing() -> None:
    assert (wishes(""), faults("")) == ((), ())


def test_broken_toml_is_told_with_its_line() -> None:
    (fault,) = faults('[[stories]]\nkey = "a"\narticles = [\n= 3\n')
    assert (str(fault.where), fault.code, fault.severity) == ("stories.toml:4", "stories/toml", Severity.ERROR)


FAULTY = {
    "an unknown field": ('key = "a"\ncolour = "red"', "a story has no 'colour'"),
    "an order that is none": ('key = "a"\norder = "newest"', "'order' must be time or given, not 'newest'"),
    "no key": ('title = "渡轮"', "'key' must be of a-z, 0-9 and -, not None"),
    "a key that fits no address": ('key = "渡轮"', "'key' must be of a-z, 0-9 and -, not '渡轮'"),
    "a key that is a number": ("key = 3", "'key' must be of a-z, 0-9 and -, not 3"),
    "articles that are no list": ('key = "a"\narticles = "b"', "'articles' must be a list of keys or labels, not 'b'"),
    "an article that is a number": ('key = "a"\nwithout = [3]', "'without' must be a list of keys or labels, not [3]"),
    "a title that is a number": (
        'key = "a"\ntitle = 3',
        "'title' must be a text, or a table of texts by edition, not 3",
    ),
    "a reason that is a number": (
        'key = "a"\nwhy = { zh-Hans = 3 }',
        "'why' must be a text, or a table of texts by edition, not {'zh-Hans': 3}",
    ),
    "an article in and out": (
        'key = "a"\narticles = ["b"]\nwithout = ["b"]',
        "'b' stands in 'articles' and in 'without'",
    ),
    "a lead that is a list": ('key = "a"\nlead = []', "'lead' must be a text, not []"),
    "a storyline with a title for a name": (
        'key = "a"\nstoryline = "深度"',
        "'storyline' must be of a-z, 0-9 and -, not '深度'",
    ),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_story_is_told_with_its_line_and_the_others_stay(fault: str) -> None:
    entry, message = FAULTY[fault]
    text = f'[[stories]]\nkey = "first"\n\n[[stories]]\n{entry}\n\n[[stories]]\nkey = "last"\n'
    assert told(text) == [f"stories.toml:4: {message}"]
    assert [one.key for one in wishes(text)] == ["first", "last"]


def test_a_fault_of_the_file_as_a_whole_is_told() -> None:
    assert told('[story]\nkey = "a"\n') == ["stories.toml: 'story' is no part of it"]
    assert told("stories = 3\n") == ["stories.toml: 'stories' must be tables, not 3"]


def test_a_story_that_is_no_table_is_told() -> None:
    assert told('stories = ["ferry"]\n') == ["stories.toml: a story must be a table, not 'ferry'"]


def test_stories_in_one_line_are_read_though_their_lines_are_not_known() -> None:
    assert wishes('stories = [{ key = "ferry" }]\n') == (StoryWish("ferry", where=Location("stories.toml")),)


def test_a_key_that_stands_twice_is_told_at_the_second() -> None:
    text = '[[stories]]\nkey = "a"\nlead = "x"\n[[stories]]\nkey = "a"\nlead = "y"\n'
    assert told(text) == ["stories.toml:4: the key 'a' stands twice"]
    assert [one.lead for one in wishes(text)] == ["x"]


def test_an_article_that_is_pinned_to_two_stories_is_told_at_the_second() -> None:
    text = '[[stories]]\nkey = "a"\narticles = ["x"]\n[[stories]]\nkey = "b"\narticles = ["x"]\n'
    assert told(text) == ["stories.toml:4: 'x' is also pinned to 'a'"]


def test_the_word_for_no_story_is_no_key_of_one() -> None:
    """An article with `story: none` stands in no story, so a story of that name could never have one."""
    assert told('[[stories]]\nkey = "none"\narticles = ["x"]\n') == [
        "stories.toml:1: 'key' cannot be 'none', which stands for no story"
    ]


@given(st.text(max_size=80))
def test_any_text_is_read_or_told_and_never_stops_a_build(text: str) -> None:
    for one in faults(text):
        assert one.severity is Severity.ERROR
