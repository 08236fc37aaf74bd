"""Columns by meaning: groups, stem and unit; every way in which a table may change is named."""

import pytest

from etl.columns import Column, resolve, v3_columns
from etl.errors import AmbiguousColumn, ChangedUnit, UnknownColumn

PROPERTIES = [
    {"ID": 0, "ParentID": None, "Type": "GeoDetail", "Key": "WijkenEnBuurten", "Title": "Wijken"},
    {"ID": 1, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": "Energie "},
    {"ID": 2, "ParentID": 1, "Type": "TopicGroup", "Key": "", "Title": " Stroom"},
    {"ID": 3, "ParentID": 1, "Type": "TopicGroup", "Key": "", "Title": "Gas"},
    {"ID": 4, "ParentID": 2, "Type": "Topic", "Key": "Appartement_48", "Unit": "kWh"},
    {"ID": 5, "ParentID": 3, "Type": "Topic", "Key": "Appartement_56", "Unit": "m³"},
    {"ID": 6, "ParentID": 2, "Type": "Topic", "Key": "Huurwoning_53", "Unit": "kWh"},
    {"ID": 7, "ParentID": 3, "Type": "Topic", "Key": "Huurwoning_61", "Unit": "kWh"},
    {"ID": 8, "ParentID": None, "Type": "Topic", "Key": "PercentageJongerenMetJeugdzorg_88", "Unit": "%"},
]
COLUMNS = v3_columns(PROPERTIES)


def test_the_number_behind_a_name_does_not_matter():
    assert resolve("s", "PercentageJongerenMetJeugdzorg (%)", COLUMNS).key == "PercentageJongerenMetJeugdzorg_88"


def test_titles_of_groups_are_trimmed():
    assert COLUMNS[0].name == "Energie/Stroom/Appartement (kWh)"


def test_a_stem_that_repeats_is_told_apart_by_its_unit():
    assert resolve("s", "Appartement (m³)", COLUMNS).key == "Appartement_56"


def test_a_stem_that_repeats_is_told_apart_by_its_groups():
    assert resolve("s", "Energie/Gas/Huurwoning (kWh)", COLUMNS).key == "Huurwoning_61"


def test_more_than_one_hit_is_named_with_all_of_them():
    with pytest.raises(AmbiguousColumn, match=r"2 columns \(.*Huurwoning_53; .*Huurwoning_61\)"):
        resolve("s", "Huurwoning (kWh)", COLUMNS)


def test_a_renamed_column_is_named_with_those_near():
    with pytest.raises(UnknownColumn, match=r"near are: .*Energie/Stroom/Appartement \(kWh\)"):
        resolve("s", "Energie/Stroom/Appartementen (kWh)", COLUMNS)


def test_a_changed_unit_is_named():
    with pytest.raises(ChangedUnit, match="now has the unit '%'"):
        resolve("s", "PercentageJongerenMetJeugdzorg (aantal)", COLUMNS)


def test_a_name_does_not_match_inside_another_name():
    with pytest.raises(UnknownColumn):
        resolve("s", "JongerenMetJeugdzorg (%)", COLUMNS)


def test_doubled_spaces_in_a_header_do_not_matter():
    header = Column("key", ("Herkomst/Europa (exclusief Nederland) ",), "aantal")
    assert resolve("s", "Herkomst/Europa (exclusief Nederland) (aantal)", [header]) == header


def test_a_whole_name_wins_from_the_end_of_a_longer_one():
    short, long = Column("a", ("Gas",), "m³"), Column("b", ("Energie", "Gas"), "m³")
    assert resolve("s", "Gas (m³)", [short, long]) == short
