"""The verb fetch: snapshots as they are left behind, one bad source among good ones, and exit codes."""

import json
from pathlib import Path

import pytest

from etl.cli import main
from etl.errors import DamagedSnapshot, EtlError
from etl.fetching import fetch_sources
from etl.settings import SERVICE_SETTINGS
from etl.snapshot import read_snapshot
from tests.etl.small_table import FEED, lay_down_table

DUO_FILE = b"BRIN;GEMEENTENUMMER\r\n00AA;0193\r\n"
EXPORT = '\ufeff"Perioden";"Regio\'s";"Inwoners (aantal)"\r\n"2025";"Zwolle";133810\r\n'.encode()


def quiet(*_: object) -> None:
    """Progress that nobody watches."""


def fetch(settings, *source_ids, files=None):
    return fetch_sources(settings, source_ids, files or {}, lambda source: quiet)


@pytest.fixture
def command(service, settings, monkeypatch):
    """`python -m etl ...` with the settings of the test in its environment."""
    for name in (*SERVICE_SETTINGS, "SOURCE_NOTES"):
        monkeypatch.delenv(name, raising=False)
    for name, url in settings.urls.items():
        monkeypatch.setenv(name, url)
    monkeypatch.setenv("DATA_STORE", str(settings.data_store))
    return lambda *words: main(words)


def test_bodies_are_stored_untouched(service, settings):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    body = read_snapshot(settings.raw / "cbs_kwb_2020").body("TypedDataSet-0001.json")
    assert service.base.encode() in body


def test_a_copy_has_no_time_of_fetching_nor_of_change(service, settings):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    record = read_snapshot(settings.raw / "cbs_kwb_2020").record
    assert (record.retrieved_at, record.modified_at) == (None, None)
    assert "kopie" in record.note


def test_addresses_are_the_publishers(service, settings):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    snapshot = read_snapshot(settings.raw / "cbs_kwb_2020")
    assert snapshot.record.url.startswith("https://opendata.cbs.nl/")
    assert all(file.address.startswith("https://opendata.cbs.nl/") for file in snapshot.files)


def test_checksums_do_not_depend_on_the_host_that_was_asked(service, settings, tmp_path):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    first = read_snapshot(settings.raw / "cbs_kwb_2020").sha256
    text = json.loads((settings.raw / "cbs_kwb_2020/snapshot.json").read_text())
    page = next(file for file in text["files"] if file["name"] == "TypedDataSet-0001.json")
    service.base = "https://opendata.cbs.nl"  # links as the publisher itself would write them
    fetch(settings, "cbs_kwb_2020")
    again = read_snapshot(settings.raw / "cbs_kwb_2020")
    assert again.sha256 == first
    assert page in [vars(file) for file in again.files]


def test_a_failing_source_keeps_its_old_snapshot(service, settings):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    before = read_snapshot(settings.raw / "cbs_kwb_2020").sha256
    service.give(f"{FEED}/TypedDataSet", (500, b"down"))
    (outcome,) = fetch(settings, "cbs_kwb_2020")
    assert "status 500" in str(outcome.trouble)
    after = read_snapshot(settings.raw / "cbs_kwb_2020")
    assert after.sha256 == before
    assert after.body("TypedDataSet-0001.json")


def test_an_answer_of_another_form_is_named(service, settings):
    lay_down_table(service)
    service.give("/ODataCatalog/Tables", {"value": [{"Identifier": "84799NED"}]})
    (outcome,) = fetch(settings, "cbs_kwb_2020")
    assert "another form than is known (KeyError('RecordCount'))" in str(outcome.trouble)


def test_a_failing_source_leaves_nothing_behind(service, settings):
    lay_down_table(service, count=4)
    fetch(settings, "cbs_kwb_2020")
    assert not settings.raw.exists()


def test_the_other_sources_go_on(service, settings):
    service.give("/duo/alle-vestigingen-bo.csv", DUO_FILE)
    outcomes = fetch(settings, "cbs_kwb_2020", "duo_vestigingen_bo")
    assert [bool(outcome.trouble) for outcome in outcomes] == [True, False]
    assert (settings.raw / "duo_vestigingen_bo").is_dir()


def test_one_failure_gives_exit_code_one(command, service, capsys):
    service.give("/duo/alle-vestigingen-bo.csv", DUO_FILE)
    assert command("fetch", "cbs_kwb_2020", "duo_vestigingen_bo") == 1
    output = capsys.readouterr().err
    assert "cbs_kwb_2020 failed: " in output
    assert "1 of 2 sources fetched" in output


def test_all_well_gives_exit_code_zero(command, service):
    service.give("/duo/alle-vestigingen-bo.csv", DUO_FILE)
    assert command("fetch", "duo_vestigingen_bo") == 0


def test_duo_without_an_address_is_said_and_passed_over(command, monkeypatch, capsys):
    monkeypatch.delenv("DUO_URL")
    command("fetch")
    assert "duo_examens skipped: duo_examens: DUO_URL is not set and has no default" in capsys.readouterr().err


def test_duo_without_an_address_is_a_failure_when_asked_for(command, monkeypatch, capsys):
    monkeypatch.delenv("DUO_URL")
    assert command("fetch", "duo_examens") == 1
    assert "duo_examens failed" in capsys.readouterr().err


def test_a_csv_that_breaks_off_is_refused(service, settings):
    service.give("/duo/alle-vestigingen-bo.csv", DUO_FILE[:-4])
    (outcome,) = fetch(settings, "duo_vestigingen_bo")
    assert "breaks off" in str(outcome.trouble)


def test_an_unknown_source_is_named_with_those_that_look_like_it(command, capsys):
    assert command("fetch", "cbs_kwb_1066") == 1
    assert "'cbs_kwb_1066' is no source; near are cbs_kwb_2024" in capsys.readouterr().err


def test_a_file_is_read_by_path(command, settings, tmp_path):
    export = tmp_path / "regio.csv"
    export.write_bytes(EXPORT)
    assert command("fetch", "--file", f"statline_regionaal_2025={export}") == 0
    snapshot = read_snapshot(settings.raw / "statline_regionaal_2025")
    assert snapshot.body("export.csv") == EXPORT
    assert "regio.csv" in str(snapshot.record.note)
    assert snapshot.record.retrieved_at is None


def test_another_export_under_the_id_is_refused(command, tmp_path, capsys):
    export = tmp_path / "regio.csv"
    export.write_bytes(EXPORT)
    assert command("fetch", "--file", f"statline_kwb_2024={export}") == 1
    assert "is it another export?" in capsys.readouterr().err


def test_a_source_that_is_a_file_says_how_to_give_it(service, settings):
    (outcome,) = fetch(settings, "statline_kwb_2024")
    assert "--file statline_kwb_2024=PATH" in str(outcome.trouble)


def test_a_file_that_is_not_there_is_named(settings, tmp_path):
    with pytest.raises(EtlError, match="is no file"):
        fetch(settings, files={"statline_kwb_2024": tmp_path / "absent.csv"})


def test_an_altered_body_is_noticed(service, settings):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    page: Path = settings.raw / "cbs_kwb_2020/TypedDataSet-0001.json"
    page.write_bytes(page.read_bytes().replace(b"128840", b"128841"))
    with pytest.raises(DamagedSnapshot, match="is not what was fetched"):
        read_snapshot(settings.raw / "cbs_kwb_2020").body("TypedDataSet-0001.json")


def test_notes_from_a_folder_reach_the_snapshot(command, service, settings, tmp_path):
    notes = tmp_path / "notes/84799NED"
    notes.mkdir(parents=True)
    about = {"id": "84799NED", "absent_columns": ["Mannen_6", "Vrouwen_7"], "reconstructed": ["v4 geheel", "de titels"]}
    (notes / "about.json").write_text(json.dumps(about))
    lay_down_table(service)
    assert command("fetch", "cbs_kwb_2020", "--notes", str(tmp_path / "notes")) == 0
    note = str(read_snapshot(settings.raw / "cbs_kwb_2020").record.note)
    assert "Gedeeltelijke kopie: 2 kolommen ontbreken." in note
    assert note.endswith("Niet van de uitgever maar nagemaakt: de titels.")
