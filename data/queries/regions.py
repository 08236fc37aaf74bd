"""The regions there are, what they lie in, what they were, and how they are drawn."""

import numpy as np
import pandas as pd

from data.queries.asking import Cursor, table_of

REGIONS = """
    SELECT
        region.region_code, region.name,
        max(region_parent.parent_code) FILTER (WHERE region_parent.parent_level = 'gemeente') AS gemeente_code,
        max(region_parent.parent_code) FILTER (WHERE region_parent.parent_level = 'provincie') AS provincie_code,
        max(region_parent.parent_code) FILTER (WHERE region_parent.parent_level = 'corop') AS corop_code,
        max(region_parent.parent_code) FILTER (WHERE region_parent.parent_level = 'rmc') AS rmc_code,
        max(region_parent.parent_code) FILTER (WHERE region_parent.parent_level = 'rpa') AS rpa_code
    FROM region
    LEFT JOIN region_parent
        ON region_parent.region_code = region.region_code AND region_parent.vintage = region.vintage
    WHERE region.level = $level AND region.vintage = $vintage
    GROUP BY region.region_code, region.name
    ORDER BY region.region_code
"""


def regions(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """The regions of one division in the order used everywhere.

    Columns: region_code, name, gemeente_code, provincie_code, corop_code, rmc_code, rpa_code (null where not known).
    """
    return table_of(cursor, REGIONS, level=level, vintage=vintage)


REGION_PARENTS = """
    SELECT region_parent.region_code, region_parent.parent_level, region_parent.parent_code, parent.name AS parent_name
    FROM region_parent
    INNER JOIN region
        ON region.region_code = region_parent.region_code AND region.vintage = region_parent.vintage
    LEFT JOIN region AS parent
        ON parent.region_code = region_parent.parent_code AND parent.vintage = region_parent.vintage
    WHERE region.level = $level AND region.vintage = $vintage
    ORDER BY region_parent.region_code, region_parent.parent_level
"""


def region_parents(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """The parents of each region of one division: region_code, parent_level, parent_code, parent_name."""
    return table_of(cursor, REGION_PARENTS, level=level, vintage=vintage)


REGION_VINTAGES = """
    SELECT level, vintage, count(*) AS regions
    FROM region
    GROUP BY level, vintage
    ORDER BY level, vintage
"""


def region_vintages(cursor: Cursor) -> pd.DataFrame:
    """The divisions there are: level, vintage, regions (how many)."""
    return table_of(cursor, REGION_VINTAGES)


FORMER_NAMES = """
    SELECT region_code, name, ended_on, successor_code
    FROM former_region
    ORDER BY name, successor_code
"""


def former_names(cursor: Cursor) -> pd.DataFrame:
    """Regions that are no more, for search: region_code, name, ended_on, successor_code."""
    return table_of(cursor, FORMER_NAMES)


DIVISIONS_OF_REGION = """
    SELECT vintage
    FROM region
    WHERE region_code = $region_code AND level = $level
    ORDER BY vintage
"""


def divisions_of_region(cursor: Cursor, region_code: str, level: str) -> list[str]:
    """The divisions in which a code is a region, the oldest first."""
    return table_of(cursor, DIVISIONS_OF_REGION, region_code=region_code, level=level)["vintage"].tolist()


BOUNDARY_SOURCES = """
    SELECT
        boundary.boundary_vintage, source.source_id, source.title, source.publisher, source.url, source.licence,
        source.credit, source.note, count(*) AS regions
    FROM boundary
    INNER JOIN source ON source.source_id = boundary.source_id
    WHERE boundary.level = $level AND boundary.vintage = $vintage
    GROUP BY ALL
    ORDER BY regions DESC, source.source_id
"""


def boundary_sources(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """The sources and years of the shapes that a division is drawn with.

    Columns: boundary_vintage, source_id, title, publisher, url, licence, credit, note, regions.
    """
    return table_of(cursor, BOUNDARY_SOURCES, level=level, vintage=vintage)


REGION_BOUNDS = """
    SELECT region_code, west, south, east, north
    FROM boundary
    WHERE level = $level AND vintage = $vintage
    ORDER BY region_code
"""


def region_bounds(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """The bounds in degrees of every region with a shape: region_code, west, south, east, north."""
    return table_of(cursor, REGION_BOUNDS, level=level, vintage=vintage)


REGIONS_WITHOUT_SHAPE = """
    SELECT region.region_code, region.name
    FROM region
    LEFT JOIN boundary
        ON boundary.region_code = region.region_code AND boundary.vintage = region.vintage
        AND boundary.level = region.level
    WHERE region.level = $level AND region.vintage = $vintage AND boundary.region_code IS NULL
    ORDER BY region.region_code
"""


def regions_without_shape(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """Regions that cannot be drawn: region_code, name."""
    return table_of(cursor, REGIONS_WITHOUT_SHAPE, level=level, vintage=vintage)


BOUNDARIES_WITHOUT_REGION = """
    SELECT boundary_code, name
    FROM boundary_without_region
    WHERE level = $level AND vintage = $vintage
    ORDER BY boundary_code
"""


def boundaries_without_region(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """Shapes that are no region of this division, drawn as no data: boundary_code, name."""
    return table_of(cursor, BOUNDARIES_WITHOUT_REGION, level=level, vintage=vintage)


REGIONS_WITH_BOUNDS = """
    SELECT
        region.region_code, region.name, gemeente.region_code AS gemeente_code, gemeente.name AS gemeente_name,
        boundary.west, boundary.south, boundary.east, boundary.north
    FROM region
    LEFT JOIN boundary
        ON boundary.region_code = region.region_code AND boundary.vintage = region.vintage
        AND boundary.level = region.level
    LEFT JOIN region_parent
        ON region_parent.region_code = region.region_code AND region_parent.vintage = region.vintage
        AND region_parent.parent_level = 'gemeente'
    LEFT JOIN region AS gemeente
        ON gemeente.region_code = region_parent.parent_code AND gemeente.vintage = region.vintage
    WHERE region.level = $level AND region.vintage = $vintage
    ORDER BY region.region_code
"""


def regions_with_bounds(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """Every region of one division in the order used everywhere, and the box around its shape in degrees.

    Columns: region_code, name, gemeente_code, gemeente_name (of what a smaller region lies in, else null), west,
    south, east, north (null without a shape).
    """
    return table_of(cursor, REGIONS_WITH_BOUNDS, level=level, vintage=vintage)


BORDERS = """
    WITH place AS (
        SELECT region_code, row_number() OVER (ORDER BY region_code) - 1 AS number
        FROM region
        WHERE level = $level AND vintage = $vintage
    )
    SELECT one.number AS region, other.number AS neighbour
    FROM neighbour
    INNER JOIN place AS one ON one.region_code = neighbour.region_code
    INNER JOIN place AS other ON other.region_code = neighbour.neighbour_code
    WHERE neighbour.level = $level AND neighbour.vintage = $vintage
    ORDER BY region, neighbour
"""


def borders(cursor: Cursor, level: str, vintage: str) -> np.ndarray:
    """The borders between regions of one division, every border both ways: (p, 2) of places in region order."""
    columns = cursor.execute(BORDERS, {"level": level, "vintage": vintage}).fetchnumpy()
    return np.column_stack([columns["region"], columns["neighbour"]]).astype(int)
