"""Sentences written from figures: what they say, and what they leave unsaid."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from figures.sentence import headline, map_summary, map_title, relation, relation_title, status_remarks, strip_title
from figures.sentence.level import share_of
from indicators.comparability import Figure
from indicators.comparator import Comparator, Whole
from indicators.reading import Reading
from indicators.relations.association import Association
from indicators.relations.refusal import Refused

CODES = [f"GM90{number:02}" for number in range(1, 11)]
OBSERVATIONS = pd.DataFrame(
    {
        "region_code": CODES,
        "name": [f"Regio {code}" for code in CODES],
        "value": [*np.arange(1.0, 10.0), np.nan],
        "status": ["final"] * 9 + ["suppressed"],
    }
)


def nederland(value, derivation="published"):
    """The figure of Nederland, compared with."""
    whole = Whole(value, "final", derivation)
    return Comparator(kind="land", name="Nederland", short="Nederland", period="2021", **vars(whole))


CBS = nederland(5.0)


@pytest.fixture
def reading(registry):
    return Reading(Figure(registry["laag_inkomen"], "gemeente", "2021", "2025"), OBSERVATIONS, CBS)


@pytest.fixture
def second(registry):
    return Reading(Figure(registry["jeugdzorg"], "gemeente", "2021", "2025"), OBSERVATIONS, nederland(9.6, "weighted"))


def test_title_says_the_figure_of_my_region_and_how_it_compares(reading, second):
    title = headline(reading, second, "Bovenmeer", ["GM9002"], "nl")["title"]
    assert title == "In Bovenmeer is het aandeel huishoudens met een laag inkomen 2,0\u00a0%, lager dan in Nederland"


def test_text_says_difference_origin_place_and_the_second_figure(reading, second):
    text = headline(reading, second, "Bovenmeer", ["GM9002"], "nl")["text"]
    for part in (
        "3,0\u00a0procentpunt",
        "cijfer van de bron, 2021",
        "laagste kwart",
        "in Nederland 9,6\u00a0% (berekend uit gemeenten, geschat, 2021)",
    ):
        assert part in text


def test_a_difference_within_rounding_and_chance_is_not_claimed(reading, second):
    words = headline(replace(reading, band=(0.5, 5.1)), second, "Bovenmeer", ["GM9002"], "nl")
    assert words["title"] == "In Bovenmeer is het aandeel huishoudens met een laag inkomen 2,0\u00a0%"
    assert "niet zeker: met afronding en toeval meegerekend ligt het cijfer tussen 0,5 en 5,1\u00a0%." in words["text"]


def test_a_difference_outside_rounding_and_chance_is_claimed(reading, second):
    assert headline(replace(reading, band=(0.5, 4.9)), second, "Bovenmeer", ["GM9002"], "nl") == headline(
        reading, second, "Bovenmeer", ["GM9002"], "nl"
    )


def test_an_estimate_counts_in_what_a_difference_leaves_open(reading, second):
    rows = reading.observations.assign(status="estimated")
    words = headline(replace(reading, observations=rows, band=(0.5, 5.1)), second, "Bovenmeer", ["GM9002"], "nl")
    assert "met schatting, afronding en toeval meegerekend ligt het cijfer tussen 0,5 en 5,1\u00a0%" in words["text"]


def test_equal_after_rounding_is_called_equal(reading, second):
    assert headline(reading, second, "Eikensluis", ["GM9005"], "nl")["title"].endswith("gelijk aan Nederland")


def test_a_calculated_country_figure_is_called_so(second, reading):
    assert "berekend uit gemeenten, geschat" in headline(second, reading, "Bovenmeer", ["GM9002"], "nl")["text"]


def test_without_a_region_the_range_is_told_and_no_region_is_named(reading, second):
    words = headline(reading, second, "", [], "nl")
    assert "loopt per gemeente uiteen van 1,0 tot 9,0\u00a0%" in words["title"]
    assert "Regio GM" not in words["title"] + words["text"]


def test_difference_is_that_of_the_figures_as_written(registry, second):
    figures = OBSERVATIONS.assign(value=2.26)
    own = Reading(Figure(registry["laag_inkomen"], "gemeente", "2021", "2025"), figures, nederland(1.84))
    assert "een verschil van 0,5\u00a0procentpunt" in headline(own, second, "Bovenmeer", ["GM9002"], "nl")["text"]


def test_an_uncertain_figure_of_my_region_is_called_so(reading, second):
    first = replace(reading, observations=OBSERVATIONS.assign(status="provisional"))
    other = replace(second, observations=OBSERVATIONS.assign(status="estimated"))
    text = headline(first, other, "Bovenmeer", ["GM9002"], "nl")["text"]
    assert "Het cijfer van Bovenmeer is voorlopig." in text
    assert "2,0\u00a0% (geschat); in Nederland" in text


def test_a_withheld_figure_is_said_and_not_called_zero(reading, second):
    title = headline(reading, second, "Jonkerswold", ["GM9010"], "nl")["title"]
    assert "wordt voor 2021 niet getoond" in title


def test_a_count_is_told_as_a_share_of_the_country(registry, second):
    count = Reading(Figure(registry["inwoners"], "gemeente", "2021", "2025"), OBSERVATIONS, nederland(50.0, "added"))
    words = headline(count, second, "Bovenmeer", ["GM9002"], "nl")
    assert "4,0 % van het totaal in Nederland" in words["text"]
    assert "lager" not in words["title"]


def test_wijken_of_my_gemeente_are_told_as_a_range(reading, second):
    assert headline(reading, second, "Bovenmeer", CODES[:3], "nl")["title"].endswith("uiteen van 1,0 tot 3,0\u00a0%")


def test_favourable_is_said_in_words_only_where_it_is_agreed(reading, second):
    assert "gunstiger" in headline(reading, second, "Bovenmeer", ["GM9002"], "nl")["text"]
    assert "gunstiger" not in headline(second, second, "Bovenmeer", ["GM9002"], "nl")["text"]


def test_map_title_gives_the_middle_half(reading):
    assert map_title(reading, "nl") == "De helft van de gemeenten ligt tussen 3,0 en 7,0\u00a0%"


def test_a_relation_says_that_regions_were_compared(reading):
    words = relation(Association(0.7, 340, 0.6, 0.8), "gemeente", "nl")
    assert "Sterk verband" in words["title"]
    assert "0,70 over 340 gemeenten" in words["text"]
    assert "geen kinderen" in words["text"]


def test_an_interval_around_zero_is_no_relation():
    assert "Geen herkenbaar" in relation(Association(0.1, 20, -0.3, 0.5), "gemeente", "nl")["title"]


def test_an_interval_around_zero_says_so_and_a_faint_relation_is_not_called_none():
    none, faint = (
        relation(association, "wijk", "nl")
        for association in (Association(0.1, 20, -0.3, 0.5), Association(0.06, 3000, 0.02, 0.1))
    )
    assert ("De 0 ligt binnen" in none["text"], "De 0 ligt binnen" in faint["text"]) == (True, False)
    assert "te zwak" in faint["title"]


@pytest.mark.parametrize("reason", ["all_missing", "too_few_regions", "constant", "infinite", "shared", "counts"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_refusal_has_a_reason_and_a_way_on(reason, lang):
    text = relation(Refused(reason, 7), "wijk", lang)["text"]
    assert ("Kies" if lang == "nl" else "Choose") in text


def test_strip_title_names_my_region():
    assert (
        strip_title(342, "gemeente", "Utrecht", "nl") == "Zo ligt Utrecht tussen de 342 gemeenten, van laag naar hoog"
    )


def test_status_remarks_agree_in_number():
    assert status_remarks(["final", "missing", "estimated", "estimated"], "nl") == "1 ontbreekt en 2 geschat"


def test_no_remark_when_all_figures_are_final():
    assert status_remarks(["final"] * 3, "nl") == ""


def test_a_count_of_the_whole_country_is_no_comparator_of_a_region(reading, registry):
    inwoners = Figure(registry["inwoners"], "gemeente", "2021", "2025")
    assert replace(reading, figure=inwoners).comparator is None


def test_the_title_of_a_relation_names_both_periods_when_they_differ(reading):
    later = replace(reading.figure, period="2024")
    assert relation_title("Zwak verband", reading.figure, later, "nl") == "Zwak verband (A 2021, B 2024)"


def test_the_title_of_a_relation_leaves_out_a_period_that_both_share(reading):
    assert relation_title("Zwak verband", reading.figure, reading.figure, "nl") == "Zwak verband"


@pytest.mark.parametrize("own", [0.001, 0.01, 0.0499, 0.05, 0.051, 0.1])
def test_a_part_of_a_whole_that_is_not_zero_is_never_written_as_zero(own):
    assert share_of(own, 100.0, "nl") == ("minder dan 0,1" if own < 0.05 else "0,1")


@pytest.mark.parametrize("whole", [100.0, 0.0])
def test_nothing_is_zero_of_any_whole(whole):
    assert share_of(0.0, whole, "nl") == "0,0"


def test_a_map_in_words_has_its_lowest_middle_and_highest_figure_and_what_needs_a_remark(reading):
    assert map_summary(reading, "nl") == (
        "Laag inkomen, 2021: kaart van 9 gemeenten. Laagste 1,0\u00a0%, middelste 5,0\u00a0%, hoogste 9,0\u00a0%. "
        "1 te klein om te tonen"
    )
    assert map_summary(reading, "en").startswith("Low income, 2021: map of 9 municipalities. Lowest 1.0%,")
