"""The questions about series and wijken, each answered once more, slowly, with pandas."""

import pandas as pd
import pytest

from data.queries import series as series_queries
from data.queries import wijken as wijk_queries
from tests.data.test_queries import same
from tests.small_tables import tables

FIGURE = ["indicator_id", "level", "period_id"]


@pytest.fixture(scope="module")
def displayed():
    """The observations on the newest division of each indicator, level and period."""
    table = tables()["observation"]
    return table[table["vintage"] == table.groupby(FIGURE)["vintage"].transform("max")].rename(
        columns={"period_id": "period"}
    )


@pytest.fixture(scope="module")
def periods():
    return tables()["period"].rename(columns={"period_id": "period"})


@pytest.mark.parametrize("code", ["GM9003", "NL00", "WK900301", "GM0000"])
def test_series_of_region(database, displayed, periods, code):
    answer = series_queries.series_of_region(database.cursor(), code)
    twin = displayed[displayed["region_code"] == code].merge(periods.drop(columns="kind"), on="period")
    order = ["indicator_id", "level", "start_date"]
    dates = {"start_date": "datetime64[us]", "end_date": "datetime64[us]"}
    same(answer, twin.sort_values(order)[list(answer.columns)].astype(dates))


def test_series_of_level(database, displayed):
    answer = series_queries.series_of_level(database.cursor(), "laag_inkomen", "gemeente")
    twin = displayed[(displayed["indicator_id"] == "laag_inkomen") & (displayed["level"] == "gemeente")]
    same(answer, twin.sort_values(["region_code", "period"])[list(answer.columns)])


def test_figures_of_wijken_holds_every_wijk_in_every_slice(database, displayed):
    codes = ["WK900301", "WK900302"]
    answer = wijk_queries.figures_of_wijken(database.cursor(), *codes)
    twin = displayed[(displayed["level"] == "wijk") & displayed["region_code"].isin(codes)]
    assert len(answer) == 2 * displayed[displayed["level"] == "wijk"].groupby(["indicator_id", "period"]).ngroups
    columns = ["indicator_id", "period", "vintage", "region_code", "value", "denominator", "status"]
    same(answer[columns], twin.sort_values(["indicator_id", "period", "region_code"])[columns])


def test_wijk_figures(database, displayed):
    answer = wijk_queries.wijk_figures(database.cursor(), "laag_inkomen", "2022")
    wijken = displayed[(displayed["level"] == "wijk") & (displayed["period"] == "2022")]
    twin = wijken[wijken["indicator_id"] == "laag_inkomen"].sort_values("region_code")
    same(answer, twin[list(answer.columns)])


def test_gemeente_quartiles(database, displayed):
    answer = wijk_queries.gemeente_quartiles(database.cursor())
    values = displayed[displayed["level"] == "gemeente"].groupby(["indicator_id", "period"])["value"]
    twin = pd.DataFrame({"q1": values.quantile(0.25), "q3": values.quantile(0.75)}).reset_index()
    same(answer, twin)
