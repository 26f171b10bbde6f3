"""`sitegen convert`: a text, or lines of JSON, from one locale of Chinese to another."""

from __future__ import annotations

import argparse
import sys

from sitegen.conversion import convert
from sitegen.conversion.convert import Wishes
from sitegen.conversion.explain import explained
from sitegen.conversion.stream import answer, source_of
from sitegen.model.diagnostics import Outcome
from sitegen.model.glossary import Glossary
from sitegen.model.locale import parse_locale
from sitegen.pipeline.settings import glossary


def run(options: argparse.Namespace) -> int:
    """Convert what the options name, with the words of the site that they name, if any; return the exit status."""
    found = glossary(options.site / "content") if options.site else Outcome(Glossary())
    for fault in found.diagnostics:
        print(fault, file=sys.stderr)
    wishes = Wishes(found.value or Glossary())
    if options.jsonl:
        return _lines(wishes)
    if not options.target:
        return _refuse("give --to, such as --to zh-Hant-TW")
    try:
        text = options.file.read_text("utf-8") if options.file else sys.stdin.buffer.read().decode("utf-8")
        target = parse_locale(options.target)
        source = source_of(text, target) if options.source == "auto" else parse_locale(options.source)
    except (OSError, ValueError) as error:
        return _refuse(str(error))
    sys.stdout.write(convert(text, source, target, options.format, wishes).text)
    sys.stdout.flush()
    if options.explain:
        for change, count in explained(text, source, target, options.format, wishes):
            times = f" ×{count}" if count > 1 else ""
            detail = f" ({change.detail})" if change.detail else ""
            print(f"{change.source} → {change.made}{times}: {change.rule}{detail}", file=sys.stderr)
    return 0


def _lines(wishes: Wishes) -> int:
    """Answer each line of standard input by one line, at once: another program waits for it."""
    for line in sys.stdin.buffer:
        sys.stdout.write(answer(line.decode("utf-8", "replace"), wishes) + "\n")
        sys.stdout.flush()
    return 0


def _refuse(message: str) -> int:
    print(f"sitegen: {message}", file=sys.stderr)
    return 2
