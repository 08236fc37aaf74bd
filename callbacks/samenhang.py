"""The page Samenhang: its layout from the address, the selection and what is looked at beside it from the controls."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, Input, Output, State, ctx

from answers.choices.relations import CHOICES, FIGURES, relation_view_after
from answers.holdings import holdings_of
from answers.relations.view import RelationView
from callbacks.controls import Controls, register_fold
from callbacks.pages import add_page, browser
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.samenhang import PREFIX, samenhang, some_or_none
from layouts.shell import panels_with_store
from panels.catalogue import panels_of
from panels.frame import frames
from panels.relation_lists import lists_of

PAGE = "samenhang"
OPEN_PAIR = f"{PREFIX}opened"
# The components that choose a figure and its period; of all other fields they bear the name of the field.
COMPONENTS = {"a": "indicator-a", "pa": "period-a", "b": "indicator-b", "pb": "period-b"}
LISTS = ("held", "among")
CONTROLS = Controls(
    fields={field: f"{PREFIX}{COMPONENTS.get(field, field)}" for field in (*FIGURES, *CHOICES)},
    request="relations-request",
    options=f"{PREFIX}figure-options",
)
# What a choice fills behind what it fills on every page, in the order of `_values`.
PLACES = (
    *(("relations-stage", "data-around"), ("relations-stage", "data-held"), (f"{PREFIX}level", "value")),
    *CONTROLS.figure_places(),
    *((f"{PREFIX}{name}", "value") for name in LISTS),
    *((f"{PREFIX}{name}-options", "data") for name in LISTS),
)


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /samenhang and its callbacks."""
    add_page(PAGE, _content, database, registry)
    _register_choose(app, database, registry)
    CONTROLS.register_browser(app, {side: f"{PREFIX}figure-{side}-place" for side in "ab"})
    for name in LISTS:
        place, control = f"{PREFIX}{name}-place", f"{PREFIX}{name}"
        triggers = (Input(control, "value"), Input(f"{control}-options", "data"), State(place, "id"))
        browser(app, "show_list", Output(place, "data-shown"), *triggers)
    register_fold(app, "relations-toggle")


def _content(view: RelationView, notices: tuple[Notice, ...]) -> list[Any]:
    panels, search = panels_of(PAGE), search_of(view, CONTROLS.request)
    of_view = (view.selection, view.choice, notices, view.registry, view.availability)
    page = samenhang(*of_view, search, lists_of(view), frames(panels, view.lang, {}))
    return [*page, *panels_with_store([panel.name for panel in panels])]


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), Input(OPEN_PAIR, "value"), prevent_initial_call=True)
    def choose_relation(*arguments: Any) -> Any:
        *values, request, before, open_pair = arguments
        holdings, request = holdings_of(database.current(), registry), CONTROLS.search_request(request)
        pair = str(open_pair or "") if ctx.triggered_id == OPEN_PAIR else ""
        view, notices = relation_view_after(CONTROLS.texts(values), request, before, holdings, pair=pair)
        shared = shared_values(view, notices, request)
        return [*shared, *_values(view, values, before)]


def _values(view: RelationView, values: Sequence[Any], before: Mapping[str, Any]) -> list[Any]:
    """The values of PLACES. values: what stands in the controls; before: what the page kept before."""
    lists = lists_of(view)
    return [
        *(view.choice.around, some_or_none(view.choice.held), CONTROLS.value("level", view.selection.level, values)),
        *CONTROLS.figures(view, values, before),
        *(CONTROLS.value(name, ",".join(lists[name][0]), values) for name in LISTS),
        *(lists[name][1] for name in LISTS),
    ]
