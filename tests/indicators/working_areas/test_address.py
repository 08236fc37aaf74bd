"""A working area in an address: short, whole or not at all."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.working_areas.address import ADDRESS_LIMIT, from_address, is_address, to_address
from indicators.working_areas.model import AREA_LIMIT, WorkingArea, tidy_name
from tests.indicators.relations import starter
from tests.indicators.working_areas.areas import ALL_GEMEENTEN, working_areas

SOME = WorkingArea("wijk", "2024", tuple(f"WK0344{part:02}" for part in range(1, 11)), "SWV Utrecht & omstreken")
# Signs that stand in an address as they are.
PLAIN_SIGNS = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@given(working_areas())
def test_what_is_written_is_read_back(area):
    assert from_address(to_address(area)) == area


@pytest.mark.parametrize(
    ("address", "area"),
    [
        (
            "w1.g2025.wVVAM.C0V9pQ.Rond de Heuvelrug",
            WorkingArea("gemeente", "2025", ("GM0344", "GM0355", "GM0356", "GM0363"), "Rond de Heuvelrug"),
        ),
        ("w1.w2024.i-pd2c.BDzmrA.", WorkingArea("wijk", "2024", ("WK034401", "WK0344A1"))),
    ],
)
def test_an_address_that_somebody_keeps_is_read_as_it_always_was(address, area):
    assert (from_address(address), to_address(area)) == (area, address)


@given(working_areas())
def test_an_address_needs_no_escapes_but_for_the_name(area):
    assert set(to_address(area).removesuffix(area.name)) <= PLAIN_SIGNS


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text):
    assert from_address(text) is None
    assert from_address(f"w1.g2025.{text}") is None


@settings(max_examples=300)
@given(working_areas(), st.data())
def test_one_changed_sign_is_noticed(area, data):
    text = to_address(area)
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters().filter(lambda one: one != text[place]))
    assert from_address(text[:place] + sign + text[place + 1 :]) is None


@given(working_areas(), st.data())
def test_an_address_that_was_cut_off_is_noticed(area, data):
    text = to_address(area)
    assert from_address(text[: data.draw(st.integers(0, len(text) - 1))]) is None


@pytest.mark.parametrize(
    "text",
    [
        "w1.g2025.________________________________.AAAAAA.",
        "w1.g2025.B" + "_" * 6 + "A.AAAAAA.",
        "w1.g2025." + "A" * (ADDRESS_LIMIT * 2) + ".AAAAAA.",
        "w2.g2025.A.AAAAAA.",
        "w1.g2025..AAAAAA.",
        "w1.g2025.A.AAAAAA.\ud800",
    ],
)
def test_numbers_without_end_and_other_versions_are_no_area(text):
    assert from_address(text) is None


def test_ten_wijken_of_a_gemeente_take_five_signs():
    assert to_address(SOME) == "w1.w2024.j-pdI.1K204A.SWV Utrecht & omstreken"


def test_sixty_real_wijken_take_less_than_half_of_their_codes():
    codes = starter.codes("wijk", "2024")
    some = tuple(sorted(random.Random(1).sample(codes, 60)))
    assert len(to_address(WorkingArea("wijk", "2024", some))) < len(",".join(some)) / 2


def test_the_largest_area_fits():
    codes = starter.codes("wijk", "2024")
    some = tuple(sorted(random.Random(2).sample(codes, AREA_LIMIT)))
    assert len(to_address(WorkingArea("wijk", "2024", some, "N" * 60))) < ADDRESS_LIMIT
    assert len(to_address(ALL_GEMEENTEN)) < 30


@pytest.mark.parametrize(("text", "means"), [("w1.x", True), ("w9.g2025", True), ("PV26", False), ("WK034401", False)])
def test_what_means_to_be_an_area_is_known(text, means):
    assert is_address(text) is means


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"level": "land"}, "level is 'land'"),
        ({"vintage": "24"}, "vintage is '24'"),
        ({"codes": ()}, "codes are 0"),
        ({"codes": ("WK034402", "WK034401")}, "not rising"),
        ({"codes": ("GM0344",)}, "no wijk"),
        ({"name": " x"}, "tidy"),
    ],
)
def test_an_area_checks_itself(changes, message):
    with pytest.raises(ValueError, match=message):
        WorkingArea(**{**vars(SOME), **changes})


@given(st.text(max_size=200))
def test_a_tidied_name_is_tidy_short_and_no_markup(text):
    name = tidy_name(text)
    assert name == tidy_name(name)
    assert len(name) <= 60
    assert not set(name) & set("<>{}\n\x00")
