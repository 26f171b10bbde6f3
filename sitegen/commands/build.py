"""`sitegen build`: read the sources, write the site, tell what was found."""

from __future__ import annotations

import argparse
import dataclasses
import gc
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from sitegen.commands.folders import order
from sitegen.pipeline import publish, state, theme
from sitegen.pipeline.order import Order

COLLECTED = 100_000
"""Objects made after which those that only know each other are looked for."""

INFO, WARNING, ERROR = 1, 2, 3
"""As in model.diagnostics.Severity; the state keeps numbers."""


def run(options: argparse.Namespace) -> int:
    """Build a site as the options say; return the exit status."""
    # Nearly all that a build makes lives to its end: looking for cycles in it as often as usual costs a tenth of it.
    gc.set_threshold(COLLECTED)
    wanted = order(options)
    if wanted is None:
        return _refuse("no content/site.toml here or above: give --site or --content, or make one by 'sitegen new DIR'")
    if not wanted.content.is_dir():
        return _refuse(f"{wanted.content} is no folder")
    wanted = dataclasses.replace(
        wanted,
        base_url=options.base_url,
        jobs=options.jobs,
        executor=options.executor,
        strict=options.strict,
        cached=not options.no_cache,
    )
    try:
        inputs = [wanted.content, *([wanted.site / "templates", wanted.site / "static"] if wanted.site else [])]
        publish.refuse_unless_ours(wanted.output, inputs)
        with publish.locked(publish.work_folder(wanted.output), _tell):
            shown, report = build(wanted, quiet=options.quiet)
    except publish.Refused as refusal:
        return _refuse(str(refusal))
    _print(shown, _least(options))
    if not options.quiet:
        print(summary(report, shown))
    if options.report:
        options.report.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 1 if any(severity == ERROR for severity, _ in shown) else 0


def build(wanted: Order, *, quiet: bool) -> tuple[Iterable[tuple[int, str]], dict[str, object]]:
    """Build a site unless nothing has changed; return the diagnostics, with their severities, and the report.

    Where nothing has changed, both are those of the last build.
    """
    start = perf_counter()
    work = publish.work_folder(wanted.output)
    publish.recover(wanted.output, work)
    last = state.load(work / "state.json")
    mark = state.fingerprint(inputs(wanted), repr(dataclasses.replace(wanted, jobs=1, executor="", cached=True)))
    intact = state.intact(wanted.output, last.outputs)
    if wanted.cached and mark and mark == last.fingerprint and len(intact) == len(last.outputs):
        seconds = {"total": round(perf_counter() - start, 4)}
        files = len(last.outputs) - 1
        return last.shown, {**last.report, "written": 0, "unchanged": files, "deleted": 0, "seconds": seconds}
    from sitegen.commands.progress import progress
    from sitegen.pipeline.build import build as build_site
    from sitegen.pipeline.report import report

    with progress(quiet=quiet) as tell:
        made = build_site(wanted, tell, lambda: intact if wanted.cached else set())
    told = report(made)
    shown = tuple((int(one.severity), str(one)) for one in made.diagnostics)
    if made.published is not None:
        outputs = state.marks(wanted.output, [*publish.manifest(wanted.output), publish.MANIFEST])
        state.save(work / "state.json", state.State(mark, outputs, shown, told))
    return shown, told


def inputs(wanted: Order) -> list[Path]:
    package = Path(__file__).parents[1]
    own = [wanted.site / "templates", wanted.site / "static"] if wanted.site else []
    default = theme.default()
    return [wanted.content, *own, default / "templates", default / "static", package]


def _least(options: argparse.Namespace) -> int:
    if options.quiet:
        return ERROR
    return INFO if options.verbose else WARNING


def _print(shown: Iterable[tuple[int, str]], least: int) -> None:
    for severity, text in shown:
        if severity >= least:
            print(text, file=sys.stderr)


def summary(report: dict[str, object], shown: Iterable[tuple[int, str]]) -> str:
    counts = [sum(severity == level for severity, _ in shown) for level in (ERROR, WARNING, INFO)]
    words = ("error", "warning", "remark")
    told = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in zip(counts, words, strict=True) if n)
    files = f"{report['written']} written, {report['unchanged']} unchanged, {report['deleted']} deleted"
    seconds = report["seconds"]
    assert isinstance(seconds, dict), "the report is ours"
    return f"{report['pages']} pages: {files} in {seconds['total']:.2f} s; {told or 'no remarks'}"


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _refuse(message: str) -> int:
    print(f"sitegen: {message}", file=sys.stderr)
    return 2
