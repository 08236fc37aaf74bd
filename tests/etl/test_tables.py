from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest

from etl.snapshot import Body, Origin, Record, write_snapshot
from etl.source import JoinCoverage
from etl.starter import readme
from etl.tables import breaks_table, coverage_table, indicator_table, period_table, source_table
from indicators.breaks import METHODS
from tests.etl.tiny import observations, tiny_release
from tests.small_tables import DEFINITIONS, small_registry


def snapshot(folder: Path, **more: object):
    source = {"table_code": "1NED", "title": "T", "publisher": "CBS", "url": "https://x", "licence": "CC BY 4.0"}
    times = {"retrieved_at": None, "modified_at": None}
    record = Record("cbs_x", credit="Bron: CBS", note=None, rows=1, **(source | times | more))
    return write_snapshot(folder / "cbs_x", record, [Body("a", "https://x/a", b"1")], Origin())


def test_a_source_row_carries_the_checksum_of_its_bodies(tmp_path):
    one = snapshot(tmp_path)
    assert source_table([one])["sha256"].tolist() == [one.sha256]


def test_times_are_kept_in_utc(tmp_path):
    one = snapshot(tmp_path, modified_at="2021-03-26T02:00:00+01:00")
    assert source_table([one])["modified_at"].tolist() == [datetime(2021, 3, 26, 1)]  # noqa: DTZ001 - no zone kept


def test_a_time_that_is_not_known_stays_empty(tmp_path):
    assert source_table([snapshot(tmp_path)])["retrieved_at"].isna().all()


def test_a_school_year_runs_from_august_to_july():
    row = period_table(["2018/19"]).iloc[0]
    assert row.tolist() == ["2018/19", "school_year", date(2018, 8, 1), date(2019, 7, 31)]


def test_a_year_runs_from_january_to_december():
    assert period_table(["2020", "2020"]).to_numpy().tolist() == [
        ["2020", "year", date(2020, 1, 1), date(2020, 12, 31)]
    ]


def test_every_definition_is_a_row_of_indicator():
    table = indicator_table(small_registry(), DEFINITIONS)
    assert table["indicator_id"].tolist() == sorted(small_registry())


def test_breaks_are_made_for_the_newest_division_and_not_for_nederland():
    older = observations().assign(vintage="2024")
    land = observations({"NL00": 30.0})
    table = breaks_table(pd.concat([older, observations(), land]), small_registry())
    assert table[["level", "vintage"]].drop_duplicates().to_numpy().tolist() == [["gemeente", "2025"]]
    assert {limits[-1] for limits in table["limits"]} == {20.0}


def test_every_method_a_reader_can_choose_has_its_breaks():
    assert breaks_table(observations(), small_registry())["method"].tolist() == sorted(METHODS)


def test_coverage_of_a_source_that_is_not_used_is_left_out():
    coverages = [JoinCoverage("cbs_x", "scholen", 1, 2, ("b",)), JoinCoverage("duo_y", "scholen", 2, 2, ())]
    table = coverage_table(coverages, pd.DataFrame(), ["cbs_x"])
    assert table.to_numpy().tolist() == [["cbs_x", "scholen", 1, 2, ["b"]]]


@pytest.mark.parametrize("words", ["table 1NED", "CC BY 4.0", "Bron: CBS", "a" * 64, "| gemeente | 2025 | 1 | 1 | 2 |"])
def test_the_starter_says_what_it_holds_and_whose_it_is(words):
    assert words in readme(tiny_release())
