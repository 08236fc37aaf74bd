"""The surprises of real data: fourteen things seen in the files of CBS and DUO, each survived."""

import json

import httpx
import pytest

from etl.catalogue import SOURCES, coverage, regions, tidy
from etl.cbs_tables import read_v3
from etl.columns import resolve
from etl.errors import AmbiguousColumn, ImplausibleValue, UnknownColumn
from etl.fetching import fetch_one
from etl.service import Service
from etl.snapshot import read_snapshot
from tests.etl.small_table import lay_down_table
from tests.etl.storing import stored_table

KWB = ("cbs_kwb_2020", "cbs_kwb_2021", "cbs_kwb_2022", "cbs_kwb_2024")
INHABITANTS = "Bevolking/AantalInwoners (aantal)"


def columns_of(source_id, excerpts):
    return read_v3(SOURCES[source_id], excerpts[source_id]).columns


def test_01_numbers_behind_names_change_every_year_and_stems_repeat(excerpts):
    keys = [resolve(year, "PercentageJongerenMetJeugdzorg (%)", columns_of(year, excerpts)).key for year in KWB]
    assert len(set(keys)) > 1
    with pytest.raises(AmbiguousColumn):
        resolve("cbs_kwb_2024", "BuitenEuropa ()", columns_of("cbs_kwb_2024", excerpts))


def test_02_a_column_that_was_renamed_is_not_taken_for_another(excerpts):
    assert resolve("cbs_kwb_2020", "WestersTotaal (aantal)", columns_of("cbs_kwb_2020", excerpts))
    with pytest.raises(UnknownColumn):
        resolve("cbs_kwb_2024", "WestersTotaal (aantal)", columns_of("cbs_kwb_2024", excerpts))


def test_03_a_wholly_empty_column_is_missing_everywhere(excerpts):
    cells = tidy("cbs_kwb_2020", excerpts, ["PercentageJongerenMetJeugdzorg (%)"])
    assert set(cells["status"]) == {"missing"}


def test_03_when_the_publisher_filled_it_is_kept(service, settings):
    lay_down_table(service)
    base = settings.urls["CBS_V3_URL"]
    with httpx.Client() as client:
        services = {"CBS_V3_URL": Service("CBS_V3_URL", base, publisher_url=base, client=client)}
        fetch_one(settings, SOURCES["cbs_kwb_2020"], services, {}, lambda done, total: None)
    record = read_snapshot(settings.raw / "cbs_kwb_2020").record
    assert record.modified_at == "2021-03-26T02:00:00"
    assert record.retrieved_at is not None


def test_04_missing_in_every_spelling_and_zero_a_value(tmp_path):
    spellings = {"GM0001": None, "GM0002": "       .", "GM0003": " ", "GM0004": -99997, "GM0005": "<5", "GM0006": 0}
    cells = tidy("cbs_kwb_2020", {"cbs_kwb_2020": stored_table(tmp_path, spellings)}, [INHABITANTS])
    assert cells["status"].tolist() == ["missing"] * 4 + ["suppressed", "final"]
    assert cells["value"].tolist()[-1] == 0.0


def test_05_a_code_is_a_region_of_one_division_only(excerpts):
    vintages = {year: regions(year, excerpts)["vintage"].unique().tolist() for year in KWB}
    assert vintages == {year: [year[-4:]] for year in KWB}


def test_06_what_does_not_join_is_reported(excerpts):
    in_all = coverage("duo_vsv_2015", excerpts)[-1]
    assert in_all.total - in_all.matched == len(in_all.unmatched) > 0


def test_07_wijk_codes_hold_letters(excerpts):
    codes = tidy("cbs_kwb_2024", excerpts, [INHABITANTS])["region_code"]
    assert any(code.startswith("WK") and not code[2:].isdigit() for code in codes)


def test_08_the_same_gemeente_under_every_spelling(excerpts):
    by_name = tidy("statline_regionaal_2025", excerpts, ["Totale bevolking (aantal)"])["region_code"]
    by_number = regions("duo_vestigingen_bo", excerpts)["region_code"]
    by_exam = tidy("duo_examens", excerpts, ["kandidaten (aantal)"])["region_code"]
    assert "GM0193" in set(by_name) & set(by_number) & set(by_exam)


def test_09_units_side_by_side_are_kept_apart(excerpts):
    columns = columns_of("cbs_kwb_2021", excerpts)
    units = {
        resolve("s", name, columns).unit
        for name in ("WmoClientenRelatief (per 1 000 inwoners)", "WmoClienten (aantal)")
    }
    assert units == {"per 1 000 inwoners", "aantal"}


def test_10_comma_and_point_and_a_separator_that_was_lost(tmp_path, excerpts):
    cells = tidy("statline_inkomen_2024", excerpts, ["Particuliere huishoudens (x 1 000)"])
    assert cells.set_index("region_code").loc["NL00", "value"] == 8258.9
    snapshots = {"cbs_kwb_2020": stored_table(tmp_path, {"GM0193": 114}, Unit="%")}
    with pytest.raises(ImplausibleValue):
        tidy("cbs_kwb_2020", snapshots, ["AantalInwoners (%)"])


def test_11_figures_rounded_to_five_are_left_as_they_are(excerpts):
    cells = tidy("cbs_kwb_2020", excerpts, [INHABITANTS])
    raw = {
        row["WijkenEnBuurten"].strip(): row["AantalInwoners_5"]
        for row in json.loads(excerpts["cbs_kwb_2020"].body("TypedDataSet-0001.json"))["value"]
    }
    assert dict(zip(cells["region_code"], cells["value"], strict=True)) == raw


def test_12_the_country_is_a_level_and_abroad_and_water_are_no_regions(excerpts):
    raw = json.loads(excerpts["pdok_wijkenbuurten_2023"].body("gemeenten-0001.json"))["features"]
    codes = [feature["properties"]["gemeentecode"] for feature in raw]
    assert "GM0998" in codes
    assert len(codes) > len(set(codes))
    cells = tidy("pdok_wijkenbuurten_2023", excerpts, ["mannen (aantal)"])
    assert sorted(cells["region_code"]) == sorted(set(codes) - {"GM0998"})
    assert tidy("cbs_kwb_2020", excerpts, [INHABITANTS])["level"].tolist()[0] == "land"


def test_13_a_provisional_period_stays_visible(excerpts):
    cells = tidy("statline_inkomen_2024", excerpts, ["Particuliere huishoudens (x 1 000)"])
    assert set(cells["status"]) == {"provisional"}


def test_14_scores_on_unlike_scales_are_no_source():
    """Scores of five providers of primary-school tests cannot be compared: no source reads them."""
    assert not [source for source in SOURCES.values() if "eindscores" in source.place]
