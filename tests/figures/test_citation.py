"""References worked out by hand."""

from datetime import date

import pytest

from figures.citation import Cited, apa, bibtex, year_of

INCOME = {
    "source_id": "cbs_kwb_2021",
    "publisher": "Centraal Bureau voor de Statistiek (CBS)",
    "title": "Kerncijfers wijken en buurten 2021",
    "table_code": "85039NED",
    "modified_at": None,
}
EXAMS = INCOME | {
    "source_id": "duo_examens",
    "publisher": "Dienst Uitvoering Onderwijs (DUO)",
    "title": "Examenkandidaten & geslaagden, 2014/15-2018/19",
    "table_code": None,
}
ADDRESS = "https://kansen.example/?a=laag_inkomen&pa=2021"


def reference(lang="nl"):
    return Cited("Huishoudens met een laag inkomen, 2021; gemeenten", ADDRESS, "9f163d98d9a1", date(2026, 11, 22), lang)


def test_a_reference_in_dutch():
    assert apa([INCOME], reference()) == (
        "Centraal Bureau voor de Statistiek (CBS). (2021). Kerncijfers wijken en buurten 2021 (tabel 85039NED)"
        " [Dataset]. In Kansen in beeld, ‘Huishoudens met een laag inkomen, 2021; gemeenten’ (uitgave 9f163d98d9a1)."
        f" Geraadpleegd op 22 november 2026, van {ADDRESS}"
    )


def test_a_reference_in_english():
    text = apa([INCOME], reference("en"))
    assert "(table 85039NED) [Data set]. In Kansen in beeld" in text
    assert text.endswith(f"Retrieved 22 November 2026, from {ADDRESS}")


def test_every_source_gets_a_reference():
    first, second = apa([INCOME, EXAMS], reference()).splitlines()
    assert first.startswith("Centraal Bureau")
    assert second.startswith("Dienst Uitvoering Onderwijs (DUO). (2019). Examenkandidaten & geslaagden")


@pytest.mark.parametrize(
    ("changes", "year"),
    [
        ({}, 2021),
        ({"modified_at": "2023-04-01T00:00:00"}, 2023),
        ({"title": "Examens, 2014/15-2018/19"}, 2019),
        ({"title": "Inkomen van huishoudens; regio"}, None),
    ],
)
def test_the_year_of_a_table(changes, year):
    assert year_of(INCOME | changes) == year


def test_a_table_without_a_year_is_without_date():
    assert "(CBS). (z.d.). Inkomen" in apa([INCOME | {"title": "Inkomen"}], reference())


def test_bibtex_of_one_table():
    assert bibtex([INCOME], reference()) == (
        "@misc{cbs_kwb_2021_9f163d,\n"
        "  author       = {{Centraal Bureau voor de Statistiek (CBS)}},\n"
        "  title        = {{Kerncijfers wijken en buurten 2021}},\n"
        "  year         = {2021},\n"
        "  howpublished = {Kansen in beeld: Huishoudens met een laag inkomen, 2021; gemeenten},\n"
        "  note         = {Dataset (tabel 85039NED), getoond in Kansen in beeld, uitgave 9f163d98d9a1},\n"
        f"  url          = {{{ADDRESS}}},\n"
        "  urldate      = {2026-11-22}\n"
        "}\n"
    )


def test_signs_that_tex_reads_are_written_out():
    assert r"{Examenkandidaten \& geslaagden" in bibtex([EXAMS], reference())
    assert r"{\{\}\% \textbackslash{}x\_1}" in bibtex([INCOME | {"title": r"{}% \x_1"}], reference())


def test_keys_of_two_sources_differ():
    text = bibtex([INCOME, EXAMS], reference())
    assert [line for line in text.splitlines() if line.startswith("@")] == [
        "@misc{cbs_kwb_2021_9f163d,",
        "@misc{duo_examens_9f163d,",
    ]
