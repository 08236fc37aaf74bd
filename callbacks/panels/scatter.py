"""A and B against each other."""

import pandas as pd

from callbacks.panels.drawn import NO_CHART, Drawn, sources_of
from callbacks.relations.division import division_of
from callbacks.view import View
from figures.compared import line_of
from figures.scatter import scatter
from figures.sentence import Told, relation, relation_title
from figures.together import together_of
from indicators.findings.pair import pair_rank
from indicators.notice import Notice
from wording import say

# What the title and the text say themselves.
SAID = ("other_years", "both_counts")


def scatter_panel(view: View) -> Drawn:
    """The scatter with the relation in words, or why there is none."""
    refused = [remark for remark in view.remarks() if remark.refuses]
    if refused:
        return Drawn(say("relation.title_no_relation", view.lang), NO_CHART, "", refused)
    a, b, level = view.told("a"), view.told("b"), view.selection.level
    both = _beside(a, b)
    together = both.dropna(subset=["a", "b"])
    if together.empty:
        notice = Notice("no_common_regions", {"level": level}, refuses=True)
        return Drawn(say("relation.title_no_relation", view.lang), NO_CHART, "", [notice])
    division = division_of(view.release, level, a.shown.vintage)
    values = {side: both[side].to_numpy(dtype=float) for side in ("a", "b")}
    found = pair_rank((a.shown, values["a"]), (b.shown, values["b"]), division)
    written = relation(found, level, view.lang)
    lines = (
        line_of(a.compared, a.shown.indicator.measure, view.lang),
        line_of(b.compared, b.shown.indicator.measure, view.lang),
    )
    whole = (
        together_of(view.together("a"), a.shown, view.lang),
        together_of(view.together("b"), b.shown, view.lang),
    )
    figure = scatter(both, a.shown, b.shown, view.lang, mine=view.mine("a"), compared=lines, together=whole)
    remarks = [remark for remark in view.remarks() if remark.key not in SAID]
    counted = {"not_in_scatter": len(both) - len(together), "estimated": int(together["estimated"].sum())}
    remarks += [Notice(key, {"n": n, "level": level}, quiet=True) for key, n in counted.items() if n]
    title = relation_title(written["title"], a.shown, b.shown, view.lang)
    return Drawn(title, figure, written["text"], remarks, sources_of(view))


def _beside(a: Told, b: Told) -> pd.DataFrame:
    """region_code, name, a, b, and whether either is estimated; both on the same division."""
    first, second = a.observations, b.observations
    estimated = (first["status"] == "estimated").to_numpy() | (second["status"] == "estimated").to_numpy()
    return first[["region_code", "name"]].assign(
        a=first["value"].to_numpy(), b=second["value"].to_numpy(), estimated=estimated
    )
