"""A shard of the search index to its text."""

from __future__ import annotations

import pytest

from sitegen.model.search import Document, Segment, ShardPage
from sitegen.render import render
from sitegen.render.search_index import terms


def shard(*documents: Document, number: int = 0, shards: int = 1) -> str:
    segment = Segment("all", repr(documents), documents)
    made = render((), ShardPage("search/all/0.txt", segment, number, shards)).value
    assert made is not None
    return made.decode()


def document(title: str, *texts: str) -> Document:
    return Document((title,), texts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("潮水退去", {"潮水", "水退", "退去", "去"}),
        ("潮，水", {"潮", "水"}),
        ("ai芯片 3.1%", {"ai", "芯片", "片", "3", "1"}),
        ("ニュース 뉴스", {"ニュ", "ュー", "ース", "ス", "뉴스", "스"}),
        ("𠀀𠀁", {"𠀀𠀁", "𠀁"}),
        ("", set()),
    ],
)
def test_han_is_found_by_pairs_and_the_last_of_a_run_and_the_rest_by_words(text: str, found: set[str]) -> None:
    assert terms(text) == found


def test_a_line_tells_in_which_documents_a_term_stands_and_in_which_field() -> None:
    """0, 1 and 2 are text, lead and title of the first document; 3, 4 and 5 those of the second."""
    rest = "。" * 300
    made = shard(document("x", "潮水"), document("y", "岸"), document("潮水", ""), document("z", f"{rest}潮水"))
    assert "潮水 1,8,9\n" in made


def test_what_stands_in_several_editions_is_found_in_each() -> None:
    made = shard(Document(("辉达", "英伟达"), ("芯片", "晶片")))
    assert {"辉达 2", "英伟 2", "芯片 1", "晶片 1"} <= set(made.splitlines())


def test_terms_that_begin_alike_lie_in_one_shard_and_none_in_two() -> None:
    texts = [shard(document("潮水潮汐", "tide tides"), number=number, shards=4) for number in range(4)]
    lines = [line for text in texts for line in text.splitlines()]
    assert sorted(lines) == sorted(shard(document("潮水潮汐", "tide tides")).splitlines())
    assert [text for text in texts if "潮水" in text] == [text for text in texts if "潮汐" in text]


def test_a_lone_surrogate_does_not_end_the_build() -> None:
    assert "潮水 2" in shard(document("潮水\ud800", ""))
