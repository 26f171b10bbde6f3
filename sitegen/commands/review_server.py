"""The page on which a reviewer decides: served on this machine only, and to nobody else."""

from __future__ import annotations

import html
import http.server
import json
import secrets
import sys
from http import HTTPStatus

from sitegen.model.review import Place, Question
from sitegen.pipeline.answers import NoRoomError, settle
from sitegen.pipeline.order import Order

PAGE = """<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>sitegen review</title>
<style>
body {{ font: 1rem/1.7 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }}
:root {{ color-scheme: light dark; }}
section {{ border-top: 1px solid; padding: .5rem 0 1rem; }}
section[data-done] {{ opacity: .45; }}
h2 {{ font-size: 1.15rem; margin: .5rem 0; }}
h2 small, li small {{ font-weight: normal; opacity: .7; }}
ul {{ padding-left: 1.2rem; margin: .5rem 0; }}
mark {{ background: #c0392b33; color: inherit; }}
button, input {{ font: inherit; padding: .2rem .7rem; margin: 0 .3rem .3rem 0; }}
</style>
</head>
<body>
<h1>sitegen review</h1>
<p>{summary}</p>
{questions}
<script>
const token = {token};
document.addEventListener("submit", async (event) => {{
  event.preventDefault();
  const form = event.target;
  const choice = event.submitter.value || form.elements.own.value.trim();
  if (!choice) return;
  const body = JSON.stringify({{ number: Number(form.dataset.number), choice, article: form.elements.scope.value }});
  const answer = await fetch("/accept", {{ method: "POST", headers: {{ "X-Token": token }}, body }});
  form.querySelector("output").textContent = await answer.text();
  if (answer.ok) form.closest("section").dataset.done = "";
}});
</script>
</body>
</html>
"""


def serve(wanted: Order, found: tuple[Question, ...], port: int) -> int:
    """Show the questions until interrupted, and write each answer down at once; return the exit status."""
    try:
        server = Review(wanted, found, port)
    except OSError as error:
        print(f"sitegen: port {port}: {error.strerror}: give another by --port", file=sys.stderr)
        return 2
    print(f"{len(found)} words to decide, at http://127.0.0.1:{server.server_port}/ (stop by Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print(file=sys.stderr)
    finally:
        server.server_close()
    return 0


class Review(http.server.ThreadingHTTPServer):
    """token: what a page must send back with an answer, so that no other page can send one."""

    daemon_threads = True

    def __init__(self, wanted: Order, found: tuple[Question, ...], port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.wanted, self.found, self.token = wanted, found, secrets.token_urlsafe(24)


def page(found: tuple[Question, ...], token: str) -> str:
    """Return the page; all that comes from a source is escaped."""
    places = sum(len(question.places) for question in found)
    return PAGE.format(
        summary=f"{len(found)} words in {places} places, the most frequent first.",
        questions="\n".join(_question(number, question) for number, question in enumerate(found)),
        token=json.dumps(token),
    )


def _question(number: int, question: Question) -> str:
    choices = dict.fromkeys((question.chosen, *question.alternatives))
    buttons = "".join(f'<button value="{html.escape(one)}">{html.escape(one)}</button>' for one in choices)
    files = dict.fromkeys(place.where.path for place in question.places)
    scopes = "".join(f'<option value="{html.escape(path)}">{html.escape(path)}</option>' for path in files)
    items = "".join(_place(place, question.word) for place in question.places)
    head = f"{html.escape(question.word)} → {html.escape(question.chosen)}"
    facts = html.escape(f"{question.edition}, {question.reason}, {len(question.places)}")
    return (
        f'<section><h2>{head} <small>{facts}</small></h2><form data-number="{number}">{buttons}'
        f'<input name="own" aria-label="another wording" size="12"><button value="">OK</button> '
        f'<select name="scope" aria-label="where it holds"><option value="">everywhere</option>{scopes}</select> '
        f"<output></output></form><ul>{items}</ul></section>"
    )


def _place(place: Place, word: str) -> str:
    where = html.escape(f"{place.where} {place.title}")
    return f"<li>{_marked(place.sentence, word)} <small>{where}</small></li>"


def _marked(sentence: str, word: str) -> str:
    return html.escape(sentence).replace(html.escape(word), f"<mark>{html.escape(word)}</mark>")


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Review

    def do_GET(self) -> None:
        # A name that leads here by a stranger's DNS would let the stranger's page read the token.
        if self.headers.get("Host", "").rpartition(":")[0] not in {"127.0.0.1", "localhost"}:
            self._answer(HTTPStatus.FORBIDDEN, "this page is for http://127.0.0.1 only")
            return
        self._answer(HTTPStatus.OK, page(self.server.found, self.server.token), "text/html")

    def do_POST(self) -> None:
        if not secrets.compare_digest(self.headers.get("X-Token", ""), self.server.token):
            self._answer(HTTPStatus.FORBIDDEN, "this page is out of date: load it again")
            return
        try:
            asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
            question = self.server.found[int(asked["number"])]
            choice, article = str(asked["choice"]), str(asked["article"])
        except (ValueError, KeyError, IndexError, TypeError):
            self._answer(HTTPStatus.BAD_REQUEST, "this is no answer")
            return
        try:
            self._answer(HTTPStatus.OK, str(settle(self.server.wanted.content, question, choice, article)))
        except (NoRoomError, OSError) as error:
            self._answer(HTTPStatus.CONFLICT, str(error))

    def _answer(self, status: HTTPStatus, text: str, kind: str = "text/plain") -> None:
        body = text.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's signature
        """Say nothing of requests that went well."""
