"""The questions of the page of figures to a release, answered once more, slowly, with pandas."""

import pandas as pd
import pytest

from data.queries import release as release_queries
from tests.small_tables import tables

STATUSES = ("provisional", "estimated", "suppressed", "not_applicable")


@pytest.fixture(scope="module")
def table():
    return tables()


@pytest.fixture
def cursor(database):
    return database.cursor()


def twin(table):
    """Key -> (regions, with_value, counts of COUNTED, sources) of every slice on its newest division."""
    observation, region = table["observation"], table["region"]
    slices = {}
    for key, rows in observation.groupby(["indicator_id", "level", "period_id"]):
        vintage = rows["vintage"].max()
        newest = rows[rows["vintage"] == vintage]
        regions = ((region["level"] == key[1]) & (region["vintage"] == vintage)).sum()
        counts = [int((newest["status"] == status).sum()) for status in STATUSES]
        sources = sorted(newest["source_id"].unique())
        slices[(*key, vintage)] = [int(regions), int(newest["value"].notna().sum()), *counts, sources]
    return slices


def test_completeness(cursor, table):
    answer = {
        (row.indicator_id, row.level, row.period_id, row.vintage): [
            row.regions,
            row.with_value,
            *(getattr(row, status) for status in STATUSES),
            list(row.source_ids),
        ]
        for row in release_queries.completeness(cursor).itertuples(index=False)
    }
    assert answer == twin(table)


def test_a_region_without_a_row_counts_among_the_regions(cursor):
    rows = release_queries.completeness(cursor).set_index(["indicator_id", "level"])
    row = rows.loc[("jeugdzorg", "gemeente")]
    assert (row["regions"], row["with_value"], row["suppressed"], row["provisional"]) == (12, 10, 1, 1)


def test_periods_come_oldest_first(cursor, table):
    answer = release_queries.period_rows(cursor)
    assert answer["period_id"].tolist() == table["period"].sort_values("start_date")["period_id"].tolist()
    assert pd.Timestamp(answer["end_date"].iloc[-1]) == pd.Timestamp("2024-12-31")


def test_coverage_of_all_sources(cursor):
    answer = release_queries.coverage_rows(cursor)
    assert answer[["source_id", "matched", "total"]].to_numpy().tolist() == [["kleine_scholen", 21, 23]]
