"""Figures through the years."""

import pandas as pd

from data.queries.asking import Cursor, table_of

SERIES_OF_REGION = """
    SELECT
        observation.indicator_id, observation.level, observation.region_code, observation.period_id AS period,
        period.start_date, period.end_date, observation.vintage, observation.value, observation.numerator,
        observation.denominator, observation.status, observation.derivation, observation.source_id
    FROM observation
    INNER JOIN period ON period.period_id = observation.period_id
    WHERE observation.region_code = $region_code
    QUALIFY observation.vintage = max(observation.vintage) OVER (
        PARTITION BY observation.indicator_id, observation.level, observation.period_id
    )
    ORDER BY observation.indicator_id, observation.level, period.start_date
"""


def series_of_region(cursor: Cursor, region_code: str) -> pd.DataFrame:
    """Every figure of one region, of all indicators, on the newest division each period has; the oldest period first.

    Columns: indicator_id, level, region_code, period, start_date, end_date, vintage, value, numerator, denominator,
    status, derivation, source_id.
    """
    return table_of(cursor, SERIES_OF_REGION, region_code=region_code)


SERIES_OF_LEVEL = """
    SELECT observation.region_code, observation.period_id AS period, observation.value
    FROM observation
    WHERE observation.indicator_id = $indicator_id AND observation.level = $level
    QUALIFY observation.vintage = max(observation.vintage) OVER (PARTITION BY observation.period_id)
    ORDER BY observation.region_code, observation.period_id
"""


def series_of_level(cursor: Cursor, indicator_id: str, level: str) -> pd.DataFrame:
    """The figures of all regions of one level through the years: region_code, period, value."""
    return table_of(cursor, SERIES_OF_LEVEL, indicator_id=indicator_id, level=level)
