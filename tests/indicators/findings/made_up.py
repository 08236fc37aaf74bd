"""Twenty made-up regions in a row, each bordering on the next, and made-up figures of them."""

import numpy as np

from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.registry import load_registry
from indicators.relations.neighbours import neighbours_of
from indicators.relations.places import places_of

REGISTRY = load_registry()
# The first two are the large cities Utrecht and Amsterdam.
CODES = ("GM0344", "GM0363", *(f"GM9{number:03}" for number in range(18)))


def division(regions: int = 20) -> Division:
    """Regions of 10 km wide, from west to east."""
    west = 5 + 0.15 * np.arange(regions)
    bounds = np.column_stack([west, np.full(regions, 52.0), west + 0.15, np.full(regions, 52.1)])
    pairs = np.column_stack([np.arange(regions - 1), np.arange(1, regions)])
    codes = CODES[:regions]
    names = tuple(f"Gemeente {code[-2:]}" for code in codes)
    return Division("gemeente", "2025", codes, names, codes, places_of(bounds, pairs), neighbours_of(pairs, regions))


def shown(indicator_id: str, period: str = "2021") -> Figure:
    """A real definition, as if it had figures here."""
    return Figure(REGISTRY[indicator_id], "gemeente", period, "2025")


def scattered(seed: int, regions: int = 20) -> np.ndarray:
    """Figures that know nothing of each other."""
    return np.random.default_rng(seed).normal(50, 10, regions)
