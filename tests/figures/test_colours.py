from itertools import combinations, pairwise

import numpy as np
import pytest

from figures.colours import ACCENTS, MARKED, MIDDLE, MINE, NO_FIGURE, TWO_WAY, diverging, sequential
from indicators.model import DOMAINS
from tests.figures.colour_vision import VISION, contrast, difference, lab


def test_difference_equals_the_published_example():
    # Pairs 1, 7 and 17 of Sharma, Wu and Dalal (2005), table 1.
    assert difference(np.array([50, 2.6772, -79.7751]), np.array([50, 0, -82.7485])) == pytest.approx(2.0425, abs=1e-4)
    assert difference(np.array([50, 0, 0]), np.array([50, -1, 2])) == pytest.approx(2.3669, abs=1e-4)
    assert difference(np.array([50, 2.5, 0]), np.array([73, 25, -18])) == pytest.approx(27.1492, abs=1e-4)


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("domain", DOMAINS)
def test_neighbouring_classes_can_be_told_apart(domain, vision):
    steps = [difference(lab(one, vision), lab(other, vision)) for one, other in pairwise(sequential(domain, 5))]
    assert min(steps) >= 10


@pytest.mark.parametrize("vision", VISION)
def test_all_classes_around_a_comparator_can_be_told_apart(vision):
    colours = [lab(colour, vision) for colour in diverging(2, 2)]
    assert min(difference(one, other) for one, other in combinations(colours, 2)) >= 10


@pytest.mark.parametrize("vision", VISION)
def test_neighbouring_cells_of_two_figures_can_be_told_apart(vision):
    """Also those that touch at a corner."""
    cells = {(place % 3, place // 3): lab(colour, vision) for place, colour in enumerate(TWO_WAY)}
    steps = {
        (one, other): difference(cells[one], cells[other])
        for one, other in combinations(cells, 2)
        if max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1
    }
    assert min(steps.values()) >= 10


@pytest.mark.parametrize("below", [0, 1, 2])
@pytest.mark.parametrize("above", [0, 1, 2])
def test_the_middle_is_grey_wherever_it_stands(below, above):
    palette = diverging(below, above)
    assert (palette[below], len(palette)) == (MIDDLE, below + 1 + above)
    assert np.hypot(*lab(MIDDLE)[1:]) < 5


def test_more_classes_around_a_comparator_are_refused():
    with pytest.raises(ValueError, match="at most 2 classes"):
        diverging(3, 1)


def test_two_figures_grow_darker_along_both_axes():
    lightness = np.array([lab(colour)[0] for colour in TWO_WAY]).reshape(3, 3)
    assert (np.diff(lightness, axis=0) < 0).all() and (np.diff(lightness, axis=1) < 0).all()


@pytest.mark.parametrize("colour", [*diverging(2, 2), *TWO_WAY])
def test_no_class_of_a_shared_palette_is_red_or_green(colour):
    a, b = lab(colour)[1:]
    hue = np.degrees(np.arctan2(b, a)) % 360
    assert np.hypot(a, b) < 12 or 45 < hue < 100 or 195 < hue < 320


@pytest.mark.parametrize("colour", [*diverging(2, 2), *TWO_WAY])
def test_every_class_of_a_shared_palette_carries_a_visible_mark(colour):
    assert max(contrast(MARKED, colour), contrast(MINE, colour)) >= 3


@pytest.mark.parametrize("domain", DOMAINS)
def test_classes_run_from_light_to_dark(domain):
    lightness = [lab(colour)[0] for colour in sequential(domain, 5)]
    assert lightness == sorted(lightness, reverse=True)


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_palette_is_red_or_green(domain):
    a, b = lab(sequential(domain, 5)[3])[1:]
    hue = np.degrees(np.arctan2(b, a)) % 360
    assert 50 < hue < 90 or 195 < hue < 320  # red lies around 30, green from 110 to 180


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_class_carries_a_visible_mark(domain):
    """Amber or its dark edge stands out on each class: 3:1 at least, the limit of WCAG for graphics."""
    for colour in sequential(domain, 5):
        assert max(contrast(MARKED, colour), contrast(MINE, colour)) >= 3


@pytest.mark.parametrize("domain", DOMAINS)
def test_accents_are_readable_on_white(domain):
    assert contrast(ACCENTS[domain], "#ffffff") >= 4.5


def test_ink_of_no_data_is_visible_on_its_paper():
    assert contrast(NO_FIGURE["ink"], NO_FIGURE["paper"]) >= 3


def test_fewer_classes_use_the_whole_hue():
    five = sequential("armoede", 5)
    assert sequential("armoede", 2) == (five[0], five[4])
    assert sequential("armoede", 3) == (five[0], five[2], five[4])


@pytest.mark.parametrize("classes", [0, 6])
def test_a_palette_of_impossible_length_is_refused(classes):
    with pytest.raises(ValueError, match="1 to 5 classes"):
        sequential("armoede", classes)
