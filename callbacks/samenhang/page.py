"""Wires the page at /samenhang: the address and the controls to what is looked at, and that to the panels."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import Dash, Input, Output, State, ctx
from orjson import Fragment

from callbacks.held import availability_of
from callbacks.pages import Asked, add_page, browser
from callbacks.region_index import chosen_names, index_address
from callbacks.region_search import asked_before, at_own_period, settled_request
from callbacks.samenhang.lists import lists_of
from callbacks.samenhang.looking import Looking, looking_at
from callbacks.samenhang.panels import content_of
from callbacks.view import view_of
from callbacks.working_areas import told_apart
from callbacks.written import one_answer, written_once
from data.database import Database, Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.relation_choice import as_texts
from indicators.selection import settle
from layouts.notices import notice_list
from layouts.options import indicator_options, period_options
from layouts.region_search import chosen_text, region_search
from layouts.samenhang import PANELS, PREFIX, samenhang, some_or_none
from layouts.shell import stored

REQUEST = "relations-request"
OPENED = f"{PREFIX}opened"
# Fields of the Selection and of the RelationChoice, and the component that chooses each.
FIGURES = {"level": "level", "a": "indicator-a", "pa": "period-a", "b": "indicator-b", "pb": "period-b"}
CHOSEN = ("weigh", "held", "among", "order", "around")
LISTS = ("held", "among")

# What values_of() fills, in its order.
OUTPUTS = (
    ("selection", "data"),
    ("relation-choice", "data"),
    ("page-notices", "children"),
    ("region-search", "data-chosen"),
    ("relations-stage", "data-around"),
    ("relations-stage", "data-held"),
    (f"{PREFIX}level", "value"),
    (f"{PREFIX}figure-options", "data"),
    *((f"{PREFIX}indicator-{side}", "value") for side in "ab"),
    *((f"{PREFIX}period-{side}", part) for side in "ab" for part in ("data", "value")),
    *((f"{PREFIX}{name}", "value") for name in LISTS),
    *((f"{PREFIX}{name}-options", "data") for name in LISTS),
)
SHARED = ("selection", "page-notices", "region-search")


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /samenhang and its callbacks."""
    add_page("samenhang", _content, database, registry, _more)
    _register_choose(app, database, registry)
    _register_draw(app, database, registry)
    _register_browser(app)


def _content(asked: Asked) -> list[Any]:
    looking, told = _looked_at(asked)
    selection, availability = asked.selection, asked.availability
    address = index_address(asked.release, asked.registry)
    search = region_search(chosen_names(selection, availability), availability, address, selection.lang, REQUEST)
    notices = (*asked.notices, *told)
    return samenhang(selection, looking.choice, notices, asked.registry, availability, search, lists_of(looking))


def _looked_at(asked: Asked) -> tuple[Looking, tuple[Notice, ...]]:
    return looking_at(asked.selection, asked.query, asked.release, asked.registry)


def _more(asked: Asked) -> str:
    return _looked_at(asked)[0].choice.to_query()


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output(*place, allow_duplicate=place[0] in SHARED) for place in OUTPUTS]
    chosen = [Input(f"{PREFIX}{name}", "value") for name in (*FIGURES.values(), *CHOSEN)]
    more = (Input(REQUEST, "data"), Input(OPENED, "value"))
    before = (State("selection", "data"), State("relation-choice", "data"))

    @app.callback(outputs, *chosen, *more, *before, prevent_initial_call=True)
    def choose_relation(*values: Any) -> Any:
        *asked, requested, opened, before, known = values
        release, changed = database.current(), ctx.triggered_id
        shown = dict(zip((*FIGURES, *CHOSEN), asked, strict=True))
        texts, choice = wanted(shown, before, known)
        if changed == OPENED:
            texts, choice = opened_pair(str(opened or ""), texts, choice, release, registry)
        if changed == REQUEST:
            selection, notices = settled_request(requested, texts, release, registry)
        else:
            selection, notices = settle(texts, registry, availability_of(release, registry))
        looking, left_out = looking_at(selection, choice, release, registry)
        told, rest = told_apart(requested if changed == REQUEST else None, notices, selection, registry)
        return values_of(looking, (*rest, *left_out), shown, told)


def wanted(
    shown: Mapping[str, Any], before: Mapping[str, Any], known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """What the controls ask for: the fields of a Selection, and those of a RelationChoice, as texts.

    shown: what stands in the controls; before, known: the selection and the choice that are stored.
    """
    texts = asked_before(before) | {name: str(shown[name]) for name in FIGURES if shown[name]}
    texts = at_own_period(texts, before)
    choice = {name: str(shown[name] or "") for name in CHOSEN}
    if texts.get("level") != before.get("level"):
        choice["among"] = ""
    same = all(texts.get(name) == before.get(name) for name in FIGURES)
    kept = {"opened": known.get("opened", "")} if same else {}
    if texts.get("level") == before.get("level"):
        kept["looked"] = looked_at_before(known)
    return texts, choice | kept


def looked_at_before(known: Mapping[str, str]) -> str:
    """What was in the matrix till now, with commas. known: the choice that is stored."""
    return ",".join(filter(None, [known.get("looked", ""), known.get("among", "")]))


def opened_pair(
    pair: str, texts: dict[str, str], choice: dict[str, str], release: Release, registry: Registry
) -> tuple[dict[str, str], dict[str, str]]:
    """The two figures of a cell as A and B, each of the period that the matrix has it of."""
    selection, _ = settle(texts, registry, availability_of(release, registry))
    looking, _ = looking_at(selection, choice, release, registry)
    held = {one.indicator.id: one.period for one in looking.overview.shown}
    ids = pair.split(",")
    if len(ids) != 2 or not held.keys() >= set(ids):
        return texts, choice
    first, second = ids
    chosen = {"a": first, "b": second, "pa": held[first], "pb": held[second]}
    return texts | chosen, choice | {"opened": "matrix"}


def values_of(looking: Looking, notices: Sequence[Notice], shown: Mapping[str, Any], told: str = "") -> list[Any]:
    """The values of OUTPUTS. shown: what stands in the controls: what may stay is not written again.

    told: what the box of the working area says of what was asked of it, as HTML text.
    """
    view, choice = looking.view, looking.choice
    selection, availability, lang = view.selection, view.availability, looking.lang

    def settled(name: str, value: str) -> Any:
        return dash.no_update if shown[name] == value else value

    lists = lists_of(looking)
    periods = [(name, getattr(selection, f"p{name}")) for name in "ab"]
    return [
        stored(selection, choice.to_query()),
        as_texts(choice),
        notice_list(notices, view.registry, selection, choice.to_query()),
        chosen_text(chosen_names(selection, availability, told)),
        choice.around,
        some_or_none(choice.held),
        settled("level", selection.level),
        indicator_options(view.registry, availability, selection.level, lang),
        *(settled(name, getattr(selection, name)) for name in "ab"),
        *(
            part
            for name, period in periods
            for part in (
                period_options(getattr(selection, name), selection.level, availability),
                settled(f"p{name}", period),
            )
        ),
        *(settled(name, ",".join(lists[name][0])) for name in LISTS),
        *(lists[name][1] for name in LISTS),
    ]


def _register_draw(app: Dash, database: Database, registry: Registry) -> None:
    inputs = (Input("selection", "data"), State("relation-choice", "data"), State("relations-panels", "value"))

    @app.callback(Output("relations-drawn", "data"), *inputs)
    def draw_relations(chosen: dict[str, Any], choice: dict[str, str], shown: str | None) -> Any:
        release = database.current()
        selection = view_of(chosen, release, registry).selection
        looking, _ = looking_at(selection, choice, release, registry)
        wanted_panels = (shown or "").split(",")
        return Fragment(one_answer({panel: _written(panel, looking) for panel in PANELS if panel in wanted_panels}))


def _written(panel: str, looking: Looking) -> str:
    view = looking.view
    key = ("samenhang", panel, view.selection, looking.choice)
    return written_once(view.release, key, lambda: content_of(panel, looking))


def _register_browser(app: Dash) -> None:
    """What never leaves the browser: putting in place what panels show, the lists, folding the controls."""
    options = Input(f"{PREFIX}figure-options", "data")
    for side in "ab":
        place = f"{PREFIX}figure-{side}-place"
        chosen = (Input(f"{PREFIX}indicator-{side}", "value"), options, State(place, "id"))
        browser(app, "show_figure", Output(place, "data-shown"), *chosen)
    for name in LISTS:
        place, control = f"{PREFIX}{name}-place", f"{PREFIX}{name}"
        chosen = (Input(control, "value"), Input(f"{control}-options", "data"), State(place, "id"))
        browser(app, "show_list", Output(place, "data-shown"), *chosen)
    browser(app, "show_panels", Output("relations-panels", "data-drawn"), Input("relations-drawn", "data"))
    toggle = "relations-toggle"
    browser(app, "fold_controls", Output(toggle, "aria-expanded"), Input(toggle, "n_clicks"))
