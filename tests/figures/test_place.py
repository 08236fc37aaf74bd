"""Where a figure lies among all regions, and why that need not be the side of Nederland it lies on."""

import numpy as np
import pytest

from figures.sentence.place import apart_claim, everywhere_of
from indicators.comparability import Figure
from indicators.comparator import Comparator, Whole
from indicators.reading import Reading
from tests.figures.test_sentence import OBSERVATIONS


@pytest.mark.parametrize(
    ("own", "country", "sentence"),
    [
        (4.0, 3.0, "De meeste gemeenten liggen hoger dan het landelijke cijfer."),
        (6.0, 7.0, "De meeste gemeenten liggen lager dan het landelijke cijfer."),
        (8.0, 3.0, ""),
        (2.0, 3.0, ""),
        (4.0, 4.0, ""),
    ],
)
@pytest.mark.parametrize("kind", ["land", "provincie"])
def test_only_a_side_that_seems_to_contradict_the_quarter_is_explained(registry, own, country, sentence, kind):
    args = {"kind": kind, "name": "Nederland", "short": "Nederland", "period": "2021"}
    figure = Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")
    reading = Reading(figure, OBSERVATIONS, Comparator(**args, **vars(Whole(country, "final"))))
    everywhere = everywhere_of(np.arange(1.0, 10.0))
    assert apart_claim(own, reading, everywhere, "nl") == (sentence if kind == "land" else "")


@pytest.mark.parametrize(("own", "country"), [(5.2, 5.0), (5.8, 6.0)])
def test_exactly_half_of_the_regions_are_not_most_of_them(registry, own, country):
    args = {"kind": "land", "name": "Nederland", "short": "Nederland", "period": "2021"}
    figure = Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")
    reading = Reading(figure, OBSERVATIONS, Comparator(**args, **vars(Whole(country, "final"))))
    everywhere = everywhere_of(np.arange(1.0, 11.0))
    assert apart_claim(own, reading, everywhere, "nl") == ""
