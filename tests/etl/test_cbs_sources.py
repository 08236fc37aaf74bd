"""Tables of CBS and layers of PDOK, tidied: figures of real rows, worked out by reading the raw row."""

import json

import pytest

from etl.catalogue import SOURCES, regions, tidy
from etl.errors import ChangedUnit, ImplausibleValue, UnknownColumn, WrongEdition
from tests.etl.storing import snapshot_of, stored_table

INHABITANTS = "Bevolking/AantalInwoners (aantal)"
LOW_INCOME = "Inkomen tot lage-inkomensgrens/Ten minste 1 jaar/Particuliere huishoudens/Huishoudens, relatief (%)"


def by_region(cells):
    return dict(zip(cells["region_code"], cells["value"], strict=True))


def test_levels_and_codes_of_a_table(excerpts):
    cells = tidy("cbs_kwb_2020", excerpts, [INHABITANTS]).set_index("region_code")
    assert cells.loc["NL00", ["level", "value"]].tolist() == ["land", 17407585]
    assert cells.loc["GM0193", ["level", "value"]].tolist() == ["gemeente", 128840]
    assert cells.loc["GM0193", ["vintage", "period_id"]].tolist() == ["2020", "2020"]


def test_the_wijken_of_haaren_add_up_to_haaren(excerpts):
    inhabitants = by_region(tidy("cbs_kwb_2020", excerpts, [INHABITANTS]))
    wijken = {code: value for code, value in inhabitants.items() if code.startswith("WK0788")}
    assert sorted(wijken.values()) == [1465, 2155, 4865, 5875]
    assert abs(sum(wijken.values()) - inhabitants["GM0788"]) <= 10


def test_names_and_gemeente_of_a_wijk(excerpts):
    table = regions("cbs_kwb_2024", excerpts).set_index("region_code")
    codes = [code for code in table.index if code.startswith("WK0363") and not code[2:].isdigit()]
    assert codes
    assert set(table.loc[codes, "gemeente_code"]) == {"GM0363"}
    assert table.loc["NL00", "name"] == "Nederland"


def test_provincie_and_corop_by_the_titles_of_their_groups(excerpts):
    zwolle = regions("cbs_gebieden_2019", excerpts).set_index("region_code").loc["GM0193"]
    assert zwolle[["provincie_code", "provincie_name", "corop_code", "corop_name"]].tolist() == [
        "PV23",
        "Overijssel",
        "CR10",
        "Noord-Overijssel",
    ]


def test_a_renamed_column_is_named(tmp_path):
    table = {"cbs_kwb_2020": stored_table(tmp_path, {"GM0193": 1}, Key="Inwonertal_5")}
    with pytest.raises(UnknownColumn, match=r"cbs_kwb_2020: no column 'Bevolking/AantalInwoners \(aantal\)'; near"):
        tidy("cbs_kwb_2020", table, [INHABITANTS])


def test_a_changed_unit_is_named(tmp_path):
    table = {"cbs_kwb_2020": stored_table(tmp_path, {"GM0193": 1}, Unit="x 1 000")}
    with pytest.raises(ChangedUnit, match="now has the unit 'x 1 000'"):
        tidy("cbs_kwb_2020", table, [INHABITANTS])


def test_a_table_of_another_year_is_named(tmp_path):
    table = {"cbs_kwb_2020": stored_table(tmp_path, {"GM0193": 1}, year="2019")}
    with pytest.raises(WrongEdition, match="does not name 2020"):
        tidy("cbs_kwb_2020", table, [INHABITANTS])


def test_a_lost_separator_is_named(tmp_path):
    table = {"cbs_kwb_2020": stored_table(tmp_path, {"GM0193": 114}, Key="LaagInkomen_78", Unit="%")}
    with pytest.raises(ImplausibleValue, match="is 114 in GM0193"):
        tidy("cbs_kwb_2020", table, ["LaagInkomen (%)"])


def test_an_untyped_table_is_read_like_a_typed_one(tmp_path):
    table = {"cbs_kwb_2020": stored_table(tmp_path, {"NL00      ": "17407585", "GM0193    ": "       ."})}
    cells = tidy("cbs_kwb_2020", table, [INHABITANTS])
    assert cells["status"].tolist() == ["final", "missing"]
    assert cells["value"].tolist()[0] == 17407585


def test_nothing_wanted_gives_no_cells(excerpts):
    assert tidy("cbs_kwb_2020", excerpts, []).empty


@pytest.mark.parametrize("source_id", sorted(SOURCES))
def test_every_source_has_an_excerpt_with_its_credit(source_id, excerpts):
    record = excerpts[source_id].record
    assert record.credit == SOURCES[source_id].credit
    assert "Uittreksel" in str(record.note)
    assert record.rows <= 50


def test_figures_of_a_layer_by_attribute_and_unit(excerpts):
    cells = tidy("pdok_wijkenbuurten_2022", excerpts, ["percentage_personen_0_tot_15_jaar (%)"])
    assert set(cells["level"]) == {"gemeente", "wijk"}
    assert by_region(cells)["GM0193"] == 17


def test_a_layer_without_the_attribute_gives_no_cells(excerpts):
    assert set(tidy("pdok_wijkenbuurten_2023", excerpts, ["mannen (aantal)"])["level"]) == {"gemeente"}


def test_an_attribute_that_no_layer_has_is_named(excerpts):
    with pytest.raises(UnknownColumn, match="percentage_jeugd"):
        tidy("pdok_wijkenbuurten_2022", excerpts, ["percentage_jeugd (%)"])


def test_the_netherlands_by_picks_of_a_v4_table(excerpts):
    cells = tidy("cbs_laag_inkomen", excerpts, [LOW_INCOME]).set_index("period_id")
    assert cells.loc["2013", ["level", "region_code", "vintage", "value"]].tolist() == ["land", "NL00", "2013", 8.9]


@pytest.mark.parametrize(
    "rows", [[], [{"Value": None, "ValueAttribute": "Impossible"}]], ids=["left out", "null and Impossible"]
)
def test_a_v4_cell_without_a_figure_is_missing_either_way(tmp_path, rows):
    cells = tidy("cbs_laag_inkomen", {"cbs_laag_inkomen": v4_table(tmp_path, rows)}, [LOW_INCOME])
    assert cells["status"].tolist() == ["missing", "provisional"]


def v4_table(folder, rows_of_2023):
    """The national table with the years 2023 (these rows) and 2024 (3.5 %, provisional)."""
    picks = {"InkomensgrensHuishouden": "G", "DuurInkomenspositie": "D", "KenmerkenVanHuishoudens": "H", "Measure": "M"}
    observations = [picks | {"Perioden": "2023JJ00"} | row for row in rows_of_2023]
    observations.append(picks | {"Perioden": "2024JJ00", "Value": 3.5, "ValueAttribute": "None"})
    titles = LOW_INCOME.split("/")
    codes = {
        name: [{"Identifier": code, "Title": title}]
        for (name, code), title in zip(list(picks.items())[:3], titles, strict=False)
    }
    codes["Perioden"] = [
        {"Identifier": "2023JJ00", "Title": "2023", "Status": "Definitief"},
        {"Identifier": "2024JJ00", "Title": "2024", "Status": "Voorlopig"},
    ]
    kinds = {name: "TimeDimension" if name == "Perioden" else "Dimension" for name in codes}
    dimensions = [{"Identifier": name, "Kind": kind} for name, kind in kinds.items()]
    measure = {"Identifier": "M", "Title": "Huishoudens, relatief", "Unit": "%", "MeasureGroupId": None}
    bodies = {f"{name}Codes-0001.json": {"value": entries} for name, entries in codes.items()}
    bodies |= {"Dimensions.json": {"value": dimensions}, "MeasureCodes-0001.json": {"value": [measure]}}
    bodies |= {"MeasureGroups-0001.json": {"value": []}, "Observations-0001.json": {"value": observations}}
    return snapshot_of(folder, "cbs_laag_inkomen", json.loads(json.dumps(bodies)))
