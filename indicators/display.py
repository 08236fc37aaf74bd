"""A figure as readers see it: one rule of rounding for sentences, drawings, tables and files."""

import numpy as np


def display_value(value: float, decimals: int) -> float:
    """A figure with no more decimals than are written of it; 0.0 for what would be written as -0.

    The rule is that of the number formats (wording.numbers): the decimal nearest to the stored value.
    """
    return round(float(value), decimals) + 0.0


def display_values(values: np.ndarray, decimals: int) -> np.ndarray:
    """The same of each of (n,) figures; NaN stays NaN."""
    return np.array([display_value(value, decimals) for value in values.tolist()], dtype=float)
