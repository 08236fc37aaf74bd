"""Who borders whom."""

from collections.abc import Iterable

import geopandas
import pandas as pd
from libpysal.graph import Graph

# Shapes that lie less than this apart border on each other: a narrow water is no gap between regions.
REACH = 25.0


def neighbour_pairs(shapes: geopandas.GeoDataFrame) -> pd.DataFrame:
    """region_code, neighbour_code: both directions of every pair of regions within REACH metres.

    shapes: region_code, geometry in RD. A region without a row here is an island.
    """
    graph = Graph.build_fuzzy_contiguity(shapes.set_index("region_code"), buffer=REACH / 2)
    pairs = graph.adjacency[graph.adjacency > 0].reset_index()
    table = pd.DataFrame({"region_code": pairs["focal"], "neighbour_code": pairs["neighbor"]})
    return table.sort_values(["region_code", "neighbour_code"], ignore_index=True)


def unconnected(region_codes: Iterable[str], pairs: pd.DataFrame) -> list[str]:
    """Codes of the regions that border on no other: islands."""
    return sorted(set(region_codes) - set(pairs["region_code"]))
