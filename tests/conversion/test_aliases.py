"""Names of one thing: which a text holds, and what else they are called."""

from __future__ import annotations

from dataclasses import replace

from sitegen.conversion.aliases import names_in, search_tables
from sitegen.conversion.glossary import parse_glossary
from sitegen.model.edition import Folded
from sitegen.model.glossary import Glossary
from tests.site.examples import EDITION

OWN = 'terms = [ { cn = "北角灯塔", tw = "北端燈塔", latin = "North Light" } ]'


def glossary(text: str) -> Glossary:
    made = parse_glossary(text, "own.toml").value
    assert made is not None
    return made


def test_the_names_of_a_text_are_found_folded_and_in_order() -> None:
    assert {"英伟达", "nvidia"} <= set(names_in("英伟达(nvidia)股价上涨", Glossary()))


def test_a_latin_name_is_a_whole_word() -> None:
    assert "ai" not in names_in("he said so", Glossary())
    assert "ai" in names_in("这家ai公司", Glossary())


def test_a_name_that_some_edition_holds_brings_all_its_spellings() -> None:
    item = replace(EDITION, folded=Folded("", "", ("英伟达",)))
    (names,) = search_tables([item], Glossary()).aliases
    assert {"英伟达", "辉达", "nvidia"} <= {name.folded for name in names}


def test_names_that_nothing_holds_are_left_out() -> None:
    assert search_tables([EDITION], Glossary()).aliases == ()


def test_the_owners_names_come_first() -> None:
    own = glossary(OWN)
    assert names_in("在北端灯塔附近", own) == ("北端灯塔",)
    item = replace(EDITION, folded=Folded("", "", ("北端灯塔", "英伟达")))
    first = search_tables([item], own).aliases[0]
    assert [(name.text, name.region) for name in first] == [
        ("北角灯塔", "CN"),
        ("北端燈塔", "TW"),
        ("North Light", ""),
    ]


def test_a_term_that_is_one_only_in_certain_company_is_no_alias() -> None:
    bound = glossary('terms = [ { cn = "北角", tw = "北端", needs = { after = "灯" } } ]')
    assert names_in("北角灯塔", bound) == ()


def test_spellings_that_fold_to_one_text_are_no_aliases() -> None:
    assert names_in("灯塔守", glossary('terms = [ { cn = "灯塔守", tw = "燈塔守" } ]')) == ()
