"""The preview: what a static host would send, to this machine only, with a script that reloads."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.pipeline.preview import Preview, watch

PAGE = '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"></head>頁'


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    site = tmp_path / "site"
    (site / "zh-hans").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, "utf-8")
    (site / "zh-hans" / "index.html").write_text(PAGE, "utf-8")
    (site / "zh-hans" / "feed.xml").write_text("<rss/>", "utf-8")
    (site / "404.html").write_text("<head></head>找不到", "utf-8")
    (tmp_path / "secret").write_text("secret", "utf-8")
    server = Preview(site, "/digest", 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def get(preview: Preview, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def test_a_folder_shows_its_index_with_the_watching_script(preview: Preview) -> None:
    status, text = get(preview, "/digest/zh-hans/")
    assert status == 200
    assert '<script type="module" src="/-/watch.js">' in text
    assert "Content-Security-Policy" not in text


def test_a_file_is_sent_as_it_is(preview: Preview) -> None:
    assert get(preview, "/digest/zh-hans/feed.xml") == (200, "<rss/>")


def test_what_is_not_there_shows_the_sites_own_page(preview: Preview) -> None:
    status, text = get(preview, "/digest/none/")
    assert (status, "找不到" in text) == (404, True)


@pytest.mark.parametrize("path", ["/digest/../secret", "/digest/%2e%2e/secret", "/digest//etc/passwd", "/digest/%00"])
def test_nothing_outside_of_the_folder_is_sent(preview: Preview, path: str) -> None:
    assert get(preview, path)[0] == 404


def test_the_root_leads_to_the_base_path(preview: Preview) -> None:
    assert get(preview, "/")[0] == 302


def test_the_script_asks_for_the_number_of_the_build(preview: Preview) -> None:
    preview.version = 7
    assert get(preview, "/-/version") == (200, "7")
    assert "/-/version" in get(preview, "/-/watch.js")[1]


def test_a_site_without_a_page_for_it_still_says_not_found(preview: Preview) -> None:
    (preview.folder / "404.html").unlink()
    assert get(preview, "/digest/none/")[0] == 404


def test_a_change_is_built_until_it_is_stopped() -> None:
    stop, built = threading.Event(), []
    answers = iter([False, True])

    def rebuild() -> None:
        built.append("built")
        stop.set()

    watch(lambda: next(answers), rebuild, stop, pause=0)
    assert built == ["built"]
