"""Aggregation, from figures of parts to the figure of a whole: pure functions, tables in, table out.

Counts are added, rates recomputed from numerator and denominator, or else weighted and said to be
estimated. A whole of which a part is missing is missing: it is never computed from the rest, save
where the caller tolerates that a small share of the size is missing.
"""

import numpy as np
import pandas as pd

from indicators.model import Indicator, Rule
from indicators.status import worst_status

# The count of all who live in a region: by them figures are weighed, and coverage told, where a definition names no
# other people.
PEOPLE = "inwoners"
PART_COLUMNS = ["to_code", "share", "value", "numerator", "denominator", "weight", "size", "status", "derivation"]
WHOLE_COLUMNS = ["value", "numerator", "denominator", "status", "derivation"]


def aggregate(parts: pd.DataFrame, rule: Rule, per: int | None = None, tolerance: float = 0.0) -> pd.DataFrame:
    """One row per `to_code`: value, numerator, denominator, status, derivation.

    parts: PART_COLUMNS; `share` is the part of a region that belongs to the whole, `weight` the
    size of the region by the weight its definition names (missing when it names none), `size` what
    its coverage is measured by. A whole made of one whole part keeps its figure as it is. Parts
    that are not applicable do not count; when all are, so is the whole.
    per: the base of a rate, 1 when None. tolerance: which share of the size of the
    parts that count may be without figure in a rate or mean; what is computed so is estimated.
    """
    parts = parts.sort_values("to_code", kind="stable", ignore_index=True)
    alone = ~parts["to_code"].duplicated(keep=False) & (parts["share"] == 1.0)
    single = parts.loc[alone].set_index("to_code")[WHOLE_COLUMNS]
    wholes = _wholes(parts.loc[~alone], rule, float(per or 1), tolerance)
    return pd.concat([frame for frame in (single, wholes) if not frame.empty] or [single]).sort_index()


def weighs_by_own(indicator: Indicator) -> bool:
    """True where the weight of a definition is what its figure is a share or mean of, as far as the definition knows.

    Of a share it is where a source gives that as counts: the weight serves the years without them. Of a mean it is
    where it is one of its components.
    """
    aggregation = indicator.aggregation
    if aggregation.rule == "weighted_mean":
        return aggregation.weight in aggregation.components
    return any(source.denominator for source in indicator.sources)


def _wholes(parts: pd.DataFrame, rule: Rule, per: float, tolerance: float) -> pd.DataFrame:
    rows = {code: _whole(group, rule, per, tolerance) for code, group in parts.groupby("to_code")}
    wholes = pd.DataFrame.from_dict(rows, orient="index", columns=WHOLE_COLUMNS)
    wholes.index.name = "to_code"
    return wholes.astype({"value": float, "numerator": float, "denominator": float})


def _whole(parts: pd.DataFrame, rule: Rule, per: float, tolerance: float) -> tuple:
    """The figure of one whole, in the order of WHOLE_COLUMNS."""
    counting = parts[parts["status"] != "not_applicable"]
    method = _derivation(counting, rule)
    if counting.empty:
        return _no_figure("not_applicable", method)
    present = counting[counting["value"].notna()]
    if rule == "none" or not _enough(counting, present, rule, tolerance):
        return _no_figure("missing" if rule == "none" else worst_status(counting["status"]), method)
    is_estimate = len(present) < len(counting) or (present["share"] < 1.0).any()
    status = "estimated" if is_estimate else worst_status(present["status"])
    if rule == "sum":
        return float((present["share"] * present["value"]).sum()), np.nan, np.nan, status, method
    if method == "recomputed":
        return _ratio(present, per, status)
    return _weighted_mean(present)


def _derivation(counting: pd.DataFrame, rule: Rule) -> str:
    """The way parts become a whole; with rule none nothing is, and the absence stands as published."""
    if rule == "none":
        return "published"
    if rule == "sum":
        return "added"
    present = counting[counting["value"].notna()]
    has_counts = present["numerator"].notna() & present["denominator"].notna()
    return "recomputed" if rule == "ratio" and len(present) and has_counts.all() else "weighted"


def _enough(counting: pd.DataFrame, present: pd.DataFrame, rule: Rule, tolerance: float) -> bool:
    """True where the parts with a figure may stand for all. A sum needs them all."""
    if len(present) == len(counting):
        return True
    if rule == "sum" or present.empty:
        return False
    sizes = counting["share"] * counting["size"]
    if sizes.isna().any():
        return False
    return float(sizes[counting["value"].isna()].sum()) <= tolerance * float(sizes.sum())


def _ratio(present: pd.DataFrame, per: float, status: str) -> tuple:
    numerator = float((present["share"] * present["numerator"]).sum())
    denominator = float((present["share"] * present["denominator"]).sum())
    if denominator == 0:
        return _no_figure("not_applicable", "recomputed")
    return numerator / denominator * per, numerator, denominator, status, "recomputed"


def _weighted_mean(present: pd.DataFrame) -> tuple:
    sizes = present["share"] * present["weight"]
    if sizes.isna().any():
        return _no_figure("missing", "weighted")
    if sizes.sum() == 0:
        return _no_figure("not_applicable", "weighted")
    return float((sizes * present["value"]).sum() / sizes.sum()), np.nan, np.nan, "estimated", "weighted"


def _no_figure(status: str, method: str) -> tuple:
    return np.nan, np.nan, np.nan, status, method
