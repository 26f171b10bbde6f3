"""The default theme, printed: every type of page is whole, escaped, and fetches nothing from elsewhere."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from sitegen.model.article import Image
from sitegen.model.body import Body
from sitegen.model.issue_page import Brief, IssueEntry, IssuePage, IssuesPage, StoryDigest
from sitegen.model.output import FramedPage, TemplatePage
from sitegen.model.page import (
    Alternate,
    ArticlePage,
    Card,
    Choice,
    ChooserPage,
    Entry,
    FeedLink,
    FeedsPage,
    Frame,
    IndexPage,
    Link,
    ListPage,
    Pager,
    Pointer,
    Sharing,
    StoryCard,
    Switch,
    Time,
)
from sitegen.model.redirect_page import RedirectPage
from sitegen.model.search_page import SearchPage
from sitegen.model.story_page import Cell, Row, StoriesPage, StoryPage, Voice
from sitegen.render.templates import html

PROJECT = Path(__file__).parents[1]
FOLDER, STATIC = PROJECT / "templates", PROJECT / "static"
THEME = tuple((path.relative_to(FOLDER).as_posix(), path.read_text("utf-8")) for path in sorted(FOLDER.rglob("*.*")))


ON_EVERY_PAGE = ("tokens.css", "base.css", "parts.css", "article.css", "print.css", "theme.js", "edition.js")

DATA = {"application/ld+json", "speculationrules"}
"""Types of scripts that hold no program."""

NASTY = "潮水退去 & <b onclick=\"x\">'堤岸'</b>"
LINK = Link("/zh-hans/tags/a/", NASTY)
TIME = Time("2025-06-09T00:02:32Z", "2025年6月9日 08:02（台北时间）")
IMAGE = Image("https://example.org/a.jpg", NASTY, NASTY, 1200, 800)
ALTERNATES = (
    Alternate("zh-Hans", "https://example.org/zh-hans/"),
    Alternate("zh-Hant", "https://example.org/zh-hant/"),
)
FEED = FeedLink("https://example.org/zh-hans/feed.xml", NASTY, "application/rss+xml")
SHARING = Sharing("website", "zh_CN", ("zh_TW",), IMAGE)
FRAME = Frame(
    path="zh-hans/index.html",
    url="/zh-hans/",
    root="/",
    home="/zh-hans/",
    canonical="https://example.org/zh-hans/",
    lang="zh-Hans",
    edition="zh-Hans",
    site_title="海岸文摘",
    title=NASTY,
    description=NASTY,
    alternates=ALTERNATES,
    default="https://example.org/",
    switches=(Switch("zh-Hant", "繁體", "/zh-hant/"),),
    navigation=(Link("/zh-hans/", "首页", current=True), Link("/zh-hans/tags/", "标签", current=True), LINK),
    feeds=(FEED,),
    sharing=SHARING,
)
CARD = Card("/zh-hans/2025/06/09/a/", NASTY, NASTY, TIME, LINK, (LINK, LINK), "en", IMAGE)
BARE_CARD = Card("/zh-hans/undated/b/", "堤岸", "", None, None, ())
POINTER = Pointer("/zh-hans/2025/01/29/b/", NASTY, NASTY, CARD.time, "en")
BARE_POINTER = Pointer("/zh-hans/undated/c/", NASTY, "", None)
ARTICLE = ArticlePage(
    frame=FRAME,
    title=NASTY,
    time=TIME,
    outlet=LINK,
    author=NASTY,
    link="https://news.example.org/a?b=1&c=2",
    source_host="news.example.org",
    image=IMAGE,
    summary=NASTY,
    body=Body("<p>维修队乘<strong>小艇</strong>抵达机房。</p>"),
    excerpt=True,
    credits=(NASTY, NASTY),
    rights_notice=NASTY,
    machine_written=True,
    repaired=True,
    converted_from="繁体",
    original=LINK,
    doubtful=2,
    minutes=3,
    tags=(LINK, LINK),
    older=LINK,
    newer=LINK,
    story=LINK,
    same_story=(POINTER, BARE_POINTER),
    related=(POINTER,),
    lang="en",
)
BARE_ARTICLE = replace(
    ARTICLE,
    time=None,
    outlet=None,
    author="",
    link="",
    image=None,
    body=Body(),
    excerpt=False,
    credits=(),
    rights_notice="",
    machine_written=False,
    repaired=False,
    converted_from="",
    minutes=0,
    tags=(),
    older=None,
    newer=None,
    story=None,
    same_story=(),
    related=(),
    lang="",
)
BRIEF = Brief(LINK, LINK, Time("2025-06-09", "6月9日"), "en")
DIGEST = StoryDigest(CARD, (BRIEF, Brief(LINK, None)), LINK)
ENTRY = IssueEntry(LINK, Time("2025-06-08", "2025年6月8日 星期日"), NASTY, 3, "en")
ISSUE = IssuePage(
    frame=FRAME,
    kind="issue",
    heading="第 2 期",
    time=Time("2025-06-09", "2025年6月9日 星期一"),
    count=5,
    minutes=12,
    lead=DIGEST,
    stories=(DIGEST, StoryDigest(BARE_CARD)),
    briefs=(BRIEF, Brief(LINK, None)),
    tags=(LINK,),
    feed=FEED,
    older=LINK,
    newer=LINK,
)
STORY_CARD = StoryCard("/zh-hans/stories/a/", NASTY, NASTY, CARD.time, (NASTY, "德国之声"), 3, "en")
CELL = Cell("/zh-hans/2025/01/28/a/#p3", NASTY, NASTY, "zh-Hant-TW")
STORY = StoryPage(
    FRAME,
    NASTY,
    NASTY,
    2,
    (
        Voice(CARD, "大陆用语", LINK.url, "example.org", (NASTY, "3.1%")),
        Voice(BARE_CARD, "大陆用语", "", "", (), by_owner=True),
    ),
    (Row(NASTY, (CELL, replace(CELL, lang=""))),),
    (Row("", (CELL, CELL)),),
    (POINTER, BARE_POINTER),
    FEED,
    "en",
)
PAGER = Pager(2, 0, LINK, LINK)
LIST = ListPage(FRAME, "latest", NASTY, 21, (CARD, BARE_CARD), Pager(3, 3, None, LINK), (STORY_CARD,), LINK, FEED)
CHOOSER = ChooserPage(
    path="index.html",
    kind="root",
    root="/",
    canonical="https://example.org/",
    choices=(
        Choice("zh-Hans", "简体", "/zh-hans/", NASTY, NASTY),
        Choice("zh-Hant", "繁體", "/zh-hant/", NASTY, ""),
    ),
    alternates=ALTERNATES,
    default="https://example.org/",
    sharing=SHARING,
)
EXAMPLES: dict[str, FramedPage | ChooserPage] = {
    "article": ARTICLE,
    "bare article": BARE_ARTICLE,
    "link": replace(ARTICLE, body=Body()),
    "front": LIST,
    "issue": ISSUE,
    "bare issue": replace(ISSUE, lead=StoryDigest(BARE_CARD), stories=(), briefs=(), tags=(), older=None, newer=None),
    "front issue": replace(ISSUE, kind="front", earlier=(ENTRY, replace(ENTRY, lang="")), more=(LINK, LINK)),
    "first front issue": replace(ISSUE, kind="front", more=(LINK, LINK)),
    "issues": IssuesPage(FRAME, (("2025年6月", (ENTRY,)),), 1, Pager(2, 2, None, LINK), FEED, LINK),
    "older issues": IssuesPage(FRAME, (("2025年6月", (ENTRY,)),), 0, Pager(1, 0, LINK, None), FEED, LINK),
    "no issues": IssuesPage(FRAME, (), 0, Pager(1, 1, None, None), FEED, None),
    "an older page": replace(LIST, kind="source", count=0, pager=Pager(2, 0, LINK, LINK)),
    "empty tag": ListPage(FRAME, "tag", NASTY, 0, (), Pager(1, 1, None, None)),
    "tags": IndexPage(FRAME, "tags", (("", (Entry(LINK, 3), Entry(LINK, 1))),)),
    "archive": IndexPage(FRAME, "archive", (("2025 年", (Entry(LINK, 3),)),), (CARD, BARE_CARD)),
    "story": STORY,
    "bare story": replace(STORY, why="", figures=(), names=(), storyline=(), feed=None, lang=""),
    "stories": StoriesPage(FRAME, (STORY_CARD, replace(STORY_CARD, time=None, summary="", outlets=())), PAGER),
    "no stories": StoriesPage(FRAME, (), Pager(1, 1, None, None)),
    "feeds": FeedsPage(FRAME, (FEED, FEED), FEED, (FEED,), (FEED,), (FEED,), LINK),
    "bare feeds": FeedsPage(FRAME, (FEED,), FEED, (), (), (), LINK),
    "search": SearchPage(FRAME, "/search/", "/zh-hans/search/", (("/zh-hans/", "zh-Hans"),), (LINK,)),
    "root": CHOOSER,
    "missing": replace(CHOOSER, path="404.html", kind="missing"),
}


def rendered(page: TemplatePage) -> str:
    made = html(THEME, page)
    assert made.diagnostics == ()
    return (made.value or b"").decode()


def tree(page: TemplatePage) -> Element:
    """Parse a page; a parse error is an exception."""
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(rendered(page))
    return root


def one(root: Element, path: str) -> Element:
    """Return the one element at a path."""
    (found,) = root.findall(path)
    return found


def text(node: Element) -> str:
    return "".join(node.itertext()).strip()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_a_page_parses_without_an_error(name: str) -> None:
    root = tree(EXAMPLES[name])
    assert text(one(root, "head/title"))
    assert len(root.findall(".//h1")) == len(root.findall(".//main")) == 1


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_text_never_becomes_markup(name: str) -> None:
    assert tree(EXAMPLES[name]).findall(".//b") == []


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_policy_stands_first_in_the_head_and_nothing_is_inline(name: str) -> None:
    root = tree(EXAMPLES[name])
    head = one(root, "head")
    assert head[0].get("http-equiv") == "Content-Security-Policy"
    assert root.findall(".//style") == []
    scripts = [script for script in root.iter("script") if script.get("type") not in DATA]
    assert {text(script) for script in scripts} == {""}
    assert [script.get("src") for script in scripts][:2] == ["/static/theme.js", "/static/edition.js"]
    assert [key for node in root.iter() for key in node.attrib if key == "style" or key.startswith("on")] == []


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_file_of_the_theme_that_a_page_asks_for_is_there(name: str) -> None:
    asked = {node.get(key) or "" for node in tree(EXAMPLES[name]).iter() for key in ("src", "href")}
    files = {address.removeprefix("/static/") for address in asked if address.startswith("/static/")}
    assert "favicon.svg" in files
    assert {file for file in files if not (STATIC / file).is_file()} == set()


@pytest.mark.parametrize("name", sorted(EXAMPLES.keys() - {"missing"}))
def test_a_page_says_how_it_is_shared(name: str) -> None:
    told = {meta.get("property"): meta.get("content") for meta in tree(EXAMPLES[name]).iter("meta")}
    assert told["og:url"] in {FRAME.canonical, CHOOSER.canonical}
    assert (told["og:locale"], told["og:locale:alternate"]) == ("zh_CN", "zh_TW")
    assert (told["og:image"], told["og:image:width"]) == (IMAGE.src, "1200")


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_an_id_stands_once_and_every_picture_has_an_alternative(name: str) -> None:
    root = tree(EXAMPLES[name])
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert all("alt" in image.attrib and image.get("referrerpolicy") == "no-referrer" for image in root.iter("img"))


def test_a_page_names_itself_its_counterparts_and_its_feeds() -> None:
    links = [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in tree(LIST).iter("link")]
    assert links[:5] == [
        ("canonical", None, "https://example.org/zh-hans/"),
        ("alternate", "zh-Hans", "https://example.org/zh-hans/"),
        ("alternate", "zh-Hant", "https://example.org/zh-hant/"),
        ("alternate", "x-default", "https://example.org/"),
        ("alternate", None, "https://example.org/zh-hans/feed.xml"),
    ]


def test_the_switch_is_a_link_in_the_language_it_leads_to() -> None:
    switch = one(tree(LIST), ".//nav[@class='switch']/a")
    assert (switch.get("lang"), switch.get("href"), switch.text) == ("zh-Hant", "/zh-hant/", "繁體")


def test_a_converted_page_says_so_and_how_many_places_are_in_doubt() -> None:
    notices = one(tree(ARTICLE), ".//*[@class='notices']")
    assert text(notices).startswith("本页由繁体原文转换，其中 2 处用字待核。")


def test_the_picture_that_leads_is_not_lazy_and_has_its_size() -> None:
    lead = one(tree(ARTICLE), ".//figure/img")
    assert (lead.get("loading"), lead.get("width"), lead.get("height")) == (None, "1200", "800")


def test_a_picture_of_unknown_size_claims_none() -> None:
    page = replace(ARTICLE, image=replace(IMAGE, width=0))
    assert "width" not in one(tree(page), ".//figure/img").attrib


def test_a_passage_in_another_language_says_which() -> None:
    root = tree(ARTICLE)
    assert (root.get("lang"), one(root, ".//h1").get("lang")) == ("zh-Hans", "en")
    assert one(root, ".//div[@class='body']").get("lang") == "en"


def test_the_summary_stands_in_for_a_text_that_may_not_be_shown() -> None:
    assert text(one(tree(BARE_ARTICLE), ".//div[@class='body']")) == NASTY


def test_a_text_that_may_only_be_linked_gives_its_link_and_no_more() -> None:
    root = tree(replace(ARTICLE, body=Body()))
    assert root.findall(".//div[@class='body']") == []
    assert text(one(root, ".//p[@class='excerpt-end']")) == "本站只收录这篇文章的链接。到原网站阅读全文"


def test_the_newest_page_of_a_list_tells_how_many_there_are_and_an_older_one_its_number() -> None:
    pager = ".//nav[@class='pager']/span"
    assert text(one(tree(LIST), pager)) == "共 3 页"
    assert text(one(tree(EXAMPLES["an older page"]), pager)) == "第 2 页"


def test_an_issue_opens_with_its_lead_and_names_who_else_tells_it() -> None:
    cards = tree(ISSUE).findall(".//article")
    assert [card.get("class") for card in cards] == ["card card-lead card-pictured", "card card-pictured", "card"]
    voices = cards[0].findall("ul[@class='voices']/li")
    assert [[link.get("lang") for link in voice.findall("a")] for voice in voices] == [[None, "en"], [None], [None]]


def test_only_the_front_page_leads_to_the_issues_before_it_and_the_others_to_their_neighbours() -> None:
    front, issue = tree(EXAMPLES["front issue"]), tree(ISSUE)
    assert len(front.findall(".//section[@class='part earlier']/ul[@class='briefs numbers']/li")) == 2
    assert [link.get("rel") for link in issue.findall(".//nav[@class='neighbours']/a")] == ["prev", "next"]
    assert front.findall(".//nav[@class='neighbours']") == issue.findall(".//section[@class='part earlier']") == []


def test_the_page_for_what_is_not_found_is_kept_out_of_search_engines() -> None:
    missing = tree(EXAMPLES["missing"])
    assert one(missing, ".//meta[@name='robots']").get("content") == "noindex"
    assert [twin.get("data-twin") for twin in missing.iter("p") if "hidden" in twin.attrib] == [
        "/zh-hans/",
        "/zh-hant/",
    ]


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.css")), ids=lambda path: path.name)
def test_a_style_sheet_fetches_nothing(path: Path) -> None:
    assert re.findall(r"url\(|@import|//", path.read_text("utf-8")) == []


def test_the_policy_lets_in_the_rules_for_fetching_ahead_and_nothing_else_that_is_inline() -> None:
    root = tree(LIST)
    rules = text(one(root, ".//script[@type='speculationrules']"))
    digest = b64encode(sha256(rules.encode()).digest()).decode()
    policy = one(root, "head")[0].get("content") or ""
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "unsafe" not in policy


def test_colours_by_choice_are_known_before_a_style_sheet_is_asked_for() -> None:
    asked = [node.get("src") or node.get("href") for node in one(tree(LIST), "head") if node.tag in {"script", "link"}]
    assert next(each for each in asked if each and each.endswith((".js", ".css"))) == "/static/theme.js"


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_a_script_asks_no_other_host_and_writes_no_markup(path: Path) -> None:
    script = path.read_text("utf-8")
    assert re.findall(r"https?:|XMLHttpRequest|cookie|innerHTML|insertAdjacentHTML|document\.write|eval", script) == []


def test_style_and_script_keep_to_their_weight() -> None:
    assert weight("*.css") <= 12_000
    assert weight("*.js") <= 10_000 + 8_000 * (STATIC / "search.js").is_file()


def weight(names: str) -> int:
    """Return bytes as they travel: each file compressed for itself."""
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in STATIC.glob(names))


def test_the_script_of_the_search_is_small_and_writes_no_markup() -> None:
    script = (STATIC / "search.js").read_text("utf-8")
    assert len(script.encode()) <= 8192
    assert re.findall(r"https?:|cookie|[a-z]+HTML\b|eval|document\.write", script) == []


def test_an_article_page_with_its_style_and_script_is_light() -> None:
    static = sum((STATIC / name).stat().st_size for name in ON_EVERY_PAGE)
    assert static + len(rendered(ARTICLE).encode()) <= 40_000


def test_a_table_of_contents_leads_to_its_headings() -> None:
    page = replace(ARTICLE, contents=(Link("#h1", NASTY), Link("#h2", "退潮")))
    assert [link.get("href") for link in tree(page).findall(".//nav[@class='contents']//a")] == ["#h1", "#h2"]
    assert tree(ARTICLE).findall(".//nav[@class='contents']") == []


def test_side_by_side_is_a_plain_link_to_the_other_edition() -> None:
    link = one(tree(ARTICLE), ".//a[@data-compare]")
    assert (link.get("href"), text(link)) == ("/zh-hant/", "对照 繁體")


def test_what_has_no_text_of_its_own_is_compared_with_nothing() -> None:
    assert tree(BARE_ARTICLE).findall(".//a[@data-compare]") == []


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "raised", "mark"])
@pytest.mark.parametrize("text_colour", ["ink", "quiet", "accent"])
def test_text_stands_out_from_its_ground(scheme: int, ground: str, text_colour: str) -> None:
    """At least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    pairs = re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\);", (STATIC / "tokens.css").read_text("utf-8"))
    colours = {name: both[scheme] for name, *both in pairs}
    darker, lighter = sorted((luminance(colours[ground]), luminance(colours[text_colour])))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_a_browser_that_knows_one_scheme_only_has_the_light_one() -> None:
    tokens = (STATIC / "tokens.css").read_text("utf-8")
    plain = dict(re.findall(r"--(\w+): (#\w{6});", tokens))
    assert plain == dict(re.findall(r"--(\w+): light-dark\((#\w{6}), #\w{6}\);", tokens))


REDIRECT = RedirectPage("zh-hant/tags/AI/index.html", "zh-Hant", NASTY, "/zh-hant/tags/a/", f"{FRAME.canonical}tags/a/")


def test_a_redirect_leads_on_at_once_and_is_not_to_be_found() -> None:
    root = tree(REDIRECT)
    policy, refresh = root.findall(".//meta[@http-equiv]")
    assert policy.get("http-equiv") == "Content-Security-Policy"
    assert (refresh.get("http-equiv"), refresh.get("content")) == ("refresh", "0; url='/zh-hant/tags/a/'")
    assert one(root, ".//meta[@name='robots']").get("content") == "noindex"
    assert one(root, ".//link[@rel='canonical']").get("href") == REDIRECT.canonical


def test_a_redirect_is_a_link_for_whoever_is_not_led_on() -> None:
    root = tree(REDIRECT)
    link = one(root, ".//main//a")
    assert (root.get("lang"), link.get("href"), text(link)) == ("zh-Hant", REDIRECT.url, NASTY)


def test_a_tag_leads_to_related_tags() -> None:
    root = tree(replace(LIST, kind="tag", related=(LINK,)))
    assert text(one(root, ".//nav[@class='part related-tags']//li/a")) == NASTY
    assert tree(LIST).findall(".//nav[@class='part related-tags']") == []
