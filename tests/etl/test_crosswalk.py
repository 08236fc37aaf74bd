from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.crosswalk import (
    CROSSWALK_COLUMNS,
    CrosswalkError,
    Move,
    check_crosswalk,
    crosswalk,
    former_regions,
    load_moves,
    split_shares,
)
from etl.divisions import Divisions
from indicators.aggregation import aggregate

MOVES = load_moves()
HAAREN = next(move for move in MOVES if move.is_split)
# Inhabitants of the wijken of Haaren on 1 January 2020, as CBS publishes them (84799NED).
WIJKEN = {"WK078801": 5875.0, "WK078802": 4865.0, "WK078803": 2155.0, "WK078804": 1465.0}
SHARES = {"GM0788": split_shares(HAAREN, WIJKEN)}


def to_2025(codes: list[str], from_vintage: str) -> dict[str, dict[str, float]]:
    table = crosswalk(codes, from_vintage, "2025", MOVES, SHARES)
    return {code: dict(zip(rows["to_code"], rows["share"], strict=True)) for code, rows in table.groupby("from_code")}


def test_eighteen_gemeenten_ended_and_five_came():
    former = {move.from_code for move in MOVES}
    new = {code for move in MOVES for code in move.parts if code >= "GM1979"}
    assert (len(former), new) == (18, {"GM1979", "GM1980", "GM1982", "GM1991", "GM1992"})


def test_haaren_is_the_only_gemeente_that_was_divided():
    assert [move.name for move in MOVES if move.is_split] == ["Haaren"]


def test_haaren_is_divided_by_the_inhabitants_of_its_wijken():
    parts = {code: round(share * 14360) for code, share in SHARES["GM0788"].items()}
    assert parts == {"GM0824": 5875, "GM0865": 4865, "GM0757": 2155, "GM0855": 1465}


def test_a_wijk_without_inhabitants_stops_the_division():
    with pytest.raises(CrosswalkError, match=r"Haaren .* WK078804"):
        split_shares(HAAREN, {code: 1.0 for code in WIJKEN if code != "WK078804"})


def test_weesp_belongs_to_amsterdam_from_the_division_of_2023():
    assert to_2025(["GM0457"], "2022") == {"GM0457": {"GM0363": 1.0}}


def test_a_herindeling_of_an_earlier_year_is_over():
    assert to_2025(["GM1979", "GM0363"], "2021") == {"GM1979": {"GM1979": 1.0}, "GM0363": {"GM0363": 1.0}}


def test_successors_of_successors_are_followed():
    moves = [
        Move(date(2021, 1, 1), "GM0001", "A", {"GM0003": (), "GM0004": ()}, period="2020"),
        Move(date(2023, 1, 1), "GM0003", "C", {"GM0004": ()}),
    ]
    table = crosswalk(["GM0001"], "2020", "2023", moves, {"GM0001": {"GM0003": 0.25, "GM0004": 0.75}})
    assert table[["to_code", "share", "basis"]].to_numpy().tolist() == [["GM0004", 1.0, "inhabitants_2020"]]


def test_rows_say_what_they_rest_on():
    table = crosswalk(["GM0014", "GM0003", "GM0788"], "2019", "2025", MOVES, SHARES)
    assert table.groupby("from_code")["basis"].first().tolist() == ["whole", "unchanged", "inhabitants_2020"]


def test_a_successor_that_no_source_knows_is_an_error():
    table = crosswalk(["GM0003"], "2020", "2025", MOVES, SHARES)
    with pytest.raises(CrosswalkError, match=r"GM1979 is no gemeente of 2025"):
        check_crosswalk(table, ["GM0014"])


def test_a_new_gemeente_that_nothing_leads_to_is_an_error():
    table = crosswalk(["GM0014"], "2020", "2025", MOVES, SHARES)
    with pytest.raises(CrosswalkError, match=r"nothing leads to GM2000"):
        check_crosswalk(table, ["GM0014", "GM2000"])


def test_former_names_lead_to_every_successor_with_their_date():
    former = former_regions(MOVES, crosswalk([move.from_code for move in MOVES], "2019", "2025", MOVES, SHARES))
    weesp = former[former["name"] == "Weesp"]
    assert weesp[["ended_on", "successor_code"]].to_numpy().tolist() == [[date(2022, 3, 24), "GM0363"]]
    assert len(former[former["name"] == "Haaren"]) == 4


def test_a_gemeente_that_ends_twice_is_an_error(tmp_path):
    path = tmp_path / "twice.toml"
    entry = '[[herindeling]]\ndate = 2021-01-01\nto = {code = "B", name = "B"}\nfrom = [{code = "A", name = "A"}]\n'
    path.write_text(f"split = []\n{entry}{entry}")
    with pytest.raises(CrosswalkError, match=r"A ends twice"):
        load_moves(path)


VINTAGES = ["2019", "2020", "2021", "2022", "2023", "2024"]
CODES = sorted({move.from_code for move in MOVES} | {"GM0014", "GM0363", "GM0757", "GM0855"})


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1e6), min_size=len(CODES), max_size=len(CODES)), st.sampled_from(VINTAGES))
def test_the_crosswalk_conserves_every_total(counts, vintage):
    table = crosswalk(CODES, vintage, "2025", MOVES, SHARES)
    values = dict(zip(CODES, counts, strict=True))
    parts = table.assign(value=table["from_code"].map(values), status="final", derivation="published")
    parts = parts.assign(numerator=float("nan"), denominator=float("nan"), weight=1.0, size=1.0)
    assert aggregate(parts, "sum")["value"].sum() == pytest.approx(sum(counts), rel=1e-12)


@settings(max_examples=50)
@given(st.sampled_from(VINTAGES))
def test_the_shares_of_one_gemeente_sum_to_one(vintage):
    table = crosswalk(CODES, vintage, "2025", MOVES, SHARES)
    assert list(table.columns) == CROSSWALK_COLUMNS
    assert table.groupby("from_code")["share"].sum().tolist() == pytest.approx([1.0] * len(CODES), abs=1e-12)


def test_a_crosswalk_of_a_year_whose_gemeenten_nobody_lists_says_which_years_there_are():
    divisions = Divisions({"2020": ["GM0014"], "2025": ["GM0014"]}, [], {})
    with pytest.raises(CrosswalkError, match=r"no source lists the gemeenten of 2019; held are 2020, 2025"):
        divisions.cross("2019", "2025")
