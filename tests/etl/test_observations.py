import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.observations import FIGURE, published_observations
from etl.slices import all_observations
from indicators.model import SourceColumns
from tests.etl.synthetic import OLD, cells, divisions, indicator, regions
from tests.sweep import examples

FOUR = dict(zip(OLD, (10.0, 20.0, 30.0, 40.0), strict=True))


def by_code(definition, **tables):
    return published_observations(definition, tables, regions()).set_index("region_code")


def release_tables(definitions, *tables):
    registry = {definition.id: definition for definition in definitions}
    return all_observations(registry, {"cbs": pd.concat(tables)}, regions(), divisions())


def one(observations, indicator_id, region_code, vintage="2022", period="2020"):
    key = {"indicator_id": indicator_id, "region_code": region_code, "vintage": vintage, "period_id": period}
    rows = observations[(observations[list(key)] == pd.Series(key)).all(axis=1)]
    assert len(rows) == 1
    return rows.iloc[0]


def test_a_published_figure_is_taken_as_it_is():
    figures = by_code(indicator("inwoners", "count", "sum"), cbs=cells("inwoners", FOUR))
    assert figures.loc["GM0002", ["value", "status", "derivation", "source_id"]].tolist() == [
        20,
        "final",
        "published",
        "cbs",
    ]


def test_a_published_figure_is_multiplied_by_its_factor():
    definition = indicator("inwoners", "count", "sum", SourceColumns("cbs", ("gemeente",), value="x", factor=1000.0))
    assert by_code(definition, cbs=cells("x", FOUR))["value"].tolist() == [10_000, 20_000, 30_000, 40_000]


def test_figures_the_publisher_calls_provisional_in_words_are_provisional():
    definition = indicator("ww", "count", "sum", SourceColumns("cbs", ("gemeente",), value="x", provisional=True))
    figures = by_code(definition, cbs=cells("x", FOUR | {"GM0001": "missing"}))
    assert figures["status"].tolist() == ["missing", "provisional", "provisional", "provisional"]


def test_columns_of_a_count_are_added():
    definition = indicator("jong", "count", "sum", SourceColumns("cbs", ("gemeente",), numerator=("a", "b")))
    figures = by_code(definition, cbs=pd.concat([cells("a", FOUR), cells("b", FOUR)]))
    assert figures["value"].tolist() == [20.0, 40.0, 60.0, 80.0]


def test_a_rate_keeps_its_numerator_and_denominator():
    source = SourceColumns("cbs", ("gemeente",), numerator=("a",), denominator=("b",))
    hundred = cells("b", dict.fromkeys(OLD, 200.0))
    figures = by_code(indicator("deel", "rate", "ratio", source), cbs=pd.concat([cells("a", FOUR), hundred]))
    assert figures.loc["GM0001", ["value", "numerator", "denominator"]].tolist() == [5.0, 10.0, 200.0]


@pytest.mark.parametrize("status", ["missing", "suppressed"])
def test_a_sum_with_an_absent_term_is_absent(status):
    definition = indicator("jong", "count", "sum", SourceColumns("cbs", ("gemeente",), numerator=("a", "b")))
    figures = by_code(definition, cbs=pd.concat([cells("a", FOUR | {"GM0001": status}), cells("b", FOUR)]))
    assert (figures.loc["GM0001", "status"], pd.isna(figures.loc["GM0001", "value"])) == (status, True)


def test_a_sum_of_a_missing_and_a_withheld_term_is_missing():
    definition = indicator("jong", "count", "sum", SourceColumns("cbs", ("gemeente",), numerator=("a", "b")))
    terms = cells("a", FOUR | {"GM0001": "missing"}), cells("b", FOUR | {"GM0001": "suppressed"})
    assert by_code(definition, cbs=pd.concat(terms)).loc["GM0001", "status"] == "missing"


def test_a_sum_of_a_column_that_no_region_has_is_missing():
    definition = indicator("jong", "count", "sum", SourceColumns("cbs", ("gemeente",), numerator=("a", "b")))
    assert by_code(definition, cbs=cells("a", FOUR)).empty


def test_a_rate_over_nobody_does_not_apply():
    source = SourceColumns("cbs", ("gemeente",), numerator=("a",), denominator=("b",))
    none = cells("b", FOUR | {"GM0003": 0.0})
    figures = by_code(indicator("deel", "rate", "ratio", source), cbs=pd.concat([cells("a", FOUR), none]))
    assert figures.loc["GM0003", "status"] == "not_applicable"


def test_a_rate_whose_numerator_does_not_apply_does_not_apply():
    source = SourceColumns("cbs", ("gemeente",), numerator=("a",), denominator=("b",))
    tables = [cells("a", FOUR | {"GM0003": "not_applicable"}), cells("b", FOUR)]
    figures = by_code(indicator("deel", "rate", "ratio", source), cbs=pd.concat(tables))
    assert figures.loc["GM0003", "status"] == "not_applicable"


def test_a_region_without_a_cell_is_missing():
    figures = by_code(indicator("inwoners", "count", "sum"), cbs=cells("inwoners", {"GM0001": 1.0}))
    assert figures.loc["GM0004", "status"] == "missing"


def test_zero_is_a_value():
    figures = by_code(indicator("inwoners", "count", "sum"), cbs=cells("inwoners", FOUR | {"GM0001": 0.0}))
    assert figures.loc["GM0001", ["value", "status"]].tolist() == [0.0, "final"]


def test_an_empty_column_is_no_slice():
    assert by_code(indicator("inwoners", "count", "sum"), cbs=cells("inwoners", {"GM0001": "missing"})).empty


def test_the_source_named_first_supplies_a_whole_slice():
    sources = [SourceColumns(name, ("gemeente",), value="x") for name in ("first", "second")]
    tables = {"first": cells("x", {"GM0001": 1.0}), "second": cells("x", FOUR)}
    figures = by_code(indicator("inwoners", "count", "sum", *sources), **tables)
    assert (figures["source_id"].unique().tolist(), figures.loc["GM0002", "status"]) == (["first"], "missing")


def test_an_empty_column_leaves_the_slice_to_the_next_source():
    sources = [SourceColumns(name, ("gemeente",), value="x") for name in ("first", "second")]
    tables = {"first": cells("x", {"GM0001": "missing"}), "second": cells("x", FOUR)}
    assert by_code(indicator("inwoners", "count", "sum", *sources), **tables)["source_id"].unique().tolist() == [
        "second"
    ]


def test_counts_of_merged_gemeenten_are_added():
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR))
    figure = one(figures, "inwoners", "GM0009")
    assert (figure["value"], figure["status"], figure["derivation"]) == (30.0, "final", "added")


def test_figures_stay_on_the_division_they_were_published_on():
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR))
    assert one(figures, "inwoners", "GM0001", vintage="2020")["value"] == 10.0


def test_a_gemeente_with_another_code_keeps_its_figure():
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR))
    assert one(figures, "inwoners", "GM0008")[["value", "derivation"]].tolist() == [30.0, "published"]


def test_a_rate_of_merged_gemeenten_is_weighted_by_the_weight_of_its_definition():
    definitions = [indicator("inwoners", "count", "sum"), indicator("zorg", "rate", "ratio", weight="inwoners")]
    figures, _ = release_tables(definitions, cells("inwoners", FOUR), cells("zorg", FOUR))
    figure = one(figures, "zorg", "GM0009")
    assert figure["value"] == pytest.approx((10 * 10 + 20 * 20) / 30)
    assert (figure["status"], figure["derivation"]) == ("estimated", "weighted")


def test_a_weight_may_come_from_another_year():
    zorg = indicator("zorg", "rate", "ratio", weight="inwoners", weight_period="2020")
    later = cells("zorg", FOUR, vintage="2021", period="2021")
    figures, _ = release_tables([indicator("inwoners", "count", "sum"), zorg], cells("inwoners", FOUR), later)
    assert one(figures, "zorg", "GM0009", period="2021")["value"] == pytest.approx(500 / 30)


def test_a_weight_of_a_later_list_of_the_same_gemeenten_serves():
    zorg = indicator("zorg", "rate", "ratio", weight="inwoners", weight_period="2021")
    later = cells("inwoners", FOUR, vintage="2021", period="2021")
    figures, _ = release_tables([indicator("inwoners", "count", "sum"), zorg], later, cells("zorg", FOUR))
    assert one(figures, "zorg", "GM0009")["value"] == pytest.approx(500 / 30)


def test_a_figure_published_on_the_newest_division_wins_from_a_recast_one():
    newer = cells("inwoners", {"GM0009": 31.0, "GM0008": 30.0, "GM0004": 40.0}, vintage="2022")
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR), newer)
    assert one(figures, "inwoners", "GM0009")["value"] == 31.0


def test_an_index_of_merged_gemeenten_is_missing():
    figures, _ = release_tables([indicator("klasse", "mean", "none")], cells("klasse", FOUR))
    assert one(figures, "klasse", "GM0009")["status"] == "missing"


def test_nederland_is_the_row_of_the_source_where_there_is_one():
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR | {"NL00": 101.0}))
    assert one(figures, "inwoners", "NL00", vintage="2020")[["value", "derivation"]].tolist() == [101.0, "published"]


def test_nederland_is_else_made_of_all_gemeenten():
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR))
    assert one(figures, "inwoners", "NL00", vintage="2020")[["value", "derivation"]].tolist() == [100.0, "added"]


def test_nederland_is_worked_out_on_the_newest_division_of_a_period():
    newer = cells("inwoners", dict.fromkeys(OLD, 1.0), vintage="2021")
    figures, _ = release_tables([indicator("inwoners", "count", "sum")], cells("inwoners", FOUR), newer)
    land = figures[figures["region_code"] == "NL00"]
    assert land[["vintage", "value"]].to_numpy().tolist() == [["2021", 4.0]]


def test_nederland_has_no_figure_when_the_rule_is_none():
    figures, _ = release_tables([indicator("klasse", "mean", "none")], cells("klasse", FOUR))
    assert "NL00" not in set(figures["region_code"])


def test_nederland_has_no_count_without_one_gemeente():
    figures, _ = release_tables(
        [indicator("inwoners", "count", "sum")], cells("inwoners", FOUR | {"GM0001": "missing"})
    )
    assert "NL00" not in set(figures["region_code"])


def test_nederland_without_a_few_inhabitants_says_which_gemeenten_are_left_out():
    many = dict(zip(OLD, (1.0, 50.0, 50.0, 50.0), strict=True))
    definitions = [indicator("inwoners", "count", "sum"), indicator("zorg", "mean", "weighted_mean", weight="inwoners")]
    figures, coverage = release_tables(
        definitions, cells("inwoners", many), cells("zorg", FOUR | {"GM0001": "missing"})
    )
    assert one(figures, "zorg", "NL00", vintage="2020")[["value", "status"]].tolist() == [30.0, "estimated"]
    assert coverage[["matched", "total", "unmatched"]].to_numpy().tolist() == [[3, 4, ["GM0001"]]]


def test_nederland_without_many_inhabitants_has_no_figure():
    definitions = [indicator("inwoners", "count", "sum"), indicator("zorg", "mean", "weighted_mean", weight="inwoners")]
    figures, _ = release_tables(definitions, cells("inwoners", FOUR), cells("zorg", FOUR | {"GM0004": "missing"}))
    assert figures[(figures["indicator_id"] == "zorg") & (figures["region_code"] == "NL00")].empty


@settings(max_examples=examples(50))
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=4, max_size=4))
def test_unchanged_gemeenten_keep_their_figure_bit_for_bit(values):
    figures, _ = release_tables([indicator("x", "mean", "none")], cells("x", dict(zip(OLD, values, strict=True))))
    before = figures[(figures["vintage"] == "2020") & figures["region_code"].isin(["GM0003", "GM0004"])]
    after = figures[(figures["vintage"] == "2022") & figures["region_code"].isin(["GM0008", "GM0004"])]
    before = before.assign(region_code=before["region_code"].replace("GM0003", "GM0008")).sort_values("region_code")
    columns = ["region_code", *FIGURE, "source_id"]
    pd.testing.assert_frame_equal(
        before[columns].reset_index(drop=True), after[columns].reset_index(drop=True), check_exact=True
    )


@settings(max_examples=examples(50))
@given(st.lists(st.floats(0, 1e6), min_size=4, max_size=4).filter(any))
def test_recasting_conserves_totals(values):
    figures, _ = release_tables([indicator("x", "count", "sum")], cells("x", dict(zip(OLD, values, strict=True))))
    gemeenten = figures[figures["level"] == "gemeente"]
    assert gemeenten.groupby("vintage")["value"].sum().tolist() == pytest.approx([sum(values)] * 2, rel=1e-12)
