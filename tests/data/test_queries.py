"""Each question against the tables it was built of, answered once more, slowly, with pandas."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from data.queries import observations as observation_queries
from data.queries import parts as part_queries
from data.queries import regions as region_queries
from data.queries import release as release_queries
from tests.small_tables import bounds_of, names_of, tables

SLICE = ["indicator_id", "level", "vintage", "period_id"]
SLICES = [
    ("inwoners", "gemeente", "2019", "2019"),
    ("jeugdzorg", "gemeente", "2025", "2021"),
    ("geslaagden", "gemeente", "2025", "2018/19"),
    ("laag_inkomen", "wijk", "2024", "2024"),
    ("jeugdzorg", "wijk", "2024", "2024"),
]
DIVISIONS = [("gemeente", "2019"), ("gemeente", "2025"), ("wijk", "2022"), ("wijk", "2024")]


@pytest.fixture(scope="module")
def table():
    return tables()


@pytest.fixture
def cursor(database):
    return database.cursor()


def of_slice(observation: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    return observation[(observation[SLICE] == list(key)).all(axis=1)]


def same(answer: pd.DataFrame, twin: pd.DataFrame) -> None:
    """Equal row for row, whatever pandas calls the kinds of columns and nothing."""
    plain = [frame.astype(object).where(frame.notna(), None).reset_index(drop=True) for frame in (answer, twin)]
    assert_frame_equal(*plain)


def test_release_row(cursor, table):
    assert release_queries.release_row(cursor) == table["release"].iloc[0].to_dict()


def test_table_sizes(cursor, table):
    names = {"indicators": "indicator", "regions": "region", "observations": "observation", "sources": "source"}
    assert release_queries.table_sizes(cursor) == {size: len(table[name]) for size, name in names.items()}


def test_source_rows(cursor, table):
    answer = release_queries.source_rows(cursor)
    same(answer, table["source"].sort_values("source_id")[list(answer.columns)])


def test_former_names_lead_to_the_successor(cursor):
    answer = region_queries.former_names(cursor)
    assert answer[["region_code", "name", "successor_code"]].to_numpy().tolist() == [["GM9013", "Oudbroek", "GM9003"]]


def test_available_slices(cursor, table):
    twin = (
        table["observation"]
        .groupby(SLICE, as_index=False)
        .agg(regions_with_value=("value", "count"), statuses=("status", lambda status: sorted(set(status))))
    )
    newest = twin.groupby(["indicator_id", "level", "period_id"])["vintage"].transform("max")
    twin["displayed"] = twin["vintage"] == newest
    answer = release_queries.available_slices(cursor)
    answer["statuses"] = answer["statuses"].map(list)
    same(answer.sort_values(SLICE), twin.sort_values(SLICE))


def test_available_slices_come_oldest_period_first(cursor):
    answer = release_queries.available_slices(cursor)
    periods = answer[(answer["indicator_id"] == "inwoners") & (answer["level"] == "wijk")]["period_id"]
    assert periods.tolist() == ["2022", "2024"]


@pytest.mark.parametrize(("level", "vintage"), DIVISIONS)
def test_regions(cursor, table, level, vintage):
    parent = table["region_parent"].query("vintage == @vintage")
    parent = parent.pivot(index="region_code", columns="parent_level", values="parent_code")
    region = table["region"].query("level == @level and vintage == @vintage").sort_values("region_code")
    twin = region[["region_code", "name"]].reset_index(drop=True)
    for kind in ("gemeente", "provincie", "corop", "rmc", "rpa"):
        twin[f"{kind}_code"] = twin["region_code"].map(parent[kind]) if kind in parent else None
    same(region_queries.regions(cursor, level, vintage), twin)


@pytest.mark.parametrize(("level", "vintage"), DIVISIONS)
def test_region_parents(cursor, table, level, vintage):
    region = table["region"].set_index(["region_code", "vintage"])
    rows = [
        (row.region_code, row.parent_level, row.parent_code, region["name"][row.parent_code, vintage])
        for row in table["region_parent"].itertuples()
        if row.vintage == vintage and region["level"][row.region_code, vintage] == level
    ]
    twin = pd.DataFrame(sorted(rows), columns=["region_code", "parent_level", "parent_code", "parent_name"])
    same(region_queries.region_parents(cursor, level, vintage), twin)


def test_region_vintages(cursor, table):
    twin = table["region"].groupby(["level", "vintage"], as_index=False).agg(regions=("name", "size"))
    same(region_queries.region_vintages(cursor), twin)


@pytest.mark.parametrize("key", SLICES)
def test_observations_on_map(cursor, table, key):
    figures = of_slice(table["observation"], key).set_index("region_code")
    twin = pd.DataFrame(sorted(names_of(key[1], key[2]).items()), columns=["region_code", "name"])
    for name in ("value", "status"):
        otherwise = "missing" if name == "status" else None
        twin[name] = [figures[name].get(code, otherwise) for code in twin["region_code"]]
    same(observation_queries.observations_on_map(cursor, *key), twin)


def test_a_region_without_an_observation_is_missing_not_absent(cursor):
    answer = observation_queries.observations_on_map(cursor, "jeugdzorg", "gemeente", "2025", "2021").set_index(
        "region_code"
    )
    assert answer.loc["GM9005", "status"] == "missing"


def test_class_limits_rise_to_the_largest_value(cursor, table):
    values = of_slice(table["observation"], SLICES[3])["value"]
    limits = observation_queries.class_limits(cursor, *SLICES[3], "quantile")
    assert limits == sorted(set(values.quantile([0.2, 0.4, 0.6, 0.8, 1.0])))


def test_there_are_no_class_limits_where_there_is_no_figure(cursor):
    assert observation_queries.class_limits(cursor, *SLICES[4], "quantile") == []


def test_benchmark_is_the_row_of_the_land(cursor, table):
    land = table["observation"].query("level == 'land' and indicator_id == 'jeugdzorg'")
    answer = observation_queries.benchmark(cursor, "jeugdzorg", "2021")
    same(pd.DataFrame([answer]), land[list(answer or {})])


def test_there_is_no_benchmark_where_the_land_has_no_figure(cursor):
    assert observation_queries.benchmark(cursor, "geslaagden", "2018/19") is None


@pytest.mark.parametrize("key", SLICES)
def test_sources_of_slice(cursor, table, key):
    counts = of_slice(table["observation"], key)["source_id"].value_counts()
    answer = release_queries.sources_of_slice(cursor, *key)
    assert dict(zip(answer["source_id"], answer["observations"], strict=True)) == counts.to_dict()


def test_boundary_sources_tell_the_year_of_the_shapes(cursor):
    answer = region_queries.boundary_sources(cursor, "wijk", "2024")
    assert answer[["boundary_vintage", "source_id", "regions"]].to_numpy().tolist() == [["2023", "grenzen", 23]]


@pytest.mark.parametrize(("level", "vintage"), DIVISIONS)
def test_region_bounds(cursor, level, vintage):
    rows = [(code, *bounds) for code, bounds in sorted(bounds_of(level, vintage).items()) if bounds]
    twin = pd.DataFrame(rows, columns=["region_code", "west", "south", "east", "north"])
    same(region_queries.region_bounds(cursor, level, vintage), twin)


def test_what_cannot_be_drawn_is_listed(cursor):
    assert region_queries.regions_without_shape(cursor, "wijk", "2024")["region_code"].tolist() == ["WK901201"]
    assert region_queries.regions_without_shape(cursor, "wijk", "2022").empty


def test_shapes_that_are_no_region_are_listed(cursor):
    assert region_queries.boundaries_without_region(cursor, "wijk", "2024")["boundary_code"].tolist() == ["WK909999"]
    assert region_queries.boundaries_without_region(cursor, "wijk", "2022").empty


def test_coverage_names_what_did_not_join(cursor):
    (row,) = release_queries.coverage_of(cursor, "kleine_scholen").to_dict("records")
    assert (row["matched"], row["total"], list(row["unmatched"])) == (21, 23, ["99ZZ00", "99ZZ01"])


def test_observations_in_full(cursor, table):
    sources, units = table["source"].set_index("source_id"), table["indicator"].set_index("indicator_id")["unit"]
    for key in SLICES:
        figures = of_slice(table["observation"], key).set_index("region_code").to_dict("index")
        rows = []
        for code, name in names_of(key[1], key[2]).items():
            row = figures.get(code, {"status": "missing"}) | dict(zip(SLICE, key, strict=True))
            row |= {"region_code": code, "region_name": name, "unit": units[key[0]]}
            rows.append(row | {"credit": sources["credit"].get(row.get("source_id"))})
        answer = observation_queries.observations_in_full(cursor, *key).to_pandas()
        same(answer, pd.DataFrame(rows, columns=answer.columns))


def test_observations_in_full_of_some_regions(cursor):
    answer = observation_queries.observations_in_full(cursor, *SLICES[1], "GM9005", "GM0000", "GM9001")
    assert answer["region_code"].to_pylist() == ["GM9001", "GM9005"]


@pytest.mark.parametrize("division", DIVISIONS)
def test_regions_with_bounds(cursor, table, division):
    """Every region once, in rising order, also the one without a shape."""
    answer = region_queries.regions_with_bounds(cursor, *division)
    bounds = [bounds_of(*division)[code] or [None] * 4 for code in answer["region_code"]]
    twin = pd.DataFrame(bounds, columns=["west", "south", "east", "north"])
    assert answer["region_code"].tolist() == sorted(names_of(*division))
    same(answer[list(twin.columns)], twin)


def test_a_wijk_with_bounds_names_its_gemeente(cursor):
    answer = region_queries.regions_with_bounds(cursor, "wijk", "2024").iloc[0]
    assert (answer["region_code"], answer["gemeente_code"], answer["gemeente_name"]) == (
        "WK900101",
        "GM9001",
        "Aardenveen",
    )


@pytest.mark.parametrize("division", DIVISIONS)
def test_borders_are_places_in_region_order(cursor, table, division):
    codes = sorted(names_of(*division))
    neighbour = table["neighbour"]
    here = neighbour[(neighbour["level"] == division[0]) & (neighbour["vintage"] == division[1])]
    twin = sorted(
        [codes.index(one), codes.index(other)] for one, other in here[["region_code", "neighbour_code"]].to_numpy()
    )
    assert region_queries.borders(cursor, *division).tolist() == twin


def test_figures_side_by_side(cursor, table):
    """Two figures of two periods in the columns asked for, with holes where a region has none."""
    keys = (("jeugdzorg", "2021"), ("inwoners", "2019"), ("jeugdzorg", "1999"))
    codes = sorted(names_of("gemeente", "2025"))
    answer = observation_queries.figures_side_by_side(cursor, "gemeente", "2025", keys, len(codes))
    slices = [of_slice(table["observation"], (name, "gemeente", "2025", period)) for name, period in keys]
    twin = pd.DataFrame({at: one.set_index("region_code")["value"].reindex(codes) for at, one in enumerate(slices)})
    same(pd.DataFrame(answer), twin)


def test_figures_of_parts(cursor, table):
    slices = tuple(SLICES)
    codes = ("GM9013", "GM9004", "GM9001", "GM0000")
    answer = part_queries.figures_of_parts(cursor, slices, codes)
    for place, of in enumerate(slices):
        rows = of_slice(table["observation"], of).set_index("region_code")
        slowly = rows.reindex(codes).fillna({"status": "missing", "derivation": "published"})
        for name, values in answer.items():
            same(pd.DataFrame({name: values[place]}), slowly[[name]])


def test_no_parts_have_no_figures(cursor):
    assert part_queries.figures_of_parts(cursor, (("inwoners", "wijk", "2024", "2024"),), ())["value"].shape == (1, 0)
    assert part_queries.figures_of_parts(cursor, (), ("WK900101",))["status"].shape == (0, 1)
