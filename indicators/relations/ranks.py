"""Ranks of figures over regions. No missing values here: whoever calls leaves them out."""

import numpy as np
from scipy.special import ndtri


def average_ranks(values: np.ndarray) -> np.ndarray:
    """The place of each figure, 1 for the lowest; ties share the mean of their places. values: (n,).

    Not scipy.stats.rankdata: the same numbers, but importing scipy.stats costs a second and 58 MB.
    """
    return weighted_ranks(values, np.ones(len(values))) + 0.5


def weighted_ranks(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weight below each figure, with half of the weight at the figure itself. Both (n,).

    With equal weights of 1 it is the average rank less a half.

    Source: Parzen (2004), Statistical Science 19, the mid-distribution function.
    """
    order = np.argsort(values, kind="stable")
    sorted_values = values[order]
    first = np.concatenate([np.ones(min(1, len(values)), dtype=bool), sorted_values[1:] != sorted_values[:-1]])
    starts = np.flatnonzero(first)
    below = np.concatenate([[0.0], np.cumsum(weights[order])])
    ends = np.append(starts[1:], len(values))
    middle = (below[starts] + below[ends]) / 2 if len(values) else np.empty(0)
    ranks = np.empty(len(values))
    ranks[order] = middle[np.cumsum(first) - 1]
    return ranks


def normal_scores(values: np.ndarray) -> np.ndarray:
    """The figures as they would be if their order came from a normal distribution. values: (n,).

    Source: van der Waerden (1952), Indagationes Mathematicae 14.
    """
    return ndtri(average_ranks(values) / (len(values) + 1))
