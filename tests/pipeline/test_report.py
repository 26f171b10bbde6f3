"""The report of a build: a promise to other programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sitegen.cli import main

DOCS = Path(__file__).parents[2] / "docs" / "report.md"

CLIP = "<!--1738045024000-->\n[渡輪復航]({link})\n------\n\n<div><i>2025-01-28T01:30:00Z</i></div><p>{text}</p>\n"

Report = dict[str, Any]


@pytest.fixture
def built(content: Path) -> Report:
    """Return the report of a site of four files: two of one article, one broken, one with everything."""
    (content / "a.txt").write_text(CLIP.format(link="https://a.example/1", text="渡輪今早復航。"), "utf-8")
    (content / "b.txt").write_text(CLIP.format(link="http://www.a.example/1#top", text="渡輪今早復航了。"), "utf-8")
    (content / "broken.md").write_text("---\ntitle: 船\n\n沒有結束。\n", "utf-8")
    (content / "draft.md").write_text("---\ntitle: 船\ndraft: true\n---\n\n還沒寫好。\n", "utf-8")
    return report_of(content)


def report_of(content: Path) -> Report:
    told = content.parent / "report.json"
    main(["build", "--site", str(content.parent), "--report", str(told), "--jobs", "1", "--quiet"])
    made: Report = json.loads(told.read_text("utf-8"))
    return made


def keys(value: object) -> set[str]:
    """Return the names of all fields in a report, at any depth, but not those in `urls` and `seconds`."""
    if isinstance(value, list):
        return set().union(*map(keys, value))
    if not isinstance(value, dict):
        return set()
    return set(value) | set().union(*(keys(inner) for name, inner in value.items() if name not in {"urls", "seconds"}))


OF_TAGS = {"tag", "why"}
"""What a site has besides whose tags are written in several ways; the last tests here build one."""

STORIES = '[[stories]]\nkey = "one"\nstoryline = "line"\n[[stories]]\nkey = "two"\nstoryline = "line"\n'


@pytest.mark.usefixtures("built")
def test_the_documented_fields_are_those_that_are_written(content: Path) -> None:
    (content / "stories.toml").write_text(STORIES, "utf-8")
    for story in ("one", "two"):
        (content / f"{story}.md").write_text(f"---\ntitle: {story}\nstory: {story}\n---\n\n渡輪復航。\n", "utf-8")
    built = report_of(content)
    example = DOCS.read_text("utf-8").split("```")[1]
    documented = set(re.findall(r'"(\w+)":', example)) - set(built["seconds"])
    # A diagnostic that concerns no source file says which file it concerns.
    assert documented == keys(built) | {"path"} | OF_TAGS


def test_every_source_file_ends_as_an_article_or_is_named(built: Report) -> None:
    assert [source["path"] for source in built["sources"]] == ["a.txt", "b.txt", "broken.md", "draft.md"]
    assert all(source["articles"] or source["diagnostics"] for source in built["sources"])


def test_an_article_saved_twice_is_read_twice_and_shown_once(built: Report) -> None:
    first, second = (source["articles"][0] for source in built["sources"][:2])
    assert (
        first["urls"]
        == second["urls"]
        == {
            "zh-hans": f"/zh-hans/2025/01/28/{first['key']}/",
            "zh-hant": f"/zh-hant/2025/01/28/{first['key']}/",
        }
    )
    assert [one["code"] for one in built["sources"][1]["diagnostics"]].count("site/duplicate") == 1


def test_what_an_error_left_out_has_no_article(built: Report) -> None:
    broken = built["sources"][2]
    assert broken["articles"] == []
    assert [(one["severity"], one["code"], one["line"]) for one in broken["diagnostics"]] == [
        ("error", "front-matter/unclosed", 1)
    ]


def test_counts_describe_the_article_as_read_whatever_its_rights_let_through(content: Path) -> None:
    text = "---\ntitle: 船\ndate: 2025-01-28\nrights: link\n---\n\n一。\n\n二。\n"
    (content / "a.md").write_text(text, "utf-8")
    (article,) = report_of(content)["sources"][0]["articles"]
    assert (article["rights"], article["paragraphs"], article["published"]) == ("link", 2, "2025-01-28")


def test_a_fault_of_the_settings_stands_beside_the_sources(content: Path) -> None:
    (content / "site.toml").write_text("base_url = 3\n", "utf-8")
    assert [one["path"] for one in report_of(content)["diagnostics"]] == ["site.toml"]


def tagged(content: Path, *tags: str, settings: str = "", text: str = "渡轮今早复航。") -> Report:
    """Return the report of a site of articles that have these tags, one each."""
    (content / "site.toml").write_text(f'base_url = "https://example.org"\n{settings}', "utf-8")
    for number, tag in enumerate(tags):
        (content / f"{number}.md").write_text(f"---\ntitle: 船{number}\ntags: [{tag}]\n---\n\n{text}\n", "utf-8")
    return report_of(content)


def test_the_wordings_that_became_one_tag_are_told_the_most_used_first(content: Path) -> None:
    made = tagged(content, "AI", "人工智慧", "AI", "人工智能", "渡轮")
    assert made["merged"] == [{"tag": "人工智能", "written": ["AI", "人工智慧", "人工智能"]}]


def test_tags_that_are_probably_one_thing_are_told_with_the_reason(content: Path) -> None:
    assert tagged(content, "Deep Seek", "DeepSeek", "渡轮")["suggestions"] == [
        {"tags": ["deep seek", "deepseek"], "why": "letters"}
    ]


def test_tags_that_were_given_automatically_are_told_apart_from_those_that_were_written(content: Path) -> None:
    made = tagged(content, "渡輪", settings="[tags]\nautomatic = 2\n", text="輝達說，輝達不急。特朗普呢？")
    (article,) = made["sources"][0]["articles"]
    assert (article["tags"], article["tags_automatic"]) == (["渡輪"], ["輝達"])
