"""Key figures on the boundaries of gemeenten and wijken, a layer a year (CBS, through PDOK's OGC API Features)."""

from collections.abc import Sequence

import pandas as pd

from etl.cells import join_cells, make_cells, refuse_implausible
from etl.codes import ABROAD, gemeente_of, level_of, region_code
from etl.columns import Column, resolve
from etl.delivery import Delivery, PageListener, Services
from etl.pdok import fetch_features
from etl.shapes import is_land, read_features
from etl.snapshot import Body, Snapshot, Snapshots
from etl.source import CBS, CC_BY, Source

LAYERS = {"gemeenten": ("gemeentecode", "gemeentenaam"), "wijken": ("wijkcode", "wijknaam")}
# The layer does not say its units; these are CBS's own for these figures, by how the attribute starts.
UNITS = {
    "percentage_": "%",
    "perc_": "%",
    "netto_arbeidsparticipatie": "%",
    "gemiddelde_woningwaarde": "x 1 000 euro",
    "gemiddelde_huishoudsgrootte": "aantal",
    "omgevingsadressendichtheid": "per km²",
    "bevolkingsdichtheid": "aantal inwoners per km²",
    "oppervlakte_": "ha",
    "stedelijkheid_": "code",
    "aantal_": "aantal",
    "mannen": "aantal",
    "vrouwen": "aantal",
    "woningvoorraad": "aantal",
}

SOURCES = tuple(
    Source(
        id=f"pdok_wijkenbuurten_{year}",
        title=f"CBS Wijken en Buurten {year}",
        publisher=f"{CBS}, via PDOK",
        url=f"https://api.pdok.nl/cbs/wijken-en-buurten-{year}/ogc/v1",
        licence=CC_BY,
        credit=f"Bron: CBS, Wijk- en buurtkaart {year} (PDOK)",
        setting="PDOK_API_URL",
        place=f"wijken-en-buurten-{year}",
        vintage=year,
        period_id=year,
    )
    for year in ("2022", "2023")
)


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """Both layers, gemeenten and wijken; bodies are named after the layer."""
    bodies: list[Body] = []
    rows = 0
    for layer in LAYERS:
        place = f"{source.place}/{layer}"
        delivery = fetch_features(services[source.setting], services["PDOK_WFS_URL"], place, source.vintage, progress)
        bodies += delivery.bodies
        rows += delivery.rows
    return Delivery(tuple(bodies), rows)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level gemeente and wijk; a layer without the attribute gives none. Water and abroad are left out."""
    parts = []
    layers = [_land(snapshots[source.id], layer) for layer in LAYERS]
    layer_columns = [_columns(layer) for layer in layers]
    for name in columns:
        resolve(source.id, name, _of_all(layer_columns))
        for layer, own_columns in zip(layers, layer_columns, strict=True):
            parts.append(_cells(source, name, layer, own_columns))
    return join_cells(parts)


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The attributes of both layers of which the unit is known."""
    return _of_all([_columns(_land(snapshots[source.id], layer)) for layer in LAYERS])


def regions(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """region_code, vintage, level, name, gemeente_code (None for a gemeente)."""
    parts = []
    for layer, (_, name) in LAYERS.items():
        table = _land(snapshots[source.id], layer)
        codes = table["region_code"]
        parts.append(
            pd.DataFrame(
                {
                    "region_code": codes,
                    "vintage": source.vintage,
                    "level": [level_of(code) for code in codes],
                    "name": table[name].str.strip(),
                    "gemeente_code": [gemeente_of(code) if code.startswith("WK") else None for code in codes],
                },
                dtype=object,
            )
        )
    return pd.concat(parts, ignore_index=True)


def _land(snapshot: Snapshot, layer: str) -> pd.DataFrame:
    """The attributes of one layer, one row a region, `region_code` added."""
    features = [feature["properties"] for feature in read_features(snapshot, f"{layer}-")]
    table = pd.DataFrame([one for one in features if is_land(one)], dtype=object)
    table["region_code"] = [region_code(code) for code in table[LAYERS[layer][0]]]
    return table[table["region_code"] != ABROAD].reset_index(drop=True)


def _columns(table: pd.DataFrame) -> list[Column]:
    units = {
        name: next((unit for start, unit in UNITS.items() if name.startswith(start)), None)
        for name in map(str, table.columns)
    }
    return [Column(name, (name,), unit) for name, unit in units.items() if unit is not None]


def _of_all(layers: list[list[Column]]) -> list[Column]:
    """Each attribute once, that of several layers too."""
    return list({column.key: column for layer in layers for column in layer}.values())


def _cells(source: Source, name: str, layer: pd.DataFrame, columns: list[Column]) -> pd.DataFrame:
    column = next((column for column in columns if column.name == name), None)
    if column is None:
        return join_cells([])
    levels = [level_of(code) for code in layer["region_code"]]
    cells = make_cells(levels, source.vintage, source.period_id, layer["region_code"], name, layer[column.key])
    return refuse_implausible(source.id, name, column.unit, cells)
