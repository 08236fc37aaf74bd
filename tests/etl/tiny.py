"""The smallest release that passes every check, in memory: two gemeenten, one indicator, one drawing."""

from dataclasses import replace
from datetime import date

import pandas as pd

from etl.drawings import Geometry
from etl.release import KEYS, ReleaseDraft, schemas

SOURCE = {
    "source_id": "cbs_x",
    "table_code": "1NED",
    "title": "Een tabel",
    "publisher": "CBS",
    "url": "https://opendata.cbs.nl/1NED",
    "licence": "CC BY 4.0",
    "credit": "Bron: CBS",
    "note": None,
    "retrieved_at": pd.NaT,
    "modified_at": pd.NaT,
    "sha256": "a" * 64,
    "rows": 2,
}
INDICATOR = {
    "indicator_id": "inwoners",
    "domain": "demografie",
    "role": "omstandigheid",
    "kind": "count",
    "unit": "aantal",
    "per": None,
    "decimals": 0,
    "direction": "neutral",
    "definition_sha256": "b" * 64,
}
GEMEENTEN = {"GM0001": 10.0, "GM0002": 20.0}
BOX = {"west": 5.0, "south": 52.0, "east": 5.1, "north": 52.1}


def tiny_release(**replacements: pd.DataFrame) -> ReleaseDraft:
    """The release, with some tables in the place of its own."""
    tables = {name: schemas()[name].empty_table().to_pandas() for name in KEYS if name != "release"}
    tables |= _rows()
    geometry = {"gemeente-2025": Geometry(b'{"type":"FeatureCollection","features":[]}', b'{"codes":[]}')}
    release = ReleaseDraft(tables, geometry, "code", "definitions", "raw")
    return replace(release, tables={**tables, **replacements})


def observations(figures: dict[str, float | None] | None = None, **more: object) -> pd.DataFrame:
    """Rows of `observation` for gemeenten, and Nederland where the code is NL00."""
    figures = GEMEENTEN if figures is None else figures
    levels = ["land" if code == "NL00" else "gemeente" for code in figures]
    table = pd.DataFrame({"region_code": list(figures), "value": list(figures.values()), "level": levels})
    key = {"indicator_id": "inwoners", "vintage": "2025", "period_id": "2025", "source_id": "cbs_x"}
    status = table["value"].notna().map({True: "final", False: "missing"})
    table = table.assign(**key, numerator=float("nan"), denominator=float("nan"), status=status)
    return table.assign(derivation="published").assign(**more).astype({"value": float})


def _rows() -> dict[str, pd.DataFrame]:
    codes = list(GEMEENTEN)
    regions = pd.DataFrame({"region_code": [*codes, "NL00"], "level": ["gemeente", "gemeente", "land"]})
    crosswalk = pd.DataFrame({"from_code": codes, "to_code": codes, "share": 1.0, "basis": "unchanged"})
    edges = pd.DataFrame({"region_code": codes, "level": "gemeente", "vintage": "2025", **BOX})
    period = {"period_id": "2025", "kind": "year", "start_date": date(2025, 1, 1), "end_date": date(2025, 12, 31)}
    return {
        "source": pd.DataFrame([SOURCE]),
        "indicator": pd.DataFrame([INDICATOR]).astype({"per": "Int32"}),
        "period": pd.DataFrame([period]),
        "region": regions.assign(vintage="2025", name=regions["region_code"]),
        "crosswalk": crosswalk.assign(from_vintage="2024", to_vintage="2025"),
        "boundary": edges.assign(boundary_vintage="2025", source_id="cbs_x"),
        "observation": observations(),
    }
