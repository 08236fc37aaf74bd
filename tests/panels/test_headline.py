"""The headline over real figures: what it claims of a region or group of few people, and what it leaves open."""

import pytest

from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from panels.headline import draw_headline

# Together they had five candidates, of whom four passed.
TWO_ISLANDS = to_address(WorkingArea("gemeente", "2025", ("GM0088", "GM0096"), "Samen"))
UNSURE = "Dat verschil is niet zeker: met afronding en toeval meegerekend ligt het cijfer tussen"


def test_a_small_gemeente_is_not_called_lower_where_chance_could_have_made_the_difference(real):
    found = draw_headline(real(region="GM0088", a="laag_inkomen"))
    assert found.title == "In Schiermonnikoog is het aandeel huishoudens met een laag inkomen 5,2\u00a0%"
    assert f"{UNSURE} 3,6 en 7,5\u00a0%." in found.drawing


@pytest.mark.parametrize("region", ["GM0344", "GM0277"])
def test_a_gemeente_that_chance_does_not_reach_is_compared(real, region):
    found = draw_headline(real(region=region, a="laag_inkomen"))
    assert found.title.endswith(("hoger dan in Nederland", "lager dan in Nederland"))
    assert "niet zeker" not in found.drawing


def test_of_a_few_people_together_the_interval_of_wilson_is_told(real):
    found = draw_headline(real(group=TWO_ISLANDS, a="slaagpercentage"))
    assert found.title == "In het werkgebied Samen is het slaagpercentage 80,0\u00a0%"
    assert f"{UNSURE} 37,6 en 96,4\u00a0%." in found.drawing


def test_of_part_of_a_divided_gemeente_what_it_may_have_received_is_told(real):
    found = draw_headline(real(region="GM0757", a="aandeel_0_14", pa="2020"))
    assert found.title == "In Boxtel is het aandeel inwoners van 0 tot 15 jaar 15,1\u00a0%"
    assert "met schatting, afronding en toeval meegerekend ligt het cijfer tussen 14,3 en 20,2\u00a0%." in found.drawing


def test_higher_than_the_country_and_under_the_middle_is_explained(real):
    found = draw_headline(real(region="GM0344", a="slaagpercentage"))
    assert found.title.endswith("hoger dan in Nederland")
    assert "net onder het midden. Een hoger cijfer is hier gunstiger. De meeste gemeenten liggen hoger" in found.drawing
