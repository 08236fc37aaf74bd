"""From what stands in the controls to a selection, and back to what the controls should offer."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash

from callbacks.held import availability_of, former_of
from data.database import Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle
from layouts.controls import region_hint, thin_domains
from layouts.notices import notice_list
from layouts.options import indicator_options, period_options, region_options
from layouts.shell import stored

# Fields of Selection, and the component that chooses each.
CONTROLS = {
    "region": "region",
    "level": "level",
    "a": "indicator-a",
    "pa": "period-a",
    "b": "indicator-b",
    "pb": "period-b",
    "view": "view",
}

# What control_values() fills, in its order.
CONTROL_OUTPUTS = (
    ("selection", "data"),
    ("panels", "data-view"),
    ("page-notices", "children"),
    ("region", "data"),
    ("region", "value"),
    ("region", "description"),
    ("thin", "children"),
    ("indicator-a", "data"),
    ("indicator-a", "value"),
    ("period-a", "data"),
    ("period-a", "value"),
    ("indicator-b", "data"),
    ("indicator-b", "value"),
    ("period-b", "data"),
    ("period-b", "value"),
)


def chosen_selection(
    values: Sequence[Any], requested: Any, changed: Any, lang: str, release: Release, registry: Registry
) -> tuple[Selection, tuple[Notice, ...]]:
    """What the controls ask for. requested: a region asked for elsewhere on the page; changed: the id that did it."""
    asked = {name: str(value) for name, value in zip(CONTROLS, values, strict=True) if value}
    if changed == "requested-region":
        asked["region"] = str(requested)
    # Another indicator starts at its own latest period.
    asked.pop({"indicator-a": "pa", "indicator-b": "pb"}.get(changed, ""), None)
    return settle(asked | {"lang": lang}, registry, availability_of(release, registry))


def control_values(
    selection: Selection,
    notices: Sequence[Notice],
    before: Mapping[str, Any],
    release: Release,
    registry: Registry,
) -> list[Any]:
    """The values of CONTROL_OUTPUTS; the long lists only when the level changed, for they follow from it alone."""
    level, lang = selection.level, selection.lang
    availability = availability_of(release, registry)
    regions = thin = indicators = dash.no_update
    if level != before["level"]:
        regions = region_options(availability, level, former_of(release), lang)
        thin = thin_domains(registry, availability, level, lang)
        indicators = indicator_options(registry, availability, level, lang)
    return [
        stored(selection),
        selection.view,
        notice_list(notices, registry, selection),
        regions,
        selection.region or None,
        region_hint(level, lang),
        thin,
        *(indicators, selection.a, period_options(selection.a, level, availability), selection.pa),
        *(indicators, selection.b, period_options(selection.b, level, availability), selection.pb),
    ]
