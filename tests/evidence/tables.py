"""A section of the evidence: what was done, a table of what came out, and what is claimed of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import fill

WIDTH = 118


@dataclass(frozen=True)
class Claim:
    """One claim, what was wanted and what was found, ready to read. holds: None where nothing was wanted."""

    what: str
    wanted: str
    found: str
    holds: bool | None = None


@dataclass(frozen=True)
class Section:
    """text in words; head: the columns; rows: as many cells each, ready to read; claims: for the summary."""

    text: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    claims: tuple[Claim, ...] = ()


def written(title: str, section: Section) -> str:
    """A section as Markdown."""
    text = "\n\n".join(fill(each, WIDTH, break_on_hyphens=False) for each in section.text.split("\n\n"))
    return "\n".join([f"## {title}", "", text, "", *_table(section.head, section.rows), ""])


def summary(sections: Iterable[Section]) -> str:
    """Every claim with what was wanted and found, as Markdown."""
    verdicts = {True: "yes", False: "**no**", None: "-"}
    rows = [(one.what, one.wanted, one.found, verdicts[one.holds]) for each in sections for one in each.claims]
    return "\n".join(["## In short", "", *_table(("claim", "wanted", "found", "holds"), rows), ""])


def percent(share: float, digits: int = 1) -> str:
    """0.0512 as '5.1 %'."""
    return f"{100 * share:.{digits}f} %"


def between(what: str, shares: Sequence[float], low: float = 0.93, high: float = 0.97) -> Claim:
    """That all of some shares lie between two."""
    found = " to ".join(percent(one) for one in dict.fromkeys([min(shares), max(shares)]))
    return Claim(what, f"{low:.0%} to {high:.0%}".replace("%", " %"), found, low <= min(shares) <= max(shares) <= high)


def at_most(what: str, share: float, most: float) -> Claim:
    """That a share is no more than wanted."""
    return Claim(what, f"at most {100 * most:g} %", percent(share), share <= most)


def all_of(what: str, held: int, of: int) -> Claim:
    """That something is so of all there are."""
    return Claim(what, "all", f"{held:,} of {of:,}", held == of)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [_row(head), _row(("---",) * len(head)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
