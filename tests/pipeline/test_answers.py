"""Answers of a reviewer in the owner's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.review import Question
from sitegen.pipeline import settings
from sitegen.pipeline.answers import FILE, NoRoomError, accept, accept_for_article, settle

QUESTION = Question("zh-Hant", "CN", "TW", "发言", "發言", ("髮言",), "phrases-disagree", ())


def test_an_answer_for_the_site_is_a_line_of_its_glossary(tmp_path: Path) -> None:
    accept(tmp_path, QUESTION, "發言")
    found = settings.glossary(tmp_path)
    assert found.diagnostics == ()
    assert found.value is not None
    assert found.value.terms[0].forms == (("CN", ("发言",)), ("TW", ("發言",)))


@pytest.mark.parametrize(
    "text",
    [
        '# our words\nterms = [\n  { cn = "甲", tw = "乙" }, # a remark\n]\n',
        '# our words\n\n[[terms]]\ncn = "甲" # a remark\ntw = "乙"\n',
        "# our words\nnever = [] # a remark\n",
    ],
)
def test_what_stands_in_the_glossary_stays_comments_too(tmp_path: Path, text: str) -> None:
    file = tmp_path / FILE
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    accept(tmp_path, QUESTION, "發言")
    after = file.read_text("utf-8")
    assert "# our words" in after
    assert "# a remark" in after
    glossary = settings.glossary(tmp_path).value
    assert glossary is not None
    assert glossary.terms[-1].spellings("TW") == ("發言",)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("正文\n", '---\nconvert:\n  terms:\n    - {cn: "发言", tw: "發言"}\n---\n正文\n'),
        (
            "---\ntitle: 船 # a remark\n---\n正文\n",
            '---\nconvert:\n  terms:\n    - {cn: "发言", tw: "發言"}\ntitle: 船 # a remark\n---\n正文\n',
        ),
        (
            "---\nconvert:\n  keep: [船]\n---\n正文\n",
            '---\nconvert:\n  keep: [船]\n  terms:\n    - {cn: "发言", tw: "發言"}\n---\n正文\n',
        ),
        (
            "---\nconvert:\n  terms:\n    - {cn: 甲, tw: 乙}\n---\n正文\n",
            '---\nconvert:\n  terms:\n    - {cn: "发言", tw: "發言"}\n    - {cn: 甲, tw: 乙}\n---\n正文\n',
        ),
    ],
)
def test_an_answer_for_one_article_goes_into_its_front_matter(tmp_path: Path, text: str, after: str) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    accept_for_article(tmp_path, "a.md", QUESTION, "發言")
    assert (tmp_path / "a.md").read_text("utf-8") == after


@pytest.mark.parametrize("text", ["+++\ntitle = '船'\n+++\n正文\n", "---\nconvert: {keep: [船]}\n---\n正文\n"])
def test_where_nothing_can_be_added_its_owner_is_told_what_to_write(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    with pytest.raises(NoRoomError, match="发言"):
        accept_for_article(tmp_path, "a.md", QUESTION, "發言")
    assert (tmp_path / "a.md").read_text("utf-8") == text


def test_the_line_ends_of_the_owner_stay(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("---\r\ntitle: 船\r\n---\r\n正文\r\n".encode())
    accept_for_article(tmp_path, "a.md", QUESTION, "發言")
    assert (tmp_path / "a.md").read_bytes().endswith("title: 船\r\n---\r\n正文\r\n".encode())


def test_a_file_that_cannot_be_added_to_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("正文".encode("gbk"))
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text("terms = [", "utf-8")
    with pytest.raises(NoRoomError, match="not UTF-8"):
        accept_for_article(tmp_path, "a.md", QUESTION, "發言")
    with pytest.raises(NoRoomError, match=r"review\.toml"):
        accept(tmp_path, QUESTION, "發言")
    assert (tmp_path / "a.md").read_bytes() == "正文".encode("gbk")
    assert (tmp_path / FILE).read_text("utf-8") == "terms = ["


def test_a_word_is_not_settled_where_it_does_not_stand(tmp_path: Path) -> None:
    with pytest.raises(NoRoomError, match="not doubtful"):
        settle(tmp_path, QUESTION, "發言", "../a.md")
