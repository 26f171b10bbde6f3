"""The owner's settings: what is wrong is told, and a default stands in for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.article import Rights
from sitegen.model.config import SiteSettings
from sitegen.model.diagnostics import Severity
from sitegen.pipeline import settings


def load(folder: Path, text: str, sources: str = "", base_url: str = "") -> SiteSettings:
    (folder / "site.toml").write_text(text, "utf-8")
    (folder / "sources.toml").write_text(sources, "utf-8")
    value = settings.load(folder, base_url).value
    assert value is not None
    return value


def faults(folder: Path, text: str) -> list[tuple[str, Severity]]:
    (folder / "site.toml").write_text(text, "utf-8")
    return [(noted.code, noted.severity) for noted in settings.load(folder, "https://example.org").diagnostics]


def test_without_settings_there_are_two_editions_and_a_local_address(tmp_path: Path) -> None:
    outcome = settings.load(tmp_path, "")
    assert outcome.value is not None
    assert [edition.tag for edition in outcome.value.editions] == ["zh-Hans", "zh-Hant"]
    assert outcome.value.base_url == "http://localhost:8000"
    assert [(noted.code, noted.severity) for noted in outcome.diagnostics] == [("settings/base_url", Severity.WARNING)]


def test_the_command_line_wins_over_the_file(tmp_path: Path) -> None:
    made = load(tmp_path, 'base_url = "https://example.org/"', base_url="https://example.com/digest/")
    assert made.base_url == "https://example.com/digest"


def test_each_setting_is_taken(tmp_path: Path) -> None:
    made = load(
        tmp_path,
        'base_url = "https://example.org"\nzone = "Asia/Hong_Kong"\nrights = "excerpt"\npage_size = 5\n'
        'regions = ["zh-Hant-HK"]\ncname = "example.org"\nauthority = "example.org"\n'
        '[[editions]]\ntag = "zh-Hant-HK"\nlabel = "香港繁體"\ntitle = "摘要"\n',
    )
    assert (made.read.zone, made.read.rights, made.page_size) == ("Asia/Hong_Kong", Rights.EXCERPT, 5)
    assert [str(locale) for locale in made.read.locales] == ["zh-Hans-CN", "zh-Hant-HK"]
    assert [(one.tag, str(one.locale), one.path, one.label) for one in made.editions] == [
        ("zh-Hant-HK", "zh-Hant-HK", "zh-hant-hk", "香港繁體")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('zone = "Asia/Nowhere"', "settings/zone"),
        ('zone = "../../etc/passwd"', "settings/zone"),
        ("zone = 8", "settings/zone"),
        ('rights = "all"', "settings/rights"),
        ("page_size = 0", "settings/page_size"),
        ("feed_size = true", "settings/feed_size"),
        ('issues = "hourly"', "settings/issues"),
        ("issues = 7", "settings/issues"),
        ('regions = "zh-Hant-HK"', "settings/regions"),
        ('regions = ["?"]', "settings/regions"),
        ("editions = 1", "settings/editions"),
        ('[[editions]]\ntag = "?"', "settings/editions"),
        ('[[editions]]\ntag = "zh-Hans"\npath = "../up"', "settings/editions"),
        ('[[editions]]\ntag = "zh-Hans"\n[[editions]]\ntag = "zh-Hans"', "settings/editions"),
        ("feeds = 1", "settings/feeds"),
        ("[feeds]\nhub = 1", "settings/feeds"),
        ('[feeds]\nhub = "hub.example"', "settings/feeds"),
        ("tags = true", "settings/tags"),
        ("[tags]\nautomatic = -1", "settings/tags"),
        ("[tags]\nautomatic = true", "settings/tags"),
        ("title = ", "settings/toml"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_an_error(tmp_path: Path, text: str, code: str) -> None:
    assert faults(tmp_path, text) == [(code, Severity.ERROR)]


def test_issues_are_of_a_day_unless_the_owner_wants_weeks(tmp_path: Path) -> None:
    assert [load(tmp_path, text).issues for text in ("", 'issues = "weekly"')] == ["daily", "weekly"]


def test_the_hub_of_the_feeds_is_taken(tmp_path: Path) -> None:
    assert load(tmp_path, '[feeds]\nhub = "https://hub.example/"\n').hub == "https://hub.example/"
    assert load(tmp_path, "[feeds]\n").hub == ""


def test_the_mentions_that_make_a_tag_are_taken_and_without_the_setting_none_do(tmp_path: Path) -> None:
    assert load(tmp_path, "[tags]\nautomatic = 3\n").automatic_tags == 3
    assert load(tmp_path, "[tags]\n").automatic_tags == 0


@pytest.mark.parametrize("address", ["example.org", "ftp://example.org", "https://example.org?x=1", "https://"])
def test_an_address_that_is_none_is_an_error(tmp_path: Path, address: str) -> None:
    outcome = settings.load(tmp_path, address)
    assert [noted.code for noted in outcome.diagnostics] == ["settings/base_url"]


def test_a_misspelt_setting_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, 'tite = "x"') == [("settings/tite", Severity.WARNING)]


def test_settings_in_another_encoding_are_told_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes('zone = "Asia/Taipei"\ncname = "網"\n'.encode("big5"))
    outcome = settings.load(tmp_path, "https://example.org")
    assert [(str(noted.where), noted.code) for noted in outcome.diagnostics] == [("site.toml:2", "settings/encoding")]


def test_what_the_owner_wants_of_stories_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, "").stories == ()
    (tmp_path / "stories.toml").write_text('[[stories]]\nkey = "ferry"\n', "utf-8")
    assert [wish.key for wish in load(tmp_path, "").stories] == ["ferry"]


def test_a_fault_of_the_owners_stories_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "stories.toml").write_text("\n[[stories]]\ncolour = 3\nkey = 'ferry'\n", "utf-8")
    noted = settings.load(tmp_path, "https://example.org").diagnostics
    assert [(str(one.where), one.code) for one in noted] == [("stories.toml:2", "stories/entry")]


def test_the_owners_outlet_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    shipped = load(tmp_path, "").read.outlets
    own = f'[[outlets]]\nkey = "{shipped[0].key}"\nnames = {{ zh-Hans = "自家" }}\n'
    made = load(tmp_path, "", own).read.outlets
    assert [outlet.any_name for outlet in made if outlet.key == shipped[0].key] == ["自家"]
    assert len(made) == len(shipped)
