"""The sources that a build needs and lacks are named in a sentence each, before anything is read."""

import re

import pytest

from etl.catalogue import SOURCES
from etl.cli import main
from etl.errors import SourceError
from etl.overlay import OVERLAY_SOURCES
from etl.requirements import needed_sources, refuse_absent
from indicators.model import SourceColumns
from indicators.registry import load_registry
from tests.etl.excerpts import FOLDER
from tests.etl.synthetic import indicator


def registry_of(source_id):
    return {"x": indicator("x", "count", "sum", SourceColumns(source_id, ("gemeente",), value="x"))}


def stored_sources(folder, *source_ids):
    """A store with the snapshots of these sources and no others."""
    raw = folder / "raw"
    raw.mkdir(parents=True)
    for source_id in source_ids:
        (raw / source_id).symlink_to(FOLDER.resolve() / source_id)


def test_a_source_brings_the_sources_it_needs_and_theirs():
    source_ids = needed_sources(registry_of("duo_vsv_2015"))
    assert {"duo_vsv_2015", "duo_vestigingen_vo", "duo_examens", "cbs_gebieden_2019"} <= source_ids


def test_a_snapshot_that_no_definition_names_brings_what_it_needs():
    more = needed_sources(registry_of("cbs_kwb_2020"), ["statline_regionaal_2025"])
    more -= needed_sources(registry_of("cbs_kwb_2020"))
    assert more == {"statline_regionaal_2025", "pdok_gemeenten_2025"}


@pytest.mark.parametrize(
    ("source_id", "command"),
    [
        ("cbs_kwb_2020", "python -m etl fetch cbs_kwb_2020"),
        ("statline_kwb_2024", "python -m etl fetch --file statline_kwb_2024=PATH, with PATH to an export of"),
        ("duo_examens", "DUO_URL=ADDRESS python -m etl fetch duo_examens"),
    ],
)
def test_each_absent_source_is_named_with_the_command_that_fetches_it(source_id, command, tmp_path):
    with pytest.raises(SourceError, match=re.escape(f"{source_id} is not fetched yet: {command}")):
        refuse_absent(tmp_path, {}, [source_id])


def test_a_definition_that_names_no_source_is_answered_with_near_names(tmp_path):
    with pytest.raises(SourceError, match=r"'cbs_kwb_2030' is no source; near are cbs_kwb_20.*correct the definition"):
        refuse_absent(tmp_path, {}, ["cbs_kwb_2030"])


def test_nothing_is_said_where_all_is_there(excerpts):
    assert refuse_absent(FOLDER, excerpts, excerpts) is None


@pytest.mark.parametrize("verb", ["check", "build"])
def test_without_any_snapshot_every_source_has_its_sentence(verb, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATA_STORE", str(tmp_path))
    assert main([verb]) == 1
    output = capsys.readouterr().err
    assert f"{verb} failed. " in output
    source_ids = {source_id for source_id in SOURCES if f"{source_id} is not fetched yet: " in output}
    assert source_ids == needed_sources(load_registry(), OVERLAY_SOURCES if verb == "check" else ())


def test_check_of_half_a_store_names_the_boundaries_that_are_laid_over_each_other(tmp_path, monkeypatch, capsys):
    stored_sources(tmp_path, "cbs_kwb_2020", "cbs_laag_inkomen", "pdok_gemeenten_2025")
    monkeypatch.setenv("DATA_STORE", str(tmp_path))
    assert main(["check"]) == 1
    output = capsys.readouterr().err
    assert "pdok_gemeenten_2019 is not fetched yet: python -m etl fetch pdok_gemeenten_2019" in output
    assert "cbs_kwb_2020 is not" not in output
