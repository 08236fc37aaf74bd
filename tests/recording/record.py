"""Records what the application answers to a seeded choice of requests."""

from pathlib import Path

from flask.testing import FlaskClient

from tests.recording.answers import as_bytes
from tests.recording.asking import answer_to
from tests.recording.folder import Recording, keep, start
from tests.recording.requests import chosen_requests, release_id_of

SEED = 8


def record(folder: Path, client: FlaskClient, seed: int = SEED) -> Recording:
    """A recording of the application behind `client`, written to the folder."""
    recording = start(folder, seed, release_id_of(client), chosen_requests(client, seed))
    for place, request in enumerate(recording.requests):
        keep(recording, place, as_bytes(answer_to(request, client)))
    return recording
