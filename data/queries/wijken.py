"""The figures of the wijken inside, and what is ordinary among gemeenten."""

import pandas as pd

from data.queries.asking import Cursor, table_of

FIGURES_OF_WIJKEN = """
    SELECT
        slice.indicator_id, slice.period_id AS period, slice.vintage, region.region_code, region.name,
        observation.value, observation.denominator, coalesce(observation.status, 'missing') AS status
    FROM (
        SELECT indicator_id, period_id, max(vintage) AS vintage
        FROM observation
        WHERE level = 'wijk'
        GROUP BY indicator_id, period_id
    ) AS slice
    INNER JOIN region
        ON region.level = 'wijk' AND region.vintage = slice.vintage
        AND list_contains($region_codes, region.region_code)
    LEFT JOIN observation
        ON observation.indicator_id = slice.indicator_id AND observation.level = 'wijk'
        AND observation.vintage = slice.vintage AND observation.period_id = slice.period_id
        AND observation.region_code = region.region_code
    ORDER BY slice.indicator_id, slice.period_id, region.region_code
"""


def figures_of_wijken(cursor: Cursor, *region_codes: str) -> pd.DataFrame:
    """Some wijken with every indicator there is per wijk, whether they have a figure or not.

    Columns: indicator_id, period, vintage, region_code, name, value, denominator, status.
    """
    return table_of(cursor, FIGURES_OF_WIJKEN, region_codes=list(region_codes))


WIJK_FIGURES = """
    SELECT region_code, value, denominator
    FROM observation
    WHERE indicator_id = $indicator_id AND level = 'wijk' AND period_id = $period_id
    QUALIFY vintage = max(vintage) OVER ()
    ORDER BY region_code
"""


def wijk_figures(cursor: Cursor, indicator_id: str, period_id: str) -> pd.DataFrame:
    """The figures of all wijken of the country in one period: region_code, value, denominator."""
    return table_of(cursor, WIJK_FIGURES, indicator_id=indicator_id, period_id=period_id)


GEMEENTE_QUARTILES = """
    WITH figure AS (
        SELECT indicator_id, period_id, value
        FROM observation
        WHERE level = 'gemeente'
        QUALIFY vintage = max(vintage) OVER (PARTITION BY indicator_id, period_id)
    )
    SELECT indicator_id, period_id AS period, quantile_cont(value, 0.25) AS q1, quantile_cont(value, 0.75) AS q3
    FROM figure
    WHERE value IS NOT NULL
    GROUP BY indicator_id, period_id
    ORDER BY indicator_id, period_id
"""


def gemeente_quartiles(cursor: Cursor) -> pd.DataFrame:
    """Between which figures the middle half of the gemeenten lies: indicator_id, period, q1, q3."""
    return table_of(cursor, GEMEENTE_QUARTILES)
