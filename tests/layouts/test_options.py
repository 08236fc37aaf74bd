"""What the lists in the controls offer."""

import pytest

from indicators.availability import Availability
from layouts.options import indicator_options, level_options, period_options

HELD = Availability(
    vintages={
        ("inwoners", "gemeente", "2019"): "2025",
        ("inwoners", "gemeente", "2021"): "2025",
        ("inwoners", "wijk", "2024"): "2024",
        ("jeugdzorg", "gemeente", "2021"): "2025",
    },
    names={
        "gemeente": {"GM9002": "Bovenmeer", "GM9001": "'s-Aardenveen"},
        "wijk": {"WK900102": "Noord", "WK900101": "Centrum"},
    },
    gemeente_of={"WK900101": "GM9001", "WK900102": "GM9001"},
)


def test_an_indicator_the_level_lacks_is_named_and_cannot_be_chosen(registry):
    items = [item for group in indicator_options(registry, HELD, "wijk", "nl") for item in group["items"]]
    lacking = next(item for item in items if item["value"] == "jeugdzorg")
    assert (lacking["disabled"], lacking["label"]) == (True, "Jongeren met jeugdzorg (niet per wijk)")


@pytest.mark.parametrize(("level", "periods"), [("gemeente", ["2021", "2019"]), ("wijk", ["2024"])])
def test_the_newest_period_comes_first(level, periods):
    assert [option["value"] for option in period_options("inwoners", level, HELD)] == periods


def test_only_levels_with_figures_can_be_chosen():
    assert [option["label"] for option in level_options(HELD, "nl")] == ["Gemeenten", "Wijken"]
