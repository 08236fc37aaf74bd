"""The page Samenhang: its layout from the address, the selection and what is looked at beside it from the controls."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, Input, Output, State, ctx

from answers.holdings import Holdings, holdings_of
from answers.relations.view import RelationView
from answers.settling import relation_view, selection_of_texts
from callbacks.controls import Controls, register_fold
from callbacks.pages import add_page, browser
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.samenhang import PREFIX, samenhang, some_or_none
from layouts.shell import shown_panels
from panels.catalogue import panels_of
from panels.frame import frames
from panels.relation_lists import lists_of

PAGE = "samenhang"
OPEN_PAIR = f"{PREFIX}opened"
# Fields of the Selection and of the RelationChoice, and the component that chooses each.
FIGURES = {"level": "level", "a": "indicator-a", "pa": "period-a", "b": "indicator-b", "pb": "period-b"}
CHOICES = ("weigh", "held", "among", "order", "around")
LISTS = ("held", "among")
CONTROLS = Controls(
    fields={field: f"{PREFIX}{component}" for field, component in (FIGURES | {one: one for one in CHOICES}).items()},
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
    return [*page, *shown_panels([panel.name for panel in panels])]


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), Input(OPEN_PAIR, "value"), prevent_initial_call=True)
    def choose_relation(*arguments: Any) -> Any:
        *values, request, before, open_pair = arguments
        holdings, by_search = holdings_of(database.current(), registry), ctx.triggered_id == CONTROLS.request
        pair = str(open_pair or "") if ctx.triggered_id == OPEN_PAIR else ""
        view, notices = relation_view_after(values, request, before, holdings, by_search=by_search, pair=pair)
        shared = shared_values(view, notices, request if by_search else None)
        return [*shared, *_values(view, values, before)]


def relation_view_after(
    values: Sequence[Any], request: Any, before: Mapping[str, Any], holdings: Holdings, *, by_search: bool, pair: str
) -> tuple[RelationView, tuple[Notice, ...]]:
    """The view after a request of the controls, the search or a cell of the matrix. pair: the ids of that cell, between
    commas.
    """
    selection, notices = CONTROLS.selection(values, request, before, holdings, by_search=by_search)
    texts, choice = CONTROLS.request_texts(values, before), choice_texts(values, before)
    view, choice_notices = relation_view(selection, choice, holdings)
    cell = figures_of_cell(pair, view)
    if cell:
        selection, notices = selection_of_texts(texts | cell, holdings)
        view, choice_notices = relation_view(selection, choice | {"opened": "matrix"}, holdings)
    return view, (*notices, *choice_notices)


def choice_texts(values: Sequence[Any], before: Mapping[str, Any]) -> dict[str, str]:
    """The request of the controls beside the selection: the fields of a RelationChoice, as texts.

    Another level has other figures in its matrix. A pair was opened from the matrix as long as it is the same; what was
    in the matrix till now counts as looked at.
    """
    control_texts, texts, choice_before = (
        CONTROLS.texts(values),
        CONTROLS.request_texts(values, before),
        before.get("choice", {}),
    )
    choice = {name: control_texts.get(name, "") for name in CHOICES}
    if texts.get("level") != before.get("level"):
        choice["among"] = ""
    else:
        choice["looked"] = ",".join(filter(None, [choice_before.get("looked", ""), choice_before.get("among", "")]))
    same = all(texts.get(name) == before.get(name) for name in FIGURES)
    return choice | ({"opened": choice_before.get("opened", "")} if same else {})


def figures_of_cell(pair: str, view: RelationView) -> dict[str, str]:
    """The two figures of a cell as A and B, each of its period in the matrix; nothing for any other text."""
    ids = pair.split(",")
    if len(ids) != 2:
        return {}
    periods = {one.indicator.id: one.period for one in view.overview.figures}
    if not periods.keys() >= set(ids):
        return {}
    first, second = ids
    return {"a": first, "b": second, "pa": periods[first], "pb": periods[second]}


def _values(view: RelationView, values: Sequence[Any], before: Mapping[str, Any]) -> list[Any]:
    """The values of PLACES. values: what stands in the controls; before: what the page kept before."""
    lists = lists_of(view)
    return [
        *(view.choice.around, some_or_none(view.choice.held), CONTROLS.value("level", view.selection.level, values)),
        *CONTROLS.figures(view, values, before),
        *(CONTROLS.value(name, ",".join(lists[name][0]), values) for name in LISTS),
        *(lists[name][1] for name in LISTS),
    ]
