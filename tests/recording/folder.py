"""A recording as files: `recording.json` with its requests, and `answers/<place>.json.gz`."""

import gzip
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from tests.recording.asking import Request

LIST = "recording.json"
ANSWERS = "answers"
# The second level of gzip is half the time of the sixth, and nearly as small.
_LEVEL = 2


@dataclass(frozen=True)
class Recording:
    """What was recorded, in order. seed: of the choice; release_id: of the figures; the answers stand in `folder`."""

    folder: Path
    seed: int
    release_id: str
    requests: list[Request]

    def answer(self, place: int) -> Any:
        """The recorded answer to the request at a place."""
        return orjson.loads(gzip.decompress(_path(self.folder, place).read_bytes()))


def start(folder: Path, seed: int, release_id: str, requests: list[Request]) -> Recording:
    """An empty recording in the place of what the folder held of one."""
    shutil.rmtree(folder / ANSWERS, ignore_errors=True)
    (folder / ANSWERS).mkdir(parents=True)
    body = {"seed": seed, "release_id": release_id, "requests": requests}
    (folder / LIST).write_bytes(orjson.dumps(body, option=orjson.OPT_INDENT_2))
    return Recording(folder, seed, release_id, requests)


def keep(recording: Recording, place: int, answer: bytes) -> None:
    """Writes the answer to the request at a place."""
    _path(recording.folder, place).write_bytes(gzip.compress(answer, _LEVEL, mtime=0))


def read(folder: Path) -> Recording:
    """The recording in a folder; FileNotFoundError when there is none."""
    body = orjson.loads((folder / LIST).read_bytes())
    return Recording(folder, body["seed"], body["release_id"], body["requests"])


def _path(folder: Path, place: int) -> Path:
    return folder / ANSWERS / f"{place:03}.json.gz"
