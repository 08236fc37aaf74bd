"""The figures of one slice, and of several side by side."""

import numpy as np
import pandas as pd
import pyarrow as pa

from data.queries.asking import Cursor, Row, row_of, table_of

OBSERVATIONS_ON_MAP = """
    SELECT
        region.region_code, region.name, observation.value, coalesce(observation.status, 'missing') AS status
    FROM region
    LEFT JOIN observation
        ON observation.region_code = region.region_code
        AND observation.indicator_id = $indicator_id AND observation.level = $level
        AND observation.vintage = $vintage AND observation.period_id = $period_id
    WHERE region.level = $level AND region.vintage = $vintage
    ORDER BY region.region_code
"""


def observations_on_map(cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str) -> pd.DataFrame:
    """One row for every region of the division, in region order, whether it has a figure or not.

    Columns: region_code, name, value, status. No more than a map needs: each column costs time at wijk level.
    """
    key = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    columns = cursor.execute(OBSERVATIONS_ON_MAP, key).fetchnumpy()
    # Texts stay Python's own: making pandas strings of them takes a quarter of the time of the whole question.
    return pd.DataFrame({name: pd.Series(np.ma.filled(one, np.nan), dtype=one.dtype) for name, one in columns.items()})


OBSERVATIONS_IN_FULL = """
    SELECT
        indicator.indicator_id, region.level, region.vintage, $period_id AS period_id,
        region.region_code, region.name AS region_name,
        observation.value, observation.numerator, observation.denominator, indicator.unit,
        coalesce(observation.status, 'missing') AS status, observation.derivation, observation.source_id, source.credit
    FROM region
    INNER JOIN indicator ON indicator.indicator_id = $indicator_id
    LEFT JOIN observation
        ON observation.region_code = region.region_code
        AND observation.indicator_id = $indicator_id AND observation.level = $level
        AND observation.vintage = $vintage AND observation.period_id = $period_id
    LEFT JOIN source ON source.source_id = observation.source_id
    WHERE region.level = $level AND region.vintage = $vintage
        AND ($region_codes IS NULL OR list_contains($region_codes, region.region_code))
    ORDER BY region.region_code
"""


def observations_in_full(
    cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str, *region_codes: str
) -> pa.Table:
    """One row for every region of the division, or for those of `region_codes` it has, if any are given.

    Columns: indicator_id, level, vintage, period_id, region_code, region_name, value, numerator, denominator, unit,
    status, derivation, source_id, credit (null when missing).
    """
    parameters = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    codes = list(region_codes) or None
    return cursor.sql(OBSERVATIONS_IN_FULL, params=parameters | {"region_codes": codes}).to_arrow_table()


CLASS_LIMITS = """
    SELECT limits
    FROM map_breaks
    WHERE indicator_id = $indicator_id AND level = $level AND vintage = $vintage AND period_id = $period_id
        AND method = $method
"""


def class_limits(
    cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str, method: str
) -> list[float]:
    """Rising upper class limits, the last one the largest value; empty when there are none."""
    key = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    row = row_of(cursor, CLASS_LIMITS, **key, method=method)
    return row["limits"] if row else []


BENCHMARK = """
    SELECT region_code, vintage, value, numerator, denominator, status, derivation, source_id
    FROM observation
    WHERE indicator_id = $indicator_id AND level = 'land' AND period_id = $period_id
    ORDER BY vintage DESC
    LIMIT 1
"""


def benchmark(cursor: Cursor, indicator_id: str, period_id: str) -> Row | None:
    """The figure of Nederland; derivation tells CBS's own ('published') from one worked out. None when there is none.

    Keys: region_code, vintage, value, numerator, denominator, status, derivation, source_id.
    """
    return row_of(cursor, BENCHMARK, indicator_id=indicator_id, period_id=period_id)


VALUES_OF_SLICES = """
    WITH slice AS (
        SELECT unnest($indicator_ids) AS indicator_id, unnest($vintages) AS vintage, unnest($period_ids) AS period_id
    )
    SELECT observation.indicator_id, observation.value
    FROM slice
    INNER JOIN observation
        ON observation.indicator_id = slice.indicator_id AND observation.level = $level
        AND observation.vintage = slice.vintage AND observation.period_id = slice.period_id
    WHERE observation.value IS NOT NULL
    ORDER BY observation.indicator_id, observation.value
"""


def values_of_slices(cursor: Cursor, level: str, slices: tuple[tuple[str, str, str], ...]) -> dict[str, np.ndarray]:
    """Every figure there is, from low to high, of one slice of each indicator; without names of regions.

    slices: indicator_id, vintage, period_id. An indicator without any figure is left out.
    """
    ids, vintages, periods = ([one[place] for one in slices] for place in range(3))
    parameters = {"level": level, "indicator_ids": ids, "vintages": vintages, "period_ids": periods}
    table = table_of(cursor, VALUES_OF_SLICES, **parameters)
    return {str(name): rows["value"].to_numpy(copy=True) for name, rows in table.groupby("indicator_id")}


FIGURES_SIDE_BY_SIDE = """
    WITH slice AS (
        SELECT
            unnest($indicator_ids) AS indicator_id, unnest($period_ids) AS period_id,
            unnest(range(len($indicator_ids))) AS number
    ), place AS (
        SELECT region_code, row_number() OVER (ORDER BY region_code) - 1 AS number
        FROM region
        WHERE level = $level AND vintage = $vintage
    )
    SELECT place.number AS region, slice.number AS figure, observation.value
    FROM slice
    INNER JOIN observation
        ON observation.indicator_id = slice.indicator_id AND observation.period_id = slice.period_id
    INNER JOIN place ON place.region_code = observation.region_code
    WHERE observation.level = $level AND observation.vintage = $vintage AND observation.value IS NOT NULL
"""


def figures_side_by_side(
    cursor: Cursor, level: str, vintage: str, slices: tuple[tuple[str, str], ...], regions: int
) -> np.ndarray:
    """Some figures of all regions of one division: (regions, slices), NaN where a region has none.

    slices: indicator_id, period_id. Rows stand in region order; `regions` is how many the division has.
    """
    ids, periods = ([one[place] for one in slices] for place in range(2))
    parameters = {"level": level, "vintage": vintage, "indicator_ids": ids, "period_ids": periods}
    columns = cursor.execute(FIGURES_SIDE_BY_SIDE, parameters).fetchnumpy()
    figures = np.full((regions, len(slices)), np.nan)
    figures[columns["region"], columns["figure"]] = columns["value"]
    return figures
