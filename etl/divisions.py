"""The divisions of gemeenten over the years, and the way from each to a later one."""

from collections.abc import Mapping, Sequence
from functools import cache

import pandas as pd

from etl.crosswalk import CrosswalkError, Move, check_crosswalk, crosswalk, split_shares


class Divisions:
    """gemeenten: region codes by vintage. Crosswalks are made once and checked when made."""

    def __init__(
        self,
        gemeenten: Mapping[str, Sequence[str]],
        moves: Sequence[Move],
        inhabitants: Mapping[str, Mapping[str, float]],
    ) -> None:
        """inhabitants: for each divided gemeente those of its wijken."""
        self.gemeenten = gemeenten
        self.moves = moves
        splits = [move for move in moves if move.is_split]
        self.shares = {move.from_code: split_shares(move, inhabitants[move.from_code]) for move in splits}
        self.cross = cache(self._cross)

    @property
    def newest(self) -> str:
        """The vintage gemeenten are shown on: the newest."""
        return max(self.gemeenten)

    def leads(self, from_vintage: str, to_vintage: str) -> bool:
        """True where figures of one vintage can be put on another: a later one, or one with the same gemeenten."""
        code_lists = self.gemeenten.get(from_vintage), self.gemeenten.get(to_vintage)
        return from_vintage <= to_vintage or code_lists[0] == code_lists[1]

    def _cross(self, from_vintage: str, to_vintage: str) -> pd.DataFrame:
        """The crosswalk between two vintages; rising codes."""
        for vintage in (from_vintage, to_vintage):
            if vintage not in self.gemeenten:
                raise CrosswalkError(
                    f"no source lists the gemeenten of {vintage}; held are {', '.join(self.gemeenten)}"
                )
        rows = crosswalk(self.gemeenten[from_vintage], from_vintage, to_vintage, self.moves, self.shares)
        check_crosswalk(rows, self.gemeenten[to_vintage])
        return rows

    def to_newest(self) -> pd.DataFrame:
        """The crosswalk of every earlier vintage to the one shown, below each other."""
        earlier = sorted(vintage for vintage in self.gemeenten if vintage < self.newest)
        return pd.concat([self.cross(vintage, self.newest) for vintage in earlier], ignore_index=True)
