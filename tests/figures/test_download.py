"""What is taken along: its name, what it says it is about, and its sources."""

import pandas as pd

from figures.download import Download
from tests.indicators.findings.made_up import shown

ROWS = pd.DataFrame({"source_id_a": ["b", None, "a"], "source_id_b": ["c", "a", None], "value": [1.0, 2.0, 3.0]})
PAIR = (shown("laag_inkomen"), shown("slaagpercentage", "2018/19"))


def taken(**more):
    return Download("scatter", ROWS, PAIR, "Titel", "/?a=b", "nl", **more)


def test_a_file_is_named_after_figures_periods_level_and_panel():
    assert taken().stem == "kansen-laag_inkomen-2021-slaagpercentage-2018-19-gemeente-scatter"
    assert taken(name="profiel").stem == "kansen-profiel"


def test_a_file_says_what_it_is_about_by_its_figures_unless_it_has_words_of_its_own():
    assert taken().subject == (
        "Huishoudens met een laag inkomen, 2021; Geslaagd voor het eindexamen, 2018/19; gemeenten"
    )
    assert taken(about="Regioprofiel Utrecht").subject == "Regioprofiel Utrecht"


def test_every_source_of_the_rows_is_named_once_in_order():
    assert taken().source_ids == ["a", "b", "c"]
