import numpy as np
import pytest

from data.slices import map_slice
from indicators.model import STATUSES


@pytest.fixture
def youth_care(database):
    return map_slice(database.current(), "jeugdzorg", "gemeente", "2025", "2021")


def test_a_slice_has_every_region_in_order(youth_care):
    assert youth_care.values.tolist()[:3] == [7.0, 7.4, 7.8]
    assert len(youth_care.values) == 12


def test_withheld_missing_zero_and_provisional_stay_four_things(youth_care):
    words = [STATUSES[index] for index in youth_care.statuses[3:7]]
    assert words == ["suppressed", "missing", "final", "provisional"]
    assert np.isnan(youth_care.values[3:5]).all()
    assert youth_care.values[5] == 0


def test_a_slice_is_worked_out_once(database, youth_care):
    assert map_slice(database.current(), "jeugdzorg", "gemeente", "2025", "2021") is youth_care


def test_a_slice_cannot_be_changed(youth_care):
    with pytest.raises(ValueError, match="read-only"):
        youth_care.values[0] = 1


def test_a_slice_that_is_not_there_is_missing_everywhere(database):
    nothing = map_slice(database.current(), "jeugdzorg", "gemeente", "2025", "1999")
    assert set(nothing.statuses) == {STATUSES.index("missing")}
