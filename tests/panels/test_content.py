"""The content of a panel."""

import pytest

from indicators.notice import Notice
from layouts.panel import EMPTY_CHART
from panels.content import Content

CHART = {"data": [{"x": [1]}], "layout": {}}
REFUSAL = Notice("years_only", refuses=True)


@pytest.mark.parametrize(("drawing", "notices"), [(None, ()), (EMPTY_CHART, ()), (CHART, (REFUSAL,))])
def test_without_a_chart_or_with_a_refusal_in_its_place_nothing_is_drawn(drawing, notices):
    assert not Content("Verloop", drawing, notices=notices).is_drawn


def test_a_chart_is_something_to_see():
    assert Content("Verloop", CHART).is_drawn
