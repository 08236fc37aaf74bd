"""The content of a release: itself, its sources, its periods and slices."""

import pandas as pd

from data.queries.asking import Cursor, Row, row_of, table_of

RELEASE = """
    SELECT release_id, built_at, code_version, definitions_sha256, raw_sha256
    FROM release
"""


def release_row(cursor: Cursor) -> Row:
    """The release itself: release_id, built_at, code_version, definitions_sha256, raw_sha256."""
    return row_of(cursor, RELEASE) or {}


TABLE_SIZES = """
    SELECT
        (SELECT count(*) FROM indicator) AS indicators,
        (SELECT count(*) FROM region) AS regions,
        (SELECT count(*) FROM observation) AS observations,
        (SELECT count(*) FROM source) AS sources
"""


def table_sizes(cursor: Cursor) -> Row:
    """The numbers of indicators, regions, observations and sources of the release."""
    return row_of(cursor, TABLE_SIZES) or {}


SOURCES = """
    SELECT source_id, table_code, title, publisher, url, licence, credit, note, retrieved_at, modified_at, sha256, rows
    FROM source
    ORDER BY source_id
"""


def source_rows(cursor: Cursor) -> pd.DataFrame:
    """All sources: the columns of table source, by source_id."""
    return table_of(cursor, SOURCES)


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
    return table_of(cursor, AVAILABLE_SLICES)


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
    ) AS newest
        ON newest.indicator_id = observation.indicator_id AND newest.level = observation.level
        AND newest.period_id = observation.period_id AND newest.vintage = observation.vintage
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
    """The number of regions with a figure, for every slice on the newest division it has; the oldest period first.

    Columns: indicator_id, level, vintage, period_id, regions (of that division), with_value, provisional, estimated,
    suppressed, not_applicable (how many) and source_ids (a sorted list).
    """
    return table_of(cursor, COMPLETENESS)


PERIODS = """
    SELECT period_id, kind, start_date, end_date
    FROM period
    ORDER BY start_date, end_date
"""


def period_rows(cursor: Cursor) -> pd.DataFrame:
    """All periods, the oldest first: period_id, kind, start_date, end_date."""
    return table_of(cursor, PERIODS)


COVERAGES = """
    SELECT source_id, subject, matched, total, unmatched
    FROM coverage
    ORDER BY source_id, subject
"""


def coverage_rows(cursor: Cursor) -> pd.DataFrame:
    """The part of every source that joined: source_id, subject, matched, total, unmatched (a list)."""
    return table_of(cursor, COVERAGES)


COVERAGE = """
    SELECT source_id, subject, matched, total, unmatched
    FROM coverage
    WHERE source_id = $source_id
    ORDER BY subject
"""


def coverage_of(cursor: Cursor, source_id: str) -> pd.DataFrame:
    """The part of a source that joined: source_id, subject, matched, total, unmatched (a list)."""
    return table_of(cursor, COVERAGE, source_id=source_id)


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
    """The sources of the figures of one slice, the largest part first.

    Columns: source_id, table_code, title, publisher, url, licence, credit, note, retrieved_at, modified_at and
    observations (how many).
    """
    return table_of(
        cursor, SOURCES_OF_SLICE, indicator_id=indicator_id, level=level, vintage=vintage, period_id=period_id
    )
