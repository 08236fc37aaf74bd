"""How a day and a run of years are written."""

from datetime import date

import pytest

from wording.dates import format_date, period_ranges


@pytest.mark.parametrize(("lang", "words"), [("nl", "1 maart 2026"), ("en", "1 March 2026")])
def test_a_day_is_written_in_full(lang, words):
    assert format_date(date(2026, 3, 1), lang) == words


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (["2020"], "2020"),
        (["2025", "2020", "2023", "2024"], "2020, 2023–2025"),
        (["2014/15", "2015/16", "2016/17"], "2014/15–2016/17"),
        (["2018", "2018/19", "2019"], "2018, 2018/19, 2019"),
        ([], ""),
    ],
)
def test_years_that_follow_each_other_are_written_as_one_run(periods, words):
    assert period_ranges(periods) == words
