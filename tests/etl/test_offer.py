"""`python -m etl columns`: what a source offers, as definitions write it."""

import pytest

from etl.catalogue import columns, source_module
from etl.cli import main
from etl.columns import Column, resolve
from etl.offer import offer
from etl.requirements import wanted_columns
from indicators.registry import load_registry
from tests.etl.conftest import ROOT
from tests.etl.excerpts import FOLDER

# A module need not say which columns it has.
OFFERING = [key for key in wanted_columns(load_registry()) if hasattr(source_module(key), "columns")]
TWO = [Column("a_1", ("Bevolking", "Mannen"), "aantal"), Column("b_2", ("Bevolking", "Vrouwen"), "aantal")]


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store whose snapshots are the excerpts."""
    (tmp_path / "raw").symlink_to(ROOT / FOLDER)
    monkeypatch.setenv("DATA_STORE", str(tmp_path))


def test_a_column_stands_on_a_line_with_the_definitions_that_read_it():
    assert offer("s", TWO, {"Bevolking/Mannen (aantal)": ["mannen", "jongens"]}) == [
        "Bevolking/Mannen (aantal)  <- jongens, mannen",
        "Bevolking/Vrouwen (aantal)",
    ]


def test_a_definition_may_leave_the_groups_out():
    assert offer("s", TWO, {"Mannen (aantal)": ["mannen"]})[0] == "Bevolking/Mannen (aantal)  <- mannen"


def test_a_column_that_the_source_does_not_have_stands_below_with_who_reads_it():
    below = offer("s", TWO, {"Mannen (%)": ["mannen"]})[2]
    assert below.startswith("mannen: s: 'Mannen (%)' now has the unit 'aantal'")


@pytest.mark.parametrize("source_id", OFFERING)
def test_every_column_that_definitions_read_is_among_those_offered(source_id, excerpts):
    for name in wanted_columns(load_registry())[source_id]:
        assert resolve(source_id, name, columns(source_id, excerpts)) in columns(source_id, excerpts)


def test_columns_are_written_to_standard_output(store, capsys):
    assert main(["columns", "duo_vsv_2015"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "vsv (aantal)  <- voortijdig_schoolverlaten"


def test_a_source_without_figures_says_so(store, capsys):
    assert main(["columns", "pdok_gemeenten_2025"]) == 0
    assert capsys.readouterr().out == "pdok_gemeenten_2025 holds no figures\n"


def test_a_source_that_is_not_fetched_says_how_to(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATA_STORE", str(tmp_path))
    assert main(["columns", "cbs_kwb_2020"]) == 1
    assert "cbs_kwb_2020 is not fetched yet: python -m etl fetch cbs_kwb_2020" in capsys.readouterr().err


def test_an_unknown_source_is_answered_with_near_names(store, capsys):
    assert main(["columns", "cbs_kwb_2031"]) == 1
    assert "'cbs_kwb_2031' is no source; near are cbs_kwb_20" in capsys.readouterr().err


def test_without_a_source_the_sources_are_listed(store, capsys):
    assert main(["columns"]) == 0
    assert "cbs_kwb_2024  Kerncijfers wijken en buurten 2024" in capsys.readouterr().out
