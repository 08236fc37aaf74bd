"""Gemeenten by name: spellings that are the same, names that are not."""

import pandas as pd
import pytest

from etl.names import match_names

REGIONS = pd.DataFrame(
    [
        ("GM0518", "'s-Gravenhage"),
        ("GM0796", "'s-Hertogenbosch"),
        ("GM0888", "Beek (L.)"),
        ("GM0893", "Bergen (L.)"),
        ("GM0373", "Bergen (NH.)"),
        ("GM0014", "Groningen"),
        ("GM0164", "Hengelo (O.)"),
        ("GM1900", "Súdwest-Fryslân"),
        ("GM0820", "Nuenen, Gerwen en Nederwetten"),
        ("GM0344", "Utrecht"),
        ("GM0193", "Zwolle"),
        ("GM1940", "De Fryske Marren"),
    ],
    columns=["region_code", "name"],
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("S GRAVENHAGE", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("'s-Gravenhage (gemeente)", "GM0518"),
        ("Den Haag", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("S HERTOGENBOSCH", "GM0796"),
        ("Beek (L.)", "GM0888"),
        ("BEEK", "GM0888"),
        ("BERGEN NH", "GM0373"),
        ("Bergen (L.)", "GM0893"),
        ("Groningen (gemeente)", "GM0014"),
        ("HENGELO", "GM0164"),
        ("SUDWEST-FRYSLAN", "GM1900"),
        ("Súdwest Fryslân", "GM1900"),
        ("NUENEN CA", "GM0820"),
        ("De Friese Meren", "GM1940"),
        ("Zwolle                                  ", "GM0193"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(name, code):
    assert match_names([name], REGIONS).codes == {name: code}


@pytest.mark.parametrize("name", ["Groningen (PV)", "Utrecht (PV)", "Noord-Nederland (LD)", "Zwollerkerspel", "Bergen"])
def test_what_is_no_gemeente_or_could_be_two_stays_unmatched(name):
    assert match_names([name], REGIONS).unmatched == (name,)


def test_the_province_does_not_take_the_place_of_its_gemeente():
    match = match_names(["Groningen (PV)", "Groningen (gemeente)"], REGIONS)
    assert match.codes == {"Groningen (gemeente)": "GM0014"}
    assert match.unmatched == ("Groningen (PV)",)


def test_a_dissolved_namesake_does_not_take_the_code():
    match = match_names(["Hengelo (Gld.)", "Hengelo (O.)"], REGIONS)
    assert match.codes == {"Hengelo (O.)": "GM0164"}


def test_two_names_for_one_gemeente_are_both_left():
    regions = pd.DataFrame({"region_code": ["GM0164"], "name": ["Hengelo"]})
    assert match_names(["Hengelo (Gld.)", "Hengelo (O.)"], regions).codes == {}
