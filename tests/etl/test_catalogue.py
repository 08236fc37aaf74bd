"""The contract of a module of a source: what is lacking is named with module and remedy."""

import sys
from itertools import count
from pkgutil import iter_modules

import pytest

import etl.sources
from etl.catalogue import BadSourceModule, walk

NUMBERS = count()
HEAD = "from etl.source import Source\n"
SOURCE = "Source('{}', 'Titel', 'Uitgever', 'https://example.org', 'CC0', 'Bron: X', '{}', 'x.csv'),"
TIDY = "def tidy(source, snapshots, columns): ...\n"
FETCH = "def fetch(source, services, progress): ...\n"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Makes a package of sources from texts by module name, and imports it."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(**modules):
        name = f"made_up_sources_{next(NUMBERS)}"
        (tmp_path / name).mkdir()
        for module, text in {"__init__": "", **modules}.items():
            (tmp_path / name / f"{module}.py").write_text(HEAD + text, encoding="utf-8")
        __import__(name)
        return sys.modules[name]

    return make


def sources(source_id="x", setting=""):
    return f"SOURCES = ({SOURCE.format(source_id, setting)})\n"


def test_a_source_given_by_path_needs_sources_and_tidy_only(package):
    assert list(walk(package(x=sources() + TIDY))) == ["x"]


def test_every_module_of_the_project_is_sound():
    assert {module.__name__ for _, module in walk(etl.sources).values()} == {
        f"etl.sources.{entry.name}" for entry in iter_modules(etl.sources.__path__)
    }


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        (TIDY, "SOURCES is no tuple of Source; write SOURCES = "),
        (f"SOURCES = {SOURCE.format('x', '')[:-1]}\n{TIDY}", "SOURCES is no tuple of Source; write SOURCES = "),
        (sources().replace(",)", ", 'x')") + TIDY, "SOURCES is no tuple of Source; write SOURCES = "),
        (sources(), r"tidy is missing; write def tidy\(source, snapshots, columns\)"),
        (sources(setting="CBS_V3_URL") + TIDY, r"fetch is missing; write def fetch\(source, services, progress\)"),
    ],
    ids=["no_sources", "a_source_without_a_tuple", "a_text_beside_a_source", "no_tidy", "a_service_without_fetch"],
)
def test_what_a_module_lacks_is_named_with_its_remedy(package, text, lack):
    with pytest.raises(BadSourceModule, match=rf"^made_up_sources_\d+\.x: {lack}.*etl/sources/__init__\.py$"):
        walk(package(x=text))


def test_an_id_that_two_modules_give_is_named_with_both(package):
    with pytest.raises(BadSourceModule, match=r"\.b: source id 'x' is of made_up_sources_\d+\.a too; rename one"):
        walk(package(a=sources() + TIDY, b=sources() + TIDY))
