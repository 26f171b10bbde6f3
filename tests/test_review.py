"""`sitegen review`: from a doubtful place to the next build."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from sitegen.cli import main
from sitegen.commands.review_server import Review, page
from sitegen.model.diagnostics import Location
from sitegen.model.review import Place, Question
from sitegen.pipeline.order import Order

ARTICLE = "---\ntitle: 船\ndate: 2025-01-28\n---\n\n晚上，市长发言。\n\n后来，市长发言。\n"


@pytest.fixture
def site(content: Path) -> Path:
    (content / "a.md").write_text(ARTICLE, "utf-8")
    return content.parent


def built(site: Path) -> str:
    assert main(["build", "--site", str(site), "--quiet", "--jobs", "1"]) == 0
    (article,) = (site / "public" / "zh-hant" / "2025" / "01" / "28").glob("*/index.html")
    return article.read_text("utf-8")


def test_the_doubtful_words_are_listed_with_article_and_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--site", str(site), "--list"]) == 0
    shown = capsys.readouterr().out
    assert "发言 → 發言, or 髮言  [zh-Hant, phrases-disagree]" in shown
    assert "a.md:5: 晚上，市长发言。" in shown
    assert "1 words in 2 places are doubtful" in shown


def test_a_program_gets_them_as_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--site", str(site), "--json"]) == 0
    (question,) = json.loads(capsys.readouterr().out)
    assert (question["word"], question["chosen"], question["alternatives"]) == ("发言", "發言", ["髮言"])
    assert [place["path"] for place in question["places"]] == ["a.md", "a.md"]


def test_an_answer_changes_the_next_build(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "市長發言" in built(site)
    assert main(["review", "--site", str(site), "--accept", "发言=發表談話"]) == 0
    assert "市長發表談話" in built(site)
    assert main(["review", "--site", str(site), "--list"]) == 0
    assert "0 words in 0 places" in capsys.readouterr().out


def test_an_answer_may_be_for_one_article(site: Path) -> None:
    (site / "content" / "b.md").write_text(ARTICLE.replace("船", "舟"), "utf-8")
    assert main(["review", "--site", str(site), "--accept", "发言=談話", "--article", "a.md"]) == 0
    main(["build", "--site", str(site), "--quiet", "--jobs", "1"])
    pages = (site / "public" / "zh-hant" / "2025" / "01" / "28").glob("*/index.html")
    assert sorted("市長談話" in one.read_text("utf-8") for one in pages) == [False, True]


@pytest.mark.parametrize("answer", ["发言", "发言=", "没有=沒有"])
def test_what_is_no_answer_is_wrong_usage(site: Path, answer: str) -> None:
    assert main(["review", "--site", str(site), "--accept", answer]) == 2


def test_without_a_site_there_is_nothing_to_review(tmp_path: Path) -> None:
    assert main(["review", "--content", str(tmp_path / "none")]) == 2


def test_the_page_of_a_converted_article_says_how_many_places_are_doubtful(site: Path) -> None:
    assert "2 處用字待核" in " ".join(built(site).split())


QUESTION = Question(
    "zh-Hant",
    "CN",
    "TW",
    "<b>",
    "<b>",
    ("甲",),
    "phrases-disagree",
    (Place(Location("a.md", 5), "<i>题</i>", "一句<b>话"),),
)


def test_nothing_from_a_source_is_markup_on_the_page() -> None:
    shown = page((QUESTION,), "token")
    assert "<b>" not in shown
    assert "<i>" not in shown
    assert "<mark>&lt;b&gt;</mark>" in shown


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Review]:
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    made = Review(Order(tmp_path, tmp_path / "public"), (QUESTION,), 0)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def asked(server: Review, body: object, token: str) -> tuple[int, str]:
    address = f"http://127.0.0.1:{server.server_port}/accept"
    request = urllib.request.Request(address, json.dumps(body).encode(), {"X-Token": token})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - http
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_the_page_is_served_and_an_answer_is_written_down(server: Review) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/", timeout=10) as answer:
        assert "sitegen review" in answer.read().decode()
    status, told = asked(server, {"number": 0, "choice": "甲", "article": ""}, server.token)
    assert status == 200
    assert Path(told).is_file()
    assert asked(server, {"number": 0, "choice": "甲", "article": "a.md"}, server.token)[0] == 200


@pytest.mark.parametrize(
    ("body", "token", "status"),
    [
        ({"number": 0, "choice": "甲", "article": ""}, "x", 403),
        ({"number": 9, "choice": "甲", "article": ""}, "", 400),
        ({"number": 0}, "", 400),
        ({"number": 0, "choice": "甲", "article": "../b.md"}, "", 409),
    ],
)
def test_what_the_page_did_not_send_is_refused(server: Review, body: object, token: str, status: int) -> None:
    assert asked(server, body, token or server.token)[0] == status


def test_a_stranger_s_name_for_this_machine_gets_no_page(server: Review) -> None:
    request = urllib.request.Request(f"http://127.0.0.1:{server.server_port}/", headers={"Host": "evil.example:80"})
    with pytest.raises(HTTPError, match="403") as refused:
        urllib.request.urlopen(request, timeout=10)  # noqa: S310 - http
    refused.value.close()
