"""Drawing all panels of a page works out each of its two figures once."""

import sys
from collections import Counter

import pytest

from answers.side import Side
from panels.catalogue import panels_of
from panels.rendering import answer
from tests.views import views_of

WORKED_OUT = ("figure", "observations", "comparator", "reading", "mine", "sources")


def calls_during(run) -> Counter[str]:
    """How often each of WORKED_OUT was worked out, on whatever side."""
    names = {getattr(Side, name).func.__code__: name for name in WORKED_OUT}
    counts: Counter[str] = Counter()

    def count(frame, event, _):
        if event == "call" and frame.f_code in names:
            counts[names[frame.f_code]] += 1

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return counts


@pytest.mark.parametrize("query", [{}, {"region": "GM9003", "b": "jeugdzorg"}, {"group": "PV91", "view": "AB"}])
def test_both_figures_are_worked_out_once_for_all_panels(tmp_path, database, registry, query):
    # The language is no other test's: what a release remembers of a view would leave nothing to work out.
    view = views_of(database.current(), registry)("en", number="15", **query)
    names = [panel.name for panel in panels_of("verkennen")]
    assert calls_during(lambda: answer(names, view)) == dict.fromkeys(WORKED_OUT, 2)
