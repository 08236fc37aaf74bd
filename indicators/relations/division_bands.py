"""Bands of a figure that is partly of a region that was divided: what of it went where, nobody counted."""

import numpy as np
import pandas as pd

from indicators.model import Measure, Rule

# The shares are of counts of wijken, each of which CBS rounded to a five nearby.
OFF = 5.0


def divided_bands(parts: pd.DataFrame, measure: Measure, rule: Rule) -> pd.DataFrame:
    """The low and high end in the unit of the figure, one row per `to_code`; NaN where that cannot be told.

    parts: to_code, share, value, numerator, denominator, weight (the size by which the definition weighs), people (the
    inhabitants of the region, NaN where what is counted are not people who live there), status; for a count of the
    inhabitants themselves also from_code and counted: whether `share` is of the year of the figure. A region that went
    whole counts as it is. Of a divided one only is taken to be known how its inhabitants were divided, by `share`: a
    count of people is then at most all of those that went along, any other count is between none and all of it.
    The truth lies inside, however the rest was divided; nothing is reckoned for rounding and chance. The inhabitants
    themselves are known but for the rounding of the counts that the shares are of, and only in the year of these: how
    many lived in the parts in another year, and how far the shares of then are off, is not known.
    """
    counting = parts[parts["status"] != "not_applicable"]
    if rule == "sum" and _all_people(counting):
        ways = counting.groupby("from_code")["to_code"].transform("nunique")
        off = (OFF * (1 + counting["share"] * ways)).where(counting["counted"]).where(counting["share"] < 1, 0.0)
        counting = counting.assign(off=off)
    rows = {code: _between(group, measure, rule) for code, group in counting.groupby("to_code")}
    bands = pd.DataFrame.from_dict(rows, orient="index", columns=["low", "high"]).astype(float)
    bands.index.name = "to_code"
    return bands


def _between(parts: pd.DataFrame, measure: Measure, rule: Rule) -> tuple[float, float]:
    if rule == "none" or parts["value"].isna().any() or (parts["value"] < 0).any():
        return np.nan, np.nan
    if rule == "sum" and "off" in parts:
        total, off = float((parts["share"] * parts["value"]).sum()), float(parts["off"].sum(skipna=False))
        return total - off, total + off
    if rule == "sum":
        return _reach(parts, parts["value"])
    per = float(measure.per or 1)
    has_counts = parts["numerator"].notna().all() and parts["denominator"].notna().all()
    below = parts["denominator"] if has_counts else parts["weight"]
    above = parts["numerator"] if has_counts else parts["value"] / per * parts["weight"]
    if below.isna().any() or below.sum() <= 0:
        return np.nan, np.nan
    low, high = _share_between(parts, above, below) if measure.is_share else _mean_between(parts, above, below)
    return low * per, high * per


def _all_people(parts: pd.DataFrame) -> bool:
    """True where what is counted of the divided regions are their inhabitants themselves."""
    divided_parts = parts[parts["share"] < 1]
    return bool(len(divided_parts)) and bool((divided_parts["value"] == divided_parts["people"]).all())


def _reach(parts: pd.DataFrame, counts: pd.Series) -> tuple[float, float]:
    """The fewest and the most of some counts that the parts may hold together."""
    came = parts["share"] * parts["people"]
    least = (counts - (parts["people"] - came)).clip(lower=0).fillna(0)
    most = pd.Series(np.fmin(counts, came), index=parts.index)
    whole = parts["share"] == 1
    return float(least.where(~whole, counts).sum()), float(most.where(~whole, counts).sum())


def _share_between(parts: pd.DataFrame, above: pd.Series, below: pd.Series) -> tuple[float, float]:
    """A share is lowest when as many as may be came along who are not counted in it, highest when all came who are."""
    whole = parts["share"] == 1
    cases, size = float(above[whole].sum()), float(below[whole].sum())
    divided_cases, people = float(above[~whole].sum()), float(below[~whole].sum())
    least, most = _reach(parts[~whole], below[~whole])
    others, those = np.clip([people - divided_cases, divided_cases], least, most)
    if min(size + others, size + those) <= 0:
        return np.nan, np.nan
    lowest = (cases + max(0.0, divided_cases - (people - others))) / (size + others)
    return float(lowest), float((cases + min(divided_cases, those)) / (size + those))


def _mean_between(parts: pd.DataFrame, above: pd.Series, below: pd.Series) -> tuple[float, float]:
    """Of what is no share the divided region may have brought all of it or none, to many or to few."""
    whole = parts["share"] == 1
    total, size = float(above[whole].sum()), float(below[whole].sum())
    least, most = _reach(parts[~whole], below[~whole])
    if size + least <= 0:
        return np.nan, np.nan
    return total / (size + most), (total + float(above[~whole].sum())) / (size + least)
