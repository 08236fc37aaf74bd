"""The fields that a choice in the search asks for on the page Regioprofiel."""

from answers.choices.profile import profile_fields
from answers.holdings import availability_of
from indicators.selection import from_query


def test_a_group_without_a_region_is_the_profile_and_with_one_the_comparator(database, registry):
    held = availability_of(database.current(), registry)
    assert profile_fields({"group": "PV91"}, held) == {"group": "PV91"}
    assert profile_fields({"group": "PV91"}, held, "GM9003") == {"group": "PV91", "compare": "groep"}


def test_the_profile_of_wijken_leads_on_at_the_level_of_its_parts(database, registry):
    held = availability_of(database.current(), registry)
    wijken = from_query({"group": "WK900301,WK900302"}, registry, held)[0].group
    assert profile_fields({"group": wijken}, held) == {"group": wijken, "level": "wijk"}
