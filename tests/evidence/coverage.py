"""How often a 95 % interval holds what it should."""

from collections.abc import Callable, Iterator

import numpy as np

from indicators.registry import load_registry
from indicators.relations.association import linear_association, rank_association
from indicators.relations.bands import share_bands
from indicators.relations.circumstances import Circumstances, circumstances_of
from indicators.relations.expectation import expectations
from tests.evidence.tables import Section, percent
from tests.indicators.relations import noise, starter

RUNS = 4000
# Spearman's rho of two normal figures with a correlation of 0.5.
HALF = 6 / np.pi * np.arcsin(0.25)
DECLARED = ("laag_inkomen", "omgevingsadressendichtheid", "eenpersoonshuishoudens")
PERIODS = ("2021", "2021", "2020")


def intervals() -> Section:
    """Intervals of associations and of single shares, where the truth is known."""
    rows = tuple((what, f"{truth:.2f}", percent(held)) for what, truth, held in _intervals())
    text = "Part of 4,000 simulated sets of regions of which the interval holds the true coefficient; 95 % is meant."
    return Section("Intervals", text, ("what", "truth", "held"), rows)


def expectations_held() -> Section:
    """Outcome against expectation: simulated and real."""
    registry = load_registry()
    chosen = [registry[each] for each in DECLARED]
    real = np.column_stack([starter.figure(*each) for each in zip(DECLARED, PERIODS, strict=True)])
    rng, held = np.random.default_rng(21), []
    for _ in range(200):
        told = rng.gamma(2.0, size=(342, 3))
        made = Circumstances(tuple(chosen), told, np.ones(3))
        values = told @ [0.5, -1.0, 0.2] + rng.normal(size=342)
        held.append(expectations(registry["slaagpercentage"], values, made).held)
    rows = [("simulated, 200 times 342 regions", "-", percent(float(np.mean(held))))]
    for indicator_id, period in (("slaagpercentage", "2018/19"), ("voortijdig_schoolverlaten", "2015")):
        outcome = registry[indicator_id]
        made = circumstances_of(chosen, real, [outcome])
        found = expectations(outcome, starter.figure(indicator_id, period), made)
        rows.append(
            (f"{indicator_id} {period}, {found.regions} gemeenten", percent(found.explained), percent(found.held))
        )
    text = f"""Part of the regions inside the interval predicted without them; 95 % is meant. Declared are
{", ".join(DECLARED)}."""
    return Section("Outcome against expectation", text, ("what", "explained", "held"), tuple(rows))


def _intervals() -> Iterator[tuple[str, float, float]]:
    rng = np.random.default_rng(11)

    def normal(regions: int, rho: float) -> Callable:
        def draw() -> tuple[np.ndarray, np.ndarray]:
            x, y = rng.normal(size=(2, regions))
            return x, rho * x + np.sqrt(1 - rho**2) * y

        return draw

    def skewed() -> tuple[np.ndarray, np.ndarray]:
        common, one, other = rng.gamma(2.0, size=(3, 342))
        return common + one, common + other

    def weighted(a: np.ndarray, b: np.ndarray) -> object:
        return rank_association(a, b, rng.lognormal(0, 0.8, len(a)))

    for regions in (12, 30, 342):
        yield f"rank, {regions} regions, normal", HALF, _held(normal(regions, 0.5), HALF, rank_association)
        yield f"linear, {regions} regions, normal", 0.5, _held(normal(regions, 0.5), 0.5, linear_association)
    yield "linear, 342 regions, skewed", 0.5, _held(skewed, 0.5, linear_association)
    yield "rank by unequal people, 342 regions", HALF, _held(normal(342, 0.5), HALF, weighted)
    yield "rank beside neighbours, 342 gemeenten, unrelated", 0.0, _held_beside_neighbours()
    counted = rng.binomial(80, 0.08, RUNS).astype(float)
    bands = share_bands(counted, np.full(RUNS, 80.0))
    yield "share of 80 people", 0.08, float(((bands.low <= 0.08) & (bands.high >= 0.08)).mean())


def _held(draw: Callable, truth: float, association: Callable) -> float:
    found = (association(*draw()) for _ in range(RUNS))
    return float(np.mean([each.low <= truth <= each.high for each in found]))


def _held_beside_neighbours() -> float:
    places = starter.places("gemeente", "2025")
    drawn = noise.shared_by_neighbours(places, 0.8, 2 * RUNS, seed=12)
    found = (rank_association(a, b, places=places) for a, b in drawn.T.reshape(-1, 2, len(drawn)))
    return float(np.mean([not each.has_line for each in found]))
