"""The pairs of regions that border on each other."""

from collections.abc import Iterable

import geopandas
import numpy as np
import pandas as pd
from libpysal.graph import Graph

# Shapes that lie less than this apart border on each other: a narrow water is no gap between regions.
REACH = 25.0


# A part that is less of its region than this makes no neighbours with another such part: the sandbanks between the
# Wadden islands are divided among them, and nobody lives there. A dam that meets the land of a region does.
LARGE_PART = 0.1


def neighbour_pairs(shapes: geopandas.GeoDataFrame) -> pd.DataFrame:
    """region_code, neighbour_code: both directions of every pair of regions within REACH metres.

    shapes: region_code, geometry in RD. Of two regions that lie in parts, at least one lies beside the other with a
    LARGE_PART of itself. A region without a row here is an island.
    """
    parts = shapes[["region_code", "geometry"]].explode(ignore_index=True)
    area = parts.area
    share = (area / area.groupby(parts["region_code"]).transform("sum")).to_numpy(dtype=float)
    graph = Graph.build_fuzzy_contiguity(parts[["geometry"]], buffer=REACH / 2)
    edges = graph.adjacency[graph.adjacency > 0].reset_index()
    one, other = edges["focal"].to_numpy(dtype=int), edges["neighbor"].to_numpy(dtype=int)
    code = parts["region_code"].to_numpy()
    beside = (code[one] != code[other]) & (np.maximum(share[one], share[other]) >= LARGE_PART)
    table = pd.DataFrame({"region_code": code[one[beside]], "neighbour_code": code[other[beside]]})
    return table.drop_duplicates().sort_values(["region_code", "neighbour_code"], ignore_index=True)


def unconnected(region_codes: Iterable[str], pairs: pd.DataFrame) -> list[str]:
    """Codes of the regions that border on no other: islands."""
    return sorted(set(region_codes) - set(pairs["region_code"]))
