"""What stands under the map of surroundings: which regions stand out, to press where they are few, else folded."""

import pytest

from answers.settling import relation_view, selection_of_query
from layouts.markup import markup
from panels.neighbours import draw_neighbours


@pytest.fixture(scope="module")
def below(holdings):
    """Gives what stands under the map of A, as HTML."""

    def make(**query):
        selection, _ = selection_of_query({"lang": "nl", **query}, holdings)
        view, _ = relation_view(selection, {"around": "a"}, holdings)
        return "".join(markup(part) for part in draw_neighbours(view).below)

    return make


def test_a_region_that_stands_out_alone_is_named_and_can_be_marked(below):
    told = below(a="jongeren_met_jeugdzorg", pa="2021", b="laag_inkomen", pb="2021")
    assert "1 gemeente heeft een laag cijfer en is omringd door vergelijkbaar lage gebieden." in told
    assert told.count("data-mark") == 1 and 'data-mark="GM0622">Vlaardingen</button>' in told


def test_of_many_regions_that_stand_out_every_name_is_in_a_fold(below):
    told = below(level="wijk", a="laagste_40_inkomens", pa="2022")
    counts = {"31": False, "38": False, "9": False, "3": True}
    for n, pressed in counts.items():
        assert f">{n} wijken hebben" in told and (f"De namen van deze {n} wijken" in told) is not pressed
    assert told.count("Klik op een naam") == 1 and told.count("data-mark") == 3
    # Three are buttons; the others stand in a fold, as do the five without neighbours.
    assert told.count("<li>") == 31 + 38 + 9 + 3 + 5
