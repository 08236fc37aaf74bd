"""The table twin: what map, scatter and strip draw, in rows."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from indicators.comparability import Figure
from indicators.display import display_value
from indicators.model import STATUSES
from indicators.status import status_numbers
from wording import say, unit_word


def table_rows(
    names: pd.DataFrame, a: tuple[Figure, pd.DataFrame], b: tuple[Figure, pd.DataFrame], lang: str, mine: Sequence[str]
) -> dict[str, Any]:
    """Every region of either division once, by name, with both figures and what each status means in words.

    names: region_code, name, parent (the name of what it lies in). a, b: the figure and its observations
    (region_code, value, status). A region that one division does not know has status not_applicable there.
    """
    regions = names.sort_values("name", key=lambda name: name.str.casefold().str.lstrip("'’"), kind="stable")
    codes = regions["region_code"].tolist()
    return {
        "columns": [
            _text("name", say("table.region", lang)),
            _text("parents", say("table.parent", lang)),
            _number("a", a[0], lang),
            _number("b", b[0], lang),
        ],
        "codes": codes,
        "names": regions["name"].tolist(),
        "parents": regions["parent"].fillna("").tolist(),
        **_figures("a", a, codes),
        **_figures("b", b, codes),
        "status_words": [say(f"status.{status}", lang) for status in STATUSES],
        "mine": list(mine),
        "lang": lang,
    }


def _figures(key: str, side: tuple[Figure, pd.DataFrame], codes: list[str]) -> dict[str, list[Any]]:
    figure, observations = side
    rows = observations.set_index("region_code").reindex(codes)
    statuses = rows["status"].fillna("not_applicable")
    decimals = figure.indicator.measure.decimals
    values = [None if pd.isna(value) else display_value(value, decimals) for value in rows["value"]]
    return {key: values, f"{key}_status": status_numbers(statuses)}


def _text(key: str, label: str) -> dict[str, Any]:
    return {"key": key, "label": label, "unit": "", "decimals": 0, "kind": "text"}


def _number(key: str, figure: Figure, lang: str) -> dict[str, Any]:
    measure = figure.indicator.measure
    return {
        "key": key,
        "label": f"{figure.indicator.texts[lang].name}, {figure.period}",
        "unit": unit_word(measure.unit, lang),
        "decimals": measure.decimals,
        "kind": "number",
    }
