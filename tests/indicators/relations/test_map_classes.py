"""Regions whose colour may be another: worked out by hand, and over real figures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model import Measure
from indicators.registry import load_registry
from indicators.relations.bands import figure_bands, rounding_bands
from indicators.relations.map_classes import hatched_classes, uncertain_classes
from indicators.relations.rounding import Steps
from tests.indicators.relations import starter

SHARE = Measure("rate", "%", 1, "neutral", per=100)
MEAN = Measure("mean", "km", 1, "neutral")


def uncertain(values, limits, measure, steps, *, chance=True, **named_counts):
    """By rounding, and with chance by small numbers too; named_counts: numerator, denominator and base where known."""
    figures, *counts = columns(values, **named_counts)
    bands = figure_bands(measure, figures, *counts, steps)
    rounding = rounding_bands(measure, figures, *counts[:2], steps)
    return uncertain_classes(figures, bands if chance else rounding, limits, chance=chance)


def hatched(values, base, steps):
    """The classes to 10 and to 20 % of shares of `base` people."""
    figures, *counts = columns(values, base=base)
    rounding = rounding_bands(SHARE, figures, *counts[:2], steps)
    return hatched_classes(figures, rounding, figure_bands(SHARE, figures, *counts, steps), [10.0, 20.0])


def columns(values, **named_counts):
    unknown = [np.nan] * len(values)
    counts = (named_counts.get(name, unknown) for name in ("numerator", "denominator", "base"))
    return [np.array(column, dtype=float) for column in (values, *counts)]


def test_a_figure_at_half_a_step_from_a_limit_is_uncertain():
    classes = uncertain([0.96, 0.90, np.nan], [1.0, 2.0], MEAN, Steps(figures=0.1))
    assert (classes.flags.tolist(), classes.uncertain, classes.figures) == ([True, False, False], 1, 2)


def test_small_numbers_are_less_sure_than_large_ones():
    classes = uncertain([12.0, 12.0], [10.0, 20.0], SHARE, Steps(), base=[50.0, 50_000.0])
    assert classes.flags.tolist() == [True, False]


def test_without_chance_only_the_rounding_counts():
    classes = uncertain([12.0, 9.96], [10.0, 20.0], SHARE, Steps(figures=0.1), chance=False, base=[50.0, 50.0])
    assert classes.flags.tolist() == [False, True]


def test_above_the_last_limit_there_is_no_other_class():
    assert uncertain([19.99], [10.0, 20.0], MEAN, Steps(figures=0.1)).uncertain == 0


@pytest.mark.parametrize("limits", [[], [5.0]])
def test_with_one_class_nothing_is_uncertain(limits):
    assert uncertain([1.0, 5.0], limits, MEAN, Steps(figures=1.0)).uncertain == 0


@given(st.floats(0, 100), st.floats(0.001, 2), st.lists(st.floats(0, 100), min_size=2, max_size=6, unique=True))
def test_a_wider_rounding_makes_no_class_surer(value, step, limits):
    fine = uncertain([value], sorted(limits), MEAN, Steps(figures=step)).uncertain
    coarse = uncertain([value], sorted(limits), MEAN, Steps(figures=2 * step)).uncertain
    assert coarse >= fine


def test_of_real_wijken_the_small_ones_are_uncertain():
    indicator = load_registry()["aandeel_0_14"]
    rows = starter.key("aandeel_0_14", "2024", "wijk", "2024")
    limits = rows["value"].quantile([0.2, 0.4, 0.6, 0.8, 1.0]).tolist()
    counts = {name: rows[name] for name in ("numerator", "denominator")}
    steps = Steps(numerator=10.0, denominator=50.0)
    classes = uncertain(rows["value"], limits, indicator.measure, steps, **counts)
    size = rows["denominator"].to_numpy(dtype=float)
    assert classes.figures == rows["value"].notna().sum()
    assert np.nanmedian(size[classes.flags]) < np.nanmedian(size[~classes.flags])
    assert 0.2 < classes.uncertain / classes.figures < 0.9


def test_small_numbers_are_hatched_where_they_leave_most_classes_certain():
    classes = hatched([1.0, 2.0, 3.0, 9.9], [1e9, 1e9, 1e9, 50.0], Steps())
    assert (classes.chance.flags.tolist(), classes.first) == ([False, False, False, True], "chance")


def test_where_small_numbers_leave_most_uncertain_and_rounding_none_nothing_is_hatched():
    classes = hatched([9.9, 10.1, 3.0], [50.0, 50.0, 1e9], Steps())
    assert (classes.rounding.flags.any(), classes.chance.uncertain, classes.first) == (False, 2, "")


def test_where_rounding_leaves_some_and_small_numbers_most_uncertain_rounding_is_hatched():
    classes = hatched([9.96, 9.5, 11.0, 3.0], [50.0, 50.0, 50.0, 1e9], Steps(figures=0.1))
    assert (classes.rounding.uncertain, classes.chance.uncertain, classes.first) == (1, 3, "rounding")


def test_where_rounding_alone_leaves_most_uncertain_the_map_is_not_hatched_at_first():
    classes = hatched([9.96, 10.02, 3.0], [50.0, 50.0, 1e9], Steps(figures=0.1))
    assert (classes.rounding.flags.tolist(), classes.chance.uncertain, classes.first) == ([True, True, False], 2, "")


def test_exactly_half_of_the_figures_is_not_most_of_them():
    classes = hatched([1.0, 2.0, 9.9, 9.9], [1e9, 1e9, 50.0, 50.0], Steps())
    assert (classes.chance.uncertain, classes.chance.figures, classes.first) == (2, 4, "chance")
