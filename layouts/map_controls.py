"""What can be chosen about the maps alone: how regions are put into classes."""

import dash_mantine_components as dmc

from indicators.selection import CLASSINGS, Selection
from wording import say

# What stands in the list for the classes of the figure itself, which the address leaves out.
OWN = "own"


def classes_choice(selection: Selection) -> dmc.Select:
    """How the regions of a map are put into classes."""
    lang = selection.lang
    return dmc.Select(
        id="classes",
        label=say("controls.classes", lang),
        data=[{"value": way or OWN, "label": say(f"controls.classes_{way or OWN}", lang)} for way in CLASSINGS],
        value=selection.classes or OWN,
        allowDeselect=False,
        className="classes-select",
    )
