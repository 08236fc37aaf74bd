"""What the API should say of a cell, reckoned from the raw figures alone: plain Python, and nothing of etl.

The definitions say which columns make a figure and by which rule it adds up; that is all that is read of them.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.sources import raw_reading, raw_schools
from tests.sources.own_divisions import SHOWN, successors
from tests.sources.raw_reading import Figure, Figures

DEFINITIONS = Path(__file__).parents[2] / "indicators" / "definitions"
READERS = {
    "cbs_laag_inkomen": raw_reading.low_income,
    "cbs_achterstandsscores": raw_schools.scores,
    "cbs_": raw_reading.cbs_table,
    "pdok_wijkenbuurten": raw_reading.layers,
    "duo_vestigingen": raw_schools.sites,
    "duo_examens": raw_schools.exams,
    "duo_vsv": raw_schools.early_leavers,
    "statline_": raw_reading.export,
}
GRADES = ("final", "provisional", "estimated")


class Cell(NamedTuple):
    """A figure and how its region came by it."""

    value: float | None
    status: str
    derivation: str = "published"
    numerator: float | None = None
    denominator: float | None = None


class Part(NamedTuple):
    """A region that belongs to a larger one, or a share of it does; weight: its size, when it has one."""

    cell: Cell
    share: float = 1.0
    weight: float | None = None


Slices = Mapping[tuple[str, str, str], tuple[str, Mapping[str, Cell]]]


@cache
def definition(indicator_id: str) -> dict[str, Any]:
    """A definition as it is written."""
    return tomllib.loads((DEFINITIONS / f"{indicator_id}.toml").read_text(encoding="utf-8"))


@cache
def _figures(source_id: str, column: str) -> Figures:
    return next(read for start, read in READERS.items() if source_id.startswith(start))(source_id, column)


@cache
def published(indicator_id: str) -> Slices:
    """Source and cells by level, vintage and period; the source named first that has any figure."""
    slices: dict[tuple[str, str, str], tuple[str, Mapping[str, Cell]]] = {}
    for entry in definition(indicator_id)["source"]:
        names = [*([entry["value"]] if "value" in entry else entry["numerator"]), *entry.get("denominator", [])]
        held = [_figures(entry["id"], name) for name in names]
        found: dict[tuple[str, str, str], dict[str, Cell]] = {}
        for *where, code in dict.fromkeys(key for figures in held for key in figures):
            if where[0] in entry["levels"]:
                row = [figures.get((*where, code), raw_reading.MISSING) for figures in held]
                found.setdefault(tuple(where), {})[code] = _own_cell(row, entry, indicator_id)
        for key, cells in found.items():
            if key not in slices and any(cell.value is not None for cell in cells.values()):
                slices[key] = (entry["id"], cells)
    return slices


def _own_cell(row: list[Figure], entry: dict[str, Any], indicator_id: str) -> Cell:
    """One region's own figure: a column, a sum of columns, or one sum over another."""
    parted = len(entry.get("numerator", [0]))
    (above, status), (below, other) = _sum(row[:parted]), _sum(row[parted:])
    worst = _worst([status] if parted == len(row) else [status, other], entry.get("provisional", False))
    if parted == len(row):
        return Cell(None if above is None else above * entry.get("factor", 1.0), worst)
    if above is None or below is None:
        return Cell(None, worst)
    if below == 0:
        return Cell(None, "not_applicable")
    above *= entry.get("factor", 1.0)
    return Cell(above / below * _per(indicator_id), worst, "published", above, below)


def _sum(figures: list[Figure]) -> Figure:
    """Columns added; one that does not apply does not count, one that is absent leaves nothing."""
    counting = [figure for figure in figures if figure[1] != "not_applicable"]
    if not counting:
        return raw_reading.NOT_APPLICABLE
    status = _worst([status for _, status in counting])
    numbers = [number for number, _ in counting if number is not None]
    return (sum(numbers), status) if len(numbers) == len(counting) else (None, status)


def _worst(statuses: list[str], provisional: bool = False) -> str:
    order = (*GRADES, "suppressed", "not_applicable", "missing")
    worst = max(statuses, key=order.index)
    return "provisional" if provisional and worst == "final" else worst


def _per(indicator_id: str) -> float:
    return definition(indicator_id)["measure"].get("per", 1)


def weights(indicator_id: str, period: str, vintage: str, codes: frozenset[str]) -> dict[str, float | None]:
    """The sizes that figures of gemeenten are weighted by: of the period, or else of the one the definition names."""
    rule = definition(indicator_id)["aggregation"]
    held = published(rule["weight"]) if "weight" in rule else {}
    for wanted in (period, rule.get("weight_period")):
        usable = {
            year: cells
            for (level, year, of), (_, cells) in held.items()
            if level == "gemeente" and of == wanted and (year <= vintage or set(cells) == codes)
        }
        if usable:
            return _on(usable[max(usable)], max(usable), vintage)
    return {}


def _on(cells: Mapping[str, Cell], since: str, until: str) -> dict[str, float | None]:
    sizes: dict[str, float | None] = {}
    for code, cell in cells.items():
        for new, share in successors(code, since, until).items():
            before = sizes.get(new, 0.0)
            sizes[new] = None if before is None or cell.value is None else before + share * cell.value
    return sizes


def expected(indicator_id: str, level: str, vintage: str, period: str, code: str) -> tuple[str, Cell]:
    """The source and the cell that the API should give."""
    slices = published(indicator_id)
    if (level, vintage, period) in slices:
        source_id, cells = slices[level, vintage, period]
        return source_id, cells.get(code, Cell(*raw_reading.MISSING))
    newest = max(year for kind, year, of in slices if kind == "gemeente" and of == period)
    source_id, cells = slices["gemeente", newest, period]
    sizes = weights(indicator_id, period, newest, frozenset(cells))
    if level == "land":
        assert vintage == newest
        return source_id, _whole([Part(cells[old], 1.0, sizes.get(old)) for old in cells], indicator_id, lenient=True)
    assert (level, vintage) == ("gemeente", SHOWN)
    parts = [
        Part(cell, successors(old, newest)[code], sizes.get(old))
        for old, cell in cells.items()
        if code in successors(old, newest)
    ]
    return source_id, parts[0].cell if len(parts) == 1 and parts[0].share == 1 else _whole(parts, indicator_id)


def _whole(parts: list[Part], indicator_id: str, lenient: bool = False) -> Cell:
    """The figure of several regions together. lenient: what lacks a figure is left out, which makes it an estimate."""
    rule = definition(indicator_id)["aggregation"]["rule"]
    counting = [part for part in parts if part.cell.status != "not_applicable"]
    present = [part for part in counting if part.cell.value is not None]
    if rule == "none":
        return Cell(None, "missing")
    if not counting:
        return Cell(None, "not_applicable")
    if len(present) < len(counting) and (not lenient or rule == "sum"):
        return Cell(None, _worst([part.cell.status for part in counting if part.cell.value is None]))
    whole = len(present) == len(counting) and all(part.share == 1 for part in present)
    status = _worst([part.cell.status for part in present]) if whole else "estimated"
    if rule == "sum":
        return Cell(sum(part.share * (part.cell.value or 0.0) for part in present), status, "added")
    if rule == "ratio" and all(part.cell.denominator is not None for part in present):
        above = sum(part.share * (part.cell.numerator or 0.0) for part in present)
        below = sum(part.share * (part.cell.denominator or 0.0) for part in present)
        return Cell(above / below * _per(indicator_id), status, "recomputed", above, below)
    return _weighted(present)


def _weighted(present: list[Part]) -> Cell:
    if any(part.weight is None for part in present):
        return Cell(None, "missing", "weighted")
    total = sum(part.share * (part.weight or 0.0) for part in present)
    value = sum(part.share * (part.weight or 0.0) * (part.cell.value or 0.0) for part in present)
    return Cell(value / total, "estimated", "weighted")
