"""With what figures are compared: a list in which what cannot be chosen now is there with the reason."""

from typing import Any

import dash_mantine_components as dmc

from indicators.availability import Availability
from indicators.comparator import cannot_compare, gemeente_of, provincie_around
from indicators.selection import COMPARATORS, Selection
from wording import say
from wording.groups import group_label


def compare_choice(selection: Selection, availability: Availability, name: str = "compare") -> dmc.Select:
    """The list with what is chosen now. name: its id; pages whose callbacks differ need one of their own."""
    return dmc.Select(
        id=name,
        label=say("controls.compare", selection.lang),
        data=compare_options(selection, availability),
        value=selection.compare,
        allowDeselect=False,
        className="compare-select",
    )


def compare_options(selection: Selection, availability: Availability) -> list[dict[str, Any]]:
    """Every comparator by its name for this region and group."""
    options, region, group = [], selection.region, selection.group
    provincie = provincie_around(region, group, availability)
    for compare in COMPARATORS:
        lacking = cannot_compare(compare, selection.level, region, group, provincie)
        if lacking:
            label = say(f"controls.compare_{compare}_{lacking}", selection.lang)
            options.append({"value": compare, "label": label, "disabled": True})
        else:
            options.append({"value": compare, "label": _label(compare, selection, availability)})
    return options


def _label(compare: str, selection: Selection, availability: Availability) -> str:
    lang, region = selection.lang, selection.region
    regions = say(f"level.{selection.level}.many", lang)
    name = ""
    if compare == "provincie":
        provincie = availability.groups.get(provincie_around(region, selection.group, availability))
        name = provincie.name if provincie else ""
    if compare == "gemeente":
        name = availability.name(gemeente_of(region, availability)) or ""
    if compare == "groep":
        name = group_label(selection.group, availability, lang)
    return say(f"controls.compare_{compare}", lang, name=name, regions=regions)
