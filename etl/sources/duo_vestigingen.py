"""Every site of primary and secondary schools, with the regions its gemeente lies in (DUO, 2019/20)."""

from collections.abc import Sequence

import pandas as pd

from etl.codes import region_code
from etl.columns import Column
from etl.duo import REGION_LIST, duo_source, fetch_file, gemeente_cells, gemeenten, read_file, school_columns
from etl.errors import SourceError
from etl.snapshot import Snapshots
from etl.source import Source

BO = duo_source(
    "duo_vestigingen_bo", "Alle vestigingen basisonderwijs, 2019", "alle-vestigingen-bo.csv", (REGION_LIST,)
)
VO = duo_source(
    "duo_vestigingen_vo", "Alle vestigingen voortgezet onderwijs, 2019", "alle-vestigingen-vo.csv", (REGION_LIST,)
)
SOURCES = (BO, VO)
COUNT_NAMES = {BO.id: "basisscholen", VO.id: "vo-vestigingen"}
# Parent level -> the columns of its code and name, and the letters before the code.
PARENTS = {
    "rmc": ("RMC-REGIO CODE", "RMC-REGIO NAAM", "RMC"),
    "rpa": ("RPA-GEBIED CODE", "RPA-GEBIED NAAM", "RPA"),
    "corop": ("COROPGEBIED CODE", "COROPGEBIED NAAM", "CR"),
}

fetch = fetch_file


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells of "basisscholen (aantal)" or "vo-vestigingen (aantal)"; a gemeente without any has 0."""
    sites = read_sites(source, snapshots)
    counts = sites.groupby("region_code").size().astype("float64")
    return gemeente_cells(source, snapshots, columns, {COUNT_NAMES[source.id]: counts}, without="final")


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The count of sites."""
    return school_columns([COUNT_NAMES[source.id]])


def regions(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """One row a gemeente: region_code, vintage, level, name, provincie_name, and code and name of rmc, rpa, corop.

    Raises SourceError when two sites in one gemeente lie in different regions of one kind.
    """
    sites = read_sites(source, snapshots)
    columns = ["PROVINCIE", *(column for code, name, _ in PARENTS.values() for column in (code, name))]
    areas = sites[["region_code", *columns]].drop_duplicates()
    doubles = areas.loc[areas["region_code"].duplicated(), "region_code"].tolist()
    if doubles:
        raise SourceError(f"{source.id}: sites of {', '.join(doubles)} lie in more than one region; look at the file")
    table = gemeenten(snapshots).merge(areas, on="region_code", how="inner").assign(vintage=source.vintage)
    result = table[["region_code", "vintage", "name"]].assign(level="gemeente", provincie_name=table["PROVINCIE"])
    for level, (code, name, letters) in PARENTS.items():
        result[f"{level}_code"] = letters + table[code]
        result[f"{level}_name"] = table[name]
    return result


def read_sites(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """The list as published, `region_code` of the site's gemeente added."""
    sites = read_file(source, snapshots)
    return sites.assign(region_code=[region_code(number) for number in sites["GEMEENTENUMMER"]])
