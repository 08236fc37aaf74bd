import io
import json

import pandas as pd
import pyarrow.parquet
import pytest

from data.queries import release as release_queries
from tests.small_tables import GEMEENTEN

OBSERVATIONS = "/api/v1/observations"
CC_BY = {"id": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
YOUTH_CARE = f"{OBSERVATIONS}?indicator=jeugdzorg&level=gemeente"


def test_the_index_leads_to_every_address(client):
    addresses = client.get("/api/v1").json["addresses"]
    assert {client.get(address.replace("2024", "2021")).status_code for address in addresses} == {200}


def test_an_indicator_has_its_texts_in_both_languages(client, registry):
    indicators = {one["indicator_id"]: one for one in client.get("/api/v1/indicators").json["indicators"]}
    assert indicators.keys() == registry.keys()
    assert indicators["inwoners"]["nl"]["name"] == "Inwoners"
    assert indicators["inwoners"]["en"]["caution"] == "Made-up figures."


def test_an_indicator_tells_what_there_is_of_it(client):
    indicators = client.get("/api/v1/indicators").json["indicators"]
    (slice_,) = next(one["available"] for one in indicators if one["indicator_id"] == "geslaagden")
    assert slice_ == {
        "level": "gemeente",
        "vintage": "2025",
        "period_id": "2018/19",
        "regions_with_value": 11,
        "statuses": ["final", "not_applicable"],
        "displayed": True,
    }


def test_regions_come_on_the_newest_division_with_their_parents(client):
    answer = client.get("/api/v1/regions?level=gemeente").json
    assert (answer["level"], answer["vintage"]) == ("gemeente", "2025")
    assert [region["region_code"] for region in answer["regions"]] == list(GEMEENTEN)
    assert answer["regions"][0]["provincie_code"] == "PV91"


def test_regions_name_the_geometry_they_are_drawn_with(client):
    geometry = client.get("/api/v1/regions?level=wijk&vintage=2024").json["geometry"]
    assert client.get(geometry["shapes"]).json["type"] == "FeatureCollection"


def test_an_observation_carries_all_that_is_known_of_it(client):
    answer = client.get(f"{OBSERVATIONS}?indicator=geslaagden&level=gemeente&region=GM9001").json
    assert answer["observations"] == [
        {
            "indicator_id": "geslaagden",
            "level": "gemeente",
            "vintage": "2025",
            "period_id": "2018/19",
            "region_code": "GM9001",
            "region_name": "Aardenveen",
            "value": 90.0,
            "numerator": 180.0,
            "denominator": 200.0,
            "unit": "%",
            "status": "final",
            "derivation": "recomputed",
            "source_id": "kleine_scholen",
            "credit": "Bron: Verzonnen examens",
        }
    ]


def test_withheld_and_missing_are_told_apart_and_neither_is_zero(client):
    rows = {row["region_code"]: row for row in client.get(YOUTH_CARE).json["observations"]}
    figures = {code: (rows[code]["value"], rows[code]["status"]) for code in ("GM9004", "GM9005", "GM9006")}
    assert figures == {"GM9004": (None, "suppressed"), "GM9005": (None, "missing"), "GM9006": (0.0, "final")}


def test_the_division_shown_is_the_newest(client):
    rows = client.get(f"{OBSERVATIONS}?indicator=inwoners&level=gemeente&period=2019").json["observations"]
    assert {row["vintage"] for row in rows} == {"2025"}


def test_an_older_division_can_be_asked_for(client):
    address = f"{OBSERVATIONS}?indicator=inwoners&level=gemeente&period=2019&vintage=2019"
    assert "GM9013" in {row["region_code"] for row in client.get(address).json["observations"]}


def test_csv_and_parquet_hold_what_json_holds(client):
    rows = client.get(YOUTH_CARE).json["observations"]
    text = pd.read_csv(
        io.BytesIO(client.get(f"{YOUTH_CARE}&format=csv").data), dtype={"vintage": str, "period_id": str}
    )
    table = pyarrow.parquet.read_table(io.BytesIO(client.get(f"{YOUTH_CARE}&format=parquet").data)).to_pandas()
    for other in (text, table):
        assert other.astype(object).where(other.notna(), None).to_dict("records") == rows


def test_csv_has_decimal_points_and_names_its_encoding(client):
    answer = client.get(f"{YOUTH_CARE}&format=csv&region=GM9002")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert ",7.4," in answer.text.splitlines()[1]


def test_credit_and_licence_stand_in_the_headers(client):
    headers = client.get(f"{YOUTH_CARE}&format=csv").headers
    assert headers["X-Credit"] == "Bron: Verzonnen kerncijfers"
    assert headers["Link"] == f'<{CC_BY["url"]}>; rel="license", </api/v1/sources>; rel="describedby"'


def test_a_file_is_named_after_what_is_in_it(client):
    disposition = client.get(f"{YOUTH_CARE}&format=csv&period=2021").headers["Content-Disposition"]
    assert disposition == 'attachment; filename="kansen-jeugdzorg-gemeente-2021-small-1.csv"'


def test_a_school_year_makes_a_file_name(client):
    address = f"{OBSERVATIONS}?indicator=geslaagden&level=gemeente&period=2018/19&format=parquet"
    assert "geslaagden-gemeente-2018-19-small-1.parquet" in client.get(address).headers["Content-Disposition"]


def test_parquet_explains_itself(client):
    body = client.get(f"{YOUTH_CARE}&format=parquet").data
    metadata = pyarrow.parquet.read_schema(io.BytesIO(body)).metadata
    assert json.loads(metadata[b"credit"]) == ["Bron: Verzonnen kerncijfers"]
    assert json.loads(metadata[b"indicator"])["nl"]["name"] == "Jongeren met jeugdzorg"
    assert json.loads(metadata[b"licences"]) == [CC_BY]
    assert [source["source_id"] for source in json.loads(metadata[b"sources"])] == ["kleine_tabel"]


def test_the_licence_is_that_of_the_source(client):
    answer = client.get(f"{OBSERVATIONS}?indicator=geslaagden&level=gemeente")
    assert answer.json["licences"] == [{"id": "Open schoolcijfers", "url": "https://example.org/"}]
    assert "creativecommons" not in answer.headers["Link"]


def test_what_is_known_of_a_copy_comes_with_its_figures(client):
    (source,) = client.get(f"{OBSERVATIONS}?indicator=geslaagden&level=gemeente").json["sources"]
    assert (source["note"], source["retrieved_at"], source["modified_at"]) == ("Gedeeltelijke kopie.", None, None)
    assert source["url"] == "https://example.org/"


def test_every_source_tells_what_joined_and_what_did_not(client):
    sources = {source["source_id"]: source for source in client.get("/api/v1/sources").json["sources"]}
    assert sources["kleine_tabel"]["retrieved_at"] == "2025-05-01T00:00:00"
    assert sources["kleine_tabel"]["coverage"] == []
    assert sources["kleine_scholen"]["coverage"] == [
        {"subject": "scholen aan gemeenten", "matched": 21, "total": 23, "unmatched": ["99ZZ00", "99ZZ01"]}
    ]


def test_an_answer_is_good_until_the_next_release(client):
    tag = client.get(YOUTH_CARE).headers["ETag"]
    assert client.get(YOUTH_CARE, headers={"If-None-Match": tag}).status_code == 304


def test_any_page_may_read_the_open_data(client):
    assert client.get("/api/v1").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("query", "code", "sentence"),
    [
        ("", 400, "indicator is missing; add indicator=... to the address."),
        ("?indicator=inwoners", 400, "level is missing"),
        ("?indicator=inwoners&level=gemeente&jaar=2021", 400, "There is no parameter 'jaar'; this address takes"),
        ("?indicator=inwoners&indicator=jeugdzorg&level=gemeente", 400, "indicator is given 2 times"),
        ("?indicator=&level=gemeente", 400, "indicator is empty"),
        (f"?indicator={'x' * 4001}&level=gemeente", 400, "indicator is 4001 characters long; at most 4000"),
        ("?indicator=inwoner&level=gemeente", 404, "There is no indicator 'inwoner'. Did you mean 'inwoners'?"),
        ("?indicator=Jeugdzorg&level=gemeente", 404, "Did you mean 'jeugdzorg'?"),
        ("?indicator=jeugdzorg&level=wijk", 404, "no level 'wijk' of 'jeugdzorg'. There is 'gemeente', 'land'."),
        ("?indicator=inwoners&level=gemeente&period=1999", 404, "There is no period '1999'"),
        ("?indicator=inwoners&level=gemeente&vintage=1999", 404, "There is no vintage '1999'"),
        (
            "?indicator=inwoners&level=wijk&period=2022&vintage=2024",
            404,
            "no vintage '2024' of 'inwoners', level 'wijk', period",
        ),
        (
            "?indicator=inwoners&level=gemeente&region=GM0000",
            404,
            "There is no region 'GM0000' on this division. Did you",
        ),
        ("?indicator=inwoners&level=gemeente&region=gm9001", 404, "Did you mean 'GM9001'"),
        ("?indicator=inwoners&level=gemeente&format=xlsx", 404, "There is no format 'xlsx'"),
        (f"?indicator=inwoners&level=gemeente&region={','.join(map(str, range(301)))}", 400, "region names 301 codes"),
        ("?indicator=inwoners'--&level=gemeente", 404, "There is no indicator 'inwoners'--'"),
    ],
)
def test_what_cannot_be_had_is_said_in_a_sentence(client, query, code, sentence):
    answer = client.get(OBSERVATIONS + query)
    assert answer.status_code == code
    assert sentence in answer.json["error"]
    assert answer.json["see"] == "/api/v1"


def test_an_answer_with_too_many_rows_is_refused(client, monkeypatch):
    monkeypatch.setattr("web.api_observations.MOST_ROWS", 23)
    answer = client.get(f"{OBSERVATIONS}?indicator=inwoners&level=gemeente")
    assert (answer.status_code, answer.json["error"][:31]) == (400, "This is 24 rows, more than 23; ")


def test_an_address_that_is_not_there_is_refused_in_json(client):
    answer = client.get("/api/v1/observation")
    assert (answer.status_code, answer.json["see"]) == (404, "/api/v1")


def test_writing_is_refused_in_json(client):
    answer = client.post(OBSERVATIONS)
    assert (answer.status_code, answer.mimetype) == (405, "application/json")


def test_health_tells_the_release_and_how_much_is_in_it(client, database):
    answer = client.get("/healthz")
    assert answer.json == {"status": "ok", "release_id": "small-1", **release_queries.table_sizes(database.cursor())}
    assert answer.headers["Cache-Control"] == "no-store"
