"""Looking at many relations at once: some look like more than chance by chance."""

import numpy as np


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """Corrected p of each of many tests, (n,): those up to 0.05 hold, with one in twenty of these expected to be false.

    Holds for tests that are independent or go together positively.

    Source: Benjamini & Hochberg (1995), J. of the Royal Statistical Society B 57.
    """
    order = np.argsort(p, kind="stable")
    raised_p = p[order] * len(p) / np.arange(1, len(p) + 1)
    corrected_p = np.empty(len(p))
    corrected_p[order] = np.minimum(np.minimum.accumulate(raised_p[::-1])[::-1], 1.0)
    return corrected_p
