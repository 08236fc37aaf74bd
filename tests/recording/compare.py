"""Replays the requests of a recording and tells where the answers differ."""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from flask.testing import FlaskClient

from tests.recording.answers import as_bytes
from tests.recording.asking import Request, answer_to
from tests.recording.differences import Difference, differences, in_order, renamed
from tests.recording.folder import Recording
from tests.recording.requests import release_id_of

# How many differences of one answer are listed; the rest is counted.
LISTED = 10
_COUNTED = 2000


@dataclass(frozen=True)
class Outcome:
    """A request, as it was replayed, with every difference between its recorded answer and the one of now."""

    request: Request
    differences: list[Difference] = field(default_factory=list)


def compare(recording: Recording, client: FlaskClient, names: Mapping[str, str] | None = None) -> list[Outcome]:
    """Every request with its differences. names: old name -> new name, of what was renamed on purpose."""
    names = names or {}
    outcomes = []
    if (now := release_id_of(client)) != recording.release_id:
        outcomes.append(Outcome({"kind": "release", "address": ""}, [Difference("id", recording.release_id, now)]))
    for place, recorded in enumerate(recording.requests):
        request = renamed(recorded, names)
        before, after = recording.answer(place), orjson.loads(as_bytes(answer_to(request, client)))
        outcomes.append(Outcome(request, answers_differ(before, after, names)))
    return outcomes


def answers_differ(before: Any, after: Any, names: Mapping[str, str]) -> list[Difference]:
    """The differences between two answers, at most _COUNTED.

    Both are renamed: an old name is also a word of the page's own sentences, which stay as they are.
    """
    before, after = in_order(renamed(before, names)), in_order(renamed(after, names))
    if as_bytes(before) == as_bytes(after):
        return []
    return list(itertools.islice(differences(before, after), _COUNTED))


def report(recording: Recording, outcomes: list[Outcome]) -> str:
    """Counts by kind, what differs how often, and each difference with its address."""
    return "\n".join([*_counts(outcomes), *_summary(outcomes), *itertools.chain(*map(_listed, outcomes))])


def _counts(outcomes: list[Outcome]) -> Iterator[str]:
    every = Counter(one.request["kind"] for one in outcomes)
    differ = Counter(one.request["kind"] for one in outcomes if one.differences)
    rows = [(kind, count, differ[kind]) for kind, count in every.items()]
    for kind, count, unequal in [*rows, ("all", every.total(), differ.total())]:
        yield f"{kind:<10} {count:>4} compared, {count - unequal:>4} equal, {unequal:>4} differ"


def _summary(outcomes: list[Outcome]) -> Iterator[str]:
    """In how many answers each path differs, the most frequent first."""
    kinds = Counter(kind for one in outcomes for kind in {difference.kind for difference in one.differences})
    if kinds:
        yield "\nWhat differs, in how many answers:"
        yield from (f"{count:>5}  {kind}" for kind, count in kinds.most_common())
        yield "\nEach difference:"


def _listed(outcome: Outcome) -> Iterator[str]:
    if not outcome.differences:
        return
    yield f"\n{described(outcome.request)}"
    for one in outcome.differences[:LISTED]:
        yield f"  {one.path}\n    - {one.before}\n    + {one.after}"
    if len(outcome.differences) > LISTED:
        yield f"  and {len(outcome.differences) - LISTED} more"


def described(request: Request) -> str:
    """A request in one line: its kind, its address and what is done there."""
    steps = [
        f"{step.get('words') or step.get('control') or 'search'} = {step.get('value', step.get('search'))}"
        for step in request.get("steps", [])
    ]
    done = [f"post malformed: {request['spoilt']}"] if "spoilt" in request else steps
    return "; then ".join([f"{request['kind']}: {request['address']}", *done])
