"""How numbers are written."""

import pytest

from indicators.model import Measure
from wording import format_difference, format_low, format_number, format_value

PERCENT = Measure("rate", "%", 1, "neutral", 100)
COUNT = Measure("count", "aantal", 0, "neutral")
EUROS = Measure("mean", "× € 1.000", 1, "neutral")
PER_THOUSAND = Measure("rate", "per 1.000 inwoners", 1, "neutral", 1000)


@pytest.mark.parametrize(("lang", "number"), [("nl", "1.234,5"), ("en", "1,234.5")])
def test_thousands_and_decimals(lang, number):
    assert format_number(1234.5, 1, lang) == number


def test_what_rounds_to_zero_has_no_minus():
    assert format_number(-0.04, 1, "nl") == "0,0"


def test_a_negative_number_has_a_real_minus():
    assert format_number(-3.2, 1, "nl") == "\u22123,2"


@pytest.mark.parametrize(
    ("measure", "nl", "en"),
    [
        (PERCENT, "31,4\u00a0%", "31.4%"),
        (COUNT, "31", "31"),
        (EUROS, "€\u00a031.400", "€31,400"),
        (PER_THOUSAND, "31,4\u00a0per 1.000 inwoners", "31.4\u00a0per 1,000 inhabitants"),
    ],
)
def test_a_value_has_its_unit(measure, nl, en):
    assert (format_value(31.4, measure, "nl"), format_value(31.4, measure, "en")) == (nl, en)


def test_percentages_differ_in_percentage_points():
    assert format_difference(-1.26, PERCENT, "nl") == "1,3\u00a0procentpunt"


def test_other_figures_differ_in_their_own_unit():
    assert format_difference(-2, COUNT, "nl") == "2"


@pytest.mark.parametrize(("measure", "nl"), [(PERCENT, "31,4"), (PER_THOUSAND, "31,4"), (EUROS, "€\u00a031.400")])
def test_the_first_of_two_figures_leaves_the_unit_to_the_second(measure, nl):
    assert format_low(31.4, measure, "nl") == nl
