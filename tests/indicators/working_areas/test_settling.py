"""From what was pasted, opened or asked for to a working area that the release holds; what is left out is told."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.availability import Availability, Former
from indicators.working_areas.pasting import PASTE_LIMIT, code_of, pasted_area
from indicators.working_areas.settling import first_of, settled_area

GEMEENTEN = {"GM0344": "Utrecht", "GM0310": "De Bilt", "GM0796": "'s-Hertogenbosch", "GM0014": "Groningen"}
IN_BRACKETS = {"GM0164": "Hengelo (O.)", "GM0373": "Bergen (NH.)", "GM0893": "Bergen (L.)"}
OLD = {"WK034401": "West", "WK034402": "Noordwest", "WK031001": "Centrum", "WK034499": "Opgeheven"}
NEW = {"WK034401": "West", "WK034402": "Noordwest", "WK031001": "Centrum", "WK001401": "Centrum", "WK0363AB": "Jordaan"}
AVAILABILITY = Availability(
    vintages={},
    names={"gemeente": GEMEENTEN, "wijk": OLD | NEW},
    former={"GM0457": Former("Weesp", "2022", ("GM0344",)), "GM0999": Former("Twee", "2021", ("GM0344", "GM0310"))},
    divisions={("gemeente", "2025"): GEMEENTEN, ("wijk", "2022"): OLD, ("wijk", "2024"): NEW},
)
WITH_BRACKETS = replace(
    AVAILABILITY,
    names={"gemeente": GEMEENTEN | IN_BRACKETS, "wijk": OLD | NEW},
    gemeente_of={"WK031001": "GM0310", "WK001401": "GM0014"},
    divisions=AVAILABILITY.divisions | {("gemeente", "2025"): GEMEENTEN | IN_BRACKETS},
)


def keys(notices):
    return [notice.key for notice in notices]


@pytest.mark.parametrize(
    "text",
    [
        "GM0344, GM0310",
        "gm0344;gm0310",
        "0344\n0310",
        "344 310",
        "GM 0344\tGM 0310",
        "Utrecht\nDe Bilt",
        "utrecht | bilt",
        "UTRECHT; gemeente De Bilt",
        '"GM0344","GM0310"',
        "Utrecht (GM0344), De Bilt (GM0310)",
        "0344 Utrecht\r\n0310 De Bilt\r\n",
    ],
)
def test_codes_and_names_are_read_with_anything_between_them(text):
    area, notices = pasted_area(text, AVAILABILITY)
    assert (area.level, area.vintage, area.codes, notices) == ("gemeente", "2025", ("GM0310", "GM0344"), ())


def test_wijken_are_read_by_code_with_and_without_letters():
    area, notices = pasted_area("34401 WK034402 wk0363ab", AVAILABILITY)
    assert (area.codes, area.vintage, notices) == (("WK034401", "WK034402", "WK0363AB"), "2024", ())


def test_a_code_without_its_leading_zeros_is_known_by_its_length():
    assert [code_of(text) for text in ("14", "344", "34401", "03440101")] == [
        "GM0014",
        "GM0344",
        "WK034401",
        "BU03440101",
    ]


def test_what_is_not_understood_is_listed():
    area, notices = pasted_area("GM0344, Nergenshuizen, GM0310", AVAILABILITY)
    assert area.codes == ("GM0310", "GM0344")
    assert (keys(notices), notices[0].args) == (["area_not_understood"], {"n": 1, "codes": "Nergenshuizen"})


def test_a_code_that_no_division_has_is_listed():
    area, notices = pasted_area("GM0344 GM0310 GM9999", AVAILABILITY)
    assert (keys(notices), notices[0].args["codes"]) == (["area_unknown"], "GM9999")
    assert len(area.codes) == 2


def test_regions_that_stand_there_twice_count_once_and_it_is_said():
    area, notices = pasted_area("GM0344 GM0310\nUtrecht", AVAILABILITY)
    assert (len(area.codes), keys(notices), notices[0].quiet) == (2, ["area_repeated"], True)


def test_a_name_of_two_wijken_is_not_guessed():
    area, notices = pasted_area("Centrum; West; Noordwest", AVAILABILITY)
    assert (area.codes, keys(notices)) == (("WK034401", "WK034402"), ["area_name_shared"])


def test_a_name_of_several_regions_is_told_with_those_it_may_be():
    _, (notice,) = pasted_area("Bergen; Utrecht; De Bilt", WITH_BRACKETS)
    assert notice.key == "area_name_shared"
    assert notice.args == {"n": 1, "codes": "Bergen \u2192 GM0373 Bergen (NH.) / GM0893 Bergen (L.)"}


def test_wijken_of_one_name_are_told_with_their_gemeenten():
    _, (notice,) = pasted_area("Centrum; West; Noordwest", WITH_BRACKETS)
    assert notice.args["codes"] == "Centrum \u2192 WK031001 Centrum, De Bilt / WK001401 Centrum, Groningen"


def test_a_name_of_many_regions_is_told_alone():
    many = {f"WK0344{number:02}": "Centrum" for number in range(5)}
    _, (notice, *_) = pasted_area("Centrum", replace(AVAILABILITY, names={"gemeente": GEMEENTEN, "wijk": many}))
    assert (notice.key, notice.args["codes"]) == ("area_name_shared", "Centrum")


@pytest.mark.parametrize("text", ["Hengelo; Bergen (L.)", "hengelo (o.)\nGM0893", "Hengelo (O)\nBergen (L)"])
def test_what_stands_in_brackets_behind_a_name_may_be_left_out(text):
    area, notices = pasted_area(text, WITH_BRACKETS)
    assert (area.codes, notices) == (("GM0164", "GM0893"), ())


def test_names_nobody_writes_officially_can_be_given():
    area, _ = pasted_area("Den Bosch, Utrecht", AVAILABILITY, also={"Den Bosch": "GM0796"})
    assert area.codes == ("GM0344", "GM0796")


def test_a_former_gemeente_is_what_it_went_into_and_that_is_told():
    area, notices = settled_area(["GM0457", "GM0310"], AVAILABILITY)
    assert area.codes == pasted_area("Weesp, De Bilt", AVAILABILITY)[0].codes == ("GM0310", "GM0344")
    assert (keys(notices), notices[0].args["codes"]) == (["area_merged"], "Weesp \u2192 Utrecht")


def test_a_gemeente_that_was_divided_is_not_guessed_and_its_parts_are_named():
    area, notices = settled_area(["GM0999", "GM0310", "GM0344"], AVAILABILITY)
    assert (len(area.codes), keys(notices)) == (2, ["area_divided"])
    assert notices[0].args["codes"] == "Twee \u2192 Utrecht / De Bilt"


def test_a_level_without_any_figures_is_told():
    area, notices = pasted_area("BU03440101, BU03440102", AVAILABILITY)
    assert (area, keys(notices)) == (None, ["area_level_absent", "area_empty"])


def test_levels_that_are_mixed_are_refused():
    area, notices = pasted_area("GM0344 WK034401 WK034402", AVAILABILITY)
    assert (area, keys(notices), notices[0].args) == (None, ["area_of_mixed_levels"], {"n": 1, "others": 2})


def test_wijken_of_two_divisions_are_those_of_the_one_with_most_and_the_rest_is_listed():
    area, notices = settled_area(["WK034499", "WK034401", "WK0363AB", "WK001401"], AVAILABILITY)
    assert (area.vintage, len(area.codes)) == ("2024", 3)
    assert (keys(notices), notices[0].args["codes"]) == (["area_of_other_division"], "WK034499")


def test_the_division_that_was_asked_for_is_kept():
    area, notices = settled_area(["WK034401", "WK034402"], AVAILABILITY, vintage="2022")
    assert (area.vintage, notices) == ("2022", ())


def test_a_division_that_is_not_held_is_told():
    area, notices = settled_area(["WK034401", "WK034402"], AVAILABILITY, vintage="2019")
    assert (area.vintage, keys(notices)) == ("2024", ["area_division_gone"])


def test_a_gemeente_of_another_year_needs_no_remark():
    area, notices = settled_area(["GM0344", "GM0310"], AVAILABILITY, vintage="2019")
    assert (area.vintage, notices) == ("2025", ())


def test_nothing_is_no_area():
    assert keys(pasted_area("  ,;\n", AVAILABILITY)[1]) == ["area_empty"]


def test_one_region_is_offered_as_my_region():
    area, notices = pasted_area("Utrecht", AVAILABILITY)
    assert (area, notices[0].remedy) == (None, {"region": "GM0344"})


def test_too_much_text_is_not_read():
    assert keys(pasted_area("x" * (PASTE_LIMIT + 1), AVAILABILITY)[1]) == ["area_paste_too_large"]


REGIONS_OF_PIECES = {"GM0344": "GM0344", "Utrecht": "GM0344", "344": "GM0344", "De Bilt": "GM0310", "0014": "GM0014"}


@given(st.lists(st.sampled_from([*REGIONS_OF_PIECES, "Nergenshuizen", "Atlantis"]), max_size=12))
def test_of_any_pieces_the_regions_make_the_area_and_the_others_are_told(pieces):
    area, notices = pasted_area("\n".join(pieces), AVAILABILITY)
    codes = {REGIONS_OF_PIECES[piece] for piece in pieces if piece in REGIONS_OF_PIECES}
    strange = sum(piece not in REGIONS_OF_PIECES for piece in pieces)
    assert set(area.codes if area else ()) == (codes if len(codes) > 1 else set())
    assert ("area_not_understood" in keys(notices)) == (strange > 0)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text):
    area, notices = pasted_area(text, AVAILABILITY)
    assert area is not None or notices


def test_of_many_texts_the_first_five_are_named_and_the_others_counted():
    assert first_of([*"abcde"], ", ") == "a, b, c, d, e"
    assert first_of([*"abcdefg"], ", ") == "a, b, c, d, e (+ 2)"
