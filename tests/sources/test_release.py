"""The whole way from the services to a starter, and what is known of the figures beforehand."""

import json

import brotli
import geopandas
import pandas as pd
import pytest
import shapely

from data.release import read_manifest
from etl.crosswalk import load_moves
from etl.overlay import check_overlays
from etl.publish import load, publish
from etl.release import content_hashes, write_starter
from etl.settings import settings_from
from etl.starter import STARTER, starter

LARGEST = {"gemeente-2025": 60_000, "wijk-2022": 300_000, "wijk-2024": 300_000}


@pytest.fixture(scope="session")
def observations(release):
    """Its observations, by indicator, level, vintage, period and region."""
    return release.tables["observation"].set_index(["indicator_id", "level", "vintage", "period_id", "region_code"])


@pytest.fixture(scope="session")
def made(fetched, standin_settings, tmp_path_factory):
    """The starter, by the command that makes it."""
    folder = tmp_path_factory.mktemp("made")
    return starter(standin_settings, folder / "starter")


def shapes(release, name):
    found = geopandas.GeoDataFrame.from_features(json.loads(release.geometry[name].shapes)["features"], crs=4326)
    return found.set_index("code").geometry


def test_every_gemeente_lies_in_the_successors_of_the_table(fetched):
    assert check_overlays(fetched, load_moves()) is None


def test_355_gemeenten_become_342(release):
    crossed = release.tables["crosswalk"]
    crossed = crossed[crossed["from_vintage"] == "2019"]
    assert (crossed["from_code"].nunique(), crossed["to_code"].nunique()) == (355, 342)


def test_haaren_is_divided_by_its_own_figures_of_2020(release):
    crossed = release.tables["crosswalk"]
    parts = crossed[(crossed["from_code"] == "GM0788") & (crossed["from_vintage"] == "2020")]
    inhabitants = {code: round(share * 14_360) for code, share in zip(parts["to_code"], parts["share"], strict=True)}
    assert inhabitants == {"GM0757": 2155, "GM0824": 5875, "GM0855": 1465, "GM0865": 4865}


def test_nederland_is_the_figure_of_cbs(observations):
    land = observations.loc[("inwoners", "land", "2020", "2020", "NL00")]
    assert (land["value"], land["derivation"]) == (17_407_585, "published")


@pytest.mark.parametrize("vintage", ["2020", "2025"])
def test_gemeenten_sum_to_nederland_on_both_divisions(observations, vintage):
    assert observations.loc[("inwoners", "gemeente", vintage, "2020"), "value"].sum() == pytest.approx(17_407_585)


def test_amsterdam_is_amsterdam_and_weesp(observations):
    parts = observations.loc[("inwoners", "gemeente", "2021", "2021"), "value"]
    whole = observations.loc[("inwoners", "gemeente", "2025", "2021", "GM0363")]
    assert (whole["value"], whole["status"]) == (parts["GM0363"] + parts["GM0457"], "final")


def test_youth_care_of_amsterdam_is_weighted_by_the_young_of_2020(observations):
    care = observations.loc[("jongeren_met_jeugdzorg", "gemeente", "2021", "2021"), "value"]
    young = observations.loc[("inwoners_0_24", "gemeente", "2020", "2020"), "value"]
    both = ["GM0363", "GM0457"]
    found = observations.loc[("jongeren_met_jeugdzorg", "gemeente", "2025", "2021", "GM0363")]
    assert found["value"] == pytest.approx((care[both] * young[both]).sum() / young[both].sum())
    assert (found["status"], found["derivation"]) == ("estimated", "weighted")


def test_gemeenten_to_which_one_whole_gemeente_went_keep_every_figure_bit_for_bit(release):
    figures, crossed = release.tables["observation"], release.tables["crosswalk"]
    alone = crossed[(crossed["share"] == 1.0) & ~crossed.duplicated(["to_code", "from_vintage"], keep=False)]
    keys = ["indicator_id", "period_id", "source_id"]
    old = figures[figures["level"] == "gemeente"].merge(
        alone, left_on=["region_code", "vintage"], right_on=["from_code", "from_vintage"]
    )
    new = figures[(figures["level"] == "gemeente") & (figures["vintage"] == "2025")]
    both = old.merge(new, left_on=[*keys, "to_code"], right_on=[*keys, "region_code"], suffixes=("", "_new"))
    assert len(both) > 50_000
    for column in ("value", "numerator", "denominator", "status", "derivation"):
        pd.testing.assert_series_equal(both[column], both[f"{column}_new"], check_exact=True, check_names=False)


def test_every_figure_of_nederland_that_was_worked_out_says_how(release):
    figures = release.tables["observation"]
    made = figures[(figures["level"] == "land") & (figures["derivation"] == "weighted")]
    assert set(made["status"]) == {"estimated"}


def test_gemeenten_without_a_school_do_not_lack_a_figure(observations):
    rate = observations.loc[("slaagpercentage", "gemeente", "2019", "2018/19")]
    # 293 gemeenten are named in the file; in two of these nobody sat an exam that year.
    assert rate["status"].value_counts().to_dict() == {"final": 291, "not_applicable": 64}


def test_a_wijk_code_of_2022_and_2024_is_two_regions(release):
    regions = release.tables["region"]
    assert set(regions.loc[regions["region_code"] == "WK003402", "vintage"]) == {"2022", "2024"}


def test_47_wijken_of_2024_have_no_shape_of_2023(release):
    regions, boundary = release.tables["region"], release.tables["boundary"]
    wijken = regions[(regions["level"] == "wijk") & (regions["vintage"] == "2024")]
    drawn = boundary[(boundary["level"] == "wijk") & (boundary["vintage"] == "2024")]
    assert (len(wijken) - len(drawn), set(drawn["boundary_vintage"])) == (47, {"2023"})


def test_every_wijk_of_2022_is_drawn_on_boundaries_of_2022(release):
    drawn = release.tables["boundary"]
    drawn = drawn[(drawn["level"] == "wijk") & (drawn["vintage"] == "2022")]
    assert (len(drawn), set(drawn["boundary_vintage"])) == (3340, {"2022"})


@pytest.mark.parametrize("name", LARGEST)
def test_what_is_drawn_is_one_coverage_of_whole_shapes(release, name):
    found = shapes(release, name)
    assert found.is_valid.all()
    assert not found.is_empty.any()
    assert shapely.coverage_is_valid(found.to_numpy())


@pytest.mark.parametrize("name", LARGEST)
def test_geometry_is_small_enough_to_send(release, name):
    assert len(brotli.compress(release.geometry[name].shapes)) <= LARGEST[name]


@pytest.mark.parametrize(
    ("code", "km2"), [("GM0060", 60), ("GM0088", 43), ("GM0093", 87), ("GM0096", 40), ("GM0448", 163)]
)
def test_the_wadden_islands_keep_their_size(release, code, km2):
    assert shapes(release, "gemeente-2025").to_crs(28992).area[code] / 1e6 == pytest.approx(km2, rel=0.1)


def test_the_country_keeps_its_size(release):
    assert shapes(release, "gemeente-2025").to_crs(28992).area.sum() / 1e6 == pytest.approx(35_080, rel=0.002)


def test_every_division_has_its_areas(release):
    parents = release.tables["region_parent"]
    counts = parents[parents["parent_level"] != "gemeente"].groupby("vintage")["parent_level"].value_counts().unstack()
    assert counts.loc["2025"].to_dict() == dict.fromkeys(("corop", "provincie", "rmc", "rpa"), 342)


def test_a_starter_built_twice_is_the_same_to_the_byte(made, release, tmp_path):
    write_starter(release, tmp_path / "again")
    one, two = (
        {path.relative_to(folder): path for path in folder.rglob("*.*")} for folder in (made, tmp_path / "again")
    )
    assert [name.as_posix() for name in one if name not in two] == ["README.md"]
    assert [name for name in two if two[name].read_bytes() != one[name].read_bytes()] == []


def test_the_starter_is_smaller_than_twelve_megabytes(made):
    assert sum(path.stat().st_size for path in made.rglob("*.*")) < 12_000_000


def test_a_published_starter_has_the_content_of_the_release(made, release, tmp_path):
    folder = publish(settings_from({"DATA_STORE": str(tmp_path)}), made)
    assert content_hashes(load(folder)[1].tables) == content_hashes(release.tables)


def test_every_source_of_the_starter_may_be_shared(release):
    assert set(release.tables["source"]["licence"]) <= {"CC BY 4.0", "DUO open onderwijsdata"}


def test_the_starter_in_the_project_is_what_the_sources_give(release):
    kept, now = content_hashes(load(STARTER)[1].tables), content_hashes(release.tables)
    # What a source row says of the copy depends on the notes that were at hand when it was fetched.
    assert {name for name in now if now[name] != kept[name]} <= {"source"}


def test_the_geometry_in_the_project_is_what_the_sources_give(made):
    assert read_manifest(STARTER).geometry == read_manifest(made).geometry
