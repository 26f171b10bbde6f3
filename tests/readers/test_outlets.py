"""The outlet table, and the outlet that a line of text names."""

from __future__ import annotations

import pytest

from sitegen.model.diagnostics import Severity
from sitegen.model.locale import Locale
from sitegen.model.outlet import Outlet
from sitegen.readers.outlets import called, is_only, locale_of, named, names_of, parse_outlets

ENTRY = '[[outlets]]\nkey = "coast"\nnames = { zh-Hans = "海岸报", zh-Hant = "海岸報" }\n'
COAST = Outlet("coast", (("zh-Hans", "海岸报"), ("zh-Hant", "海岸報")))
CNA = Outlet("cna", (("zh-Hant", "中央社"),), aliases=("中央通讯社", "CNA"))
RTI = Outlet("rti", (("zh-Hant", "中央廣播電臺"),), aliases=("RTI", "央廣"))
CENTRAL = Outlet("central", (("zh-Hant", "中央社記者"),))


def made(text: str) -> tuple[Outlet, ...]:
    found = parse_outlets(text, "sources.toml")
    assert found.diagnostics == ()
    return found.value or ()


def faults(text: str) -> list[tuple[str, str]]:
    """Return the places and the wordings of what is wrong with a table of which nothing is kept."""
    found = parse_outlets(text, "sources.toml")
    assert found.value == ()
    assert {(one.severity, one.code) for one in found.diagnostics} == {(Severity.ERROR, "outlets/entry")}
    return [(str(one.where), one.message) for one in found.diagnostics]


def test_an_empty_table_has_no_outlets() -> None:
    assert made("") == ()


def test_an_outlet_needs_no_more_than_a_key_and_a_name() -> None:
    assert made(ENTRY) == (COAST,)


def test_an_entry_may_tell_all_of_an_outlet() -> None:
    text = (
        'aliases = ["海岸"]\ndomains = ["WWW.Coast.example"]\nlocales = ["zh-CN", "zh-Hant"]\n'
        'zone = "Asia/Taipei"\nrights = "excerpt"\nurl = "https://coast.example/"\n'
    )
    assert made(ENTRY + text) == (
        Outlet(
            "coast",
            COAST.names,
            ("海岸",),
            ("coast.example",),
            (Locale("zh", "Hans", "CN"), Locale("zh", "Hant")),
            "Asia/Taipei",
            "excerpt",
            "https://coast.example/",
        ),
    )


def test_a_fault_of_the_toml_is_told_with_its_line() -> None:
    found = parse_outlets('[[outlets]]\nkey = "a"\nnames = 海岸\n', "sources.toml")
    assert found.value == ()
    assert [(str(one.where), one.code) for one in found.diagnostics] == [("sources.toml:3", "outlets/toml")]


def test_a_fault_at_the_end_of_the_toml_is_told_without_one() -> None:
    assert [str(one.where) for one in parse_outlets('a = "', "sources.toml").diagnostics] == ["sources.toml"]


def test_what_is_no_part_of_a_table_is_told() -> None:
    assert faults("[outlet]\n") == [("sources.toml", "'outlet' is no part of it")]


@pytest.mark.parametrize("text", ['outlets = "dw"', '[outlets]\nkey = "a"'])
def test_outlets_that_are_no_tables_are_told(text: str) -> None:
    ((where, message),) = faults(text)
    assert (where, message[:30]) == ("sources.toml", "'outlets' must be tables, not ")


def test_an_outlet_that_is_no_table_is_told() -> None:
    """It was passed over in silence."""
    ((where, message),) = faults('outlets = ["dw"]')
    assert where == "sources.toml"
    assert "'dw'" in message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('colour = "blue"', "an outlet has no 'colour'"),
        ("aliases = [1]", "'aliases' must be a list of texts, not [1]"),
        ('domains = "coast.example"', "'domains' must be a list of texts, not 'coast.example'"),
        ('domains = ["https://coast.example"]', "a domain is written example.org, not 'https://coast.example'"),
        ('domains = ["coast"]', "a domain is written example.org, not 'coast'"),
        ('locales = ["简体"]', "'简体' is not a language tag such as zh-Hans-CN"),
        ("zone = 8", "'zone' must be a text, not 8"),
        ('zone = "Asia/Coast"', "no time zone is called 'Asia/Coast'"),
        ('zone = "../Taipei"', "no time zone is called '../Taipei'"),
        ('zone = "Asia"', "no time zone is called 'Asia'"),
        ('rights = "some"', "'rights' must be full, excerpt or link, not 'some'"),
        ('url = "coast.example"', "'url' must begin with https://, not be 'coast.example'"),
    ],
)
def test_a_fault_of_an_entry_is_told_with_its_line(line: str, message: str) -> None:
    assert faults(f"# ours\n{ENTRY}{line}\n") == [("sources.toml:2", message)]


@pytest.mark.parametrize("key", ['""', '"海岸"', '"a/b"', '"-a"', '"A"', "1"])
def test_a_key_must_be_fit_for_an_address(key: str) -> None:
    ((_, message),) = faults(f'[[outlets]]\nkey = {key}\nnames = {{ zh-Hans = "海岸报" }}\n')
    assert message.startswith("'key' must be of a-z, 0-9 and -, not ")


@pytest.mark.parametrize("names", ['"海岸报"', "{}", '{ zh-Hans = "" }', "{ zh-Hans = 1 }"])
def test_an_outlet_must_have_a_name(names: str) -> None:
    assert faults(f'[[outlets]]\nkey = "coast"\nnames = {names}\n') == [
        ("sources.toml:1", "'names' must give a name for each edition")
    ]


def test_all_faults_of_an_entry_are_told() -> None:
    assert len(faults("[[outlets]]\nzone = 8\nurl = 8\n")) == 4


def test_a_faulty_entry_does_not_lose_the_others() -> None:
    found = parse_outlets(f"[[outlets]]\n\n{ENTRY}", "sources.toml")
    assert found.value == (COAST,)
    assert {str(one.where) for one in found.diagnostics} == {"sources.toml:1"}


def test_of_two_entries_with_one_key_the_first_stays_and_the_second_is_told() -> None:
    found = parse_outlets(f"{ENTRY}\n{ENTRY.replace('海岸报', '海边报')}", "sources.toml")
    assert found.value == (COAST,)
    assert [str(one.where) for one in found.diagnostics] == ["sources.toml:5"]
    assert "the key 'coast' stands twice" in found.diagnostics[0].message


def test_a_line_names_the_outlet_that_comes_first_in_it() -> None:
    assert named("央廣：中央社報導", [CNA, RTI]) is RTI


def test_of_two_names_that_begin_together_the_longer_counts() -> None:
    assert named("中央社記者潘某", [CNA, CENTRAL]) is CENTRAL


def test_a_name_in_latin_letters_must_be_a_word_of_its_own() -> None:
    assert named("據CNA報導", [CNA]) is CNA
    assert named("DCNA報導", [CNA]) is None
    assert named("CNA2", [CNA]) is None


def test_a_name_of_one_character_is_none() -> None:
    assert named("海報", [Outlet("sea", (("", "海"),))]) is None


@pytest.mark.parametrize("name", ["中央社", "ＣＮＡ", "cna", " 中央 通讯社 "])
def test_an_outlet_is_called_by_any_of_its_names_and_by_its_key(name: str) -> None:
    assert called(name, [RTI, CNA]) is CNA


@pytest.mark.parametrize(("name", "key"), [("Reuters", "reuters"), ("DW-News", "dw-news"), ("AFP24", "afp24")])
def test_an_unknown_name_that_is_fit_for_an_address_is_the_key(name: str, key: str) -> None:
    assert called(name, [CNA]) == Outlet(key, (("", name),))


@pytest.mark.parametrize("name", ["海岸報", "Café", "Die Zeit", "C+", "?", "a" * 41])
def test_any_other_unknown_name_has_a_digest_for_a_key(name: str) -> None:
    key = called(name, []).key
    assert (key[0], len(key)) == ("o", 9)


def test_a_name_in_another_width_or_case_has_the_same_key() -> None:
    assert called("海岸 Ｔｉｍｅｓ", []).key == called("海岸times", []).key


@pytest.mark.parametrize("text", ["RTI 中央廣播電臺", "(臺)央廣", "（臺）央廣", "央廣／RTI"])
def test_a_byline_may_be_made_of_an_outlets_names_alone(text: str) -> None:
    assert is_only(text, RTI)


@pytest.mark.parametrize("text", ["央廣 潘某", "", " ", "央廣新聞", "RTI " * 21])
def test_any_other_byline_says_more_or_nothing(text: str) -> None:
    assert not is_only(text, RTI)


def test_the_names_of_an_outlet_are_those_of_all_editions_and_its_aliases() -> None:
    assert names_of(CNA) == ("中央社", "中央通讯社", "CNA")


def test_an_outlet_writes_a_script_in_the_first_of_its_locales() -> None:
    taiwan, hong_kong = Locale("zh", "Hant", "TW"), Locale("zh", "Hant", "HK")
    outlet = Outlet("a", (("", "海岸報"),), locales=(taiwan, hong_kong))
    assert locale_of(outlet, "Hant") == taiwan
    assert locale_of(outlet, "Hans") is None
