"""python -m etl: fetch | columns | check | build | publish | starter. Plain messages, exit codes.

0: done. 1: something failed, and the message says what; what was there before still stands. 2: a wrong command.
"""

import argparse
import importlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from etl.delivery import PageListener
from etl.errors import EtlError
from etl.settings import Settings, settings_from
from etl.source import Source
from indicators.registry import DefinitionError

# A verb is a function of the settings (and what its arguments give); its module is loaded when it is asked for,
# since geopandas and DuckDB take a second to load and `--help` needs neither.
VERBS = {
    "fetch": "etl.fetching:fetch_sources",
    "build": "etl.build:build",
    "publish": "etl.publish:publish",
    "check": "etl.build:check",
    "columns": "etl.offer:offered_columns",
    "starter": "etl.starter:starter",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the exit code."""
    args = _parser().parse_args(arguments)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        settings = settings_from(os.environ | ({"SOURCE_NOTES": args.notes} if getattr(args, "notes", None) else {}))
        return _DO[args.verb](settings, args, console)
    except (EtlError, DefinitionError) as error:
        console.print(f"[red]{args.verb} failed.[/red] ", end="")
        console.print(str(error), markup=False)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Fetch figures, build a release, publish it.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    fetch = verbs.add_parser("fetch", help="fetch sources into DATA_STORE/raw")
    fetch.add_argument("ids", nargs="*", metavar="id", help="which sources; without any: all that have a service")
    fetch.add_argument("--file", action="append", default=[], type=_file, metavar="id=PATH", help="an exported file")
    fetch.add_argument("--notes", metavar="DIR", help="a folder of about.json files that describe copies")
    verbs.add_parser("build", help="build a release from the snapshots")
    publish = verbs.add_parser("publish", help="check a release and serve it")
    publish.add_argument("folder", nargs="?", type=Path, help="a release or starter; without: the newest built")
    verbs.add_parser("check", help="check snapshots and definitions without building")
    columns = verbs.add_parser("columns", help="list the columns of a fetched source, as definitions write them")
    columns.add_argument("id", nargs="?", default="", help="which source; without one: all sources there are")
    verbs.add_parser("starter", help="build data/starter")
    return parser


def _file(text: str) -> tuple[str, Path]:
    source_id, separator, path = text.partition("=")
    if not separator or not path:
        raise argparse.ArgumentTypeError(f"'{text}' is not id=PATH")
    return source_id, Path(path)


def _load(verb: str) -> Callable[..., Any]:
    module, _, name = VERBS[verb].partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


def _fetch(settings: Settings, args: argparse.Namespace, console: Console) -> int:
    bar = Progress(
        TextColumn("{task.description:<28}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console
    )

    def watch(source: Source) -> PageListener:
        task = bar.add_task(source.id, total=None)
        return lambda rows, total: bar.update(task, completed=rows, total=total)

    with bar:
        outcomes = _load("fetch")(settings, args.ids, dict(args.file), watch)
    failures = [outcome for outcome in outcomes if outcome.trouble and not outcome.is_skipped]
    for outcome in outcomes:
        if outcome.trouble:
            word = "skipped" if outcome.is_skipped else "failed"
            console.print(f"{outcome.source_id} {word}: {outcome.trouble}", markup=False)
    successes = len(outcomes) - sum(1 for outcome in outcomes if outcome.trouble)
    console.print(f"{successes} of {len(outcomes)} sources fetched into {settings.raw}; {len(failures)} failed.")
    return 1 if failures else 0


def _run(console: Console, verb: str, *args: object) -> int:
    """Do a verb that says by an EtlError when it fails; what it gives, a folder or sentences, is printed."""
    result = _load(verb)(*args)
    for line in result if isinstance(result, list) else [f"{verb}: {result}"]:
        console.print(line, markup=False)
    return 0


def _columns(settings: Settings, args: argparse.Namespace) -> int:
    """The columns go to standard output, so that they can be searched and stored."""
    return _run(Console(highlight=False, soft_wrap=True), "columns", settings, args.id)


_DO: dict[str, Callable[[Settings, argparse.Namespace, Console], int]] = {
    "fetch": _fetch,
    "build": lambda settings, args, console: _run(console, "build", settings),
    "publish": lambda settings, args, console: _run(console, "publish", settings, args.folder),
    "check": lambda settings, args, console: _run(console, "check", settings),
    "columns": lambda settings, args, _: _columns(settings, args),
    "starter": lambda settings, args, console: _run(console, "starter", settings),
}
