"""The page Vergelijkbare regio's: its layout from the address, the selection from its controls."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import Dash, Input, Output, State, ctx

from callbacks.held import availability_of
from callbacks.pages import Asked, add_page, browser
from callbacks.profile_page import EXAMPLES
from callbacks.region_index import chosen_names, index_address
from callbacks.region_search import asked_before, at_own_period, settled_request
from callbacks.working_areas import told_apart
from data.database import Database, Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle
from layouts.notices import notice_list
from layouts.options import indicator_options, period_options
from layouts.region_search import chosen_text, region_search
from layouts.shell import stored
from layouts.vergelijk import CONTROLS, EMPTY, REQUEST, emptiness, vergelijk

# What every panel here says itself.
OF_PANELS = ("area_at_other_level",)
# What a choice fills.
OUTPUTS = (
    ("selection", "data"),
    ("page-notices", "children"),
    ("region-search", "data-chosen"),
    ("alike-options", "data"),
    ("alike-level", "value"),
    ("alike-indicator", "value"),
    ("alike-period", "data"),
    ("alike-period", "value"),
    (EMPTY, "value"),
)


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /vergelijk and its callbacks; its panels are drawn by those of Verkennen."""
    add_page("vergelijk", _content, database, registry, read=compared_on)
    _register_choose(app, database, registry)
    chosen = (Input(CONTROLS["b"], "value"), Input("alike-options", "data"), State("alike-place", "id"))
    browser(app, "show_figure", Output("alike-place", "data-shown"), *chosen)


def compared_on(query: Mapping[str, Any]) -> Mapping[str, Any]:
    """The query of an address with its one figure as B, which is what this page compares, where it names only A."""
    if "a" not in query or "b" in query:
        return query
    sides = {"a": "b", "pa": "pb", "da": "db"}
    return {sides.get(key, key): value for key, value in query.items() if key not in sides.values()}


def _content(asked: Asked) -> list[Any]:
    selection, availability = asked.selection, asked.availability
    chosen, address = chosen_names(selection, availability), index_address(asked.release, asked.registry)
    search = region_search(chosen, availability, address, selection.lang, REQUEST)
    names = availability.names.get("gemeente", {})
    held = [(code, names[code]) for code in EXAMPLES if code in names]
    examples = [
        (name, "/vergelijk" + selection.with_changes(region=code, level="gemeente").to_query()) for code, name in held
    ]
    return vergelijk(selection, _of_page(asked.notices), asked.registry, availability, search, examples)


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output(*output, allow_duplicate=True) for output in OUTPUTS]
    controls = [Input(component, "value") for component in CONTROLS.values()]
    rest = (Input(REQUEST, "data"), State("selection", "data"))

    @app.callback(outputs, *controls, *rest, prevent_initial_call=True)
    def choose_alike(*values: Any) -> Any:
        *asked, requested, before = values
        release = database.current()
        requested = requested if ctx.triggered_id == REQUEST else None
        selection, notices = chosen_alike(asked, requested, before, release, registry)
        told, rest = told_apart(requested, notices, selection, registry)
        return _shown(selection, rest, asked, before, release, registry, told)


def chosen_alike(
    values: Sequence[Any], requested: Any, before: Mapping[str, Any], release: Release, registry: Registry
) -> tuple[Selection, tuple[Notice, ...]]:
    """What the controls ask for, and the search; a group that is chosen here takes the place of my region."""
    fields = dict(zip(CONTROLS, values, strict=True))
    asked = asked_before(before) | {name: str(value) for name, value in fields.items() if value}
    asked["weights"] = str(fields["weights"] or "")
    asked = at_own_period(asked, before)
    availability = availability_of(release, registry)
    if requested is None:
        return settle(asked, registry, availability)
    if isinstance(requested, dict) and not requested.get("region"):
        asked.pop("region", None)
    selection, notices = settled_request(requested, asked, release, registry)
    area = availability.working_area(selection.group)
    if selection.region or area is None or area.level == selection.level:
        return selection, notices
    if selection.b in availability.indicators(area.level):
        again = asked_before(vars(selection)) | {"level": area.level}
        return settle(again, registry, availability)
    return selection, notices


def _of_page(notices: Sequence[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_PANELS]


def _shown(
    selection: Selection,
    notices: Sequence[Notice],
    values: Sequence[Any],
    before: Mapping[str, Any],
    release: Release,
    registry: Registry,
    told: str,
) -> list[Any]:
    """The values of OUTPUTS; what may stay is not written again. told: what the box of the working area says."""
    held, availability = dict(zip(CONTROLS, values, strict=True)), availability_of(release, registry)

    def settled(name: str) -> Any:
        value = getattr(selection, name)
        return dash.no_update if held[name] == value else value

    level, lang = selection.level, selection.lang
    changed = level != before.get("level")
    options = indicator_options(registry, availability, level, lang) if changed else dash.no_update
    return [
        stored(selection),
        notice_list(_of_page(notices), registry, selection),
        chosen_text(chosen_names(selection, availability, told)),
        options,
        settled("level"),
        settled("b"),
        period_options(selection.b, level, availability),
        settled("pb"),
        emptiness(selection),
    ]
