"""Statuses: their order for figures made of others (sums, rates, divisions, groups of regions), and their numbers."""

from collections.abc import Iterable

import pandas as pd

from indicators.model import STATUSES

# From best to worst. Estimated is worse than provisional, since an estimate of a provisional figure is both and only
# one can be said. An absence is worse than any figure; missing is worse than suppressed, since "withheld" may only be
# said where nothing else is lacking. What is not applicable has no place: it takes no part.
FROM_BEST_TO_WORST = ("final", "provisional", "estimated", "suppressed", "missing")
_GRADES = {status: grade for grade, status in enumerate(FROM_BEST_TO_WORST)}
ABSENCES = ("suppressed", "missing")
_NUMBERS = {status: number for number, status in enumerate(STATUSES)}


def worst_status(statuses: Iterable[str]) -> str:
    """The status of a figure made of figures with these statuses; not applicable when all of them are."""
    counting = [status for status in statuses if status != "not_applicable"]
    return max(counting, key=_GRADES.__getitem__, default="not_applicable")


def worst_statuses(statuses: pd.DataFrame) -> pd.Series:
    """`worst_status` of each row, one row a figure and one column a part; a part without status (NaN) is missing."""
    # A part that no figure has is a column of NaN, of floats.
    statuses = statuses.astype(object).fillna("missing")
    worst = pd.Series("not_applicable", index=statuses.index)
    for status in FROM_BEST_TO_WORST:
        worst = worst.mask((statuses == status).any(axis=1), status)
    return worst


def status_numbers(statuses: Iterable[str]) -> list[int]:
    """Each status as its place in model.STATUSES: as the browser is sent them."""
    return [_NUMBERS[status] for status in statuses]
