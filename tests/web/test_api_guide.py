"""The guide docs/api.md says of the API what is so."""

import re

import pytest

from data.queries import release as release_queries
from indicators.model import STATUSES
from tests.panels.guide import BEGIN_FILES, files_table, written_table
from tests.small_tables import GEMEENTEN
from web.api_observations import FORMATS, MOST_ROWS
from web.api_query import ApiQuery
from web.headers import LONGEST_ADDRESS
from web.settings import ROOT

GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SCHEMA = (ROOT / "data" / "schema.sql").read_text(encoding="utf-8")


def first_column(heading: str) -> set[str]:
    """The words in backquotes in the first cells of the table with this heading."""
    table = GUIDE.split(f"| {heading} |")[1].split("\n\n")[0]
    return {name for cell in re.findall(r"^\| ([^|]+)\|", table, re.MULTILINE) for name in re.findall(r"`(.+?)`", cell)}


def test_the_index_names_the_guide(client):
    assert (ROOT / client.get("/api/v1").json["documentation"]).is_file()


def test_it_lists_every_address(app):
    rules = {str(rule) for rule in app.server.url_map.iter_rules() if str(rule).startswith(("/api/", "/healthz"))}
    assert first_column("address") == rules - {"/api/v1"}


def test_it_lists_every_column(client):
    (row,) = client.get("/api/v1/observations?indicator=inwoners&level=land&period=2021").json["observations"]
    assert first_column("column") == row.keys()


def test_it_lists_every_status_and_derivation():
    derivations = re.search(r"derivation VARCHAR NOT NULL CHECK \(derivation IN \((.+?)\)\)", SCHEMA).group(1)
    assert first_column("status") == set(STATUSES)
    assert first_column("derivation") == set(re.findall(r"'(\w+)'", derivations))


def test_it_lists_every_parameter(client):
    sentence = client.get("/api/v1/observations?x=1").json["error"]
    line = next(line for line in GUIDE.splitlines() if line.startswith("| `/api/v1/observations`"))
    assert re.findall(r"`(\w+)`", line) == re.findall(r"'(\w+)'", sentence)[1:]


def test_it_lists_every_format():
    line = next(line for line in GUIDE.splitlines() if line.startswith("- `format`"))
    assert re.findall(r"`(\w+)`", line)[1:] == list(FORMATS)


def test_it_lists_every_panel_that_has_files():
    assert written_table(GUIDE, BEGIN_FILES) == files_table(), "python -m tests.panels.guide writes it"


@pytest.mark.parametrize(
    ("number", "subject"),
    [
        (MOST_ROWS, "rows in one answer"),
        (ApiQuery.MOST_REGIONS, "region codes in one request"),
        (ApiQuery.LONGEST, "characters in one parameter"),
        (LONGEST_ADDRESS, "characters in the whole address"),
    ],
)
def test_it_gives_the_limits_of_the_code(number, subject):
    assert f"| {number:,} {subject} |" in GUIDE


@pytest.mark.parametrize("most", [0, 1])
def test_as_many_regions_as_the_limit_says_may_be_asked(client, monkeypatch, most):
    monkeypatch.setattr(ApiQuery, "MOST_REGIONS", len(GEMEENTEN) - 1 + most)
    address = f"/api/v1/observations?indicator=inwoners&level=gemeente&period=2021&region={','.join(GEMEENTEN)}"
    assert client.get(address).status_code == (200 if most else 400)


def test_what_goes_with_the_figures_is_named(client):
    answer = client.get("/api/v1/observations?indicator=inwoners&level=land&period=2021").json
    assert [name for name in answer if f"`{name}`" not in GUIDE and name != "observations"] == []


def test_what_a_source_says_is_known_to_the_release(client, database):
    (source, *_) = client.get("/api/v1/sources").json["sources"]
    assert set(source) == {*release_queries.source_rows(database.cursor()).columns, "coverage"}
