"""The controls of the page Regioprofiel."""

import dash
import pytest

from answers.choices.controls import texts_after_controls
from answers.choices.profile import profile_selection
from answers.holdings import holdings_of
from answers.profile import Subject
from answers.settling import selection_of_query
from callbacks.profiel import CONTROLS, _values


@pytest.fixture
def choose(database, registry):
    """Gives the profile after a choice, and what is written to the list of comparators."""
    holdings = holdings_of(database.current(), registry)

    def make(request, compare, **query):
        """compare: what stands in the list by now; query: the page before."""
        before = Subject(selection_of_query(query, holdings)[0], holdings).store
        texts = texts_after_controls(CONTROLS.texts([compare]), before)
        subject = Subject(profile_selection(request, texts, holdings)[0], holdings)
        return subject.selection, _values(subject, [compare])[1]

    return make


def test_another_region_does_not_write_the_comparator_again(choose):
    selection, written = choose({"region": "GM9006"}, "provincie", region="GM9003")
    assert (selection.region, selection.compare, written) == ("GM9006", "provincie", dash.no_update)


def test_a_comparator_that_is_chosen_while_the_answer_is_on_its_way_is_settled(choose):
    selection, written = choose(None, "provincie", region="GM9003")
    assert (selection.region, selection.compare, written) == ("GM9003", "provincie", dash.no_update)


def test_a_group_that_is_chosen_beside_a_region_becomes_the_comparator(choose):
    selection, written = choose({"group": "PV91"}, "land", region="GM9003")
    assert (selection.region, selection.compare, written) == ("GM9003", "groep", "groep")
