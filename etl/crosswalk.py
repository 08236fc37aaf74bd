"""The herindelingen, which say what became of each gemeente, and the crosswalk that follows from them.

A vintage is the division of 1 January of that year, so a herindeling of 24 March 2022 belongs to 2023.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from etl.errors import EtlError

HERINDELINGEN = Path(__file__).parent / "herindelingen.toml"
CROSSWALK_COLUMNS = ["from_code", "from_vintage", "to_code", "to_vintage", "share", "basis"]


class CrosswalkError(EtlError):
    """A herindeling that does not fit the regions or figures there are."""


@dataclass(frozen=True)
class Move:
    """One gemeente that ceased to exist on `date`, and where it went.

    parts: successor code -> codes of the wijken that went there; a gemeente that went whole
    has one successor without wijken. basis: how the parts were measured, '' when whole.
    """

    date: date
    from_code: str
    name: str
    parts: Mapping[str, tuple[str, ...]]
    source_id: str = ""
    column: str = ""
    period: str = ""

    @property
    def is_split(self) -> bool:
        return len(self.parts) > 1


def load_moves(path: Path = HERINDELINGEN) -> tuple[Move, ...]:
    """Every gemeente that ceased to exist, in order of date and code."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    moves = [
        Move(entry["date"], former["code"], former["name"], {entry["to"]["code"]: ()})
        for entry in raw["herindeling"]
        for former in entry["from"]
    ]
    moves += [_split(entry) for entry in raw["split"]]
    codes = [move.from_code for move in moves]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise CrosswalkError(f"{path.name}: {', '.join(twice)} ends twice; keep one entry")
    return tuple(sorted(moves, key=lambda move: (move.date, move.from_code)))


def _split(entry: dict[str, Any]) -> Move:
    parts = {part["to"]: tuple(part["wijken"]) for part in entry["parts"]}
    former = entry["from"]
    return Move(
        entry["date"], former["code"], former["name"], parts, entry["source_id"], entry["column"], entry["period"]
    )


def split_shares(move: Move, inhabitants: Mapping[str, float]) -> dict[str, float]:
    """The share of a divided gemeente that went to each successor; the shares sum to 1.

    inhabitants: of each wijk, by code. Raises CrosswalkError when a wijk has no figure.
    """
    missing = [wijk for wijken in move.parts.values() for wijk in wijken if wijk not in inhabitants]
    if missing:
        reason = f"{move.source_id} has no inhabitants of {', '.join(missing)}"
        raise CrosswalkError(f"{move.name} ({move.from_code}) cannot be divided: {reason}")
    sizes = {code: sum(inhabitants[wijk] for wijk in wijken) for code, wijken in move.parts.items()}
    total = sum(sizes.values())
    return {code: size / total for code, size in sizes.items()}


def crosswalk(
    codes: Iterable[str],
    from_vintage: str,
    to_vintage: str,
    moves: Iterable[Move],
    shares: Mapping[str, Mapping[str, float]],
) -> pd.DataFrame:
    """Rows of the table `crosswalk` for every code of one vintage to another, sorted by key.

    shares: for each divided gemeente the share of each successor. A gemeente of which a
    successor ended in turn is followed to the end.
    """
    moves_between = [move for move in moves if _first_vintage(move) in _vintages_after(from_vintage, to_vintage)]
    rows = []
    for code in sorted(set(codes)):
        ends, basis = _ends(code, moves_between, shares)
        rows += [(code, from_vintage, to_code, to_vintage, share, basis) for to_code, share in sorted(ends.items())]
    return pd.DataFrame(rows, columns=CROSSWALK_COLUMNS)


def _ends(code: str, moves: list[Move], shares: Mapping[str, Mapping[str, float]]) -> tuple[dict[str, float], str]:
    """The shares of `code` after all moves, and what they rest on."""
    ends, basis = {code: 1.0}, "unchanged"
    for move in moves:
        if move.from_code not in ends:
            continue
        own_share = ends.pop(move.from_code)
        parts = shares[move.from_code] if move.is_split else dict.fromkeys(move.parts, 1.0)
        for to_code, share in parts.items():
            ends[to_code] = ends.get(to_code, 0.0) + own_share * share
        if move.is_split:
            basis = f"inhabitants_{move.period}"
        elif basis == "unchanged":
            basis = "whole"
    return ends, basis


def _first_vintage(move: Move) -> int:
    start_of_year = (move.date.month, move.date.day) == (1, 1)
    return move.date.year if start_of_year else move.date.year + 1


def _vintages_after(from_vintage: str, to_vintage: str) -> range:
    return range(int(from_vintage) + 1, int(to_vintage) + 1)


def former_regions(moves: Iterable[Move], successors: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table `former_region`; successors: the crosswalk of the oldest vintage to the one shown."""
    rows = [
        (move.from_code, move.name, move.date, to_code)
        for move in moves
        for to_code in successors.loc[successors["from_code"] == move.from_code, "to_code"]
    ]
    table = pd.DataFrame(rows, columns=["region_code", "name", "ended_on", "successor_code"])
    return table.sort_values(["region_code", "successor_code"], ignore_index=True)


def check_crosswalk(rows: pd.DataFrame, regions: Iterable[str]) -> None:
    """Raises CrosswalkError unless the successors are exactly `regions`, the codes of the newer vintage."""
    successors, codes = set(rows["to_code"]), set(regions)
    if strangers := sorted(successors - codes):
        raise CrosswalkError(
            f"crosswalk from {rows['from_vintage'].iloc[0]}: {', '.join(strangers)} is no gemeente of "
            f"{rows['to_vintage'].iloc[0]}; add the herindeling to {HERINDELINGEN.name}"
        )
    if orphans := sorted(codes - successors):
        raise CrosswalkError(
            f"crosswalk from {rows['from_vintage'].iloc[0]}: nothing leads to {', '.join(orphans)}; "
            f"add the herindeling to {HERINDELINGEN.name}"
        )
