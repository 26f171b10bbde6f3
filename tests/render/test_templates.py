"""A page and a theme to HTML; what is wrong with the theme is told with its template and line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.article import Image
from sitegen.model.body import Body
from sitegen.model.diagnostics import Outcome, Severity
from sitegen.model.page import Choice, ChooserPage, FeedLink, FeedsPage, Frame, Link, Sharing
from sitegen.model.words import NEEDED
from sitegen.render.templates import html

STRINGS = "\n".join(['[zh-Hans]\nhello = "您好"', *(f'{word} = "{word}"' for word in NEEDED)])
SHARING = Sharing("website", "zh_CN", ("zh_TW",), Image("https://example.org/static/social.png"))
FRAME = Frame(
    path="zh-hans/feeds/index.html",
    url="/zh-hans/feeds/",
    root="/",
    home="/zh-hans/",
    canonical="https://example.org/zh-hans/feeds/",
    lang="zh-Hans",
    edition="zh-Hans",
    site_title="海岸文摘",
    title="潮 <b> & \"岸\" '海'",
    description="",
    alternates=(),
    default="https://example.org/",
    switches=(),
    navigation=(),
    feeds=(),
    sharing=SHARING,
)
FEED = FeedLink("https://example.org/zh-hans/issues/feed.xml", "", "application/rss+xml")
PAGE = FeedsPage(FRAME, (), FEED, (), (), (), Link("/zh-hans/feeds/feeds.opml", "feeds.opml"))
CHOOSER = ChooserPage(
    path="index.html",
    kind="root",
    root="/",
    canonical="https://example.org/",
    choices=(
        Choice("zh-Hans", "简体", "/zh-hans/", "海岸文摘", ""),
        Choice("zh-Hant", "繁體", "/zh-hant/", "海岸文摘", ""),
    ),
    alternates=(),
    default="",
    sharing=SHARING,
)


def rendered(template: str, strings: str = STRINGS, other: str = "") -> Outcome[bytes]:
    """Return the page as made by one template; other is the text of `other.html`."""
    return html((("feeds.html", template), ("other.html", other), ("strings.toml", strings)), PAGE)


def text(template: str) -> str:
    made = rendered(template)
    assert made.diagnostics == ()
    return (made.value or b"").decode()


def fault(made: Outcome[bytes]) -> tuple[str, str]:
    """Return the place and the wording of the one fault of a theme."""
    assert made.value is None
    (told,) = made.diagnostics
    assert (told.severity, told.code) == (Severity.ERROR, "render/template")
    return str(told.where), told.message


def test_a_template_sees_its_page_and_the_words_of_its_edition() -> None:
    assert text("{{ page.frame.lang }} {{ t.hello }}\n") == "zh-Hans 您好\n"


def test_text_is_escaped() -> None:
    assert text("{{ page.frame.title }}") == "潮 &lt;b&gt; &amp; &#34;岸&#34; &#39;海&#39;"


def test_a_body_is_not_escaped() -> None:
    page = replace(PAGE, main=Body("<p>潮</p>"))  # type: ignore[arg-type] # any field will do
    assert html((("feeds.html", "{{ page.main }}"), ("strings.toml", STRINGS)), page).value == "<p>潮</p>".encode()


def test_a_block_leaves_no_empty_line() -> None:
    assert text("a\n  {% if true %}\nb\n  {% endif %}\n") == "a\nb\n"


def test_a_lone_surrogate_does_not_end_the_build() -> None:
    page = replace(PAGE, frame=replace(FRAME, title="潮\ud800"))
    theme = (("feeds.html", "{{ page.frame.title }}"), ("strings.toml", STRINGS))
    assert html(theme, page).value == "潮?".encode()


def test_text_that_looks_like_a_template_is_text() -> None:
    page = replace(PAGE, frame=replace(FRAME, title="{{ 7 * 7 }}{% for %}"))
    theme = (("feeds.html", "{{ page.frame.title }}"), ("strings.toml", STRINGS))
    assert html(theme, page).value == b"{{ 7 * 7 }}{% for %}"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("\n{{ page.nothing }}", "'sitegen.model.page.FeedsPage object' has no attribute 'nothing'"),
        ("\n{{ t.nothing }}", "'dict object' has no attribute 'nothing'"),
        ("\n{{ nothing }}", "'nothing' is undefined"),
        ("\n{% if nothing %}{% endif %}", "'nothing' is undefined"),
    ],
)
def test_what_is_not_defined_is_a_fault(template: str, message: str) -> None:
    assert fault(rendered(template)) == ("templates/feeds.html:2", message)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("\n\n{{ 1 / 0 }}", "division by zero"),
        ("\n\n{% for %}", "Expected an expression, got 'end of statement block'"),
        ("\n\n{{ page | nothing }}", "No filter named 'nothing'."),
        ("\n\n{{ page.tags + 1 }}", 'can only concatenate tuple (not "int") to tuple'),
        ("\n\n{% include 'nothing.html' %}", "nothing.html"),
        ("\n\n{{ {}.popitem() }}", "'popitem(): dictionary is empty'"),
        ("\n\n{{ page.tags.index(1) }}", "tuple.index(x): x not in tuple"),
    ],
)
def test_a_fault_is_told_with_template_and_line(template: str, message: str) -> None:
    assert fault(rendered(template)) == ("templates/feeds.html:3", message)


def test_a_fault_in_another_template_is_told_there() -> None:
    assert fault(rendered("{% include 'other.html' %}", other="\n{{ 1 / 0 }}"))[0] == "templates/other.html:2"
    assert fault(rendered("{% include 'other.html' %}", other="\n{% for %}"))[0] == "templates/other.html:2"


@pytest.mark.parametrize(
    "template",
    ["{% include 'feeds.html' %}", "{% extends 'feeds.html' %}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"],
)
def test_a_template_that_leads_to_itself_is_a_fault(template: str) -> None:
    """A RecursionError ended the build, and named no template."""
    assert fault(rendered(template))[0] == "templates/feeds.html:1"


def test_a_theme_without_the_template_of_a_page_is_faulty() -> None:
    assert fault(html((("strings.toml", STRINGS),), PAGE)) == ("templates/feeds.html", "feeds.html")


def test_a_fault_without_words_is_told_by_its_kind() -> None:
    page = replace(PAGE, main=Wordless())  # type: ignore[arg-type] # stands in for any value
    theme = (("feeds.html", "{{ page.main.word }}"), ("strings.toml", STRINGS))
    assert fault(html(theme, page)) == ("templates/feeds.html:1", "LookupError")


def test_a_fault_of_ours_is_an_exception() -> None:
    theme = (("feeds.html", b"bytes"), ("strings.toml", STRINGS))
    with pytest.raises(TypeError):
        html(theme, PAGE)  # type: ignore[arg-type] # never made so


class Wordless:
    """A value whose attribute fails and does not say why."""

    @property
    def word(self) -> str:
        raise LookupError


def test_a_fault_of_the_words_is_told_with_its_line() -> None:
    assert fault(rendered("", "[zh-Hans]\nhome = 首页"))[0] == "templates/strings.toml:2"


def test_a_theme_without_words_is_faulty() -> None:
    assert fault(html((("feeds.html", ""),), PAGE)) == ("templates/strings.toml", "it holds no table of words")


def test_words_that_pages_are_planned_with_must_all_be_there() -> None:
    place, message = fault(rendered("", '[zh-Hans]\nhome = "首页"'))
    assert place == "templates/strings.toml"
    assert message.startswith("the words of zh-Hans lack comma, issues, stories, ")


def test_the_chooser_sees_the_words_of_every_edition() -> None:
    strings = f"{STRINGS}\n{STRINGS.replace('zh-Hans', 'zh-Hant')}"
    template = "{% for one in page.choices %}{{ one.label }}{{ t[one.lang].hello }}{% endfor %}"
    made = html((("chooser.html", template), ("strings.toml", strings)), CHOOSER)
    assert (made.value or b"").decode() == "简体您好繁體您好"
