import pandas as pd

from etl.regions import area_parents, area_regions, inherited_parents, parents_by_vintage, regions_by_year


def gemeenten(*rows: tuple, **more: object) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["region_code", "vintage", "level", "name"]).assign(**more)


def parents(*rows: tuple[str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["region_code", "parent_code"])
    return table.assign(vintage="2020", parent_level="rmc", parent_name="naam " + table["parent_code"])


def crosswalk_of(*rows: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["from_code", "to_code"]).assign(share=1.0, to_vintage="2022")


def parent_by_code(table: pd.DataFrame) -> dict[str, str]:
    return dict(zip(table["region_code"], table["parent_code"], strict=True))


def test_the_name_cbs_gives_is_kept():
    answers = {
        "duo": gemeenten(("GM0518", "2020", "gemeente", "S GRAVENHAGE")),
        "cbs": gemeenten(("GM0518", "2020", "gemeente", "'s-Gravenhage")),
    }
    assert regions_by_year(answers)["name"].tolist() == ["'s-Gravenhage"]


def test_the_same_code_in_another_year_is_another_region():
    rows = [("WK003402", year, "wijk", name) for year, name in (("2020", "Almere Stad"), ("2024", "De Werven"))]
    assert regions_by_year({"cbs": gemeenten(*rows)})["name"].tolist() == ["Almere Stad", "De Werven"]


def test_abroad_is_no_region():
    rows = [("GM0998", "2023", "gemeente", "Buitenland"), ("WK099899", "2023", "wijk", "Buitenland")]
    assert regions_by_year({"pdok": gemeenten(*rows)}).empty


def test_a_wijk_lies_in_the_gemeente_of_its_code():
    wijken = regions_by_year({"cbs": gemeenten(("WK0363FC", "2024", "wijk", "Sluisbuurt"))})
    assert wijken["gemeente_code"].tolist() == ["GM0363"]


def test_areas_come_with_code_and_name():
    areas = area_parents(
        {"cbs": gemeenten(("GM0003", "2020", "gemeente", "A"), corop_code="CR02", corop_name="Delfzijl")}
    )
    assert area_regions(areas)[["region_code", "level", "name"]].to_numpy().tolist() == [["CR02", "corop", "Delfzijl"]]


def test_a_merged_gemeente_follows_the_one_that_absorbed_it():
    heirs = inherited_parents(
        parents(("GM0457", "RMC22"), ("GM0363", "RMC21")),
        crosswalk_of(("GM0457", "GM0363"), ("GM0363", "GM0363")),
        pd.Series({"GM0457": 900_000.0, "GM0363": 1.0}),
    )
    assert parent_by_code(heirs) == {"GM0363": "RMC21"}


def test_a_new_gemeente_lies_where_most_of_its_inhabitants_did():
    heirs = inherited_parents(
        parents(("GM0001", "RMC01"), ("GM0002", "RMC02"), ("GM0003", "RMC02")),
        crosswalk_of(("GM0001", "GM0009"), ("GM0002", "GM0009"), ("GM0003", "GM0009")),
        pd.Series({"GM0001": 50.0, "GM0002": 30.0, "GM0003": 30.0}),
    )
    assert parent_by_code(heirs) == {"GM0009": "RMC02"}


def test_years_without_a_list_of_areas_inherit_the_last_one():
    heirs = parents_by_vintage(
        parents(("GM0001", "RMC01")),
        ["2020", "2022"],
        lambda *_: crosswalk_of(("GM0001", "GM0009")),
        pd.Series(dtype=float),
    )
    assert heirs[["region_code", "vintage", "parent_code"]].to_numpy().tolist() == [
        ["GM0001", "2020", "RMC01"],
        ["GM0009", "2022", "RMC01"],
    ]
