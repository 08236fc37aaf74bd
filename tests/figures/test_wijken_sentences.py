"""How the wijken of a gemeente differ, in sentences."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from figures.sentence.change import trend_claim
from figures.sentence.inside import inside_text, inside_title
from figures.sentence.spread import spread_claim
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.reading import Reading
from indicators.spread import Spread
from indicators.trend import TrendVerdict
from tests.indicators.findings.made_up import REGISTRY
from wording import SPACE

CODES = ["WK1", "WK2", "WK3", "WK4"]
NEDERLAND = Comparator(value=15.0, kind="land", name="Nederland", short="Nederland", period="2022")
SPREAD = Spread(9, 1, 10.0, 15.0, 20.0, 0.25, 0.13, "")


def reading(values, indicator_id="aandeel_0_14"):
    rows = pd.DataFrame({"region_code": CODES, "name": CODES, "value": values})
    rows["status"] = np.where(rows["value"].isna(), "suppressed", "final")
    return Reading(Figure(REGISTRY[indicator_id], "wijk", "2022", "2022"), rows, NEDERLAND)


A, B = reading([10.0, 20.0, 30.0, 99.0]), reading([40.0, 50.0, np.nan, 99.0], "koopwoningen")
NONE = reading([np.nan] * 4, "koopwoningen")


def plain(text):
    return text.replace(SPACE, " ")


def test_a_title_has_the_lowest_and_highest_of_its_own_wijken():
    assert plain(inside_title(A, "Utrecht", CODES[:3], "nl")) == (
        "In de wijken van Utrecht loopt het aandeel inwoners van 0 tot 15 jaar uiteen van 10,0 tot 30,0 %"
    )


@pytest.mark.parametrize(
    ("second", "ending"),
    [
        (B, "Het aandeel koopwoningen loopt er van 40 tot 50 %."),
        (
            NONE,
            (
                "Utrecht: het aandeel koopwoningen wordt voor 2022 niet getoond, omdat het om te weinig waarnemingen "
                "gaat."
            ),
        ),
    ],
)
def test_the_text_counts_the_wijken_and_tells_the_second_figure(second, ending):
    assert plain(inside_text(A, second, "Utrecht", CODES[:3], "nl")) == (
        f"Utrecht heeft hier 3 wijken. In Nederland is het 15,0 % (cijfer van de bron, 2022). {ending}"
    )


def test_wijken_without_a_figure_are_counted():
    assert plain(inside_text(B, A, "Utrecht", CODES[:3], "nl")).startswith(
        "Utrecht heeft hier 3 wijken, waarvan 2 met een cijfer. "
    )


def test_the_middle_of_the_people_is_told_by_its_ends():
    assert plain(spread_claim(SPREAD, A.figure, "nl")) == (
        "De 9 wijken met een cijfer lopen uiteen (2022): een tiende van de mensen woont in een wijk met hooguit 10,0 "
        "%, een tiende in een wijk met minstens 20,0 %."
    )


def test_where_both_ends_are_written_alike_the_wijken_lie_close_together():
    assert plain(spread_claim(replace(SPREAD, p90=10.04), A.figure, "nl")) == (
        "De 9 wijken met een cijfer liggen dicht bij elkaar (2022): de meeste mensen wonen in een wijk met 10,0 %."
    )


@pytest.mark.parametrize(
    ("hides", "who"),
    [
        (
            "both",
            (
                "25 % van de mensen woont in wijken die in Nederland bij de laagste 10 % horen, en 13 % in wijken die "
                "bij de hoogste 10 % horen"
            ),
        ),
        ("low", "25 % van de mensen woont in wijken die in Nederland bij de laagste 10 % horen"),
        ("high", "13 % van de mensen woont in wijken die in Nederland bij de hoogste 10 % horen"),
    ],
)
def test_what_an_average_hides_is_told_with_how_many_live_there(hides, who):
    assert plain(spread_claim(replace(SPREAD, hides=hides), A.figure, "nl")).endswith(
        f" Het gemiddelde verhult verschil: het ligt in de middelste helft van de gemeenten, maar {who}."
    )


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        (TrendVerdict("up", 5, "2018", "2022"), "Van 2018 tot en met 2022 is het gestegen (getoetst over 5 jaar)."),
        (TrendVerdict("down", 5, "2018", "2022"), "Van 2018 tot en met 2022 is het gedaald (getoetst over 5 jaar)."),
        (
            TrendVerdict("none", 5, "2018", "2022"),
            "Van 2018 tot en met 2022 is er geen duidelijke stijging of daling (getoetst over 5 jaar).",
        ),
        (
            TrendVerdict("open", 5, "2018", "2022"),
            (
                "Of het van 2018 tot en met 2022 stijgt of daalt, is niet te zeggen: dat hangt af van regio's zonder "
                "cijfer."
            ),
        ),
        (
            TrendVerdict("too_few", 0),
            "Of het stijgt of daalt, is niet te zeggen: het cijfer is er voor geen enkel jaar.",
        ),
        (
            TrendVerdict("too_few", 1, "2022", "2022"),
            "Of het stijgt of daalt, is niet te zeggen: het cijfer is er voor één jaar en een toets vraagt er vijf.",
        ),
        (
            TrendVerdict("too_few", 3, "2018", "2022"),
            "Of het stijgt of daalt, is niet te zeggen: het cijfer is er voor 3 jaren en een toets vraagt er vijf.",
        ),
        (
            TrendVerdict("broken", 3, "2020", "2022"),
            "Of het stijgt of daalt, is niet te zeggen: sinds de trendbreuk zijn er te weinig jaren.",
        ),
        (
            TrendVerdict("provisional", 4, "2019", "2022"),
            "Of het stijgt of daalt, is nog niet te zeggen: te veel cijfers zijn voorlopig.",
        ),
    ],
)
def test_a_change_is_told_as_its_test_has_it(verdict, text):
    assert plain(trend_claim(verdict, "nl")) == text
