"""Everything fetched over real HTTP, tidied, and counted against what is known of the files."""

import json

import pytest

from etl.catalogue import SOURCES, coverage, regions, shapes, tidy
from etl.cbs import fetch_v4
from etl.cbs_tables import read_v3, read_v4
from etl.service import open_services
from etl.shapes import moved_onto, read_shapes
from etl.snapshot import Record, write_snapshot

INHABITANTS = "Bevolking/AantalInwoners (aantal)"


def quiet(done, total):
    """Progress that nobody watches."""


def test_every_source_was_fetched(fetched):
    assert set(fetched) == set(SOURCES)


@pytest.mark.parametrize(
    ("source_id", "rows"),
    [
        ("cbs_kwb_2020", 17341),
        ("cbs_kwb_2021", 352),
        ("cbs_kwb_2022", 3685),
        ("cbs_kwb_2024", 18310),
        ("cbs_gebieden_2019", 355),
        ("pdok_wijken_2022", 3340),
        ("pdok_wijken_2023", 3353),
        ("pdok_wijkenbuurten_2022", 3685),
        ("pdok_wijkenbuurten_2023", 3858),
        ("duo_vestigingen_bo", 6268),
        ("duo_vestigingen_vo", 1619),
        ("duo_examens", 13986),
        ("duo_vsv_2015", 1270),
        ("cbs_achterstandsscores_2019", 6295),
        ("statline_regionaal_2025", 729),
    ],
)
def test_no_row_was_lost(fetched, source_id, rows):
    assert fetched[source_id].record.rows == rows


def test_pages_were_small(fetched):
    assert len(fetched["cbs_kwb_2020"].names("TypedDataSet-")) == 4
    assert len(fetched["pdok_wijkenbuurten_2022"].names("wijken-")) == 4
    assert len(fetched["pdok_wijken_2022"].names("features-")) == 4


def test_nothing_fetched_from_a_copy_is_passed_off_as_the_publishers(fetched):
    records = [snapshot.record for snapshot in fetched.values()]
    assert {(record.retrieved_at, record.modified_at) for record in records} == {(None, None)}
    assert not [record.source_id for record in records if not record.note]
    assert not [file for snapshot in fetched.values() for file in snapshot.files if "127.0.0.1" in file.address]


def test_v4_equals_v3_cell_by_cell(standin_settings, fetched, tmp_path):
    """84799NED by both services: every figure of v3 is an observation of v4, and there are no others."""
    with open_services(standin_settings) as services:
        delivery = fetch_v4(services["CBS_V4_URL"], "84799NED", quiet)
        origin = services["CBS_V4_URL"].origin
    record = Record("v4", "84799NED", "", "", "", "", "", None, None, None, delivery.rows)
    by_v4 = read_v4(write_snapshot(tmp_path / "v4", record, delivery.bodies, origin))
    rows = read_v3(SOURCES["cbs_kwb_2020"], fetched["cbs_kwb_2020"]).rows.set_index("region_code")
    keys = {(title, unit): key for key, title, unit in titled_columns(fetched["cbs_kwb_2020"])}
    observed = dict(iter(by_v4.observations.groupby("Measure")))
    for code, found in observed.items():
        figures = rows[keys[by_v4.measures[code]]].dropna().astype("float64")
        assert found.set_index("WijkenEnBuurten")["Value"].astype("float64").to_dict() == figures.to_dict()
    filled = [key for key in keys.values() if rows[key].notna().any() and not isinstance(rows[key].iloc[0], str)]
    assert len(observed) == len(filled)
    assert len(by_v4.observations) == 726_823


def titled_columns(snapshot):
    """Key, path of titles and unit of every topic of a v3 table."""
    entries = json.loads(snapshot.body("DataProperties.json"))["value"]
    groups = {entry["ID"]: entry for entry in entries if entry["Type"] == "TopicGroup"}
    for entry in entries:
        if entry["Type"] == "Topic":
            titles, parent = [entry["Title"].strip()], entry["ParentID"]
            while parent is not None:
                titles.insert(0, groups[parent]["Title"].strip())
                parent = groups[parent]["ParentID"]
            yield entry["Key"], "/".join(titles), entry["Unit"].strip()


@pytest.mark.parametrize("year", ["2022", "2023", "2025"])
def test_boundaries_have_the_gemeenten_of_their_year(fetched, year):
    found = shapes(f"pdok_gemeenten_{year}", fetched)
    assert len(found) == {"2022": 345, "2023": 342, "2025": 342}[year]
    assert found.geometry.is_valid.all()


def test_boundaries_of_2019_lie_elsewhere_and_fit_roughly_once_moved(fetched):
    there = shapes("pdok_gemeenten_2022", fetched)
    misplaced = read_shapes("pdok_gemeenten_2019", fetched["pdok_gemeenten_2019"], "statcode", "statnaam")
    moved, reference = (table.set_index("region_code").geometry for table in (moved_onto(misplaced, there), there))
    shared = moved.index.intersection(reference.index)
    overlap = moved[shared].intersection(reference[shared]).area / reference[shared].area
    assert len(misplaced) == 355
    assert overlap.median() > 0.9


def test_codes_of_2025_equal_those_of_2024(fetched):
    of_2024 = regions("cbs_kwb_2024", fetched)
    assert set(of_2024[of_2024["level"] == "gemeente"]["region_code"]) == set(
        regions("pdok_gemeenten_2025", fetched)["region_code"]
    )


def test_every_gemeente_lies_in_one_region_of_each_kind(fetched):
    found = regions("duo_vestigingen_bo", fetched)
    assert len(found) == found["region_code"].nunique() == 355
    assert found["provincie_name"].nunique() == 12
    assert found["corop_code"].nunique() == 40
    by_cbs = regions("cbs_gebieden_2019", fetched).set_index("region_code")["corop_code"]
    assert found.set_index("region_code")["corop_code"].to_dict() == by_cbs.to_dict()


def test_all_names_of_the_exam_file_join(fetched):
    (found,) = coverage("duo_examens", fetched)
    assert (found.matched, found.total) == (293, 293)


def test_early_leavers_that_join(fetched):
    by_list, in_all = coverage("duo_vsv_2015", fetched)
    assert (by_list.total - by_list.matched, in_all.total - in_all.matched) == (99, 18)


def test_exams_count_every_candidate_of_the_file(fetched):
    cells = tidy("duo_examens", fetched, ["kandidaten (aantal)"])
    body = fetched["duo_examens"].body("examenkandidaten-en-geslaagden-2014-2019.csv").decode("latin-1").splitlines()
    place = body[0].split(";").index("EXAMENKANDIDATEN SCHOOLJAAR 2018-2019 - TOTAAL")
    by_hand = sum(int(line.split(";")[place]) for line in body[1:])
    assert cells[cells["period_id"] == "2018/19"]["value"].sum() == by_hand


def test_names_of_statline_all_join(fetched):
    for source_id in ("statline_regionaal_2025", "statline_inkomen_2024"):
        (found,) = coverage(source_id, fetched)
        assert (found.matched, found.total) == (343, 343)


def test_wijken_found_by_name_are_those_with_the_code(fetched):
    column = "Bevolking/Aantal inwoners (aantal)"
    named = tidy("statline_kwb_2024_herkomst", fetched, [column]).set_index("region_code")["value"]
    coded = tidy("statline_kwb_2024", fetched, [column]).set_index("region_code")["value"]
    assert named.index.is_unique
    assert named.to_dict() == coded[named.index].to_dict()
    assert sum(code.startswith("WK") for code in named.index) == 3393


def test_export_and_service_give_the_same_figures(fetched):
    by_export = tidy("statline_kwb_2024", fetched, ["Bevolking/Aantal inwoners (aantal)"]).set_index("region_code")
    by_service = tidy("cbs_kwb_2024", fetched, [INHABITANTS]).set_index("region_code")
    assert by_export["value"].to_dict() == by_service["value"].to_dict()


def test_the_country_is_the_sum_of_its_gemeenten_but_not_of_its_buurten(fetched):
    cells = tidy("cbs_kwb_2020", fetched, [INHABITANTS])
    sums = cells.groupby("level")["value"].sum()
    assert sums["gemeente"] == sums["land"] == 17_407_585
    assert sums["buurt"] == 17_397_650


def test_thousands_of_buurten_truly_have_nobody_on_benefits(fetched):
    cells = tidy("cbs_kwb_2020", fetched, ["PersonenPerSoortUitkeringBijstand (aantal)"])
    buurten = cells[cells["level"] == "buurt"]
    assert (buurten["value"] == 0).sum() == 5_523


def test_one_code_is_another_area_in_another_year(fetched):
    found = [
        tidy(source_id, fetched, [INHABITANTS]).set_index("region_code").loc["WK003402", "value"]
        for source_id in ("cbs_kwb_2020", "cbs_kwb_2024")
    ]
    assert found == [109_805, 2_880]
