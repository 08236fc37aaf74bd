"""The tables of the small release, made up by hand; what tests lean on in them is told in small_release."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from indicators.registry import Registry, load_registry

DEFINITIONS = Path(__file__).parent / "small_definitions"

NAMES = "Aardenveen Bovenmeer Cruquedam Dijkerwaard Eikensluis Fennebroek Grastwoude Heidemonde IJlsterhoek Jonkerswold"
GEMEENTEN = {f"GM90{number:02}": name for number, name in enumerate([*NAMES.split(), "Kolkzijl", "Lindergouw"], 1)}
OLD_GEMEENTEN = GEMEENTEN | {"GM9013": "Oudbroek"}
WIJKEN = {f"WK{code[2:]}{part:02}": f"{name} wijk {part}" for code, name in GEMEENTEN.items() for part in (1, 2)}
LACKING_SHAPE = "WK901201"
DIVISIONS = [("gemeente", "2019"), ("gemeente", "2025"), ("wijk", "2022"), ("wijk", "2024")]
PARENTS = {"land": "NL00", "corop": "CR91", "rmc": "RM91", "rpa": "RP91"}


def small_registry() -> Registry:
    """The definitions that belong to the small release."""
    return load_registry(DEFINITIONS)


def tables(release_id: str = "small-1", raised_by: float = 0.0) -> dict[str, pd.DataFrame]:
    """Every table of the small release, parents before children."""
    noon = pd.Timestamp("2025-06-01 12:00")
    built = {"built_at": noon, "code_version": "0", "definitions_sha256": "d", "raw_sha256": "r"}
    observation = _observations(raised_by)
    return {
        "release": pd.DataFrame([{"release_id": release_id} | built]),
        "source": _sources(),
        "indicator": _indicators(),
        "period": pd.DataFrame([_period(period_id) for period_id in ("2018/19", "2019", "2021", "2022", "2024")]),
        "region": _regions(),
        "region_parent": _region_parents(),
        "former_region": pd.DataFrame(
            [{"region_code": "GM9013", "name": "Oudbroek", "ended_on": date(2022, 1, 1), "successor_code": "GM9003"}]
        ),
        "boundary": _boundaries(),
        "boundary_without_region": pd.DataFrame(
            [{"level": "wijk", "vintage": "2024", "boundary_code": "WK909999", "name": "Vorige wijk"}]
        ),
        "observation": observation,
        "map_breaks": _map_breaks(observation),
        "neighbour": _neighbours(),
        "coverage": pd.DataFrame([_coverage()]),
    }


def _sources() -> pd.DataFrame:
    names = {"kleine_tabel": "Verzonnen kerncijfers", "kleine_scholen": "Verzonnen examens", "grenzen": "Grenzen"}
    row = {
        "table_code": None,
        "publisher": "Bureau van Verzinsels",
        "url": "https://example.org/",
        "licence": "CC BY 4.0",
        "note": None,
        "retrieved_at": pd.Timestamp("2025-05-01"),
        "modified_at": None,
        "sha256": "0",
        "rows": 12,
    }
    table = pd.DataFrame(
        [{"source_id": key, "title": title, "credit": f"Bron: {title}"} | row for key, title in names.items()]
    )
    # One source comes from a copy, under a licence of its own.
    copied = {"licence": "Open schoolcijfers", "note": "Gedeeltelijke kopie.", "retrieved_at": pd.NaT}
    table.loc[table["source_id"] == "kleine_scholen", list(copied)] = list(copied.values())
    return table


def _indicators() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "indicator_id": indicator.id,
            "domain": indicator.domain,
            "role": indicator.role,
            "kind": indicator.measure.kind,
            "unit": indicator.measure.unit,
            "per": indicator.measure.per,
            "decimals": indicator.measure.decimals,
            "direction": indicator.measure.direction,
            "definition_sha256": "d",
        }
        for indicator in small_registry().values()
    ).astype({"per": "Int64"})


def _period(period_id: str) -> dict[str, object]:
    if "/" in period_id:
        first = int(period_id[:4])
        return _dates(period_id, "school_year", date(first, 8, 1), date(first + 1, 7, 31))
    return _dates(period_id, "year", date(int(period_id), 1, 1), date(int(period_id), 12, 31))


def _dates(period_id: str, kind: str, start: date, end: date) -> dict[str, object]:
    return {"period_id": period_id, "kind": kind, "start_date": start, "end_date": end}


def names_of(level: str, vintage: str) -> dict[str, str]:
    """Names by code of one division, in region order."""
    if level == "wijk":
        return WIJKEN
    return GEMEENTEN if vintage == "2025" else OLD_GEMEENTEN


def provincie_of(code: str) -> str:
    """The provincie that a gemeente or wijk lies in."""
    return "PV91" if code[2:6] <= "9006" else "PV92"


def _regions() -> pd.DataFrame:
    above = {"NL00": ("land", "Nederland"), "PV91": ("provincie", "Noordveld"), "PV92": ("provincie", "Zuidveld")}
    above |= {"CR91": ("corop", "Het Veld"), "RM91": ("rmc", "RMC Veld"), "RP91": ("rpa", "Arbeidsmarkt Veld")}
    rows = [(code, vintage, *above[code]) for vintage in ("2019", "2022", "2024", "2025") for code in above]
    for level, vintage in DIVISIONS:
        rows += [(code, vintage, level, name) for code, name in names_of(level, vintage).items()]
    # A wijk lies in a gemeente of its own year.
    rows += [(code, year, "gemeente", name) for year in ("2022", "2024") for code, name in GEMEENTEN.items()]
    return pd.DataFrame(rows, columns=["region_code", "vintage", "level", "name"])


def _region_parents() -> pd.DataFrame:
    rows = []
    for level, vintage in DIVISIONS:
        for code in names_of(level, vintage):
            parents = PARENTS | {"provincie": provincie_of(code)}
            if level == "wijk":
                parents = {"gemeente": f"GM{code[2:6]}", "provincie": provincie_of(code)}
            rows += [(code, vintage, parent_level, parent) for parent_level, parent in parents.items()]
    return pd.DataFrame(rows, columns=["region_code", "vintage", "parent_level", "parent_code"])


def _boundaries() -> pd.DataFrame:
    rows = []
    for level, vintage in DIVISIONS:
        year = "2023" if (level, vintage) == ("wijk", "2024") else vintage
        for code, bounds in bounds_of(level, vintage).items():
            if bounds:
                rows.append((level, vintage, code, year, "grenzen", *bounds))
    names = ["level", "vintage", "region_code", "boundary_vintage", "source_id", "west", "south", "east", "north"]
    return pd.DataFrame(rows, columns=names)


def bounds_of(level: str, vintage: str) -> dict[str, list[float] | None]:
    """A square in degrees for every region: gemeenten in rows of four, each with its two wijken side by side."""
    bounds: dict[str, list[float] | None] = {}
    for code in names_of(level, vintage):
        row, column = divmod(int(code[4:6]) - 1, 4)
        west, south, width = 5.0 + 0.2 * column, 52.4 - 0.1 * row, 0.2
        if level == "wijk":
            width = 0.1
            west += 0.1 * (int(code[6:]) - 1)
        bounds[code] = [round(degrees, 6) for degrees in (west, south, west + width, south + 0.1)]
    if (level, vintage) == ("wijk", "2024"):
        bounds[LACKING_SHAPE] = None
    return bounds


def _neighbours() -> pd.DataFrame:
    rows = []
    for level, vintage in DIVISIONS:
        shapes = {code: bounds for code, bounds in bounds_of(level, vintage).items() if bounds}
        for code, (west, south, east, north) in shapes.items():
            for other, (left, bottom, right, top) in shapes.items():
                beside = (west == right or east == left) and south == bottom
                above = (north == bottom or south == top) and west == left
                if beside or above:
                    rows.append((level, vintage, code, other))
    return pd.DataFrame(rows, columns=["level", "vintage", "region_code", "neighbour_code"])


def _coverage() -> dict[str, object]:
    return {
        "source_id": "kleine_scholen",
        "subject": "scholen aan gemeenten",
        "matched": 21,
        "total": 23,
        "unmatched": ["99ZZ00", "99ZZ01"],
    }


def _observations(raised_by: float) -> pd.DataFrame:
    rows: list[tuple[object, ...]] = []
    for level, vintage, period in [
        ("gemeente", "2019", "2019"),
        ("gemeente", "2025", "2019"),
        ("gemeente", "2025", "2021"),
        ("wijk", "2022", "2022"),
        ("wijk", "2024", "2024"),
    ]:
        for place, code in enumerate(names_of(level, vintage)):
            rows.append(_count("inwoners", level, vintage, period, code, 1000.0 + 137 * place))
            value = round(4 + 0.7 * ((place * 5) % 13), 1)
            rows.append(_rate("laag_inkomen", level, vintage, period, code, value, "final"))
    rows += [_youth_care(place, code) for place, code in enumerate(GEMEENTEN) if code != "GM9005"]
    rows += [_passed(place, code) for place, code in enumerate(GEMEENTEN)]
    for period in ("2019", "2021"):
        rows.append(_count("inwoners", "land", "2025", period, "NL00", 21042.0))
        rows.append(_rate("laag_inkomen", "land", "2025", period, "NL00", 7.9, "final"))
    rows.append(_rate("jeugdzorg", "land", "2025", "2021", "NL00", 9.6, "estimated", "weighted"))
    observation = pd.DataFrame(rows, columns=OBSERVATION_COLUMNS)
    observation["value"] = observation["value"].where(~(observation["value"] > 0), observation["value"] + raised_by)
    return observation.sort_values(OBSERVATION_COLUMNS[:5], ignore_index=True)


OBSERVATION_COLUMNS = ["indicator_id", "level", "vintage", "period_id", "region_code"]
OBSERVATION_COLUMNS += ["value", "numerator", "denominator", "status", "derivation", "source_id"]


def _count(indicator_id: str, level: str, vintage: str, period: str, code: str, value: float) -> tuple[object, ...]:
    derivation = "added" if (vintage, period, code) == ("2025", "2019", "GM9003") else "published"
    return indicator_id, level, vintage, period, code, value, value, np.nan, "final", derivation, "kleine_tabel"


def _rate(
    indicator_id: str,
    level: str,
    vintage: str,
    period: str,
    code: str,
    value: float,
    status: str,
    how: str = "published",
) -> tuple[object, ...]:
    return indicator_id, level, vintage, period, code, value, np.nan, np.nan, status, how, "kleine_tabel"


def _youth_care(place: int, code: str) -> tuple[object, ...]:
    value, status = {
        "GM9004": (np.nan, "suppressed"),
        "GM9006": (0.0, "final"),
        "GM9007": (11.5, "provisional"),
    }.get(code, (round(7 + 0.4 * place, 1), "final"))
    return _rate("jeugdzorg", "gemeente", "2025", "2021", code, value, status)


def _passed(place: int, code: str) -> tuple[object, ...]:
    key = ("geslaagden", "gemeente", "2025", "2018/19", code)
    if code == "GM9008":
        return *key, np.nan, np.nan, np.nan, "not_applicable", "recomputed", "kleine_scholen"
    passed, candidates = 180.0 + place, 200.0 + place % 5
    return *key, 100 * passed / candidates, passed, candidates, "final", "recomputed", "kleine_scholen"


def _map_breaks(observation: pd.DataFrame) -> pd.DataFrame:
    rows = []
    mapped = observation[observation["level"] != "land"].dropna(subset="value")
    for key, values in mapped.groupby(OBSERVATION_COLUMNS[:4])["value"]:
        limits = sorted(set(values.quantile(np.linspace(0, 1, 6)[1:]).tolist()))
        rows.append((*key, "quantile", limits))
    return pd.DataFrame(rows, columns=[*OBSERVATION_COLUMNS[:4], "method", "limits"])
