"""The commands, as one types them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import sitegen
from sitegen.cli import main


class Stdin(io.StringIO):
    """Standard input with bytes below it, as a terminal has."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.buffer = io.BytesIO(text.encode())  # type: ignore[misc]


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", Stdin(text))


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["version"]) == 0
    assert capsys.readouterr().out == f"sitegen {sitegen.__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["paint"], ["build", "--jobs", "0"], ["convert", "--format", "rtf"]])
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "sitegen new digest && cd digest && sitegen build" in capsys.readouterr().out


def test_a_new_site_builds_without_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "digest")]) == 0
    assert main(["build", "--site", str(tmp_path / "digest"), "--strict"]) == 0
    assert capsys.readouterr().err == ""
    assert (tmp_path / "digest" / "public" / "zh-hant" / "index.html").is_file()


def test_a_new_site_has_words_of_its_own(tmp_path: Path) -> None:
    main(["new", str(tmp_path / "digest")])
    main(["build", "--site", str(tmp_path / "digest"), "--quiet"])
    (article,) = (tmp_path / "digest" / "public" / "zh-hant" / "2026" / "01" / "01").glob("*/index.html")
    assert "斷行的純文本" in article.read_text("utf-8")


def test_a_site_is_found_from_a_folder_within_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["new", str(tmp_path / "digest")])
    monkeypatch.chdir(tmp_path / "digest" / "content" / "articles")
    assert main(["build", "--quiet"]) == 0
    assert (tmp_path / "digest" / "public" / "index.html").is_file()


def test_new_never_writes_into_a_folder_with_files(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    assert main(["new", str(tmp_path)]) == 2


@pytest.mark.parametrize("command", ["build", "serve"])
def test_where_there_is_no_site_one_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    assert "sitegen new DIR" in capsys.readouterr().err


def test_a_content_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert main(["build", "--content", str(tmp_path / "none")]) == 2


def test_an_output_with_files_of_somebody_else_is_wrong_usage(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").touch()
    assert main(["build", "--content", str(content), "--output", str(tmp_path / "home")]) == 2
    assert "no build wrote" in capsys.readouterr().err


def test_verbose_tells_remarks_and_quiet_tells_errors_only(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "photo.png").touch()
    main(["build", "--content", str(content), "--verbose"])
    assert "source/not-text" in capsys.readouterr().err
    main(["build", "--content", str(content), "--quiet"])
    assert capsys.readouterr() == ("", "")


def test_html_is_converted_across_its_tags(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed(monkeypatch, "头<a>发</a>")
    assert main(["convert", "--from", "zh-Hans-CN", "--to", "zh-Hant-TW", "--format", "html"]) == 0
    assert capsys.readouterr().out == "頭<a>髮</a>"


def test_the_locale_of_a_text_may_be_found_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("这是一个关于经济发展的报道\n", "utf-8")
    assert main(["convert", "--to", "zh-Hant-TW", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().out == "這是一個關於經濟發展的報導\n"


@pytest.mark.parametrize("arguments", [["convert"], ["convert", "--to", "?"], ["convert", "--to", "zh-TW", "none.txt"]])
def test_what_cannot_be_converted_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    typed(monkeypatch, "")
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("sitegen: ")


def test_lines_of_json_are_answered_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"text": "头发", "from": "zh-Hans-CN", "to": "zh-Hant-TW"},
        {"text": "頭髮", "from": "auto", "to": "zh-Hans-CN"},
    ]
    typed(monkeypatch, "".join(json.dumps(line) + "\n" for line in lines))
    assert main(["convert", "--jsonl"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["text"] for answer in answers] == ["頭髮", "头发"]


def test_an_interrupted_command_says_that_the_site_is_as_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sitegen.commands.new.run", interrupted)
    assert main(["new", "x"]) == 130
    assert "as it was" in capsys.readouterr().err


def test_the_module_runs_as_the_command_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["sitegen", "version"])
    with pytest.raises(SystemExit) as stopped:
        import sitegen.__main__  # noqa: F401, PLC0415
    assert stopped.value.code == 0
