"""`python -m tests.recording record FOLDER`, and `compare FOLDER` in another version of the code."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import time_machine
from flask.testing import FlaskClient

from app import create_app
from data.database import open_release
from etl.publish import load, place, swing
from etl.starter import STARTER
from indicators.registry import load_registry
from tests.recording.asking import Client
from tests.recording.compare import compare, report
from tests.recording.folder import read
from tests.recording.record import SEED, record

# The day of every recording: it stands in references, workbooks and the release.
DAY = datetime(2026, 1, 2, 12, tzinfo=UTC)


@contextmanager
def starter_client() -> Iterator[FlaskClient]:
    """The whole application over the starter release, on the day of every recording."""
    with tempfile.TemporaryDirectory(prefix="recording-") as folder, time_machine.travel(DAY, tick=False):
        store = Path(folder)
        swing(store, place(load(STARTER)[1], store))
        server = create_app(open_release(store), load_registry()).server
        server.test_client_class = Client
        yield server.test_client()


def main(arguments: list[str]) -> int:
    """Exit code: 0 when all is equal or recorded, 1 when anything differs, 2 when there is nothing to compare with."""
    asked = _parser().parse_args(arguments)
    if asked.command == "record":
        with starter_client() as client:
            recording = record(asked.folder, client, asked.seed)
        print(f"{len(recording.requests)} answers over release {recording.release_id} recorded in {asked.folder}")
        return 0
    names = dict(asked.renamed)
    try:
        recording = read(asked.folder)
    except FileNotFoundError as error:
        print(f"There is no recording: {error}. Make one first, with the code to compare with.", file=sys.stderr)
        return 2
    with starter_client() as client:
        outcomes = compare(recording, client, names)
    print(report(recording, outcomes))
    return 1 if any(one.differences for one in outcomes) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.recording", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record", help="record the answers of this version of the code")
    recording.add_argument("--seed", type=int, default=SEED, help="of the choice of addresses")
    comparing = commands.add_parser("compare", help="compare this version of the code with a recording")
    comparing.add_argument(
        "--renamed",
        metavar="OLD=NEW",
        type=_pair,
        action="append",
        default=[],
        help="an id, a parameter or a part of an address that has another name now",
    )
    for one in (recording, comparing):
        one.add_argument("folder", type=Path)
    return parser


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise argparse.ArgumentTypeError(f"'{text}' is not OLD=NEW")
    return old, new


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
