"""The figures that figures of several regions are made of."""

import numpy as np
import pandas as pd

from data.queries.asking import Cursor, table_of

FIGURES_OF_PARTS = """
    WITH slice AS (
        SELECT
            unnest($indicator_ids) AS indicator_id, unnest($levels) AS level,
            unnest($vintages) AS vintage, unnest($period_ids) AS period_id,
            unnest(range(len($indicator_ids))) AS slice_place
    ),
    part AS (
        SELECT unnest($region_codes) AS region_code, unnest(range(len($region_codes))) AS part_place
    )
    SELECT
        slice.slice_place, part.part_place, observation.value, observation.numerator, observation.denominator,
        observation.status, observation.derivation
    FROM slice
    INNER JOIN observation
        ON observation.indicator_id = slice.indicator_id AND observation.level = slice.level
        AND observation.vintage = slice.vintage AND observation.period_id = slice.period_id
    INNER JOIN part ON part.region_code = observation.region_code
"""


def figures_of_parts(
    cursor: Cursor, slices: tuple[tuple[str, str, str, str], ...], region_codes: tuple[str, ...]
) -> dict[str, np.ndarray]:
    """The figures of some regions in many slices at once: value, numerator, denominator, status, derivation.

    slices: indicator_id, level, vintage, period_id. Each answer is (slices, regions) in the order asked; NaN, or
    'missing' and 'published', where a region has no observation or its division does not have the region.
    """
    shape = (len(slices), len(region_codes))
    answer = {name: np.full(shape, np.nan) for name in ("value", "numerator", "denominator")}
    for name, nothing in (("status", "missing"), ("derivation", "published")):
        answer[name] = np.full(shape, nothing, dtype=object)
    if not slices or not region_codes:
        return answer
    ids, levels, vintages, periods = (list(column) for column in zip(*slices, strict=True))
    parameters = {"indicator_ids": ids, "levels": levels, "vintages": vintages, "period_ids": periods}
    cells = cursor.execute(FIGURES_OF_PARTS, parameters | {"region_codes": list(region_codes)}).fetchnumpy()
    rows, columns = (np.asarray(cells[name], dtype=int) for name in ("slice_place", "part_place"))
    for name, array in answer.items():
        array[rows, columns] = np.ma.filled(np.ma.asarray(cells[name]), np.nan if array.dtype == float else None)
    return answer


DIVIDED_PARTS = """
    WITH heir AS (
        SELECT DISTINCT to_code, from_vintage FROM crosswalk WHERE to_vintage = $vintage AND share < 1
    ),
    part AS (
        SELECT
            crosswalk.to_code, crosswalk.from_code, crosswalk.from_vintage, crosswalk.share,
            crosswalk.basis = 'inhabitants_' || $period_id AS counted,
            observation.value, observation.numerator, observation.denominator, observation.status
        FROM crosswalk
        INNER JOIN heir ON heir.to_code = crosswalk.to_code AND heir.from_vintage = crosswalk.from_vintage
        INNER JOIN observation
            ON observation.region_code = crosswalk.from_code AND observation.vintage = crosswalk.from_vintage
            AND observation.indicator_id = $indicator_id AND observation.level = $level
            AND observation.period_id = $period_id
        WHERE crosswalk.to_vintage = $vintage
    ),
    head_count AS (
        -- The nearest period, and of two the later: the rule of indicators/periods.py.
        SELECT
            part.from_code, part.from_vintage, beside.indicator_id,
            arg_min(beside.value, [abs(beside.year - left($period_id, 4)::INTEGER), -beside.year]) AS value
        FROM part
        INNER JOIN (SELECT *, left(period_id, 4)::INTEGER AS year FROM observation) AS beside
            ON beside.region_code = part.from_code AND beside.vintage = part.from_vintage AND beside.level = $level
        WHERE beside.indicator_id IN ($weight, $people) AND beside.value IS NOT NULL
        GROUP BY ALL
    )
    SELECT part.*, weight.value AS weight, people.value AS people
    FROM part
    LEFT JOIN head_count AS weight
        ON weight.from_code = part.from_code AND weight.from_vintage = part.from_vintage
        AND weight.indicator_id = $weight
    LEFT JOIN head_count AS people
        ON people.from_code = part.from_code AND people.from_vintage = part.from_vintage
        AND people.indicator_id = $people
    WHERE part.from_vintage = (SELECT max(from_vintage) FROM part)
    ORDER BY part.to_code, part.from_code
"""


def divided_parts(
    cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str, weight: str, people: str
) -> pd.DataFrame:
    """The parts of figures that are partly of a divided region, on the division they were published on.

    Columns: to_code, from_code, from_vintage, share, counted (whether the share is of the year of the figure), value,
    numerator, denominator, status, and the counts `weight` and `people` (ids, '' for none) of the nearest year, NaN
    where not known. No rows where no region was divided.
    """
    parameters = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    return table_of(cursor, DIVIDED_PARTS, **parameters, weight=weight, people=people)
