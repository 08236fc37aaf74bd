"""The page Verkennen: two maps, their relation, all regions in a row, the explanation and the table."""

from collections.abc import Sequence
from typing import Any

from dash import html

from indicators.availability import Availability
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from layouts.controls import controls
from layouts.notices import notice_list
from layouts.words import browser_words


def verkennen(
    selection: Selection,
    notices: Sequence[Notice],
    registry: Registry,
    availability: Availability,
    search: html.Div,
    headlines: Sequence[html.Section],
    panels: Sequence[html.Section],
) -> list[Any]:
    """The controls with what is chosen; headlines: the panels without a frame, above all others. All are empty."""
    lang = selection.lang
    stage = html.Main(
        [
            html.Div(notice_list(notices, registry, selection), id="page-notices", className="page-notices"),
            *headlines,
            html.Div(
                list(panels),
                id="panels",
                className="panels",
                **{"data-view": selection.view},
            ),
            html.Div(id="marked-bar", className="marked-bar", **browser_words(lang, "browser_bar")),
        ],
        id="main",
        className="stage",
        tabIndex=-1,
    )
    return [controls(selection, registry, availability, search), stage]
