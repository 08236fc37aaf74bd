import json

import numpy as np
import pandas as pd
import pytest

from figures.colours import sequential
from figures.map import Caption, Ground, map_drawing
from indicators.breaks import class_numbers
from indicators.model import STATUSES

NAN = float("nan")


def drawing_of(values, statuses=None, limits=(10.0, 20.0), decimals=1, mine=()):
    statuses = statuses or ["missing" if np.isnan(value) else "final" for value in values]
    observations = pd.DataFrame({"value": values, "status": statuses})
    return drawing_with(observations, limits, sequential("armoede", len(limits)), decimals, mine)


def drawing_with(observations, limits, colours, decimals=1, mine=()):
    caption = Caption("Laag inkomen", "2021", "%", decimals, "armoede")
    return map_drawing(observations, limits, colours, Ground("/geo/s.json", "/geo/r.json"), caption, mine)


def test_a_value_on_a_limit_belongs_to_the_class_below():
    assert class_numbers(np.array([0.0, 10.0, 10.1, 20.0]), [10.0, 20.0]) == [0, 0, 1, 1]


def test_no_value_is_its_own_class_and_never_the_lowest():
    assert class_numbers(np.array([NAN, 0.0]), [10.0, 20.0]) == [-1, 0]


def test_a_value_above_a_rounded_last_limit_stays_on_the_map():
    assert class_numbers(np.array([20.04]), [10.0, 20.0]) == [1]


def test_without_limits_every_region_is_without_class():
    assert class_numbers(np.array([NAN, NAN]), []) == [-1, -1]


def test_every_region_has_a_value_a_class_and_a_status():
    drawing = drawing_of([1.0, NAN, 15.0])
    assert [len(drawing[key]) for key in ("values", "classes", "statuses")] == [3, 3, 3]


def test_each_status_keeps_its_own_number():
    values = [1.0, 1.0, 1.0, NAN, NAN, NAN]
    assert drawing_of(values, list(STATUSES))["statuses"] == [0, 1, 2, 3, 4, 5]


def test_an_unknown_status_is_an_error():
    with pytest.raises(KeyError, match="secret"):
        drawing_of([1.0], ["secret"])


def test_zero_is_a_value():
    drawing = drawing_of([0.0])
    assert (drawing["values"], drawing["classes"]) == ([0.0], [0])


def test_values_are_sent_as_the_reader_sees_them():
    assert drawing_of([1.2345, NAN, -0.01])["values"] == [1.2, None, 0.0]


def test_a_class_is_chosen_before_rounding():
    assert drawing_of([10.04], limits=(10.0, 20.0))["classes"] == [1]


def test_counts_are_sent_without_a_point():
    assert json.dumps(drawing_of([12345.0], limits=(20000.0,), decimals=0)["values"]) == "[12345]"


def test_a_drawing_holds_no_region_codes_but_mine():
    drawing = drawing_of([1.0, 2.0], mine=["GM0193"])
    assert json.dumps(drawing).count("GM") == 1


def test_as_many_colours_as_limits_are_asked_for():
    with pytest.raises(ValueError, match="need as many colours"):
        drawing_with(pd.DataFrame({"value": [1.0], "status": ["final"]}), [1.0, 2.0], ["#fff"])


def test_observations_are_left_as_they_were():
    observations = pd.DataFrame({"value": [1.26], "status": ["final"]})
    before = observations.copy()
    drawing_with(observations, [2.0], ["#fff"])
    pd.testing.assert_frame_equal(observations, before)
