"""The files of panels: read back with other libraries, equal to each other, to the API and to the page."""

import csv
import io
import json

import numpy as np
import pandas as pd
import pyarrow.parquet
import pytest
from plotly.io.json import to_json_plotly
from python_calamine import CalamineWorkbook
from scipy.stats import false_discovery_control

from figures.download import Download
from indicators.comparability import Figure
from panels.catalogue import all_panels
from panels.downloads import FORMER_NAMES, downloadable
from panels.frame import frame_of
from web.download_formats import Provenance, as_csv, as_excel_csv, as_parquet, as_xlsx

QUERY = "a=laag_inkomen&pa=2021&b=jeugdzorg&pb=2021&level=gemeente&region=GM9003"
HOSTILE = ["=1+1", "+31", "-x", "@SUM(A1)", "\tx", "\rx", "＝1", "'s-Gravenhage", 'a;"b",c', "Échten"]  # noqa: RUF001


def get_file(client, panel, ending, query=QUERY):
    answer = client.get(f"/download/{panel}.{ending}?{query}")
    assert answer.status_code == 200, answer.text
    return answer


def as_frame(client, panel, query=QUERY):
    return pd.read_csv(io.BytesIO(get_file(client, panel, "csv", query).data), keep_default_na=False, na_values=[""])


def sheets_of(body):
    book = CalamineWorkbook.from_filelike(io.BytesIO(body))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


@pytest.fixture
def hostile(registry):
    """Names that programs take for formulas, and one number below zero."""
    rows = pd.DataFrame({"region_name": HOSTILE, "value": [-1.5, *range(len(HOSTILE) - 1)]})
    rows = rows.assign(status="final", source_id="cbs_kwb", class_a=pd.Series([1] * len(HOSTILE), dtype="Int64"))
    figure = Figure(registry["inwoners"], "gemeente", "2021", "2025")
    return Download("table", rows, (figure,), "Titel", "/?a=b", "nl")


def test_every_panel_that_has_buttons_has_numbers():
    frames = {name: to_json_plotly(frame_of(panel, "nl")) for name, panel in all_panels().items()}
    with_buttons = {name for name, frame in frames.items() if '"data-ending":"csv"' in frame}
    assert with_buttons == downloadable() - FORMER_NAMES.keys()


@pytest.mark.parametrize("panel", ["map-a", "map-b", "scatter", "strip", "table"])
def test_all_files_of_a_panel_hold_the_same_numbers(client, panel):
    rows = as_frame(client, panel)
    excel = pd.read_csv(
        io.BytesIO(get_file(client, panel, "csv", f"{QUERY}&csv=semicolon").data),
        sep=";",
        decimal=",",
        encoding="utf-8-sig",
    )
    parquet = pyarrow.parquet.read_table(io.BytesIO(get_file(client, panel, "parquet").data)).to_pandas()
    head, *body = sheets_of(get_file(client, panel, "xlsx").data)[0]
    book = pd.DataFrame(body, columns=head)
    numbers = [name for name in rows.columns if name.startswith("value")]
    assert list(excel.columns) == list(parquet.columns) == list(rows.columns)
    for place, name in enumerate(rows.columns):
        if name in numbers:
            assert excel[name].tolist() == pytest.approx(rows[name].tolist(), nan_ok=True)
            assert parquet[name].astype(float).tolist() == pytest.approx(rows[name].tolist(), nan_ok=True)
            column = pd.to_numeric(book.iloc[:, place].replace("", None))
            assert column.tolist() == pytest.approx(rows[name].tolist(), nan_ok=True)


def test_values_and_counts_are_those_of_the_api(client):
    address = "/api/v1/observations?indicator=geslaagden&level=gemeente&period=2018/19&format=csv"
    api = pd.read_csv(io.BytesIO(client.get(address).data))
    rows = as_frame(client, "map-a", "a=geslaagden&pa=2018/19")
    columns = [name for name in api.columns if name in rows]
    assert set(api.columns) == set(columns)
    pd.testing.assert_frame_equal(rows[columns], api[columns], check_dtype=False)


def test_the_value_shown_is_the_value_rounded_as_the_page_does(client):
    rows = as_frame(client, "map-a", "a=geslaagden&pa=2018/19").dropna(subset="value")
    assert rows["value_shown"].tolist() == [round(value, 1) for value in rows["value"]]


def test_a_map_tells_the_class_of_each_region(client):
    rows = as_frame(client, "map-a").dropna(subset="value")
    above = rows["class_above"].fillna(float("-inf"))
    assert ((rows["value"] > above) & (rows["value"] <= rows["class_up_to"])).all()
    assert set(rows["class"]) <= {1, 2, 3, 4, 5}


def test_a_figure_lies_between_the_ends_of_its_band_in_a_file(client):
    rows = as_frame(client, "map-a").dropna(subset=["low", "high"])
    assert len(rows) and ((rows["low"] <= rows["value"] + 1e-3) & (rows["value"] <= rows["high"] + 1e-3)).all()


def test_a_file_of_a_map_says_by_what_a_class_is_uncertain(client):
    rows = as_frame(client, "map-a", "a=laag_inkomen")
    uncertain = rows.dropna(subset="class_uncertain")
    assert set(uncertain["class_uncertain"]) <= {"afronding", "toeval"}
    assert len(uncertain) and uncertain["value"].notna().all()


def test_a_profile_has_one_row_for_each_figure_as_the_api_has_it(client):
    rows = as_frame(client, "profile", "region=GM9003").set_index("indicator_id")
    assert rows.index.is_unique
    for name, row in rows.dropna(subset="value").iterrows():
        period = f"{row['period_id']}"
        address = f"/api/v1/observations?indicator={name}&level=gemeente&region=GM9003&period={period}"
        (observation,) = client.get(address).get_json()["observations"]
        assert row["value"] == observation["value"]
        assert row["credit"] == observation["credit"]


def test_a_profile_without_a_region_is_refused_in_words(client):
    assert "Kies eerst een regio" in client.get("/download/profile.csv").text


@pytest.mark.parametrize("panel", ["map-a", "profile"])
def test_a_former_gemeente_leads_to_the_one_it_went_into(client, panel):
    """GM9013 went into GM9003: the file holds what the page shows, and names GM9003."""
    former = QUERY.replace("GM9003", "GM9013")
    answer, now = get_file(client, panel, "csv", former), get_file(client, panel, "csv")
    assert answer.data == now.data


def test_what_is_withheld_is_empty_and_says_so(client):
    row = as_frame(client, "map-b").set_index("region_code").loc["GM9004"]
    assert pd.isna(row["value"])
    assert pd.isna(row["class"])
    assert row["status"] == "suppressed"


def test_a_scatter_holds_its_points_and_no_other_regions(client):
    rows = as_frame(client, "scatter")
    assert rows[["value_a", "value_b"]].notna().all(axis=None)
    assert "GM9004" not in set(rows["region_code"])


def test_every_row_with_a_figure_names_its_credit_and_licence(client):
    for panel in ("map-a", "table"):
        rows = as_frame(client, panel)
        sides = ("_a", "_b") if "credit_a" in rows else ("",)
        for side in sides:
            figures = rows.dropna(subset=f"value{side}")
            assert figures[f"credit{side}"].str.startswith("Bron: ").all()
            assert figures[f"licence{side}"].notna().all()


def test_credit_and_licence_go_with_every_file(client):
    for ending in ("csv", "xlsx", "parquet"):
        headers = get_file(client, "map-a", ending).headers
        assert "Bron: " in headers["X-Credit"]
        assert 'rel="license"' in headers["Link"]


@pytest.mark.parametrize(("lang", "word"), [("nl", "Let op"), ("en", "Caution")])
def test_a_workbook_explains_itself(client, lang, word):
    _, lines = sheets_of(get_file(client, "map-a", "xlsx", f"{QUERY}&lang={lang}").data)
    texts_by_head = {line[0]: line[1] for line in lines}
    assert texts_by_head[word]
    texts = " ".join(str(line[1]) for line in lines)
    assert "http://localhost/?a=laag_inkomen" in texts
    assert "small-1" in texts
    assert "Bron: Verzonnen kerncijfers" in texts
    assert "CC BY 4.0" in texts


def test_a_parquet_file_carries_its_source(client):
    schema = pyarrow.parquet.read_schema(io.BytesIO(get_file(client, "map-a", "parquet").data))
    assert json.loads(schema.metadata[b"release_id"]) == "small-1"
    assert json.loads(schema.metadata[b"sources"])[0]["licence"] == "CC BY 4.0"
    assert json.loads(schema.metadata[b"address"]).startswith("http://localhost/?a=laag_inkomen")


@pytest.mark.parametrize("write", [as_csv, as_excel_csv])
def test_no_name_in_a_csv_is_a_formula(hostile, write):
    text = write(hostile, Provenance([], "r", "")).decode("utf-8-sig")
    delimiter = ";" if write is as_excel_csv else ","
    cells = [cell for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in line]
    unsafe = [cell for cell in cells if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]  # noqa: RUF001
    assert unsafe == ["-1,5" if write is as_excel_csv else "-1.5"]
    assert "'=1+1" in cells
    assert "'s-Gravenhage" in cells
    assert 'a;"b",c' in cells


def test_no_name_in_a_workbook_is_a_formula(hostile):
    body = as_xlsx(hostile, Provenance([], "r", ""))
    (_, *rows), _ = sheets_of(body)
    # The reader of the test leaves out signs that XML cannot hold as they are.
    assert [row[0].strip() for row in rows] == [name.strip() for name in HOSTILE]
    assert rows[0][1] == -1.5


def test_names_in_parquet_are_as_they_are(hostile):
    table = pyarrow.parquet.read_table(io.BytesIO(as_parquet(hostile, Provenance([], "r", ""))))
    assert table["region_name"].to_pylist() == HOSTILE


def test_a_file_is_named_for_figure_period_level_and_panel(client):
    disposition = get_file(client, "map-a", "xlsx", "a=geslaagden&pa=2018/19").headers["Content-Disposition"]
    assert disposition == 'attachment; filename="kansen-geslaagden-2018-19-gemeente-map-a.xlsx"'


@pytest.mark.parametrize(
    ("address", "code", "sentence"),
    [
        ("/download/map-a.csv?a=niets", 400, "een bestand is er niet van gemaakt"),
        ("/download/map-a.csv?a=niets&lang=en", 400, "no file was made of it"),
        ("/download/map-a.csv?a=inwoners&a=jeugdzorg", 400, "meer dan eens"),
        ("/download/map-a.csv?csv=tabs", 400, "De soort CSV"),
        ("/download/scatter.xlsx?level=wijk&a=inwoners&pa=2022&b=inwoners&pb=2024", 400, "verschillende indeling"),
        ("/download/nothing.csv", 404, "Deze pagina bestaat niet"),
        ("/download/map-a.exe", 404, "Deze pagina bestaat niet"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words(client, address, code, sentence):
    answer = client.get(address)
    assert answer.status_code == code
    assert sentence in answer.text


def test_references_name_the_view_they_were_asked_for(client):
    text = get_file(client, "scatter", "txt", f"{QUERY}&marked=GM9001").text
    assert (
        "http://localhost/?a=laag_inkomen&b=jeugdzorg&pa=2021&pb=2021&level=gemeente&region=GM9003&marked=GM9001"
        in text
    )
    entry = get_file(client, "scatter", "bib").text
    assert entry.startswith("@misc{kleine_tabel_small")


def test_behind_a_proxy_that_speaks_tls_addresses_do_too(client):
    answer = client.get(f"/download/map-a.txt?{QUERY}", headers={"X-Forwarded-Proto": "https"})
    assert "https://localhost/?" in answer.text


def test_nobody_keeps_a_file_that_names_the_host_it_was_asked_from(client):
    assert get_file(client, "map-a", "xlsx").headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("panel", ["map-a", "scatter", "table", "explain"])
def test_a_panel_may_stand_in_the_page_of_anyone(client, panel):
    headers = client.get(f"/embed/{panel}?{QUERY}").headers
    assert "frame-ancestors *;" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers


def test_nothing_else_may_be_framed(client):
    for address in ("/", "/profiel", "/embedded", "/download/map-a.csv"):
        headers = client.get(address).headers
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize(("panel", "more"), [("pair", ""), ("matrix", ""), ("neighbours", "&around=b")])
def test_a_panel_of_samenhang_has_its_numbers_and_their_table(client, panel, more):
    rows = as_frame(client, panel, QUERY + more)
    twin = get_file(client, panel, "json", QUERY + more).get_json()
    assert len(rows) == len(twin["rows"]) > 0
    assert "/samenhang?" in get_file(client, panel, "txt", QUERY + more).text


def test_without_a_figure_chosen_the_file_of_neighbours_says_what_to_choose(client):
    answer = client.get(f"/download/neighbours.csv?{QUERY}")
    assert answer.status_code == 400
    assert "van welk cijfer, A of B, u de buren wilt zien" in answer.text


def test_a_circumstance_that_is_not_there_gives_no_file(client):
    answer = client.get(f"/download/controlled.csv?{QUERY}&held=x")
    assert answer.status_code == 400
    assert "dat cijfer bestaat niet" in answer.text


def test_the_numbers_of_the_matrix_hold_an_interval_around_every_coefficient(client):
    rows = as_frame(client, "matrix", QUERY).dropna(subset="rho")
    assert ((rows["rho_low"] <= rows["rho"]) & (rows["rho"] <= rows["rho_high"])).all()
    assert (rows["regions_independent"] <= rows["regions"]).all()


def test_the_correction_of_the_matrix_can_be_done_again_from_its_numbers(client):
    rows = as_frame(client, "matrix", QUERY).dropna(subset="p")
    assert np.allclose(false_discovery_control(rows["p"]), rows["q_corrected"])
    assert set(rows["pairs_tested"]) == {len(rows)}
    assert set(rows["level"]) == {"gemeente"}
