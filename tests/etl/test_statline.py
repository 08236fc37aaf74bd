"""StatLine exports: quoting, marks at the start, commas, and names in the place of codes."""

import pytest

from etl.catalogue import coverage, regions, tidy
from etl.errors import IncompleteDelivery, UnknownColumn
from etl.statline import read_export
from tests.etl.storing import snapshot_of

MARK = "\ufeff"
PLAIN = '"Perioden";"Regio\'s";"Inwoners (aantal)"\r\n"2025";"Zwolle  ";133810\r\n"2025";"Zwollerkerspel";\r\n'
# As found: the whole export once more between quotation marks, those inside doubled.
DOUBLED = (
    '"Perioden"";""Regio\'s"";""Huishoudens (x 1 000)"";""Inkomen (1 000 euro)"\n'
    '"2024*"";""Zwolle"";62,6;40,3\n""2024*"";""Ameland"";1,8;\n"'
)


def export(text: str) -> bytes:
    return (MARK + text).encode()


def test_the_mark_at_the_start_is_no_part_of_the_first_header():
    assert read_export("s", export(PLAIN)).columns[0] == "Perioden"


def test_padding_is_taken_off():
    assert read_export("s", export(PLAIN))["Regio's"].tolist() == ["Zwolle", "Zwollerkerspel"]


def test_doubled_quotation_marks_are_mended():
    table = read_export("s", export(DOUBLED))
    assert table.to_numpy().tolist() == [["2024*", "Zwolle", "62,6", "40,3"], ["2024*", "Ameland", "1,8", ""]]


def test_a_row_of_another_length_is_named():
    with pytest.raises(IncompleteDelivery, match="row 3 has 1 cells, the header 3"):
        read_export("s", export(PLAIN.replace('"2025";"Zwollerkerspel";', '"2025"')))


def with_boundaries(folder, source_id, text):
    """Snapshots of an export and of the list of gemeenten of 2025 that its names are looked up in."""
    features = [
        {"properties": {"statcode": code, "statnaam": name}, "geometry": None}
        for code, name in {"GM0193": "Zwolle", "GM0060": "Ameland"}.items()
    ]
    return {
        source_id: snapshot_of(folder, source_id, {"export.csv": export(text)}),
        "pdok_gemeenten_2025": snapshot_of(
            folder, "pdok_gemeenten_2025", {"features-0001.json": {"features": features}}
        ),
    }


def test_a_star_behind_the_period_makes_figures_provisional(tmp_path):
    snapshots = with_boundaries(tmp_path, "statline_inkomen_2024", DOUBLED)
    cells = tidy("statline_inkomen_2024", snapshots, ["Inkomen (1 000 euro)"])
    assert cells[["region_code", "status", "period_id"]].to_numpy().tolist() == [
        ["GM0193", "provisional", "2024"],
        ["GM0060", "missing", "2024"],
    ]


def test_rows_of_dissolved_gemeenten_hold_no_figures_and_are_left_out(tmp_path):
    snapshots = with_boundaries(tmp_path, "statline_regionaal_2025", PLAIN)
    cells = tidy("statline_regionaal_2025", snapshots, ["Inwoners (aantal)"])
    assert cells["region_code"].tolist() == ["GM0193"]


def test_a_name_without_a_code_is_reported(tmp_path):
    snapshots = with_boundaries(tmp_path, "statline_regionaal_2025", PLAIN.replace('kerspel";', 'kerspel";12'))
    (join,) = coverage("statline_regionaal_2025", snapshots)
    assert (join.matched, join.total, join.unmatched) == (1, 2, ("Zwollerkerspel",))


def test_an_export_of_another_period_is_refused(tmp_path):
    snapshots = with_boundaries(tmp_path, "statline_regionaal_2025", PLAIN.replace("2025", "2024"))
    with pytest.raises(UnknownColumn, match="the export is of 2024, not of 2025"):
        tidy("statline_regionaal_2025", snapshots, ["Inwoners (aantal)"])


def test_an_export_with_codes_needs_no_names(excerpts):
    cells = tidy("statline_kwb_2024", excerpts, ["Bevolking/Aantal inwoners (aantal)"]).set_index("region_code")
    assert cells.loc["NL00", "value"] == 17942942
    assert cells.loc["GM0363", "level"] == "gemeente"


def test_wijken_and_buurten_are_named_within_their_gemeente(excerpts):
    column = "Bevolking/Aantal inwoners (aantal)"
    by_name = tidy("statline_kwb_2024_herkomst", excerpts, [column]).set_index("region_code")["value"]
    by_code = tidy("cbs_kwb_2024", excerpts, ["AantalInwoners (aantal)"]).set_index("region_code")["value"]
    assert set(regions("cbs_kwb_2024", excerpts)["level"]) == {"land", "gemeente", "wijk", "buurt"}
    assert by_name.to_dict() == by_code[by_name.index].to_dict()
    assert {code[:2] for code in by_name.index} == {"NL", "GM", "WK", "BU"}


def test_the_real_income_export_is_read_in_spite_of_its_quoting(excerpts):
    name = "Inkomen/Gemiddeld gestandaardiseerd inkomen (1 000 euro)"
    cells = tidy("statline_inkomen_2024", excerpts, [name]).set_index("region_code")
    assert cells.loc["GM0193", ["value", "status"]].tolist() == [40.3, "provisional"]
    assert cells.loc["GM0060", "status"] == "missing"
