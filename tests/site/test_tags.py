"""What tag pages show beside their articles, and what leads to them."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.edition import Edition, Tag
from sitegen.model.redirect_page import RedirectPage
from sitegen.model.site import Site
from sitegen.model.subject import Subject
from sitegen.site.cards import stack
from sitegen.site.redirects import redirect, tag_redirects
from sitegen.site.tags import MANY, RELATED, aliases, beside, tag_index
from tests.site.examples import desk_of, named, site

CHIPS = Subject("英伟达", "company", ("輝達", "NVIDIA"), ("英伟达", "輝達", "Nvidia"), ("nvidia", "英伟达", "辉达"))


def tagged(key: str, *tags: str) -> Edition:
    return replace(named(key), tags=tuple(Tag(tag, tag) for tag in tags))


def beside_of(*items: Edition) -> dict[str, tuple[str, ...]]:
    return beside(site(*items).shelves[0])


def with_subjects(*subjects: Subject, tags: tuple[str, ...] = ("英伟达",)) -> Site:
    return replace(site(tagged("a", *tags)), subjects=subjects)


def test_related_tags_stand_on_the_same_articles() -> None:
    assert beside_of(tagged("a", "海", "船"), tagged("b", "山"))["海"] == ("船",)
    assert beside_of(tagged("b", "山"))["山"] == ()


def test_a_tag_that_stands_everywhere_is_less_related_than_one_that_stands_here() -> None:
    sea = [tagged(f"s{number}", "海", "新闻", *(["船"] if number else [])) for number in range(3)]
    rest = [tagged(f"r{number}", "新闻") for number in range(20)]
    assert beside_of(*sea, *rest)["海"] == ("船", "新闻")


def test_a_tag_page_leads_to_a_few_tags_only() -> None:
    assert len(beside_of(tagged("a", *"一二三四五六七八九十"))["一"]) == RELATED


def test_an_article_with_a_great_many_tags_relates_none_of_them() -> None:
    assert set(beside_of(tagged("a", *map(str, range(MANY + 1)))).values()) == {()}


def test_every_name_of_a_tag_leads_to_its_page() -> None:
    assert aliases(with_subjects(CHIPS)) == {
        "英伟达": ("tags/NVIDIA/", "tags/Nvidia/", "tags/nvidia/", "tags/輝達/", "tags/辉达/")
    }


def test_the_label_of_an_edition_leads_there_too() -> None:
    made = site(tagged("a", "软件"))
    hant = made.shelves[1]
    shown = replace(hant, tags=((Tag("软件", "軟體"), hant.articles),))
    assert aliases(replace(made, shelves=(made.shelves[0], shown))) == {"软件": ("tags/軟體/",)}


def test_the_name_of_a_tag_is_never_in_the_place_of_another_tags_page() -> None:
    made = with_subjects(CHIPS, tags=("英伟达", "nvidia"))
    assert aliases(made) == {"英伟达": ("tags/輝達/", "tags/辉达/"), "nvidia": ()}


def test_two_tags_never_share_a_name_even_where_the_disk_folds_case() -> None:
    other = Subject("芯片", "", ("NVidia",))
    made = with_subjects(CHIPS, other, tags=("英伟达", "芯片"))
    first, second = (aliases(made)[tag.key] for tag, _ in made.shelves[0].tags)
    assert not {tail.casefold() for tail in first} & {tail.casefold() for tail in second}


def test_a_name_that_no_address_can_hold_leads_nowhere_unless_it_was_a_key() -> None:
    blank = Subject("硅谷", "place", ("Silicon Valley", "../矽谷", "con"), (), ("silicon valley",))
    assert [tail.partition("~")[0] for tail in aliases(with_subjects(blank, tags=("硅谷",)))["硅谷"]] == [
        "tags/silicon-valley"
    ]


def test_a_redirect_names_the_page_it_leads_to_and_not_itself() -> None:
    made = with_subjects(replace(CHIPS, written=(), former=("nvidia",), known=("Nvidia",)))
    pages = tag_redirects(stack(desk_of(), made.shelves[0], tag_index(made)))
    assert [page.path for page in pages] == [f"zh-hans/tags/{name}/index.html" for name in ("Nvidia", "nvidia")]
    assert pages[0] == replace(pages[1], path=pages[0].path)
    page = pages[0]
    assert (page.lang, page.title) == ("zh-Hans", "英伟达")
    assert page.canonical == f"https://example.org{page.url}"
    assert page.url == "/digest/zh-hans/tags/%E8%8B%B1%E4%BC%9F%E8%BE%BE/"


def test_an_apostrophe_does_not_end_the_address_of_a_redirect() -> None:
    desk = desk_of()
    quoted = replace(desk, base=replace(desk.base, path="/d'or"))
    assert redirect(quoted, "tags/a/", "tags/b/", "乙") == RedirectPage(
        "zh-hans/tags/a/index.html", "zh-Hans", "乙", "/d%27or/zh-hans/tags/b/", quoted.absolute("tags/b/")
    )
