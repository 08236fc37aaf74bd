"""From what stands in the controls to a selection, and back to what the controls should offer."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash

from callbacks.held import availability_of
from callbacks.region_index import chosen_names
from callbacks.region_search import asked_before, at_own_period, settled_request
from data.database import Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle
from layouts.compare import compare_options
from layouts.controls import thin_domains
from layouts.map_controls import OWN
from layouts.notices import notice_list
from layouts.options import indicator_options, period_options
from layouts.region_search import chosen_text
from layouts.shell import stored

# Fields of Selection, and the component that chooses each.
CONTROLS = {
    "compare": "compare",
    "level": "level",
    "a": "indicator-a",
    "pa": "period-a",
    "b": "indicator-b",
    "pb": "period-b",
    "view": "view",
    "classes": "classes",
    "da": "direction-a",
    "db": "direction-b",
}

# What control_values() fills, in its order.
CONTROL_OUTPUTS = (
    ("selection", "data"),
    ("panels", "data-view"),
    ("page-notices", "children"),
    ("region-search", "data-chosen"),
    ("compare", "data"),
    ("compare", "value"),
    ("thin", "children"),
    ("figure-options", "data"),
    ("indicator-a", "value"),
    ("period-a", "data"),
    ("period-a", "value"),
    ("indicator-b", "value"),
    ("period-b", "data"),
    ("period-b", "value"),
    ("direction-a", "value"),
    ("direction-b", "value"),
)


def chosen_selection(
    values: Sequence[Any], requested: Any, changed: Any, before: Mapping[str, Any], release: Release, registry: Registry
) -> tuple[Selection, tuple[Notice, ...]]:
    """What the controls ask for, and the search. requested: what was chosen there; changed: the id that did it.

    before: the stored selection, for what the controls do not hold.
    """
    asked = asked_before(before) | dict.fromkeys(CONTROLS, "")
    asked |= {name: str(value) for name, value in zip(CONTROLS, values, strict=True) if value}
    for name in ("classes", "da", "db"):
        if asked.get(name) == OWN:
            del asked[name]
    if changed == "requested-region":
        return settled_request(requested, asked, release, registry)
    asked = at_own_period(asked, before)
    for figure in "ab":
        if asked.get(figure) != before[figure]:
            asked.pop(f"d{figure}", None)
    return settle(asked, registry, availability_of(release, registry))


def control_values(
    selection: Selection,
    notices: Sequence[Notice],
    values: Sequence[Any],
    before: Mapping[str, Any],
    release: Release,
    registry: Registry,
    told: str = "",
) -> list[Any]:
    """The values of CONTROL_OUTPUTS; the long lists only when the level changed, for they follow from it alone.

    values: what stands in CONTROLS. What may stay is not written again: the reader may have chosen on since.
    told: what the box of the working area says, as HTML text.
    """
    held = dict(zip(CONTROLS, values, strict=True))

    def settled(name: str) -> Any:
        value = getattr(selection, name) or OWN
        return dash.no_update if held[name] == value else value

    level, lang = selection.level, selection.lang
    availability = availability_of(release, registry)
    thin = indicators = dash.no_update
    if level != before["level"]:
        thin = thin_domains(registry, availability, level, lang)
        indicators = indicator_options(registry, availability, level, lang)
    return [
        stored(selection),
        selection.view,
        notice_list(notices, registry, selection),
        chosen_text(chosen_names(selection, availability, told)),
        compare_options(selection, availability),
        settled("compare"),
        thin,
        indicators,
        *(settled("a"), period_options(selection.a, level, availability), settled("pa")),
        *(settled("b"), period_options(selection.b, level, availability), settled("pb")),
        *(settled("da"), settled("db")),
    ]
