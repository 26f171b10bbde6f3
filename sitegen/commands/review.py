"""`sitegen review`: what the conversions leave open, in a browser, on the terminal, or as JSON; and the answers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from sitegen.commands.folders import order
from sitegen.commands.progress import progress
from sitegen.model.review import Question
from sitegen.pipeline.answers import NoRoomError, settle
from sitegen.pipeline.examine import examine
from sitegen.pipeline.order import Order

SHOWN = 3
"""Places of a word that the terminal shows."""


def run(options: argparse.Namespace) -> int:
    """Show the questions of a site, or take an answer; return the exit status."""
    wanted = order(options)
    if wanted is None or not wanted.content.is_dir():
        print("sitegen: no site here: give --site or --content, or make one by 'sitegen new DIR'", file=sys.stderr)
        return 2
    with progress(quiet=options.json) as tell:
        found = examine(wanted, tell)
    if options.accept:
        return _accept(wanted, found, options)
    if options.json:
        print(json.dumps([shown(question) for question in found], ensure_ascii=False, indent=1))
        return 0
    if options.list:
        _print(found)
        return 0
    from sitegen.commands.review_server import serve

    return serve(wanted, found, options.port)


def shown(question: Question) -> dict[str, object]:
    """Return a question as JSON has it."""
    return {
        "edition": question.edition,
        "word": question.word,
        "chosen": question.chosen,
        "alternatives": list(question.alternatives),
        "reason": question.reason,
        "places": [
            {"path": one.where.path, "line": one.where.line, "title": one.title, "sentence": one.sentence}
            for one in question.places
        ],
    }


def _accept(wanted: Order, found: Iterable[Question], options: argparse.Namespace) -> int:
    status = 0
    for answer in options.accept:
        word, equals, choice = answer.partition("=")
        fitting = [one for one in found if one.word == word and options.edition in {"", one.edition}]
        if not equals or not choice or not fitting:
            print(
                f"sitegen: {answer!r}: write WORD=CHOICE, of a word that `sitegen review --list` names", file=sys.stderr
            )
            status = 2
            continue
        # One word may be asked for in several editions, with one answer for each region.
        for question in {(one.source, one.target): one for one in fitting}.values():
            try:
                file = settle(wanted.content, question, choice, options.article)
                print(f"{file}: {word} → {choice} ({question.edition})")
            except (NoRoomError, OSError) as error:
                print(f"sitegen: {error}", file=sys.stderr)
                status = 1
    return status


def _print(found: tuple[Question, ...]) -> None:
    for question in found:
        others = f", or {' or '.join(question.alternatives)}" if question.alternatives else ""
        print(f"{question.word} → {question.chosen}{others}  [{question.edition}, {question.reason}]")
        for place in question.places[:SHOWN]:
            print(f"    {place.where}: {place.sentence}")
        if len(question.places) > SHOWN:
            print(f"    and {len(question.places) - SHOWN} more")
    print(f"{len(found)} words in {sum(len(one.places) for one in found)} places are doubtful")
