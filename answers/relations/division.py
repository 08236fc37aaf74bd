"""The places of the regions of a division and their borders: asked of a release once."""

import pandas as pd

from data.database import Release
from data.memory import remembered
from data.queries.regions import borders, regions_with_bounds
from indicators.findings.division import Division
from indicators.relations.neighbours import neighbours_of
from indicators.relations.places import places_of


@remembered
def division_of(release: Release, level: str, vintage: str) -> Division:
    """The regions of one level on one division in region order, with their places and neighbours."""
    table, pairs = regions_with_bounds(release.cursor(), level, vintage), borders(release.cursor(), level, vintage)
    bounds = table[["west", "south", "east", "north"]].to_numpy(dtype=float)
    codes = tuple(table["region_code"].tolist())
    division = Division(
        *(level, vintage, codes),
        names=tuple(_names(table)),
        gemeenten=tuple(table["gemeente_code"].fillna(table["region_code"]).tolist()),
        places=places_of(bounds, pairs),
        neighbours=neighbours_of(pairs, len(codes)),
    )
    if division.places.located.any():
        # Worked out here, so that it is counted in what is remembered and no reader waits for it later.
        _ = division.places.inside.solution
    return division


def _names(table: pd.DataFrame) -> list[str]:
    """The name of each region; that of a wijk with its gemeente, since there are many a Centrum."""
    is_inside = table["gemeente_name"].notna() & (table["gemeente_code"] != table["region_code"])
    return [
        f"{name} ({gemeente})" if inside else name
        for name, gemeente, inside in zip(table["name"], table["gemeente_name"], is_inside, strict=True)
    ]
