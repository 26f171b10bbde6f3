"""The search page, the index of all editions, and what each edition shows of the articles."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

from sitegen.model.article import Published, Rights
from sitegen.model.body import Body
from sitegen.model.edition import Edition, Folded, OutletName, Tag
from sitegen.model.output import Page, output_path
from sitegen.model.page import TextPage
from sitegen.model.search import SearchTables, ShardPage, Spelling
from sitegen.model.search_page import SearchPage
from sitegen.model.words import Words
from sitegen.site.plan import plan
from tests.site.examples import EDITION, named, on, site

TABLES = SearchTables(
    (("裏", "里"), ("ß", "ss")),
    ((Spelling("英伟达", "英伟达", "CN"), Spelling("輝達", "辉达", "TW"), Spelling("英偉達", "英伟达", "HK")),),
)


def pages(*items: Edition) -> dict[str, Page]:
    return {output_path(page): page for page in plan(site(*items), Words(), TABLES)}


def text(page: Page) -> str:
    assert isinstance(page, TextPage)
    return page.text


def many(count: int, start: date) -> list[Edition]:
    """Return an article for each of so many days."""
    return [
        replace(named(f"n{number}"), published=Published(start + timedelta(number)), folded=Folded(f"n{number}"))
        for number in range(count)
    ]


def shards(made: dict[str, Page]) -> dict[str, ShardPage]:
    return {path: page for path, page in made.items() if isinstance(page, ShardPage)}


def test_the_search_page_knows_the_index_and_where_all_editions_are() -> None:
    page = pages()["zh-hant/search/index.html"]
    assert isinstance(page, SearchPage)
    assert (page.index, page.own) == ("/digest/search/", "/digest/zh-hant/search/")
    assert page.editions == (("/digest/zh-hant/", "zh-Hant"), ("/digest/zh-hans/", "zh-Hans"))


def test_the_search_page_is_not_in_the_sitemap() -> None:
    sitemap = pages()["sitemap.xml"]
    assert "/search/" not in repr(sitemap)


def test_an_article_has_its_facts_once_and_a_record_in_every_edition() -> None:
    made = pages(replace(EDITION, tags=(Tag("海", "海"),), outlet=OutletName("dw", "德国之声")))
    assert json.loads(text(made["search/all/facts.json"])) == [["2025-01-28", "dw", ["海"]]]
    assert json.loads(text(made["zh-hans/search/all/0.json"])) == [
        ["2025/01/28/tide/", "潮水退去", "", "2025年1月28日 13:49（UTC+8）", "zh-Hans", 0]
    ]


def test_a_record_holds_no_more_of_a_text_than_its_rights_let_through() -> None:
    item = replace(EDITION, rights=Rights.EXCERPT, summary="潮" * 500, body=Body("<p>藏着的话</p>"))
    made = text(pages(item)["zh-hans/search/all/0.json"])
    assert made.count("潮") < 210
    assert "藏着" not in made
    assert json.loads(made)[0][-1] == 1


def test_names_are_shown_as_the_region_of_the_edition_writes_them() -> None:
    made = pages()
    names = [json.loads(text(made[f"{edition}/search/names.json"]))["aliases"] for edition in ("zh-hans", "zh-hant")]
    assert names[0] == {"英伟达": [["辉达", "輝達"]], "辉达": [["英伟达", "英伟达"]]}
    assert names[1] == names[0]


def test_a_query_is_folded_as_the_index_is() -> None:
    assert json.loads(text(pages()["search/fold.json"])) == {"裏": "里", "ß": "ss"}


def test_a_changed_text_leaves_all_segments_but_its_own_as_they_were() -> None:
    items = many(1500, date(2022, 1, 1))
    before = shards(pages(*items))
    changed = replace(items[3], folded=Folded("new"))
    after = shards(pages(*items[:3], changed, *items[4:]))
    assert before.keys() == after.keys()
    parts = {path.split("/")[1] for path in before}
    assert {path.split("/")[1] for path in before if before[path] != after[path]} == {"2022"}
    assert len(parts) > 3


def test_a_new_article_changes_the_newest_segment_only() -> None:
    items = many(1500, date(2022, 1, 1))
    before, after = shards(pages(*items)), shards(pages(*items, replace(named("new"), published=on(2026, 2, 9))))
    assert {path.split("/")[1] for path in after if before.get(path) != after[path]} == {"2026"}


def test_the_order_of_files_changes_no_segment() -> None:
    items = many(300, date(2025, 1, 1))
    assert shards(pages(*items)) == shards(pages(*reversed(items)))


def test_undated_articles_and_many_of_one_day_are_parted_evenly() -> None:
    undated = [replace(item, published=None) for item in many(1200, date(2025, 1, 1))]
    names = {path.split("/")[1] for path in shards(pages(*undated))}
    assert len(names) > 8
    assert all(name.startswith("0000-00-00-") for name in names)


def test_a_site_without_articles_has_an_empty_index() -> None:
    made = pages()
    assert json.loads(text(made["search/index.json"]))["segments"] == []
    assert shards(made) == {}
