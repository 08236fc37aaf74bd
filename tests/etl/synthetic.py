"""Hand-made definitions, cells and divisions for the tests of a build: four gemeenten, of which two merge."""

from datetime import date

import pandas as pd

from etl.crosswalk import Move
from etl.divisions import Divisions
from indicators.model import Aggregation, Indicator, MapStyle, Measure, SourceColumns, Texts

OLD = ["GM0001", "GM0002", "GM0003", "GM0004"]
# In 2022 GM0001 and GM0002 become GM0009, and GM0003 gets another code.
MOVES = (
    Move(date(2022, 1, 1), "GM0001", "Een", {"GM0009": ()}),
    Move(date(2022, 1, 1), "GM0002", "Twee", {"GM0009": ()}),
    Move(date(2022, 1, 1), "GM0003", "Drie", {"GM0008": ()}),
)
NEW = ["GM0004", "GM0008", "GM0009"]
TEXTS = Texts("Naam", "de naam", "Kort", "Definitie", "Let op", "Wat nu?")
MEASURES = {
    "count": Measure("count", "aantal", 0, "neutral"),
    "rate": Measure("rate", "%", 1, "neutral", 100),
    "mean": Measure("mean", "km", 1, "neutral"),
}


def divisions() -> Divisions:
    """Gemeenten of 2020, 2021 (the same) and 2022."""
    return Divisions({"2020": OLD, "2021": OLD, "2022": NEW}, MOVES, {})


def regions() -> pd.DataFrame:
    """level, vintage, region_code of the divisions, and Nederland."""
    rows = [("gemeente", year, code) for year, codes in divisions().gemeenten.items() for code in codes]
    rows += [("land", year, "NL00") for year in divisions().gemeenten]
    return pd.DataFrame(rows, columns=["level", "vintage", "region_code"])


def indicator(
    indicator_id: str, kind: str, rule: str, *sources: SourceColumns, weight: str | None = None, **more: object
) -> Indicator:
    """A definition with one source that has the value in the column of its own name, unless sources are given."""
    usual = SourceColumns("cbs", ("gemeente", "land"), value=indicator_id)
    return Indicator(
        id=indicator_id,
        domain="demografie",
        role="omstandigheid",
        measure=MEASURES[kind],
        aggregation=Aggregation(rule, weight, more.get("weight_period")),
        sources=sources or (usual,),
        map=MapStyle("quantile", 5),
        texts={"nl": TEXTS, "en": TEXTS},
    )


def cells(column: str, figures: dict[str, float | str], vintage: str = "2020", period: str = "2020") -> pd.DataFrame:
    """One column of one slice; a word in the place of a figure is a status without value."""
    rows = []
    for code, figure in figures.items():
        level = "land" if code.startswith("NL") else "gemeente"
        is_figure = not isinstance(figure, str)
        rows.append(
            (level, vintage, period, code, column, figure if is_figure else None, "final" if is_figure else figure)
        )
    columns = ["level", "vintage", "period_id", "region_code", "column", "value", "status"]
    return pd.DataFrame(rows, columns=columns).astype({"value": float})
