"""What a figure is compared with, by known answers over the small release: worked out by hand from tests/small_tables.

In 2021 Aardenveen (GM9001) has 1,000 inhabitants and 4.0 % with a low income, Bovenmeer (GM9002) 1,137 and 7.5 %.
"""

import shutil

import duckdb
import pytest

from answers.comparators import comparator_of
from answers.holdings import holdings_of
from data.database import open_release
from data.release import DATABASE, read_manifest
from figures.comparator import line_of, no_comparator, origin
from indicators.comparability import Figure
from indicators.comparator import URBANITY
from indicators.registry import DEFINITIONS as REAL
from indicators.registry import load_registry
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from tests.small_release import publish, write_manifest, write_release
from tests.small_tables import DEFINITIONS, GEMEENTEN

TWO = ("GM9001", "GM9002")
AREA = to_address(WorkingArea("gemeente", "2025", TWO))


@pytest.fixture
def compared(database, registry):
    def make(indicator_id, compare, level="gemeente", period="2021", lang="nl", **chosen):
        holdings = holdings_of(database.current(), registry)
        vintage = holdings.availability.vintage(indicator_id, level, period)
        figure = Figure(registry[indicator_id], level, period, vintage)
        return comparator_of(holdings, figure, compare, lang=lang, **chosen)

    return make


def test_nederland_is_the_figure_of_the_source(compared):
    country = compared("laag_inkomen", "land")
    assert (country.value, country.derivation, country.n) == (7.9, "published", 0)
    assert origin(country, "nl") == "cijfer van de bron"


def test_a_nederland_worked_out_is_said_to_be_of_gemeenten(compared):
    assert origin(compared("jeugdzorg", "land"), "nl") == "berekend uit gemeenten, geschat"


def test_a_rate_without_counts_is_weighted_and_said_to_be_estimated(compared):
    group = compared("laag_inkomen", "groep", group=AREA)
    assert group.value == pytest.approx((4.0 * 1000 + 7.5 * 1137) / 2137)
    assert (group.status, origin(group, "nl")) == ("estimated", "berekend uit 2 gemeenten, geschat")


def test_a_rate_with_counts_is_recomputed_from_them(compared):
    group = compared("geslaagden", "groep", period="2018/19", group=AREA)
    assert group.value == pytest.approx(100 * (180 + 181) / (200 + 201))
    assert group.derivation == "recomputed"


def test_a_region_where_a_figure_does_not_apply_is_not_counted(compared):
    group = compared(
        "geslaagden", "groep", period="2018/19", group=to_address(WorkingArea("gemeente", "2025", ("GM9007", "GM9008")))
    )
    assert group.value == pytest.approx(100 * 186 / 201)
    assert (group.n, group.without) == (1, 0)


def test_a_provincie_of_which_too_much_is_withheld_has_no_figure_and_says_so(compared):
    provincie = compared("jeugdzorg", "provincie", region="GM9001")
    assert (provincie.value, provincie.n, provincie.without) == (None, 6, 2)
    assert no_comparator(provincie, "nl") == (
        "De provincie Noordveld: geen vergelijking, want van 2 van de 6 gemeenten ontbreekt het cijfer (2021)."
    )


def test_the_count_of_my_provincie_is_the_total_of_its_gemeenten(compared):
    assert compared("inwoners", "provincie", region="GM9003").value == 6 * 1000 + 137 * 15


def test_a_count_is_not_compared_with_that_of_others(compared):
    assert compared("inwoners", "groep", region="GM9007", group="PV91").reason == "count_of_others"


def test_the_count_of_a_group_is_told_when_no_region_is_compared_with_it(compared):
    assert compared("inwoners", "groep", group=AREA).value == 2137


def test_a_wijk_is_compared_with_its_gemeente_made_of_wijken_where_that_year_has_no_other(compared):
    gemeente = compared("laag_inkomen", "gemeente", level="wijk", period="2024", region="WK900301")
    assert gemeente.value == pytest.approx((8.9 * 1548 + 12.4 * 1685) / (1548 + 1685))
    assert (gemeente.name, origin(gemeente, "nl")) == ("de gemeente Cruquedam", "berekend uit 2 wijken, geschat")


def test_without_a_class_the_comparison_with_as_urban_regions_is_refused(compared):
    assert compared("laag_inkomen", "stedelijkheid", region="GM9001").reason == "no_class"


@pytest.mark.parametrize(
    ("compare", "reason"),
    [
        ("provincie", "needs_region"),
        ("gemeente", "needs_wijk"),
        ("groep", "needs_group"),
        ("stedelijkheid", "no_class"),
    ],
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_cannot_be_compared_has_a_sentence(compared, compare, reason, lang):
    lacking = compared("laag_inkomen", compare, lang=lang)
    assert lacking.reason == reason
    assert "{" not in no_comparator(lacking, lang)


def test_a_line_is_named_with_its_year(compared, registry):
    provincie = compared("laag_inkomen", "provincie", region="GM9001")
    line = line_of(provincie, registry["laag_inkomen"].measure, "nl")
    assert (line.value, line.label) == (provincie.value, "Provincie Noordveld 2021")


def test_a_count_has_no_line(compared, registry):
    assert line_of(compared("inwoners", "land"), registry["inwoners"].measure, "nl") is None


@pytest.fixture(scope="module")
def urban(tmp_path_factory):
    """A release in which Aardenveen and Bovenmeer are of class 1 and all others of class 5."""
    definitions = shutil.copytree(DEFINITIONS, tmp_path_factory.mktemp("definitions") / "all")
    real = (
        (REAL / f"{URBANITY}.toml").read_text(encoding="utf-8").replace('variant_of = "omgevingsadressendichtheid"', "")
    )
    (definitions / f"{URBANITY}.toml").write_text(real, encoding="utf-8")
    store = tmp_path_factory.mktemp("store")
    folder = write_release(store)
    rows = [
        (URBANITY, "gemeente", "2025", "2021", code, 1 if code in TWO else 5, "final", "published", "kleine_tabel")
        for code in GEMEENTEN
    ]
    with duckdb.connect(str(folder / DATABASE)) as connection:
        connection.execute(
            "INSERT INTO indicator SELECT * REPLACE ($id AS indicator_id) FROM indicator LIMIT 1", {"id": URBANITY}
        )
        connection.executemany(
            """INSERT INTO observation (indicator_id, level, vintage, period_id, region_code, value, status, derivation,
            source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            rows,
        )
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(store, folder)
    return open_release(store).current(), definitions


def test_as_urban_regions_are_those_of_the_same_class(urban):
    release, definitions = urban
    registry = load_registry(definitions)
    figure = Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")
    found = comparator_of(holdings_of(release, registry), figure, "stedelijkheid", "GM9002")
    assert found.value == pytest.approx((4.0 * 1000 + 7.5 * 1137) / 2137)
    assert (found.name, found.short, found.n) == ("de zeer sterk stedelijke gemeenten", "zeer sterk stedelijk", 2)
