"""Schools added up to gemeenten: what joins, what is withheld, and where there is no school at all."""

import pytest

from etl.catalogue import SOURCES, coverage, regions, tidy
from etl.errors import SourceError, UnknownColumn
from tests.etl.storing import snapshot_of, stored_list
from tests.etl.workbook import write_workbook

GEMEENTEN = {"GM0193": "Zwolle", "GM0599": "Rotterdam", "GM0096": "Vlieland"}
SITE_HEADER = (
    "PROVINCIE;VESTIGINGSNUMMER;GEMEENTENUMMER;GEMEENTENAAM;RPA-GEBIED CODE;RPA-GEBIED NAAM;"
    "COROPGEBIED CODE;COROPGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM\r\n"
)


def site(number: str, gemeente: str, rmc: str = "10;IJssel-Vecht") -> str:
    return f"Overijssel;{number};{gemeente};ZWOLLE;14;Zwolle;10;Noord-Overijssel;{rmc}\r\n"


EXAM_HEADER = "VESTIGINGSNUMMER;GEMEENTENAAM;ONDERWIJSTYPE VO;" + ";".join(
    f"{count} SCHOOLJAAR {year} - {group}"
    for year in ("2014-2015", "2015-2016")
    for group in ("MAN", "VROUW", "TOTAAL")
    for count in ("EXAMENKANDIDATEN", "GESLAAGDEN", "SLAAGPERC")
)
# One school in Zwolle gives havo and vwo, one withholds a number in the second year; Rotterdam gives vmbo.
EXAMS = f"""{EXAM_HEADER}
01AA00;ZWOLLE;HAVO;4;4;100,0%;6;5;83,3%;10;9;90,0%;0;0;,0%;0;0;,0%;0;0;,0%
01AA00;ZWOLLE;VWO;1;1;100,0%;1;1;100,0%;2;2;100,0%;1;1;100,0%;1;0;,0%;2;1;50,0%
01BB00;ZWOLLE;VWO;1;1;100,0%;1;1;100,0%;2;2;100,0%;1;1;100,0%;1;0;,0%;<5;1;50,0%
01CC00;ROTTERDAM;VMBO;1;1;100,0%;1;1;100,0%;2;1;50,0%;3;3;100,0%;1;1;,0%;4;4;100,0%
"""


@pytest.fixture
def schools(tmp_path):
    """Site lists, exams, early leavers and scores of three gemeenten; no secondary school on Vlieland."""
    bo = SITE_HEADER + "".join(site(f"0{letter}00", "0193") for letter in ("1AA", "1BB")) + site("02AA00", "0096")
    vo = SITE_HEADER + site("01AA00", "0193") + site("01CC00", "0599")
    vsv = "brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal\r\n"
    vsv += "01AA;00;100;2\r\n01BB;0;50;1\r\n09ZZ;00;7;0\r\n"
    first = [["Tabel 1"], ["Score, 1 oktober 2019"], [""]]
    first += [["School (BRIN vestiging)", "Aantal bekostigde leerlingen", "Achterstandsscore", ""]]
    first += [["01AA00", 100.0, 30.0, ""], ["01BB00", 20.0, 99.0, "a"], ["02AA00", 30.0, 5.0, "a"]]
    first += [["09ZZ00", 60.0, 1.0, ""], ["Bron: CBS", "", "", ""]]
    second = [["Tabel 2"], ["Score zonder drempel, 1 oktober 2019"], [""]]
    second += [["School (BRIN vestiging)", "Achterstandsscore zonder drempel", ""]]
    second += [["01AA00", 60.0, "b, c"], ["01BB00", 120.0, "a, b"], ["02AA00", 6.0, "a"], ["09ZZ00", 2.0, ""]]
    bodies = {
        "duo_vestigingen_bo": bo.encode("latin-1"),
        "duo_vestigingen_vo": vo.encode("latin-1"),
        "duo_examens": EXAMS.encode("latin-1"),
        "duo_vsv_2015": vsv.encode("latin-1"),
        "cbs_achterstandsscores_2019": write_workbook({"Tabel 1": first, "Tabel 2": second}),
    }
    snapshots = {key: snapshot_of(tmp_path, key, {SOURCES[key].place: content}) for key, content in bodies.items()}
    return snapshots | {"cbs_gebieden_2019": stored_list(tmp_path, GEMEENTEN)}


def figures(source_id, schools, column, period=None):
    """Region code -> value, or the status where there is none."""
    cells = tidy(source_id, schools, [column])
    cells = cells if period is None else cells[cells["period_id"] == period]
    values = cells["value"].astype(object).where(cells["value"].notna(), cells["status"])
    return dict(zip(cells["region_code"], values, strict=True))


def test_exams_are_added_up_by_the_files_own_gemeente_name(schools):
    assert figures("duo_examens", schools, "kandidaten (aantal)", "2014/15") == {
        "GM0193": 14.0,
        "GM0599": 2.0,
        "GM0096": "not_applicable",
    }


def test_exams_have_a_period_for_each_school_year(schools):
    assert set(tidy("duo_examens", schools, ["geslaagden (aantal)"])["period_id"]) == {"2014/15", "2015/16"}


def test_a_withheld_school_withholds_the_sum(schools):
    assert figures("duo_examens", schools, "kandidaten (aantal)", "2015/16")["GM0193"] == "suppressed"


def test_a_gemeente_without_a_school_of_the_type_is_not_applicable(schools):
    assert figures("duo_examens", schools, "kandidaten vwo (aantal)", "2014/15") == {
        "GM0193": 4.0,
        "GM0599": "not_applicable",
        "GM0096": "not_applicable",
    }


def test_no_candidates_is_zero_and_not_missing(schools):
    assert figures("duo_examens", schools, "kandidaten havo (aantal)", "2015/16")["GM0193"] == 0.0


def test_exams_by_sex_are_added_up_too(schools):
    assert figures("duo_examens", schools, "geslaagden vrouw (aantal)", "2014/15")["GM0193"] == 7.0


def test_an_exam_column_that_is_not_made_is_named(schools):
    with pytest.raises(UnknownColumn, match="kandidaten mbo"):
        tidy("duo_examens", schools, ["kandidaten mbo (aantal)"])


def test_early_leavers_join_by_site_then_through_the_exam_file(schools):
    assert figures("duo_vsv_2015", schools, "vsv (aantal)") == {
        "GM0193": 3.0,
        "GM0599": "missing",
        "GM0096": "not_applicable",
    }


def test_early_leavers_that_do_not_join_are_reported(schools):
    by_list, in_all = coverage("duo_vsv_2015", schools)
    assert (by_list.matched, by_list.total) == (1, 3)
    assert (in_all.matched, in_all.total, in_all.unmatched) == (2, 3, ("09ZZ00",))


def test_a_score_that_is_not_reliable_is_in_neither_sum(schools):
    source = "cbs_achterstandsscores_2019"
    assert figures(source, schools, "achterstandsscore (aantal)")["GM0193"] == 30.0
    assert figures(source, schools, "achterstandsscore zonder drempel (aantal)")["GM0193"] == 60.0
    assert figures(source, schools, "leerlingen op scholen met score (aantal)")["GM0193"] == 100.0


def test_pupils_without_a_reliable_score_are_counted_apart(schools):
    source = "cbs_achterstandsscores_2019"
    assert figures(source, schools, "leerlingen (aantal)")["GM0193"] == 120.0
    assert figures(source, schools, "leerlingen zonder betrouwbare score (aantal)")["GM0193"] == 20.0


def test_a_gemeente_with_unreliable_scores_only_is_suppressed(schools):
    assert figures("cbs_achterstandsscores_2019", schools, "achterstandsscore (aantal)") == {
        "GM0193": 30.0,
        "GM0599": "not_applicable",
        "GM0096": "suppressed",
    }


def test_schools_outside_the_site_list_are_reported(schools):
    (join,) = coverage("cbs_achterstandsscores_2019", schools)
    assert (join.matched, join.total, join.unmatched) == (3, 4, ("09ZZ00",))


def test_a_gemeente_without_schools_has_zero_of_them(schools):
    assert figures("duo_vestigingen_vo", schools, "vo-vestigingen (aantal)")["GM0096"] == 0.0


def test_site_lists_tell_the_regions_of_a_gemeente(schools):
    zwolle = regions("duo_vestigingen_bo", schools).set_index("region_code").loc["GM0193"]
    assert (zwolle["rmc_code"], zwolle["rmc_name"], zwolle["rpa_code"], zwolle["corop_code"]) == (
        "RMC10",
        "IJssel-Vecht",
        "RPA14",
        "CR10",
    )


def test_sites_of_one_gemeente_in_two_regions_are_named(schools, tmp_path):
    lines = SITE_HEADER + site("01AA00", "0193") + site("01BB00", "0193", rmc="11;Stedendriehoek")
    other = snapshot_of(tmp_path, "duo_vestigingen_bo", {"alle-vestigingen-bo.csv": lines.encode("latin-1")})
    with pytest.raises(SourceError, match="GM0193 lie in more than one region"):
        regions("duo_vestigingen_bo", schools | {"duo_vestigingen_bo": other})
