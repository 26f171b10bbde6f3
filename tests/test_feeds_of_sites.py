"""Every feed of whole sites: by the W3C's rules, by a reader of feeds, and with its names when the site moves."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import fromstring

import feedparser
import pytest
from lxml import etree  # type: ignore[import-untyped] # lxml has no types

from sitegen.cli import main
from tests.feed_rules import feed_faults, opml_faults
from tests.json_feed_rules import json_feed_faults

PROJECT = Path(__file__).parents[1]
ADDRESS = "https://example.org/digest"
CHECKS = {"feed.xml": feed_faults, "atom.xml": feed_faults, "feed.json": json_feed_faults, "feeds.opml": opml_faults}
"""The rules for each name of a file."""

CLIPS = 300
"""Real files of the shared folder that are built as one site."""


@dataclass(frozen=True, slots=True)
class Built:
    """output: the folder of the site.  feeds: the bytes of everything that a reader of feeds reads, by path."""

    output: Path
    feeds: dict[str, bytes]


def build(content: Path, output: Path, base_url: str = ADDRESS) -> Built:
    options = ["--output", str(output), "--base-url", base_url, "--quiet", "--jobs", "1"]
    assert main(["build", "--content", str(content), *options]) in {0, 1}
    found = (path for name in CHECKS for path in output.rglob(name) if path.is_file())
    return Built(output, {path.relative_to(output).as_posix(): path.read_bytes() for path in found})


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the sample site, with a hub, whose authority is settled."""
    content = tmp_path_factory.mktemp("sample") / "content"
    shutil.copytree(PROJECT / "content", content)
    settings = content / "site.toml"
    more = '\n[feeds]\nhub = "https://hub.example/"\n'
    settings.write_text(f'authority = "coast.example"\n{settings.read_text("utf-8")}{more}', "utf-8")
    return build(content, content.parent / "public")


def faults(built: Built) -> dict[str, list[str]]:
    checked = {path: CHECKS[path.rpartition("/")[2]](content) for path, content in built.feeds.items()}
    return {path: found for path, found in checked.items() if found}


def xml(built: Built) -> dict[str, bytes]:
    return {path: content for path, content in built.feeds.items() if path.endswith(".xml")}


def test_every_feed_of_the_sample_site_keeps_the_rules(sample: Built) -> None:
    assert len(sample.feeds) > 50
    assert faults(sample) == {}


def test_a_reader_of_feeds_reads_each_without_a_complaint(sample: Built) -> None:
    read = {path: feedparser.parse(content) for path, content in xml(sample).items()}
    assert [path for path, feed in read.items() if feed.bozo] == []


def test_a_reader_of_feeds_finds_each_item_in_the_edition_of_its_feed(sample: Built) -> None:
    """Links to the other edition took the place of the item's own."""
    links = {
        (path.split("/")[0], item.link) for path, feed in xml(sample).items() for item in feedparser.parse(feed).entries
    }
    assert {edition for edition, _ in links} == {"zh-hans", "zh-hant"}
    leading = [link.removeprefix(f"{ADDRESS}/{edition}/").removeprefix("issues/") for edition, link in links]
    assert [link for link in leading if not link.startswith("20")] == []


def test_the_formats_of_a_feed_name_the_same_items(sample: Built) -> None:
    ids = [
        [item.id for item in feedparser.parse(sample.feeds["zh-hans/feed.xml"]).entries],
        [item.id for item in feedparser.parse(sample.feeds["zh-hans/atom.xml"]).entries],
        [item["id"] for item in json.loads(sample.feeds["zh-hans/feed.json"])["items"]],
    ]
    assert ids[0] == ids[1] == ids[2] != []


def test_no_name_changes_when_the_site_moves(sample: Built, tmp_path: Path) -> None:
    moved = build(sample.output.parent / "content", tmp_path / "public", "http://elsewhere.example")
    assert names(moved) == names(sample)


def names(built: Built) -> dict[str, list[str | None]]:
    ids = {"guid", "{http://www.w3.org/2005/Atom}id"}
    trees = {path: fromstring(feed) for path, feed in xml(built).items()}  # noqa: S314 - our own
    return {path: [node.text for node in tree.iter() if node.tag in ids] for path, tree in trees.items()}


def test_every_feed_tells_of_the_hub(sample: Built) -> None:
    lists = {path: feed for path, feed in sample.feeds.items() if not path.endswith(".opml")}
    assert [path for path, feed in lists.items() if b"https://hub.example/" not in feed] == []


def test_every_feed_is_in_the_list_of_feeds(sample: Built) -> None:
    listed = {one.get("xmlUrl") for one in fromstring(sample.feeds["zh-hans/feeds/feeds.opml"]).iter("outline")}  # noqa: S314 - our own
    feeds = {path for path in sample.feeds if path.startswith("zh-hans/") and path.endswith("/feed.xml")}
    assert len(listed - {None}) == len(feeds)


def test_the_sitemap_keeps_its_schema(sample: Built) -> None:
    schema = etree.XMLSchema(etree.parse(PROJECT / "tests" / "schemas" / "sitemap.xsd"))
    schema.assertValid(etree.parse(sample.output / "sitemap.xml"))


@pytest.mark.parametrize("folder", ["seeds", "corpus/clips"])
def test_feeds_of_real_files_keep_the_rules(shared: Path, tmp_path: Path, folder: str) -> None:
    """A replacement character stands in the source already."""
    content = tmp_path / "content"
    content.mkdir()
    for path in sorted((shared / folder).iterdir())[:CLIPS]:
        shutil.copy(path, content)
    built = build(content, tmp_path / "public")
    told = {fault for found in faults(built).values() for fault in found}
    assert {fault for fault in told if not fault.startswith("BadCharacters: ")} == set()
    assert [path for path, feed in xml(built).items() if feedparser.parse(feed).bozo] == []
