"""The command line: arguments in, exit status out.

0: good.  1: the sources, the settings or the theme have errors.  2: wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import sitegen

EXAMPLES = """examples:
  sitegen new digest && cd digest && sitegen build
  sitegen build --content clippings --output public --report report.json
  printf '头<a>发</a>' | sitegen convert --from zh-Hans-CN --to zh-Hant-TW --format html
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; argparse exits with 2 where the arguments are wrong."""
    options = _parser().parse_args(arguments)
    # Each command imports what it needs: a build in which nothing has changed is over before Jinja would be loaded.
    match options.command:
        case "build":
            from sitegen.commands.build import run
        case "serve":
            from sitegen.commands.serve import run
        case "new":
            from sitegen.commands.new import run
        case "review":
            from sitegen.commands.review import run
        case "convert":
            from sitegen.commands.convert import run
        case _:
            print(f"sitegen {sitegen.__version__}")
            return 0
    try:
        return run(options)
    except BrokenPipeError:
        # Whoever read our output has gone; what is still in the buffer must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("interrupted: the site is as it was", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sitegen",
        description=sitegen.__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="read the sources and write the site")
    _add_site(build)
    build.add_argument("--base-url", default="", help="address of the site; wins over site.toml")
    build.add_argument("--jobs", type=_count, default=_cores(), help="processes at work (default: one a core)")
    build.add_argument("--executor", default="processes", help="serial, threads, processes, or module:factory")
    build.add_argument("--strict", action="store_true", help="publish nothing while an error stands")
    build.add_argument("--no-cache", action="store_true", help="read every source anew, and keep nothing for next time")
    build.add_argument("--quiet", action="store_true", help="print errors only")
    build.add_argument("--verbose", action="store_true", help="print also what was left out or put right")
    build.add_argument("--report", type=Path, help="write what was made of each source, as JSON")
    serve = commands.add_parser("serve", help="build, show the site here, and build again on a change")
    _add_site(serve)
    serve.add_argument("--port", type=_count, default=8000)
    new = commands.add_parser("new", help="make a small site that builds")
    new.add_argument("folder", type=Path, metavar="DIR")
    review = commands.add_parser("review", help="decide what the conversions leave open")
    _add_site(review)
    review.add_argument("--list", action="store_true", help="print the doubtful words instead of serving a page")
    review.add_argument("--json", action="store_true", help="print them as JSON")
    review.add_argument("--accept", action="append", default=[], metavar="WORD=CHOICE", help="write down an answer")
    review.add_argument("--edition", default="", metavar="TAG", help="of which edition the answer is (default: each)")
    review.add_argument("--article", default="", metavar="PATH", help="the answer holds for this source file only")
    review.add_argument("--port", type=_count, default=8001)
    convert = commands.add_parser("convert", help="convert a text from one locale of Chinese to another")
    convert.add_argument("--from", dest="source", default="auto", metavar="L", help="its locale (default: auto)")
    convert.add_argument("--to", dest="target", metavar="L", help="locale to convert to, as zh-Hant-TW")
    convert.add_argument("--format", choices=("text", "html", "markdown"), default="text")
    convert.add_argument("--jsonl", action="store_true", help="answer lines of JSON")
    convert.add_argument("--explain", action="store_true", help="tell on standard error which rule made each change")
    convert.add_argument("--site", type=Path, metavar="DIR", help="use the glossary of this site, too")
    convert.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: standard input")
    commands.add_parser("version", help="print the version")
    return parser


def _add_site(command: argparse.ArgumentParser) -> None:
    command.add_argument("--site", type=Path, metavar="DIR", help="holds content/site.toml (default: found upwards)")
    command.add_argument("--content", type=Path, metavar="DIR", help="what to read (default: the site's content/)")
    command.add_argument("--output", type=Path, metavar="DIR", help="what to write (default: the site's public/)")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"a number from 1, not {text}")
    return number


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
