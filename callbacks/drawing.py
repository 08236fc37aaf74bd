"""One answer with all panels that a page has: what each shows the browser puts in place."""

from typing import Any

from dash import Dash, Input, Output, State
from orjson import Fragment

from callbacks.pages import browser
from data.database import Database
from indicators.registry import Registry
from panels.catalogue import all_panels
from panels.pages import question_of_store
from panels.rendering import answer


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Store "selection" to Store "drawn", for the panels that the page names in `shown-panels`."""

    @app.callback(Output("drawn", "data"), Input("selection", "data"), State("shown-panels", "value"))
    def draw(selection: dict[str, Any], panel_names: str | None) -> Any:
        names = [name for name in (panel_names or "").split(",") if name in all_panels()]
        if not names:
            return {}
        page = all_panels()[names[0]].page
        return Fragment(answer(names, question_of_store(page, selection, database.current(), registry)))

    browser(app, "show_panels", Output("shown-panels", "data-drawn"), Input("drawn", "data"))
