"""Every question the app asks of a release: one function each, its SELECT above it.

A function takes a cursor (Database.cursor or Release.cursor) and gives a DataFrame, its columns named in
the docstring, or one row as a dict. A region without an observation is given with status 'missing'.
"""

from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

Cursor = duckdb.DuckDBPyConnection
Row = dict[str, Any]

RELEASE = """
    SELECT release_id, built_at, code_version, definitions_sha256, raw_sha256
    FROM release
"""


def release_row(cursor: Cursor) -> Row:
    """The release itself: release_id, built_at, code_version, definitions_sha256, raw_sha256."""
    return _row(cursor, RELEASE) or {}


TABLE_SIZES = """
    SELECT
        (SELECT count(*) FROM indicator) AS indicators,
        (SELECT count(*) FROM region) AS regions,
        (SELECT count(*) FROM observation) AS observations,
        (SELECT count(*) FROM source) AS sources
"""


def table_sizes(cursor: Cursor) -> Row:
    """How many indicators, regions, observations and sources the release holds."""
    return _row(cursor, TABLE_SIZES) or {}


SOURCES = """
    SELECT source_id, table_code, title, publisher, url, licence, credit, note, retrieved_at, modified_at, sha256, rows
    FROM source
    ORDER BY source_id
"""


def source_rows(cursor: Cursor) -> pd.DataFrame:
    """All sources: the columns of table source, by source_id."""
    return _table(cursor, SOURCES)


AVAILABLE_SLICES = """
    SELECT
        observation.indicator_id, observation.level, observation.vintage, observation.period_id,
        count(observation.value) AS regions_with_value,
        list_sort(list(DISTINCT observation.status)) AS statuses,
        observation.vintage = max(observation.vintage) OVER newest AS displayed
    FROM observation
    INNER JOIN period ON period.period_id = observation.period_id
    GROUP BY
        observation.indicator_id, observation.level, observation.vintage, observation.period_id, period.start_date
    WINDOW newest AS (PARTITION BY observation.indicator_id, observation.level, observation.period_id)
    ORDER BY observation.indicator_id, observation.level, period.start_date, observation.vintage
"""


def available_slices(cursor: Cursor) -> pd.DataFrame:
    """Every slice there is, oldest period first.

    Columns: indicator_id, level, vintage, period_id, regions_with_value, statuses (a sorted list) and
    displayed: whether this vintage is the newest of its indicator, level and period.
    """
    return _table(cursor, AVAILABLE_SLICES)


COMPLETENESS = """
    SELECT
        observation.indicator_id, observation.level, observation.vintage, observation.period_id,
        any_value(division.regions) AS regions,
        count(observation.value) AS with_value,
        count(*) FILTER (WHERE observation.status = 'provisional') AS provisional,
        count(*) FILTER (WHERE observation.status = 'estimated') AS estimated,
        count(*) FILTER (WHERE observation.status = 'suppressed') AS suppressed,
        count(*) FILTER (WHERE observation.status = 'not_applicable') AS not_applicable,
        list_sort(list(DISTINCT observation.source_id)) AS source_ids
    FROM observation
    INNER JOIN period ON period.period_id = observation.period_id
    INNER JOIN (
        SELECT indicator_id, level, period_id, max(vintage) AS vintage
        FROM observation
        GROUP BY indicator_id, level, period_id
    ) AS shown
        ON shown.indicator_id = observation.indicator_id AND shown.level = observation.level
        AND shown.period_id = observation.period_id AND shown.vintage = observation.vintage
    INNER JOIN (
        SELECT level, vintage, count(*) AS regions
        FROM region
        GROUP BY level, vintage
    ) AS division ON division.level = observation.level AND division.vintage = observation.vintage
    GROUP BY
        observation.indicator_id, observation.level, observation.vintage, observation.period_id, period.start_date
    ORDER BY observation.indicator_id, observation.level, period.start_date
"""


def completeness(cursor: Cursor) -> pd.DataFrame:
    """How many regions have a figure, for every slice on the newest division it has; the oldest period first.

    Columns: indicator_id, level, vintage, period_id, regions (of that division), with_value, provisional, estimated,
    suppressed, not_applicable (how many) and source_ids (a sorted list).
    """
    return _table(cursor, COMPLETENESS)


PERIODS = """
    SELECT period_id, kind, start_date, end_date
    FROM period
    ORDER BY start_date, end_date
"""


def period_rows(cursor: Cursor) -> pd.DataFrame:
    """All periods, the oldest first: period_id, kind, start_date, end_date."""
    return _table(cursor, PERIODS)


COVERAGES = """
    SELECT source_id, subject, matched, total, unmatched
    FROM coverage
    ORDER BY source_id, subject
"""


def coverage_rows(cursor: Cursor) -> pd.DataFrame:
    """What part of every source joined: source_id, subject, matched, total, unmatched (a list)."""
    return _table(cursor, COVERAGES)


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
    return _table(cursor, REGIONS, level=level, vintage=vintage)


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
    """What each region of one division lies in: region_code, parent_level, parent_code, parent_name."""
    return _table(cursor, REGION_PARENTS, level=level, vintage=vintage)


REGION_VINTAGES = """
    SELECT level, vintage, count(*) AS regions
    FROM region
    GROUP BY level, vintage
    ORDER BY level, vintage
"""


def region_vintages(cursor: Cursor) -> pd.DataFrame:
    """The divisions there are: level, vintage, regions (how many)."""
    return _table(cursor, REGION_VINTAGES)


FORMER_NAMES = """
    SELECT region_code, name, ended_on, successor_code
    FROM former_region
    ORDER BY name, successor_code
"""


def former_names(cursor: Cursor) -> pd.DataFrame:
    """Regions that are no more, for search: region_code, name, ended_on, successor_code."""
    return _table(cursor, FORMER_NAMES)


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
    slice_of = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    columns = cursor.execute(OBSERVATIONS_ON_MAP, slice_of).fetchnumpy()
    # Texts stay Python's own: making pandas strings of them takes a quarter of the time of the whole question.
    return pd.DataFrame({name: pd.Series(np.ma.filled(one, np.nan), dtype=one.dtype) for name, one in columns.items()})


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
    slice_of = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    row = _row(cursor, CLASS_LIMITS, **slice_of, method=method)
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
    return _row(cursor, BENCHMARK, indicator_id=indicator_id, period_id=period_id)


SOURCES_OF_SLICE = """
    SELECT
        source.source_id, source.table_code, source.title, source.publisher, source.url, source.licence,
        source.credit, source.note, source.retrieved_at, source.modified_at, count(*) AS observations
    FROM observation
    INNER JOIN source ON source.source_id = observation.source_id
    WHERE observation.indicator_id = $indicator_id AND observation.level = $level
        AND observation.vintage = $vintage AND observation.period_id = $period_id
    GROUP BY ALL
    ORDER BY observations DESC, source.source_id
"""


def sources_of_slice(cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str) -> pd.DataFrame:
    """Where the figures of one slice come from, the largest part first.

    Columns: source_id, table_code, title, publisher, url, licence, credit, note, retrieved_at, modified_at and
    observations (how many).
    """
    return _table(
        cursor, SOURCES_OF_SLICE, indicator_id=indicator_id, level=level, vintage=vintage, period_id=period_id
    )


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
    """Whose shapes of which year a division is drawn with.

    Columns: boundary_vintage, source_id, title, publisher, url, licence, credit, note, regions.
    """
    return _table(cursor, BOUNDARY_SOURCES, level=level, vintage=vintage)


REGION_BOUNDS = """
    SELECT region_code, west, south, east, north
    FROM boundary
    WHERE level = $level AND vintage = $vintage
    ORDER BY region_code
"""


def region_bounds(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """The bounds in degrees of every region with a shape: region_code, west, south, east, north."""
    return _table(cursor, REGION_BOUNDS, level=level, vintage=vintage)


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
    return _table(cursor, REGIONS_WITHOUT_SHAPE, level=level, vintage=vintage)


BOUNDARIES_WITHOUT_REGION = """
    SELECT boundary_code, name
    FROM boundary_without_region
    WHERE level = $level AND vintage = $vintage
    ORDER BY boundary_code
"""


def boundaries_without_region(cursor: Cursor, level: str, vintage: str) -> pd.DataFrame:
    """Shapes that are no region of this division, drawn as no data: boundary_code, name."""
    return _table(cursor, BOUNDARIES_WITHOUT_REGION, level=level, vintage=vintage)


FIGURES_OF_PARTS = """
    WITH asked AS (
        SELECT
            unnest($indicator_ids) AS indicator_id, unnest($vintages) AS vintage, unnest($period_ids) AS period_id,
            unnest(range(len($indicator_ids))) AS slice_place
    ),
    part AS (
        SELECT unnest($region_codes) AS region_code, unnest(range(len($region_codes))) AS part_place
    )
    SELECT
        asked.slice_place, part.part_place, observation.value, observation.numerator, observation.denominator,
        observation.status, observation.derivation
    FROM asked
    INNER JOIN observation
        ON observation.indicator_id = asked.indicator_id AND observation.level = $level
        AND observation.vintage = asked.vintage AND observation.period_id = asked.period_id
    INNER JOIN part ON part.region_code = observation.region_code
"""


def figures_of_parts(
    cursor: Cursor, level: str, slices: tuple[tuple[str, str, str], ...], region_codes: tuple[str, ...]
) -> dict[str, np.ndarray]:
    """The figures of some regions in many slices at once: value, numerator, denominator, status, derivation.

    slices: indicator_id, vintage, period_id. Each answer is (slices, regions) in the order asked; NaN, or 'missing' and
    'published', where a region has no observation or its division does not have the region.
    """
    shape = (len(slices), len(region_codes))
    answer = {name: np.full(shape, np.nan) for name in ("value", "numerator", "denominator")}
    for name, nothing in (("status", "missing"), ("derivation", "published")):
        answer[name] = np.full(shape, nothing, dtype=object)
    if not slices or not region_codes:
        return answer
    ids, vintages, periods = ([one[place] for one in slices] for place in range(3))
    asked = {"level": level, "indicator_ids": ids, "vintages": vintages, "period_ids": periods}
    found = cursor.execute(FIGURES_OF_PARTS, asked | {"region_codes": list(region_codes)}).fetchnumpy()
    rows, columns = (np.asarray(found[name], dtype=int) for name in ("slice_place", "part_place"))
    for name, kept in answer.items():
        kept[rows, columns] = np.ma.filled(np.ma.asarray(found[name]), np.nan if kept.dtype == float else None)
    return answer


DIVIDED_PARTS = """
    WITH reached AS (
        SELECT DISTINCT to_code, from_vintage FROM crosswalk WHERE to_vintage = $vintage AND share < 1
    ),
    part AS (
        SELECT
            crosswalk.to_code, crosswalk.from_code, crosswalk.from_vintage, crosswalk.share,
            crosswalk.basis = 'inhabitants_' || $period_id AS counted,
            observation.value, observation.numerator, observation.denominator, observation.status
        FROM crosswalk
        INNER JOIN reached ON reached.to_code = crosswalk.to_code AND reached.from_vintage = crosswalk.from_vintage
        INNER JOIN observation
            ON observation.region_code = crosswalk.from_code AND observation.vintage = crosswalk.from_vintage
            AND observation.indicator_id = $indicator_id AND observation.level = $level
            AND observation.period_id = $period_id
        WHERE crosswalk.to_vintage = $vintage
    ),
    counted AS (
        SELECT
            part.from_code, part.from_vintage, beside.indicator_id,
            arg_min(beside.value, abs(left(beside.period_id, 4)::INTEGER - left($period_id, 4)::INTEGER)) AS value
        FROM part
        INNER JOIN observation AS beside
            ON beside.region_code = part.from_code AND beside.vintage = part.from_vintage AND beside.level = $level
        WHERE beside.indicator_id IN ($weight, $people) AND beside.value IS NOT NULL
        GROUP BY ALL
    )
    SELECT part.*, weight.value AS weight, people.value AS people
    FROM part
    LEFT JOIN counted AS weight
        ON weight.from_code = part.from_code AND weight.from_vintage = part.from_vintage
        AND weight.indicator_id = $weight
    LEFT JOIN counted AS people
        ON people.from_code = part.from_code AND people.from_vintage = part.from_vintage
        AND people.indicator_id = $people
    WHERE part.from_vintage = (SELECT max(from_vintage) FROM part)
    ORDER BY part.to_code, part.from_code
"""


def divided_parts(
    cursor: Cursor, indicator_id: str, level: str, vintage: str, period_id: str, weight: str, people: str
) -> pd.DataFrame:
    """What the figures are made of that are partly of a divided region, on the division they were published on.

    Columns: to_code, from_code, from_vintage, share, counted (whether the share is of the year of the figure), value,
    numerator, denominator, status, and the counts `weight` and `people` (ids, '' for none) of the nearest year, NaN
    where not known. No rows where no region was divided.
    """
    asked = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    return _table(cursor, DIVIDED_PARTS, **asked, weight=weight, people=people)


COVERAGE = """
    SELECT source_id, subject, matched, total, unmatched
    FROM coverage
    WHERE source_id = $source_id
    ORDER BY subject
"""


def coverage_of(cursor: Cursor, source_id: str) -> pd.DataFrame:
    """What part of a source joined: source_id, subject, matched, total, unmatched (a list)."""
    return _table(cursor, COVERAGE, source_id=source_id)


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
    asked = {"indicator_id": indicator_id, "level": level, "vintage": vintage, "period_id": period_id}
    codes = list(region_codes) or None
    return cursor.sql(OBSERVATIONS_IN_FULL, params=asked | {"region_codes": codes}).to_arrow_table()


DIVISIONS_OF_REGION = """
    SELECT vintage
    FROM region
    WHERE region_code = $region_code AND level = $level
    ORDER BY vintage
"""


def divisions_of_region(cursor: Cursor, region_code: str, level: str) -> list[str]:
    """The divisions in which a code is a region, the oldest first."""
    return _table(cursor, DIVISIONS_OF_REGION, region_code=region_code, level=level)["vintage"].tolist()


VALUES_OF_SLICES = """
    WITH asked AS (
        SELECT unnest($indicator_ids) AS indicator_id, unnest($vintages) AS vintage, unnest($period_ids) AS period_id
    )
    SELECT observation.indicator_id, observation.value
    FROM asked
    INNER JOIN observation
        ON observation.indicator_id = asked.indicator_id AND observation.level = $level
        AND observation.vintage = asked.vintage AND observation.period_id = asked.period_id
    WHERE observation.value IS NOT NULL
    ORDER BY observation.indicator_id, observation.value
"""


def values_of_slices(cursor: Cursor, level: str, slices: tuple[tuple[str, str, str], ...]) -> dict[str, np.ndarray]:
    """Every figure there is, from low to high, of one slice of each indicator; without names of regions.

    slices: indicator_id, vintage, period_id. An indicator without any figure is left out.
    """
    ids, vintages, periods = ([one[place] for one in slices] for place in range(3))
    asked = {"level": level, "indicator_ids": ids, "vintages": vintages, "period_ids": periods}
    found = _table(cursor, VALUES_OF_SLICES, **asked)
    return {str(name): rows["value"].to_numpy(copy=True) for name, rows in found.groupby("indicator_id")}


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
    return _table(cursor, SERIES_OF_REGION, region_code=region_code)


SERIES_OF_LEVEL = """
    SELECT observation.region_code, observation.period_id AS period, observation.value
    FROM observation
    WHERE observation.indicator_id = $indicator_id AND observation.level = $level
    QUALIFY observation.vintage = max(observation.vintage) OVER (PARTITION BY observation.period_id)
    ORDER BY observation.region_code, observation.period_id
"""


def series_of_level(cursor: Cursor, indicator_id: str, level: str) -> pd.DataFrame:
    """The figures of all regions of one level through the years: region_code, period, value."""
    return _table(cursor, SERIES_OF_LEVEL, indicator_id=indicator_id, level=level)


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
    return _table(cursor, FIGURES_OF_WIJKEN, region_codes=list(region_codes))


WIJK_FIGURES = """
    SELECT region_code, value, denominator
    FROM observation
    WHERE indicator_id = $indicator_id AND level = 'wijk' AND period_id = $period_id
    QUALIFY vintage = max(vintage) OVER ()
    ORDER BY region_code
"""


def wijk_figures(cursor: Cursor, indicator_id: str, period_id: str) -> pd.DataFrame:
    """The figures of all wijken of the country in one period: region_code, value, denominator."""
    return _table(cursor, WIJK_FIGURES, indicator_id=indicator_id, period_id=period_id)


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
    return _table(cursor, GEMEENTE_QUARTILES)


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
    return _table(cursor, REGIONS_WITH_BOUNDS, level=level, vintage=vintage)


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
    """Which regions of one division border on each other, every border both ways: (p, 2) of places in region order."""
    columns = cursor.execute(BORDERS, {"level": level, "vintage": vintage}).fetchnumpy()
    return np.column_stack([columns["region"], columns["neighbour"]]).astype(int)


FIGURES_SIDE_BY_SIDE = """
    WITH asked AS (
        SELECT
            unnest($indicator_ids) AS indicator_id, unnest($period_ids) AS period_id,
            unnest(range(len($indicator_ids))) AS number
    ), place AS (
        SELECT region_code, row_number() OVER (ORDER BY region_code) - 1 AS number
        FROM region
        WHERE level = $level AND vintage = $vintage
    )
    SELECT place.number AS region, asked.number AS figure, observation.value
    FROM asked
    INNER JOIN observation
        ON observation.indicator_id = asked.indicator_id AND observation.period_id = asked.period_id
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
    asked = {"level": level, "vintage": vintage, "indicator_ids": ids, "period_ids": periods}
    columns = cursor.execute(FIGURES_SIDE_BY_SIDE, asked).fetchnumpy()
    figures = np.full((regions, len(slices)), np.nan)
    figures[columns["region"], columns["figure"]] = columns["value"]
    return figures


def _table(cursor: Cursor, question: str, **parameters: object) -> pd.DataFrame:
    return cursor.execute(question, parameters).df()


def _row(cursor: Cursor, question: str, **parameters: object) -> Row | None:
    answer = cursor.execute(question, parameters)
    names = [column[0] for column in answer.description]
    rows = answer.fetchall()
    return dict(zip(names, rows[0], strict=True)) if rows else None
