"""Stories of whole sites: one event in two scripts and three vocabularies, from files to pages."""

from __future__ import annotations

import csv
import json
import re
import shutil
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import feedparser
import html5lib
import pytest

from sitegen.cli import main
from sitegen.model.script import telling
from tests.site.news import FERRY_CN, FERRY_TW, ORDERS_CN, SLUMP_CN, SLUMP_HK, SLUMP_TW

HANS, HANT = "zh-hans", "zh-hant"
STORY = "/stories/a/index.html"

OUTLETS = {"海港报": "zh-Hans-CN", "碼頭報": "zh-Hant-TW", "海峽報": "zh-Hant-HK"}
"""In which script and region each writes."""

ARTICLE = """---
title: {title}
date: {date}
lang: {lang}
outlet: {outlet}
key: {key}
{more}---

{text}

文末。
"""

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Built:
    """status: of the command.  files: of the site, by path."""

    status: int
    report: Report
    files: dict[str, bytes]

    def page(self, edition: str, tail: str = STORY) -> Element:
        root: Element = html5lib.parse(self.files[edition + tail].decode(), namespaceHTMLElements=False)
        return root

    def articles(self) -> dict[str, dict[str, Any]]:
        return {one["key"]: one for source in self.report["sources"] for one in source["articles"]}

    def story(self, key: str) -> str | None:
        found: str | None = self.articles()[key]["story"]
        return found


def article(key: str, told: tuple[str, str], moment: str, outlet: str, more: str = "") -> str:
    title, text = told
    return ARTICLE.format(title=title, date=moment, lang=OUTLETS[outlet], outlet=outlet, key=key, more=more, text=text)


def write(site: Path, *articles: str) -> None:
    for one in articles:
        key = one.partition("key: ")[2].partition("\n")[0]
        (site / "content" / f"{key}.md").write_text(one, "utf-8")


@pytest.fixture
def site(content: Path) -> Path:
    """Return a site of one event in three vocabularies, what came of it, and another event in both scripts."""
    write(
        content.parent,
        article("a", SLUMP_CN, "2025-01-28T09:00:00+08:00", "海港报"),
        article("b", SLUMP_TW, "2025-01-28T11:00:00+08:00", "碼頭報"),
        article("c", SLUMP_HK, "2025-01-28T13:00:00+08:00", "海峽報"),
        article("d", ORDERS_CN, "2025-02-20T09:00:00+08:00", "海港报"),
        article("f", FERRY_CN, "2025-01-28T10:00:00+08:00", "海港报"),
        article("g", FERRY_TW, "2025-01-28T12:00:00+08:00", "碼頭報"),
    )
    return content.parent


def build(site: Path, *options: str, stories: str = "") -> Built:
    if stories:
        (site / "content" / "stories.toml").write_text(stories, "utf-8")
    told, output = site / "report.json", site / "public"
    status = main(["build", "--site", str(site), "--jobs", "1", "--quiet", "--report", str(told), *options])
    files = {one.relative_to(output).as_posix(): one.read_bytes() for one in output.rglob("*") if one.is_file()}
    return Built(status, json.loads(told.read_text("utf-8")), files)


def text(node: Element) -> str:
    return "".join(node.itertext()).strip()


def rows(root: Element) -> list[list[tuple[str, str, str]]]:
    """Return the outlets, words and addresses of each row of the comparison."""
    return [
        [(text(cell[1]), text(cell[0]), cell[0].get("href", "")) for cell in row.findall("td/ul/li")]
        for row in root.findall(".//table[@class='claims']//tr")
    ]


def own_text(node: Element, lang: str) -> str:
    """Return the text of a page that is in the page's own language."""
    if node.get("lang", lang) != lang or node.tag == "script":
        return node.tail or ""
    inner = (node.text or "") + "".join(own_text(child, lang) for child in node)
    shown = "".join(node.get(name, "") for name in ("alt", "title", "aria-label"))
    return f"{inner}{shown}{node.tail or ''}"


def test_one_event_in_two_scripts_and_three_vocabularies_is_one_story(site: Path) -> None:
    built = build(site)
    assert built.status == 0
    assert [built.story(key) for key in "abc"] == ["a", "a", "a"]
    assert [built.story(key) for key in "fg"] == ["f", "f"]


def test_the_report_tells_stories_storylines_and_why(site: Path) -> None:
    built = build(site)
    told = {story["key"]: story for story in built.report["stories"]}
    assert {key: [one["key"] for one in story["articles"]] for key, story in told.items()} == {
        "a": ["a", "b", "c"],
        "f": ["f", "g"],
    }
    assert all("英伟达" in one["names"] and not one["by_owner"] for one in told["a"]["articles"])
    assert told["a"]["articles"][0]["numbers"] == ["5930", "17%"]
    assert "停航三日" in told["f"]["articles"][1]["phrases"]
    assert (told["a"]["storyline"], told["f"]["storyline"]) == ("a", None)


def test_what_came_of_an_event_is_in_its_storyline_and_in_no_story(site: Path) -> None:
    built = build(site)
    assert built.report["storylines"] == [{"key": "a", "parts": ["a", "d"]}]
    assert (built.articles()["d"]["story"], built.articles()["d"]["storyline"]) == (None, "a")
    line = built.page(HANT).findall(".//ol[@class='timeline']/li/a")
    assert [(one.get("href"), one.get("aria-current")) for one in line] == [
        ("/digest/zh-hant/stories/a/", "page"),
        ("/digest/zh-hant/2025/02/20/d/", None),
    ]


def test_a_story_has_its_page_and_its_feed_at_the_same_tail_in_every_edition(site: Path) -> None:
    built = build(site)
    tails = [
        {path.partition("/")[2] for path in built.files if path.startswith(f"{edition}/stories/")}
        for edition in (HANS, HANT)
    ]
    assert tails[0] == tails[1]
    assert {"stories/index.html", "stories/a/index.html", "stories/a/feed.xml", "stories/f/index.html"} <= tails[0]


def test_the_feed_of_a_story_holds_its_articles_newest_first(site: Path) -> None:
    feed = feedparser.parse(build(site).files["zh-hant/stories/a/feed.xml"])
    assert not feed.bozo
    assert [item.link.rpartition("/zh-hant/")[2] for item in feed.entries] == [
        f"2025/01/28/{key}/" for key in ("c", "b", "a")
    ]


def test_an_article_leads_to_its_story(site: Path) -> None:
    built = build(site)
    leading = {one.get("href") for one in built.page(HANT, "/2025/01/28/b/index.html").iter("a")}
    assert {"/digest/zh-hant/stories/a/", "/digest/zh-hant/2025/01/28/c/"} <= leading
    assert "/digest/zh-hant/stories/f/" not in leading


SLUMP = {
    HANS: [("海港报", "5930亿美元"), ("码头报", "5890亿美元"), ("海峡报", "近5930亿美元")],
    HANT: [("海港報", "5930億美元"), ("碼頭報", "5890億美元"), ("海峽報", "近5930億美元")],
}


@pytest.mark.parametrize("edition", [HANS, HANT])
def test_outlets_that_tell_different_figures_stand_against_each_other(site: Path, edition: str) -> None:
    told = [[(outlet, words) for outlet, words, _ in row] for row in rows(build(site).page(edition))]
    assert SLUMP[edition] in told


def test_the_names_that_regions_use_stand_beside_each_other_as_their_authors_write_them(site: Path) -> None:
    found = [{words for _, words, _ in row} for row in rows(build(site).page(HANT))]
    assert {"英伟达", "輝達"} in found
    assert {"特朗普", "川普"} in found


def test_every_claim_leads_to_a_paragraph_that_is_there(site: Path) -> None:
    built = build(site)
    for edition in (HANS, HANT):
        for address in (address for row in rows(built.page(edition)) for _, _, address in row):
            path, _, anchor = address.partition("#")
            root = built.page("", f"{path.removeprefix('/digest/')}index.html")
            assert not anchor or [node for node in root.iter() if node.get("id") == anchor]


def test_a_figure_leads_to_the_words_that_are_quoted(site: Path) -> None:
    built = build(site)
    for edition in (HANS, HANT):
        quoted = [(words, address) for row in rows(built.page(edition)) for _, words, address in row if "#" in address]
        assert len(quoted) == 3
        for words, address in quoted:
            path, _, anchor = address.partition("#")
            (block,) = [
                node
                for node in built.page("", f"{path.removeprefix('/digest/')}index.html").iter()
                if node.get("id") == anchor
            ]
            assert words in text(block)


def test_no_page_of_a_story_holds_the_other_script_but_where_it_says_so(site: Path) -> None:
    built = build(site)
    for tail in ("/stories/index.html", STORY, "/stories/f/index.html"):
        simplified = own_text(built.page(HANS, tail).find("body/main") or Element("none"), "zh-Hans")
        traditional = own_text(built.page(HANT, tail).find("body/main") or Element("none"), "zh-Hant")
        assert (telling(simplified).hant, telling(traditional).hans) == (0, 0)
        assert telling(simplified).hans > 5
        assert telling(traditional).hant > 5


STORIES = """
[[stories]]
key = "shock"
articles = ["a"]
without = ["c"]
title = { zh-Hans = "一款模型与一场抛售", zh-Hant = "一款模型與一場拋售" }
why = "算力"
lead = "b"
storyline = "winter"
hide = ["川普"]

[[stories]]
key = "ferry"
articles = ["f"]
storyline = "winter"
"""


def test_the_owner_has_the_last_word(site: Path) -> None:
    built = build(site, stories=STORIES)
    assert built.status == 0
    assert [built.story(key) for key in "abcfg"] == ["shock", "shock", None, "ferry", "ferry"]
    assert built.report["storylines"] == [{"key": "winter", "parts": ["shock", "ferry"]}]
    assert [one["by_owner"] for one in built.report["stories"][-1]["articles"]] == [True, False]
    tail = "/stories/shock/index.html"
    pages = [built.page(edition, tail) for edition in (HANS, HANT)]
    assert [text(next(page.iter("h1"))) for page in pages] == ["一款模型与一场抛售", "一款模型與一場拋售"]
    assert "算力" in text(pages[0])
    words = {words for row in rows(pages[1]) for _, words, _ in row}
    assert "輝達" in words
    assert "川普" not in words


def test_an_article_that_wants_no_story_has_none(site: Path) -> None:
    write(site, article("c", SLUMP_HK, "2025-01-28T13:00:00+08:00", "海峽報", "story: none\n"))
    built = build(site)
    assert [built.story(key) for key in "abc"] == ["a", "a", None]


def test_an_article_says_itself_to_which_story_it_belongs(site: Path) -> None:
    write(site, article("d", ORDERS_CN, "2025-02-20T09:00:00+08:00", "海港报", "story: a\n"))
    built = build(site)
    assert [built.story(key) for key in "abcd"] == ["a"] * 4


def test_what_the_owner_names_and_is_not_there_is_told_with_its_line(site: Path) -> None:
    built = build(site, stories='\n[[stories]]\nkey = "shock"\narticles = ["a", "nowhere"]\n')
    (told,) = [one for one in built.report["diagnostics"] if one["path"] == "stories.toml"]
    assert (told["line"], told["code"], told["severity"]) == (2, "site/story", "warning")
    assert "nowhere" in told["message"]
    assert built.story("a") == "shock"


def test_a_wish_that_cannot_be_understood_is_told_with_its_line_and_the_site_is_built(site: Path) -> None:
    built = build(site, stories='[[stories]]\nkey = "shock"\ncolour = "red"\n')
    assert built.status == 1
    told = [(one["path"], one["line"], one["code"]) for one in built.report["diagnostics"]]
    assert told == [("stories.toml", 1, "stories/entry")]
    assert built.story("a") == "a"


def test_a_new_article_of_a_story_changes_what_a_clean_build_would_change(site: Path, tmp_path: Path) -> None:
    build(site)
    later = ("英偉達市值蒸發5900億美元 創紀錄", "英偉達股價急挫，市值蒸發5900億美元，創美國股市紀錄。")
    write(site, article("e", later, "2025-01-28T20:00:00+08:00", "海峽報"))
    incremental = build(site)
    clean = tmp_path / "clean"
    shutil.copytree(site / "content", clean / "content")
    assert incremental.files == build(clean, "--no-cache").files
    assert incremental.story("e") == "a"


def test_a_wish_of_the_owners_changes_what_a_clean_build_would_change(site: Path, tmp_path: Path) -> None:
    build(site)
    incremental = build(site, stories=STORIES)
    clean = tmp_path / "clean"
    shutil.copytree(site / "content", clean / "content")
    assert incremental.files == build(clean, "--no-cache").files


def of_shared(content: Path, work: Path) -> Built:
    told, output = work / "report.json", work / "public"
    options = ["--base-url", "https://example.org/digest", "--jobs", "1", "--quiet", "--report", str(told)]
    status = main(["build", "--content", str(content), "--output", str(output), *options])
    files = {one.relative_to(output).as_posix(): one.read_bytes() for one in output.rglob("*.html")}
    return Built(status, json.loads(told.read_text("utf-8")), files)


def test_labelled_clips_come_together_as_people_have_put_them(shared: Path, tmp_path: Path) -> None:
    clips = shared / "stories-dev"
    with (clips / "labels.tsv").open(encoding="utf-8", newline="") as lines:
        events = {row["file"]: row["event"] for row in csv.DictReader(lines, delimiter="\t")}
    built = of_shared(clips / "clips", tmp_path)
    stories = {
        source["path"]: {one["story"] for one in source["articles"]} - {None} for source in built.report["sources"]
    }
    pairs = list(combinations(sorted(events), 2))
    together = {(one, other) for one, other in pairs if stories[one] & stories[other]}
    same = {(one, other) for one, other in pairs if events[one] == events[other]}
    assert len(together & same) >= 0.95 * len(together)
    assert len(together & same) >= 0.80 * len(same)


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return of_shared(shared / "seeds", tmp_path_factory.mktemp("seeds"))


def of_seed(built: Built, number: str, what: str) -> list[str | None]:
    (source,) = [one for one in built.report["sources"] if one["path"].startswith(number)]
    return [one[what] for one in source["articles"]]


def test_three_seeds_are_on_one_event_and_a_fourth_follows_it(seeds: Built) -> None:
    (key,) = of_seed(seeds, "001", "key")
    assert of_seed(seeds, "001", "story") + of_seed(seeds, "002", "story") == [key, key]
    assert of_seed(seeds, "004", "story") == [key] * 5
    assert (of_seed(seeds, "000", "story"), of_seed(seeds, "000", "storyline")) == ([None], [key])
    assert of_seed(seeds, "003", "story") == [None]


@pytest.mark.parametrize(
    "expected",
    [
        {("德國之聲", "5930億美元"), ("端傳媒", "5890億美元")},
        {("德國之聲", "3.1%"), ("端傳媒", "3.07%")},
        {("香港文匯報", "約為 560 萬美元"), ("端傳媒", "557.6萬美元"), ("香港文匯報", "不到 558 萬美元")},
    ],
    ids=["what the slump cost", "how far the index fell", "what the training cost"],
)
def test_the_seeds_tell_figures_differently(seeds: Built, expected: set[tuple[str, str]]) -> None:
    (key,) = of_seed(seeds, "001", "key")
    found = [
        {(outlet, words) for outlet, words, _ in row} for row in rows(seeds.page(HANT, f"/stories/{key}/index.html"))
    ]
    assert expected in found


def test_no_word_of_the_seeds_is_in_this_project(shared: Path) -> None:
    """Their text belongs to its publishers; what is written here is our own."""
    own = "".join("".join(told) for told in (SLUMP_CN, SLUMP_TW, SLUMP_HK, ORDERS_CN, FERRY_CN, FERRY_TW))
    theirs = "".join(path.read_text("utf-8") for path in (shared / "seeds").iterdir())
    assert [run for run in re.findall("[\u4e00-\u9fff]{16,}", own) if run in theirs] == []
