"""How often a 95 % interval holds what it should."""

from collections.abc import Callable, Iterator

import numpy as np

from answers.bands import bands_of
from answers.relations.columns import side_by_side
from answers.relations.findings import expectation_of
from indicators.comparability import Figure
from indicators.key_figures import DECLARED
from indicators.registry import load_registry
from indicators.relations.association import Association, linear_association, rank_association
from indicators.relations.bands import count_bands, share_bands
from indicators.relations.circumstances import Circumstances
from indicators.relations.expectation import expectations
from indicators.relations.partial import partial_association
from indicators.relations.refusal import Refused
from tests.evidence.release import holdings
from tests.evidence.tables import Claim, Section, all_of, between, percent
from tests.indicators.relations import noise, starter

RUNS = 4000
# On wijken one takes longer.
RUNS_WIJK = 1000
# Spearman's rho of two normal figures with a correlation of 0.5.
HALF = 6 / np.pi * np.arcsin(0.25)
TIMES = 200


def intervals() -> Section:
    """Intervals of associations and of single figures, where the truth is known."""
    found = tuple(_intervals())
    rows = tuple((what, f"{truth:.2f}", percent(held)) for what, truth, held in found)
    text = f"""Part of {RUNS:,} simulated sets of regions ({RUNS_WIJK:,} of wijken) of which the interval holds the
true coefficient; 95 % is meant, 93 to 97 % wanted. 'Beside neighbours': both figures are alike among neighbours on
the real map, of which the interval reckons the effective number of regions. Seeds 11 to 16."""
    claims = (between(f"Intervals of associations hold the truth, {len(found)} settings", [one[-1] for one in found]),)
    return Section(text, ("what", "truth", "held"), rows, claims)


def expectations_held() -> Section:
    """Outcome against expectation: simulated and real."""
    held = _simulated_expectations()
    rows = [(f"simulated, {TIMES} times 342 regions", "-", "-", percent(held))]
    claims = [between("Prediction intervals of a region left out, simulated", [held])]
    for shown, explained, regions, inside in _real_expectations():
        name = f"{shown.indicator.id} {shown.period}"
        rows.append((name, f"{regions} gemeenten", percent(explained), percent(inside)))
        claims.append(Claim(f"The same on the real {name}", "reported", percent(inside)))
    text = """Part of the regions inside the interval predicted without them; 95 % is meant. Simulated: an outcome of
three skewed circumstances and chance, seed 21. Real: every outcome that gemeenten have, with the circumstances
declared in `indicators/circumstances.toml` less those that are partly the same measurement. Explained is what
predictions without the region itself explain: little, so these intervals are wide, and few regions lie outside."""
    head = ("what", "regions", "explained", "held")
    return Section(text, head, tuple(rows), tuple(claims))


def bands() -> Section:
    """Whether a published figure lies inside its own band of small numbers and rounding, over the whole release."""
    rows, inside, seen = [], 0, 0
    for level, vintage in (("gemeente", "2025"), ("wijk", "2024"), ("wijk", "2022")):
        found = [_inside_its_band(one) for one in _newest(level, vintage)]
        held, of, width = sum(one[0] for one in found), sum(one[1] for one in found), [one[2] for one in found]
        rows.append((f"{level} {vintage}", str(len(found)), f"{held:,} of {of:,}", percent(float(np.nanmedian(width)))))
        inside, seen = inside + held, seen + of
    rng = np.random.default_rng(22)
    shares, counts = rng.binomial(80, 0.08, RUNS), rng.poisson(6, RUNS)
    of_share, of_count = share_bands(shares.astype(float), np.full(RUNS, 80.0)), count_bands(counts.astype(float))
    held = [
        float(((one.low <= truth) & (one.high >= truth)).mean()) for one, truth in ((of_share, 0.08), (of_count, 6))
    ]
    rows.append(("simulated: 8 % of 80 people, Wilson", "-", percent(held[0]), "-"))
    rows.append(("simulated: 6 cases, Poisson exact", "-", percent(held[1]), "-"))
    claims = (
        all_of("Published figures inside their own band", inside, seen),
        between("A share of 80 people inside its band", held[:1]),
        Claim(
            "A count of 6 inside its exact band, which is wide by design",
            "at least 95 %",
            percent(held[1]),
            held[1] >= 0.95,
        ),
    )
    text = """Every figure of the newest period on a division, in the band that rounding and small numbers leave
around it, and the width of that band beside the figure. Of the simulated ones the part whose band holds the truth
they were drawn from, seed 22."""
    head = ("what", "figures", "inside", "width of the band, median")
    return Section(text, head, tuple(rows), claims)


def _newest(level: str, vintage: str) -> list[Figure]:
    periods, registry = holdings().availability.periods_on(level, vintage), holdings().registry
    return [Figure(registry[name], level, max(held), vintage) for name, held in periods.items()]


def _inside_its_band(shown: Figure) -> tuple[int, int, float]:
    periods = {shown.indicator.id: shown.period}
    values = side_by_side(holdings(), shown.level, shown.vintage, [*periods], periods).figures[:, 0]
    found = bands_of(holdings(), shown)
    known = ~np.isnan(values)
    held = (found.low[known] <= values[known]) & (values[known] <= found.high[known])
    with np.errstate(divide="ignore", invalid="ignore"):
        width = np.nanmedian((found.high[known] - found.low[known]) / np.abs(values[known]))
    return int(held.sum()), int(known.sum()), float(width)


def _simulated_expectations() -> float:
    registry = load_registry()
    chosen, rng = [registry[name] for name in DECLARED[:3]], np.random.default_rng(21)
    held = []
    for _ in range(TIMES):
        told = rng.gamma(2.0, size=(342, 3))
        values = told @ [0.5, -1.0, 0.2] + rng.normal(size=342)
        held.append(
            expectations(registry["slaagpercentage"], values, Circumstances(tuple(chosen), told, np.ones(3))).coverage
        )
    return float(np.mean(held))


def _real_expectations() -> Iterator[tuple[Figure, float, int, float]]:
    for shown in _newest("gemeente", "2025"):
        if shown.indicator.role == "uitkomst" and shown.indicator.variant_of is None:
            found = expectation_of(holdings(), shown, DECLARED).expectations
            if not isinstance(found, Refused):
                yield shown, found.explained, found.regions, found.coverage


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
    yield "rank, one circumstance held constant, 342 regions", *_held_constant()
    yield "rank beside neighbours, 342 gemeenten, unrelated", 0.0, _beside_neighbours("gemeente", "2025", RUNS, 0.0)
    yield "rank beside neighbours, 342 gemeenten", HALF, _beside_neighbours("gemeente", "2025", RUNS, 0.5)
    yield "rank beside neighbours, 3,393 wijken, unrelated", 0.0, _beside_neighbours("wijk", "2024", RUNS_WIJK, 0.0)
    yield "rank beside neighbours, 3,393 wijken", HALF, _beside_neighbours("wijk", "2024", RUNS_WIJK, 0.5)


def _held(draw: Callable, truth: float, association: Callable) -> float:
    found = (association(*draw()) for _ in range(RUNS))
    return float(np.mean([each.low <= truth <= each.high for each in found]))


def _held_constant() -> tuple[float, float]:
    """Both figures hang on a circumstance, and on each other beside it; the truth is that of a million regions."""
    rng = np.random.default_rng(13)

    def drawn(regions: int) -> Association:
        circumstance, x, y = rng.normal(size=(3, regions))
        a, b = 0.4 * circumstance + x, 0.4 * circumstance + 0.5 * x + np.sqrt(0.75) * y
        return partial_association(a, b, [circumstance]).association

    truth = drawn(1_000_000).rho
    found = [drawn(342) for _ in range(RUNS)]
    return truth, float(np.mean([one.low <= truth <= one.high for one in found]))


def _beside_neighbours(level: str, vintage: str, runs: int, rho: float) -> float:
    """Figures of which the similarity fades over 20 km, equally sure everywhere, so that the truth is known."""
    places = starter.places(level, vintage).inside
    drawn = noise.fading_with_distance(places, 20.0, 2 * runs, seed=14 + round(2 * rho))
    truth, held = 6 / np.pi * np.arcsin(rho / 2), 0
    for x, other in drawn.T.reshape(runs, 2, -1):
        found = rank_association(x, rho * x + np.sqrt(1 - rho**2) * other, places=places)
        held += found.low <= truth <= found.high
    return held / runs
