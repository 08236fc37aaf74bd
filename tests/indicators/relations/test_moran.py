import esda
import numpy as np
import pytest
from libpysal.weights import W

from indicators.relations.clusters import LABELS, clusters, tail
from indicators.relations.moran import comparable, moran
from indicators.relations.neighbours import Neighbours, neighbours_of
from indicators.relations.refusal import Refused
from tests.indicators.relations import starter


@pytest.fixture(scope="module")
def borders() -> Neighbours:
    return neighbours_of(starter.border_pairs("gemeente", "2025"), 342)


def oracle_weights(neighbours: Neighbours) -> W:
    """The same borders as libpysal has them; no islands."""
    beside: dict[int, list[int]] = {place: [] for place in range(len(neighbours.degrees))}
    for region, neighbour in zip(neighbours.region.tolist(), neighbours.neighbour.tolist(), strict=True):
        beside[region].append(neighbour)
    return W(beside, silence_warnings=True)


def with_borders(column: int, borders: Neighbours) -> tuple[np.ndarray, W, np.ndarray]:
    """The figures of the regions that count, their borders in libpysal, and their places."""
    figures = starter.gemeente_figures()[:, column]
    _, inside, places, _ = comparable(figures, borders)
    return figures[places], oracle_weights(inside), places


def grid(side: int) -> Neighbours:
    """A square of regions, each bordering on those above, below and beside it."""
    number = np.arange(side * side).reshape(side, side)
    across, down = (
        np.column_stack([one.ravel(), other.ravel()])
        for one, other in ((number[:, :-1], number[:, 1:]), (number[:-1], number[1:]))
    )
    return neighbours_of(np.concatenate([across, down]), side * side)


def permuted_p(figures: np.ndarray, neighbours: Neighbours, times: int = 999) -> float:
    """Two-sided p of Moran's I from `times` ways of putting the same figures down at random.

    Source: Cliff & Ord (1981), 2.3; Davison & Hinkley (1997), Bootstrap Methods, 4.2 for counting the figures too.
    """
    z, borders, _, _ = comparable(figures, neighbours)
    rng = np.random.default_rng(1)
    indices = np.array([(each * borders.mean(each)).mean() for each in (rng.permutation(z) for _ in range(times))])
    index = float((z * borders.mean(z)).mean())
    beyond = min(int((indices >= index).sum()), int((indices <= index).sum()))
    return min(1.0, 2 * (beyond + 1) / (times + 1))


@pytest.mark.parametrize("column", range(12))
def test_real_indices_and_p_are_those_of_esda(column, borders):
    values, weights, _ = with_borders(column, borders)
    oracle = esda.Moran(values, weights, permutations=0)
    result = moran(starter.gemeente_figures()[:, column], borders)
    assert (result.index, result.expected) == pytest.approx((oracle.I, oracle.EI), abs=1e-10)
    assert result.z == pytest.approx(oracle.z_rand, abs=1e-9)
    assert result.p == pytest.approx(oracle.p_rand, abs=1e-10)


def test_permutations_agree_with_the_moments_where_figures_lie_at_random(borders):
    figures = np.random.default_rng(1).normal(size=342)
    assert permuted_p(figures, borders) == pytest.approx(moran(figures, borders).p, abs=0.05)


def test_a_figure_that_neighbours_share_is_no_chance(borders):
    assert permuted_p(starter.gemeente_figures()[:, 2], borders) == 0.002


def test_islands_are_listed_and_do_not_count(borders):
    result = moran(np.arange(342.0), borders)
    assert (result.islands == borders.islands).all()
    assert result.regions == 342 - len(borders.islands)


def test_a_region_whose_neighbours_have_no_figure_becomes_an_island():
    figures = np.random.default_rng(2).normal(size=25)
    figures[[1, 5]] = np.nan
    assert moran(figures, grid(5)).islands.tolist() == [0]


def test_a_chessboard_is_the_opposite_of_similar():
    assert moran(np.indices((6, 6)).sum(axis=0).ravel() % 2, grid(6)).index == pytest.approx(-1)


def test_neighbours_count_as_much_together_one():
    assert neighbours_of(np.array([[0, 1], [1, 0], [1, 2], [2, 2]]), 3).mean(np.array([4.0, 0, 2])).tolist() == [
        0,
        3,
        0,
    ]


@pytest.mark.parametrize("column", [0, 1, 4, 8])
def test_real_local_indices_are_those_of_esda(column, borders):
    values, weights, places = with_borders(column, borders)
    oracle = esda.Moran_Local(values, weights, permutations=0)
    result = clusters(starter.gemeente_figures()[:, column], borders)
    np.testing.assert_allclose(result.index[places], oracle.Is, atol=1e-10)


@pytest.mark.parametrize("column", [0, 5, 12])
def test_real_indices_of_wijken_with_islands_and_gaps_are_those_of_esda(column):
    figure, all_borders = starter.wijk_figures()[:, column], neighbours_of(starter.border_pairs("wijk", "2022"), 3340)
    _, inside, places, _ = comparable(figure, all_borders)
    weights = oracle_weights(inside)
    result, oracle = moran(figure, all_borders), esda.Moran(figure[places], weights, permutations=0)
    assert len(result.islands) > 0
    assert (result.index, result.p) == pytest.approx((oracle.I, oracle.p_rand), abs=1e-10)
    local = esda.Moran_Local(figure[places], weights, permutations=0)
    np.testing.assert_allclose(clusters(figure, all_borders).index[places], local.Is, atol=1e-10)


@pytest.mark.filterwarnings("ignore:The alternative hypothesis")
def test_real_local_p_are_those_of_esda_within_the_error_of_drawing(borders):
    values, weights, places = with_borders(0, borders)
    oracle = esda.Moran_Local(values, weights, permutations=9999, seed=1)
    # The oracle counts one tail, whichever is the smaller.
    both = np.minimum(1, 2 * oracle.p_sim)
    result = clusters(starter.gemeente_figures()[:, 0], borders, times=9999)
    error = 2 * np.sqrt(oracle.p_sim * (1 - oracle.p_sim) / 9999)
    assert np.mean(np.abs(result.p[places] - both) > 6 * error + 0.001) < 0.01


def test_the_tail_from_moments_is_that_of_many_permutations():
    rng = np.random.default_rng(3)
    z = rng.gamma(1.0, size=400)
    z = (z - z.mean()) / z.std()
    six = rng.integers(0, 399, (110_000, 6))
    six = six[(np.diff(np.sort(six, axis=1), axis=1) > 0).all(axis=1)]
    means = np.delete(z, 7)[six].mean(axis=1)
    for around in np.quantile(means, [0.995, 0.999]):
        p = tail(z, np.full(400, around), np.full(400, 6))[7]
        assert p == pytest.approx(2 * (means >= around).mean(), rel=0.5)


def test_a_planted_cluster_is_found_and_named():
    figures = np.random.default_rng(4).normal(size=(20, 20))
    figures[5:9, 5:9] += 5
    label = clusters(figures.ravel(), grid(20)).label.reshape(20, 20)
    assert (label[6:8, 6:8] == "high_among_high").all()
    assert (label[12:, 12:] == "none").mean() > 0.95


def test_a_low_region_among_high_ones_is_named_so():
    figures = np.random.default_rng(5).normal(size=(20, 20))
    figures[5:10, 5:10] += 5
    figures[7, 7] = -3
    assert clusters(figures.ravel(), grid(20)).label[7 * 20 + 7] == "low_among_high"


def test_on_noise_hardly_any_region_is_called_a_cluster():
    rng = np.random.default_rng(6)
    has_cluster = [
        np.isin(clusters(rng.normal(size=400), grid(20), seed=seed).label, LABELS).any() for seed in range(100)
    ]
    assert np.mean(has_cluster) <= 0.10


def test_real_islands_and_gaps_have_labels_of_their_own(borders):
    figures = starter.gemeente_figures()[:, 7]
    result = clusters(figures, borders)
    assert ((result.label == "no_figure") == np.isnan(figures)).all()
    assert set(borders.islands) - set(np.flatnonzero(np.isnan(figures))) <= set(result.islands.tolist())


def test_the_same_seed_gives_the_same_clusters(borders):
    figures = starter.gemeente_figures()[:, 0]
    np.testing.assert_array_equal(clusters(figures, borders).p, clusters(figures, borders).p)


@pytest.mark.parametrize("statistic", [moran, clusters])
@pytest.mark.parametrize(
    ("figures", "refusal"),
    [
        (np.full(25, np.nan), Refused("all_missing", 0)),
        (np.full(25, 3.0), Refused("constant", 25)),
        (np.r_[np.inf, np.arange(24.0)], Refused("infinite", 1)),
        (np.r_[1.0, 2.0, np.full(23, np.nan)], Refused("too_few_regions", 2)),
    ],
)
def test_what_has_no_neighbours_to_speak_of_is_refused(statistic, figures, refusal):
    assert statistic(figures, grid(5)) == refusal


def test_only_islands_are_refused():
    assert moran(np.arange(20.0), neighbours_of(np.empty((0, 2)), 20)) == Refused("no_neighbours", 20)
