"""DUO's open onderwijsdata: files as published, and figures per school added up to gemeenten."""

import io
from collections.abc import Iterable, Mapping

import pandas as pd

from etl.cells import COLUMNS, read_value
from etl.columns import Column, resolve
from etl.delivery import Delivery, PageListener, Services
from etl.errors import IncompleteDelivery
from etl.snapshot import Snapshots
from etl.source import DUO, DUO_OPEN, Source
from etl.sources import cbs_gebieden

# The division that the school files of 2019 and 2020 follow: 355 gemeenten, the same in both years.
REGIONS = cbs_gebieden.SOURCES[0]
VINTAGE, REGION_LIST = REGIONS.vintage, REGIONS.id
PAGE = "https://duo.nl/open_onderwijsdata/"


def duo_source(source_id: str, title: str, file: str, needs: tuple[str, ...], period_id: str = "2019") -> Source:
    """A file of DUO. Its own address is not certain, so the page it is listed on stands for it."""
    return Source(
        id=source_id,
        title=title,
        publisher=DUO,
        url=PAGE,
        licence=DUO_OPEN,
        credit=f"Bron: DUO, {title}",
        setting="DUO_URL",
        place=file,
        vintage=VINTAGE,
        period_id=period_id,
        needs=needs,
    )


def fetch_file(source: Source, services: Services, progress: PageListener) -> Delivery:
    """The one file of a source, byte for byte."""
    answer = services[source.setting].get(f"/{source.place}")
    is_text = source.place.endswith(".csv")
    rows = answer.content.count(b"\n") - 1 if is_text else 0
    if is_text and not answer.content.endswith(b"\n"):
        raise IncompleteDelivery(f"{answer.address}: the last line has no end, the file breaks off; fetch it again")
    progress(rows, rows)
    return Delivery((answer.body(source.place),), rows, answer.modified_at)


def read_file(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """A csv of DUO as text: latin-1, semicolons; nothing is read as missing."""
    content = snapshots[source.id].body(source.place)
    return pd.read_csv(io.BytesIO(content), sep=";", encoding="latin-1", dtype=str, keep_default_na=False)


def gemeenten(snapshots: Snapshots) -> pd.DataFrame:
    """region_code and name of the 355 gemeenten that school figures are added up to."""
    return cbs_gebieden.regions(REGIONS, snapshots)[["region_code", "name"]]


def read_numbers(texts: pd.Series) -> pd.Series:
    """Text as numbers; NaN where a school's figure is missing or withheld."""
    numbers = {text: read_value(text)[0] for text in texts.unique()}
    return texts.map(numbers).astype("float64")


def added_up(values: pd.Series, codes: pd.Series) -> pd.Series:
    """Sums of schools by region code; NaN where one of them is not known."""
    return values.groupby(codes).sum(skipna=False)


def school_columns(names: Iterable[str]) -> list[Column]:
    """Columns that a school source makes, all of them counts."""
    return [Column(name, (name,), "aantal") for name in names]


def gemeente_cells(
    source: Source, snapshots: Snapshots, names: Iterable[str], sums_by_column: Mapping[str, pd.Series], without: str
) -> pd.DataFrame:
    """Cells for every gemeente of the list.

    sums_by_column: column name -> sums by region code (NaN: withheld). A gemeente it lacks has the status `without`
    (not_applicable: no school there; or final with 0, for a count of schools).
    """
    codes = gemeenten(snapshots)["region_code"]
    parts = []
    for name in names:
        sums = sums_by_column[resolve(source.id, name, school_columns(sums_by_column)).key]
        values = sums.reindex(codes)
        is_present = codes.isin(sums.index).to_numpy()
        statuses = pd.Series("final", index=range(len(codes)))
        statuses[is_present & values.isna().to_numpy()] = "suppressed"
        statuses[~is_present] = without
        cells = pd.DataFrame({"region_code": codes.to_numpy(), "value": values.to_numpy(dtype="float64")})
        cells.loc[(~is_present) & (without == "final"), "value"] = 0.0
        constants = {"level": "gemeente", "vintage": source.vintage, "period_id": source.period_id, "column": name}
        parts.append(cells.assign(**constants, status=statuses.to_numpy())[COLUMNS])
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)
