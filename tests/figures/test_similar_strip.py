"""Mine among the regions that are alike: rows in the order of the list, counts without a judgement."""

import numpy as np
import pytest

from figures.sentence.similar_domains import Among, among, among_words, domains_text, domains_title, doubted_words
from figures.sentence.similar_figure import does_text
from figures.similar_strip import similar_list_rows, similar_strip
from indicators.findings.similar import similar_finding
from indicators.relations.similar import SimilarList, SimilarRegion
from tests.indicators.findings.made_up import division, scattered, shown
from wording import SPACE

FIGURE = shown("koopwoningen")


def list_of(*regions):
    return SimilarList(tuple(SimilarRegion(region, 0.1, (), None, 1.0) for region in regions), (0,), (), 0, 0)


def strip_of(values, mine=("GM9001", "Gemeente 01", 1.0)):
    return similar_strip(FIGURE, np.array(values, dtype=float), division(), list_of(7, 3, 5), mine, "nl")


def test_the_rows_stand_in_the_order_of_the_list():
    figure = strip_of(range(20))
    assert figure["layout"]["yaxis"]["ticktext"][2:] == division().names_of([7, 3, 5])
    assert figure["data"][2]["customdata"][1:] == [division().codes[place] for place in (7, 3, 5)]


def test_a_region_without_a_figure_keeps_its_row_and_says_so():
    figure = strip_of([*range(7), np.nan, *range(8, 20)])
    assert [one["text"] for one in figure["layout"]["annotations"]] == ["geen cijfer"]
    label, axis = figure["layout"]["annotations"][0], figure["layout"]["yaxis"]
    assert (label["y"], label["yref"]) == (axis["tickvals"][axis["ticktext"].index(division().names_of([7])[0])], "y")
    assert len(figure["data"][2]["customdata"]) == 3 and len(figure["layout"]["yaxis"]["tickvals"]) == 5


def test_a_working_area_is_a_line_through_all_rows():
    figure = strip_of(range(20), ("", "Ons werkgebied", 4.5))
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [4.5]
    assert [(one["text"], one["x"]) for one in figure["layout"]["annotations"]] == [("Ons werkgebied", 4.5)]
    assert figure["layout"]["yaxis"]["ticktext"][1:] == division().names_of([7, 3, 5])


@pytest.mark.parametrize(
    ("values", "own", "words"),
    [
        ([1, 2, 3], 4, "hoger dan alle 3"),
        ([1, 2, 3], 0, "lager dan alle 3"),
        ([1, 3, np.nan], 2, "hoger dan 1, lager dan 1"),
        ([1, 2, 2, 3], 2, "hoger dan 1, lager dan 1, gelijk aan 2"),
        ([2, 2], 2, "gelijk aan alle 2"),
        ([1, 2], 2, "hoger dan 1 van 2"),
        ([2, 3], 2, "lager dan 1 van 2"),
    ],
)
def test_where_mine_lies_is_counted_as_written(values, own, words):
    assert among_words(among(FIGURE, np.array(values, dtype=float), own), "nl") == words


def test_without_a_figure_there_is_nothing_to_count():
    assert among(FIGURE, np.array([np.nan]), 1.0) is among(FIGURE, np.array([1.0]), np.nan) is None


@pytest.mark.parametrize(
    ("counts", "outside"), [((0, 0, 0), False), ((10, 10, 0), True), ((10, 0, 10), True), ((10, 4, 6), False)]
)
def test_mine_lies_outside_where_all_there_are_lie_on_one_side(counts, outside):
    assert Among(*counts).is_outside is outside


def test_chance_puts_one_in_its_share_of_figures_outside():
    places = [Among(10, 10, 0), *[Among(10, 4, 6)] * 10]
    assert domains_title(places, "Zutphen", "gemeente", "nl").startswith(
        "Op 1 van de 11 cijfers ligt Zutphen duidelijk hoger of lager"
    )
    assert "gemiddeld op hooguit 2 van de 11 cijfers" in domains_text(places, "nl")


@pytest.mark.parametrize(
    ("band", "words"),
    [((3.1, 5), "hoger dan alle 3"), ((3, 5), "hoger dan alle 3 (kan toeval zijn)"), (None, "hoger dan alle 3")],
)
def test_mine_is_sure_to_lie_outside_only_with_all_of_its_band(band, words):
    position = among(FIGURE, np.array([1.0, 2, 3]), 4.0, lambda: band)
    assert (doubted_words(position, "nl"), position.is_outside, position.is_sure) == (words, True, "(" not in words)


def test_what_is_not_sure_is_told_beside_the_title_and_does_not_count_in_it():
    places = [Among(10, 10, 0, "chance"), Among(10, 0, 10, "rounding"), Among(10, 4, 6)]
    assert domains_title(places, "Zutphen", "gemeente", "nl").startswith(
        "Op geen van de 3 cijfers ligt Zutphen duidelijk"
    )
    assert domains_text(places, "nl").startswith("Op nog 2 cijfers ligt uw regio daar ook buiten")


@pytest.mark.parametrize("noise", [0.1, 1.0, 3.0])
def test_chance_puts_no_more_for_sure_outside_than_is_said(noise):
    """Mine and ten that are similar, mine more or less noisy than they are: at most two of eleven draws."""
    rng, draws = np.random.default_rng(21), 20_000
    others = rng.normal(size=(draws, 10)) + rng.normal(size=(draws, 10))
    own = rng.normal(size=draws) + noise * rng.normal(size=draws)
    reach = 1.96 * noise
    sure = (own - reach > others.max(axis=1)) | (own + reach < others.min(axis=1))
    assert sure.mean() < 2 / 11


def test_a_row_of_the_file_has_what_two_regions_share_and_where_they_differ_by_id():
    finding = similar_finding(
        [shown(name) for name in ("koopwoningen", "aandeel_0_14", "woz_waarde")],
        np.column_stack([scattered(seed) for seed in (1, 2, 3)]),
        np.arange(20) == 3,
    )
    similar = SimilarList(
        (SimilarRegion(7, 0.12345, (2, 0), 1, 0.987), SimilarRegion(5, 0.5, (), None, 1.0)), (0, 1, 2), (), 0, 0
    )
    assert similar_list_rows(finding, similar, division()).to_dict("records") == [
        {
            "region_code": division().codes[7],
            "distance": 0.123,
            "similar_in": "woz_waarde, koopwoningen",
            "differs_in": "aandeel_0_14",
            "kept": 0.99,
        },
        {"region_code": division().codes[5], "distance": 0.5, "similar_in": "", "differs_in": "", "kept": 1.0},
    ]


@pytest.mark.parametrize(
    ("values", "own", "doubted", "text"),
    [
        (
            [10.0, 20.0, 60.0, np.nan],
            25.0,
            None,
            "{own} In 3 vergelijkbare gemeenten ligt het tussen 10 en 60 %, met 20 % in het midden. {end}",
        ),
        ([10.0], 25.0, None, "{own} In 1 vergelijkbare gemeente is het 10 %. {end}"),
        ([np.nan], np.nan, None, "Van Zutphen is er geen cijfer over het aandeel koopwoningen in 2021. {end}"),
        (
            [10.0, 20.0],
            25.0,
            (19.0, 31.0),
            (
                "{own} In 2 vergelijkbare gemeenten ligt het tussen 10 en 20 %, met 15 % in het midden. Dat verschil "
                "is niet zeker: met afronding en toeval meegerekend ligt het cijfer tussen 19 en 31 %. {end}"
            ),
        ),
    ],
)
def test_my_figure_is_told_beside_those_of_the_list(values, own, doubted, text):
    said = does_text(FIGURE, np.array(values), own, "Zutphen", "nl", doubted).replace(SPACE, " ")
    end = "Een verschil is een vraag, geen oordeel: ook vergelijkbare regio's verschillen in wat hier niet is gemeten."
    assert said == text.format(own="In Zutphen is het aandeel koopwoningen 25 % (2021).", end=end)
