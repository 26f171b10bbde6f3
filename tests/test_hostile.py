"""Hostile text in every field and every format: it is shown as text or left out, and never acts, leads or writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest
import yaml

from sitegen.cli import main

SETTINGS = """\
base_url = "https://example.org/digest"

[[editions]]
tag = "zh-Hans"
"""
"""One edition, to which every source below is converted: what is true of it is true of two."""

CANARY = "sitegen-canary-7f3a"
"""The name of a file that no build writes."""

OWN = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)><animate onbegin=alert(1) attributeName=x>',
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "＜script＞alert(1)＜/script＞ &lt;script&gt;alert(1)&lt;/script&gt;",
    "[船](java\tscript:alert(1)) ![船](data:text/html,x) <javascript:alert(1)>",
    "<a href='&#x6A;avascript&colon;alert(1)'>船</a><form action=javascript:alert(1)><button formaction=x>",
    "</title></textarea></style></script>]]><base href=//evil.example/><meta http-equiv=refresh content='0;url=x'>",
    "[船][1]\n\n[1]: vbscript:msgbox(1) 'x' \"onmouseover=alert(1)\"",
    "船[^1]\n\n[^1]: <iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "{{ ''.__class__.__mro__ }}{% include '/etc/passwd' %}${7*7}<!--#include file='x'-->",
    f"../../../{CANARY}",
    f"..\\..\\{CANARY}\x00.html",
    "\u202egnirts\u2066 \ufeff \x1b[2J\x7f\x85\u2028 \U000e0041",
)
"""Payloads of the repository itself; the shared folder has hundreds more."""

SCRIPTS = ("/digest/static/theme.js", "/digest/static/edition.js", "/digest/static/copy.js")
"""The theme's own."""

DATA = "application/ld+json"
"""The type of a script that no browser runs."""

RULES = "speculationrules"
"""The type of a script that only says what may be fetched ahead; the policy names it by its digest."""

BUTTONS = frozenset({"copy", "theme", "button"})
"""The classes of the buttons that a page of ours has."""

FOREIGN = frozenset(
    "applet audio base button dialog embed form frame frameset iframe input math noscript object portal select source"
    " style svg template textarea track video xmp".split()
)
"""Elements that no page of ours has."""

ADDRESSES = frozenset({"action", "background", "cite", "data", "formaction", "href", "poster", "src", "srcset"})

SCHEME = re.compile(r"(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""The beginning of an address that is neither of the web nor of mail."""

IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20]")
"""What a browser passes over where an address begins (URL standard, basic URL parser)."""

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@dataclass(frozen=True, slots=True)
class Built:
    """told: files that are no sources.  surroundings: what lies beside content.  pages, feeds: by path."""

    status: int
    files: frozenset[str]
    sources: dict[str, dict[str, Any]]
    told: frozenset[str]
    surroundings: frozenset[str]
    pages: dict[str, str]
    feeds: dict[str, Element]


@pytest.fixture(scope="module", params=["own", "markup", "naughty", "traversal"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    if request.param == "own":
        payloads = list(OWN)
    else:
        payloads = rows(request.getfixturevalue("shared") / "hostile" / f"{request.param}.jsonl")
    return build(dict(sources(payloads)), tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def trees(built: Built) -> dict[str, Element]:
    """Return the pages but for those of the search, which have a form of their own, and no text of an article."""
    return {path: tree(text) for path, text in built.pages.items() if path.split("/")[1:] != ["search", "index.html"]}


def rows(path: Path) -> list[str]:
    """Return the payloads of a file of JSON lines; `{C}` in a path stands for the canary's name."""
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = [row["payload"] if isinstance(row, dict) else row for row in found]
    return [text.replace("{C}", CANARY) for text in texts]


def sources(payloads: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of files, three for each payload."""
    for number, payload in enumerate(payloads):
        yield f"{number:03}.md", markdown(payload)
        yield f"{number:03}.html", page(payload)
        yield f"{number:03}.txt", clip(number, " ".join(payload.split()))


def markdown(payload: str) -> str:
    names = ("title", "author", "link", "image", "outlet", "key", "rights", "lang", "provenance")
    # A summary that repeats the title would be left out.
    told = {"summary": f"渡輪{payload}", "tags": [payload], "date": "2025-03-03"}
    block = yaml.safe_dump({**dict.fromkeys(names, payload), **told}, allow_unicode=True)
    return f"---\n{block}---\n\n渡輪今早復航。\n\n{payload}\n\n船已離岸。\n"


def page(payload: str) -> str:
    date = "<meta property=article:published_time content=2025-03-03>"
    head = f"<head>{date}<meta name=author content='{payload}'><title>{payload}</title></head>"
    return (
        f"<!doctype html>\n<html>{head}<body><article><p>復航。</p>\n{payload}\n<p>離岸。</p></article></body></html>\n"
    )


def clip(number: int, payload: str) -> str:
    title = f"<!--1741046400000-->\n[{payload}](https://news.example/{number}?{payload})\n------\n"
    return f"{title}\n<div><i>{payload}<br>2025-03-03T23:10:00Z</i></div><p>復航。</p>{payload}<p>離岸。</p>\n"


def build(texts: dict[str, str], work: Path) -> Built:
    content, output, told = work / "content", work / "public", work / "report.json"
    content.mkdir()
    (content / "site.toml").write_text(SETTINGS, "utf-8")
    for name, text in texts.items():
        (content / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    status = main(["build", "--site", str(work), "--jobs", "1", "--quiet", "--report", str(told)])
    report = json.loads(told.read_text("utf-8"))
    return Built(
        status,
        frozenset(texts),
        {source["path"]: source for source in report["sources"]},
        frozenset(one["path"] for one in report["diagnostics"]),
        frozenset(path.name for path in work.iterdir()),
        {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in files(output, "*.html")},
        {path.relative_to(output).as_posix(): fromstring(path.read_bytes()) for path in files(output, "*.xml")},  # noqa: S314
    )


def files(folder: Path, pattern: str) -> list[Path]:
    """Return files by their names; a tag may be called `x.html`, and so may its folder."""
    return [path for path in folder.rglob(pattern) if path.is_file()]


def tree(text: str) -> Element:
    root: Element = html5lib.HTMLParser(namespaceHTMLElements=False).parse(text)
    return root


def fragment(text: str) -> Element:
    root: Element = html5lib.HTMLParser(namespaceHTMLElements=False).parseFragment(text)
    return root


def active(root: Element) -> list[str]:
    """Return what in a page or a fragment would act, or could; the theme's own scripts and buttons excepted."""
    attributes = [(node.tag, key, value) for node in root.iter() for key, value in node.attrib.items()]
    # The tag of a comment is no text.
    tags = (str(node.tag).rpartition("}")[2] for node in root.iter() if node.get("class") not in BUTTONS)
    scripts = (node for node in root.iter("script") if node.get("type") not in {DATA, RULES})
    return [
        *(tag for tag in tags if tag in FOREIGN),
        *(f"script {node.get('src')}" for node in scripts if node.get("src") not in SCRIPTS),
        *(f"meta {node.get('http-equiv')}" for node in root.iter("meta") if is_order(node)),
        *(f"{tag} {key}" for tag, key, _ in attributes if key.startswith("on") or key in {"style", "srcdoc"}),
        *(f"{tag} {key}={value}" for tag, key, value in attributes if key in ADDRESSES and is_foreign(value)),
    ]


def is_order(meta: Element) -> bool:
    """Tell whether a page tells its browser to do something other than to hold back, or to go on within the site."""
    if meta.get("http-equiv") == "refresh":
        return re.fullmatch(r"0; url='/digest/[\w/.~+%-]*'", meta.get("content", "")) is None
    return meta.get("http-equiv") not in {None, "Content-Security-Policy"}


def leads_on(root: Element) -> bool:
    return any(meta.get("http-equiv") == "refresh" for meta in root.iter("meta"))


def is_foreign(address: str) -> bool:
    return SCHEME.match(IGNORED_IN_ADDRESSES.sub("", address)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<script src=/digest/other.js></script>",
        "<p onclick=x>",
        "<p style=x>",
        "<svg><a></a></svg>",
        "<a href=' java\tscript:x'>",
        "<img src=data:x>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_the_check_sees_what_acts(text: str) -> None:
    assert active(fragment(text))


def test_the_build_ends_without_an_error(built: Built) -> None:
    assert built.status == 0


def test_every_file_is_accounted_for_and_has_its_article(built: Built) -> None:
    assert built.sources.keys() == built.files
    assert [path for path, one in built.sources.items() if len(one["articles"]) != 1] == []


def test_no_page_holds_anything_that_acts(trees: dict[str, Element]) -> None:
    assert {path: active(root) for path, root in trees.items() if active(root)} == {}


def test_every_page_has_the_policy_first(trees: dict[str, Element]) -> None:
    firsts = {root.find("head")[0].get("http-equiv") for root in trees.values()}  # type: ignore[index]
    assert firsts == {"Content-Security-Policy"}


def test_what_is_told_to_search_engines_stays_in_its_script(trees: dict[str, Element]) -> None:
    told = {
        path: [one.text or "" for one in root.iter("script") if one.get("type") == DATA] for path, root in trees.items()
    }
    untold = {"404.html", *(path for path, root in trees.items() if leads_on(root))}
    assert {path for path, texts in told.items() if len(texts) != 1} == untold
    assert all(json.loads(text)["@context"] == "https://schema.org" for texts in told.values() for text in texts)


@pytest.mark.parametrize("name", [CONTENT, "description"])
def test_what_a_feed_reader_takes_for_html_holds_nothing_that_acts(built: Built, name: str) -> None:
    texts = {node.text or "" for root in built.feeds.values() for node in root.iter(name)}
    assert {text: active(fragment(text)) for text in texts if active(fragment(text))} == {}


def test_every_address_in_a_feed_is_on_the_site(built: Built) -> None:
    links = {node.text or "" for root in built.feeds.values() for node in root.iter("link")}
    assert [link for link in links if not link.startswith("https://example.org/digest/")] == []


def test_nothing_is_written_outside_of_the_output(built: Built) -> None:
    assert built.surroundings == {"content", "public", ".sitegen", "report.json"}
    places = (Path.home(), Path("/tmp"), Path("/"), Path.cwd())  # noqa: S108
    assert [place for place in places if (place / CANARY).exists()] == []


def test_every_address_of_an_article_is_plain(built: Built) -> None:
    made = [url for source in built.sources.values() for one in source["articles"] for url in one["urls"].values()]
    assert [url for url in made if not re.fullmatch(r"/zh-hans/(undated|2025/03/0[34])/[a-z0-9~-]+/", url)] == []


@pytest.mark.parametrize("escape", [r"\ud800", r"\0", r"\x1b", r"\ufffe", r"\u202e"])
def test_an_escape_in_a_front_matter_brings_in_nothing_that_a_file_could_not_hold(tmp_path: Path, escape: str) -> None:
    r"""What is taken out of a file as it is decoded came back by `title: "\0"`; a lone surrogate ended the build."""
    block = f'title: "復{escape}航"\noutlet: "海岸{escape}報"\ntags: ["渡{escape}輪"]\n'
    found = build({"a.md": f"---\n{block}date: 2025-03-03\n---\n\n船已離岸。\n"}, tmp_path)
    (article,) = found.sources["a.md"]["articles"]
    assert (article["title"], article["outlet"], article["tags"]) == ("復航", "海岸報", ["渡輪"])


@pytest.mark.parametrize("name", ["naughty", "traversal"])
def test_a_file_of_any_name_is_read_or_told_of(shared: Path, tmp_path: Path, name: str) -> None:
    payloads = rows(shared / "hostile" / f"{name}.jsonl")
    names = {"a" + text.replace("/", "_")[:60] for text in payloads if text.isprintable()}
    found = build({name: f"渡輪第{number}班。\n" for number, name in enumerate(sorted(names))}, tmp_path)
    assert found.sources.keys() | found.told == found.files
    assert [path for path, one in found.sources.items() if not one["articles"]] == []


def test_odd_yaml_gives_an_article_or_a_reason_and_broken_yaml_always_a_reason(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "hostile" / "yaml.jsonl").read_text("utf-8").splitlines()
    odd = {f"{row['id']}.md": row for row in map(json.loads, lines)}
    # A document may begin with the very line that opens a front matter.
    blocks = {name: row["yaml"].removeprefix("---\n").rstrip("\n") for name, row in odd.items()}
    found = build({name: f"---\n{block}\n---\n\n渡輪今早復航。\n" for name, block in blocks.items()}, tmp_path)
    reasons = {
        name: [noted["code"] for noted in one["diagnostics"] if noted["code"].startswith("front-matter/")]
        for name, one in found.sources.items()
    }
    assert found.sources.keys() == odd.keys()
    assert [name for name, one in found.sources.items() if not one["articles"] and not reasons[name]] == []
    assert [name for name, row in odd.items() if row["fail"] and not reasons[name]] == []


def test_a_front_matter_that_is_opened_twice_is_told_of(tmp_path: Path) -> None:
    """The empty block between the two lines was taken for the front matter, and the fields below for text."""
    found = build({"a.md": "---\n---\ntitle: 渡輪\n---\n\n復航。\n"}, tmp_path)
    codes = [noted["code"] for noted in found.sources["a.md"]["diagnostics"]]
    assert [code for code in codes if code.startswith("front-matter/")] != []
