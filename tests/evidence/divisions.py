"""What happens to figures that are put on another division."""

import numpy as np
import pandas as pd

from etl.crosswalk import load_moves
from indicators.aggregation import aggregate
from indicators.registry import load_registry
from indicators.relations.division_bands import divided_bands
from tests.evidence.tables import Claim, Section, all_of
from tests.indicators.relations import starter

SHOWN = "2025"
# Figures of wijken that are divided on purpose: a count, a share with its counts, and a share known as a share alone.
DIVIDED = (("inwoners_0_14", "2024"), ("aandeel_0_14", "2024"), ("aandeel_65_plus", "2024"))
WIJKEN = "2024"
SAME = 1e-12


def section() -> Section:
    """Totals, unchanged regions and mergers in the release, and divisions of which the truth is known."""
    totals, unchanged, mergers = _recast()
    rows = [
        ("counts whose total over all gemeenten was compared", f"{len(totals)}"),
        ("largest relative difference of a total", f"{max(totals):.1e}"),
        (
            "figures of gemeenten that did not change, the same to the last bit",
            f"{sum(unchanged):,} of {len(unchanged):,}",
        ),
        ("counts of merged gemeenten, the sum of their parts", f"{sum(mergers):,} of {len(mergers):,}"),
    ]
    held = 0
    tried = 0
    for name, period in DIVIDED:
        inside, width, gap = _divided(name, period)
        rows.append((f"{name}: divided gemeenten inside their interval", f"{sum(inside)} of {len(inside)}"))
        rows.append((f"{name}: width of the interval, and error of the estimate, median", f"{width:.1f}, {gap:.2f}"))
        held, tried = held + sum(inside), tried + len(inside)
    text = f"""The slices of the release that were published on the gemeenten of an earlier year and put on those of
{SHOWN}, in which {len([one for one in load_moves() if not one.is_split])} gemeenten went whole into another and one
was divided. Then a division made up on purpose, of which the truth is known: the wijken of every gemeente with two
or more are put together and divided again, every other one apart, as if only the inhabitants of each part were
known. The interval must hold what the wijken really have; the estimate shares out by inhabitants. In percentage
points for shares, children for the count. No chance is drawn here."""
    claims = (
        Claim(
            "Totals are conserved by every crosswalk", f"at most {SAME:.0e}", f"{max(totals):.1e}", max(totals) <= SAME
        ),
        all_of("Figures of unchanged gemeenten are bit-identical", sum(unchanged), len(unchanged)),
        all_of("Counts of merged gemeenten are the sum of their parts", sum(mergers), len(mergers)),
        all_of("A division of real gemeenten recovers the truth inside its interval", held, tried),
    )
    return Section(text, ("what", "number"), tuple(rows), claims)


def _recast() -> tuple[list[float], list[bool], list[bool]]:
    """Relative differences of totals; of unchanged gemeenten and of merged ones whether each figure is as it should."""
    table, crossed, registry = starter.table("observation"), starter.table("crosswalk"), load_registry()
    gemeenten = table[table["level"] == "gemeente"]
    shown = gemeenten[gemeenten["vintage"] == SHOWN]
    slices = shown[shown["derivation"] != "published"].groupby(["indicator_id", "period_id"]).groups
    totals, unchanged, mergers = [], [], []
    for name, period in slices:
        of = gemeenten[(gemeenten["indicator_id"] == name) & (gemeenten["period_id"] == period)]
        after = of[of["vintage"] == SHOWN].set_index("region_code")["value"]
        before = of[of["vintage"] != SHOWN].set_index("region_code")
        applies = before["status"] != "not_applicable"
        ways = crossed[crossed["from_vintage"] == before["vintage"].iloc[0]].assign(
            value=lambda rows, old=before["value"]: rows["from_code"].map(old)
        )
        whole_to = ways.groupby("to_code")["share"].agg(["size", "min"])
        alone = ways[(ways["basis"] == "unchanged") & (ways["to_code"].map(whole_to["size"]) == 1)]
        now = alone["to_code"].map(after).to_numpy()
        was = alone["value"].to_numpy()
        unchanged += ((now == was) | (np.isnan(now) & np.isnan(was))).tolist()
        if registry[name].aggregation.rule != "sum":
            continue
        if not (before["value"].isna().any() or after.isna().any()):
            totals.append(abs(after.sum() / before["value"].sum() - 1))
        for code in whole_to.index[(whole_to["size"] > 1) & (whole_to["min"] == 1)]:
            parts = ways[(ways["to_code"] == code) & ways["from_code"].map(applies)]["value"]
            known = len(parts) and not parts.isna().any()
            mergers.append(bool(after[code] == parts.sum() if known else np.isnan(after[code])))
    return totals, unchanged, mergers


def _divided(name: str, period: str) -> tuple[list[bool], float, float]:
    """Whether the truth of one part lies inside; the median width of the interval and error of the estimate."""
    indicator = load_registry()[name]
    rows = starter.key(name, period, "wijk", WIJKEN).reset_index()
    rows = rows.assign(people=starter.figure("inwoners", period, "wijk", WIJKEN), gemeente=rows["region_code"].str[2:6])
    is_count = indicator.aggregation.rule == "sum"
    inside, width, gap = [], [], []
    for _, wijken in rows.groupby("gemeente"):
        counts = ["value"] if is_count else ["numerator", "denominator"]
        if len(wijken) < 2 or wijken[[*counts, "people"]].isna().any().any() or wijken["people"].sum() <= 0:
            continue
        part, total = wijken.iloc[::2][[*counts, "people"]].sum(), wijken[[*counts, "people"]].sum()
        share = part["people"] / total["people"]
        if not 0 < share < 1 or (not is_count and min(part["denominator"], total["denominator"]) <= 0):
            continue
        per = float(indicator.measure.per or 1)
        value = total["value"] if is_count else per * total["numerator"] / total["denominator"]
        truth = part["value"] if is_count else per * part["numerator"] / part["denominator"]
        one = {"to_code": "part", "share": share, "value": value, "status": "final", "derivation": "published"}
        one |= {"numerator": total.get("numerator", np.nan), "denominator": total.get("denominator", np.nan)}
        came = pd.DataFrame([one | {"weight": total["people"], "people": total["people"], "size": np.nan}])
        low, high = divided_bands(came, indicator.measure, indicator.aggregation.rule).loc["part"]
        estimate = aggregate(came, indicator.aggregation.rule, indicator.measure.per).loc["part", "value"]
        inside.append(bool(low - 1e-9 <= truth <= high + 1e-9))
        width.append(high - low)
        gap.append(abs(estimate - truth))
    return inside, float(np.median(width)), float(np.median(gap))
