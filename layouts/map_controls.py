"""The controls of the maps: how regions are put into classes, and which way of a figure is favourable."""

import dash_mantine_components as dmc
from dash import html

from indicators.model import DIRECTIONS
from indicators.selection import CLASSINGS, Selection
from wording import say

# What stands in the list for the classes of the figure itself, which the address leaves out.
OWN = "own"


def classes_choice(selection: Selection) -> dmc.Select:
    """The choice of how the regions of a map are put into classes."""
    lang = selection.lang
    return dmc.Select(
        id="classes",
        label=say("controls.classes", lang),
        data=[{"value": way or OWN, "label": say(f"controls.classes_{way or OWN}", lang)} for way in CLASSINGS],
        value=selection.classes or OWN,
        allowDeselect=False,
        className="classes-select",
    )


def direction_choice(selection: Selection) -> html.Details:
    """The choice of which way of A and B readers agree to call favourable; folded till somebody asks, or has chosen."""
    lang = selection.lang
    words = {"own": say("direction.choice.own", lang)}
    words |= {one: say(f"direction.choice.{one}", lang) for one in DIRECTIONS}
    choices = [{"value": value, "label": label} for value, label in words.items()]
    lists = [
        dmc.Select(
            id=f"direction-{side}",
            label=say(f"direction.choice.{side}", lang),
            data=choices,
            value=direction or OWN,
            allowDeselect=False,
        )
        for side, direction in (("a", selection.da), ("b", selection.db))
    ]
    parts = [html.Summary(say("direction.choice.heading", lang)), html.P(say("direction.choice.hint", lang)), *lists]
    return html.Details(parts, open=bool(selection.da or selection.db), className="directions")
