"""The notes on a copy, and on the publisher."""

import json

import pytest

from etl.catalogue import SOURCES
from etl.errors import SettingError
from etl.notes import COPY, note_on, read_notes
from etl.settings import PUBLISHER_URLS, settings_from

WIJKEN = SOURCES["pdok_wijken_2022"]


def test_the_publisher_itself_needs_no_note():
    assert note_on(WIJKEN, {}, is_publisher=True) == (None, {})


def test_a_copy_is_never_silent():
    assert note_on(WIJKEN, {}, is_publisher=False) == (COPY, {})


def test_layers_are_found_by_dataset_and_name(tmp_path):
    about = {"gebiedsindelingen/wijk_gegeneraliseerd": {"reconstructed": ["rubriek"]}, "other/layer": {}}
    (tmp_path / "about.json").write_text(json.dumps(about))
    note, details = note_on(WIJKEN, read_notes(tmp_path), is_publisher=False)
    assert note == f"{COPY} Niet van de uitgever maar nagemaakt: rubriek."
    assert list(details) == ["gebiedsindelingen/wijk_gegeneraliseerd"]


def test_what_was_made_for_another_year_is_left_out():
    about = {"gebiedsindelingen/wijk_gegeneraliseerd": {"reconstructed": ["2019: namen", "2022: codes"]}}
    assert str(note_on(WIJKEN, about, is_publisher=False)[0]).endswith("nagemaakt: 2022: codes.")


def test_absent_columns_are_counted_and_other_parts_listed():
    about = {"84799NED": {"absent_columns": ["Mannen_6", "wijkrijen"]}}
    note, _ = note_on(SOURCES["cbs_kwb_2020"], about, is_publisher=False)
    assert note == f"{COPY} Gedeeltelijke kopie: 1 kolom ontbreekt. In de kopie ontbreken: wijkrijen."


def test_of_several_layers_each_is_named():
    about = {f"wijken-en-buurten-2023/{layer}": {"reconstructed": ["namen"]} for layer in ("gemeenten", "wijken")}
    note, _ = note_on(SOURCES["pdok_wijkenbuurten_2023"], about, is_publisher=False)
    sentence = "Niet van de uitgever maar nagemaakt: namen."
    assert note == f"{COPY} Laag gemeenten: {sentence} Laag wijken: {sentence}"


def test_a_remark_about_the_form_of_the_answers_is_left_out():
    about = {"83841NED": {"reconstructed": ["JSON-vorm van de entiteiten"]}}
    assert note_on(SOURCES["cbs_laag_inkomen"], about, is_publisher=False)[0] == COPY


def test_a_folder_of_notes_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingError, match="is no folder"):
        read_notes(tmp_path / "absent")


def test_settings_have_the_publishers_as_default():
    assert settings_from({}).urls == PUBLISHER_URLS


def test_an_empty_setting_is_no_setting():
    assert settings_from({"CBS_V3_URL": " ", "DUO_URL": ""}).urls == PUBLISHER_URLS


def test_a_setting_that_is_no_address_is_named():
    with pytest.raises(SettingError, match="DUO_URL is 'duo.nl'"):
        settings_from({"DUO_URL": "duo.nl"})
