"""How a day is written."""

from datetime import date

import pytest

from wording.dates import format_date


@pytest.mark.parametrize(("lang", "written"), [("nl", "1 maart 2026"), ("en", "1 March 2026")])
def test_a_day_is_written_in_full(lang, written):
    assert format_date(date(2026, 3, 1), lang) == written
