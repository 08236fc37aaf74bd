"""The page Regioprofiel: one region over all domains, from the address; another region or comparator on the page."""

from typing import Any

from dash import Dash, Input, Output, State, ctx
from orjson import Fragment
from plotly.io.json import to_json_plotly

from answers.choices.profile import profile_selection
from answers.holdings import holdings_of
from answers.profile import Subject
from answers.profile_group import COMPARISONS
from answers.settling import texts_of_store, view_of_store
from callbacks.pages import add_page, browser
from callbacks.region_search import SHARED, search_of, shared_values
from data.database import Database
from data.memory import remembered
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.compare import compare_choice, compare_options
from layouts.markup import markup
from layouts.notices import notice_list
from layouts.profiel import choices, profiel
from panels.catalogue import all_panels
from panels.frame import tools_of
from panels.profile import heading_of, page_of

# Remarks about the two figures of Verkennen and their level, which a profile does not show.
OF_FIGURES = (
    *("indicator_not_at_level", "indicator_elsewhere", "unknown_indicator", "period_not_held"),
    "area_at_other_level",
)
REQUEST = "profile-request"
COMPARE = "profile-compare"


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /profiel and its callbacks."""
    add_page("profiel", _content, database, registry)
    _register_choose(app, database, registry)
    _register_show(app, database, registry)


def _content(subject: Subject, notices: tuple[Notice, ...]) -> list[Any]:
    selection = subject.selection.with_changes(level=subject.level)
    compare = compare_choice(selection, subject.availability, COMPARE)
    compare.data = _compare_options(subject)
    remarks = notice_list(_of_profile(notices), subject.registry, subject.selection)
    heading, content = heading_of(subject), markup(page_of(subject, everything=False))
    tools = tools_of(all_panels()["profile"])
    return profiel(
        choices(search_of(subject, REQUEST), compare, tools, subject.lang), heading, remarks, content, subject.lang
    )


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output(*place, allow_duplicate=True) for place in (*SHARED, (COMPARE, "data"), (COMPARE, "value"))]
    inputs = (Input(REQUEST, "data"), Input(COMPARE, "value"), State("selection", "data"))

    @app.callback(outputs, *inputs, prevent_initial_call=True)
    def choose_for_profile(request: Any, compare: Any, before: dict[str, Any]) -> Any:
        holdings = holdings_of(database.current(), registry)
        texts = texts_of_store(before) | {"compare": str(compare or "land")}
        request = request if ctx.triggered_id == REQUEST else None
        selection, notices = profile_selection(request, texts, holdings)
        subject = Subject(selection, holdings)
        shared = shared_values(subject, _of_profile(notices), request)
        return [*shared, _compare_options(subject), selection.compare]


def _register_show(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output("profile-heading", "children"), Output("profile-content", "data")]
    inputs = (Input("selection", "data"), Input("profile-extent", "value"))

    @app.callback(outputs, *inputs, prevent_initial_call=True)
    def show_profile(stored: dict[str, Any], extent: Any) -> Any:
        holdings = holdings_of(database.current(), registry)
        subject, everything = Subject(view_of_store(stored, holdings).selection, holdings), extent == "all"
        return [Fragment(part) for part in _json_of(subject, everything)]

    browser(app, "show_profile", Output("profile", "data-shown"), Input("profile-content", "data"))


@remembered
def _json_of(subject: Subject, everything: bool) -> list[str]:
    """JSON of the heading and of the page."""
    content = markup(page_of(subject, everything=everything))
    return [to_json_plotly(part) for part in (heading_of(subject), content)]


def _compare_options(subject: Subject) -> list[dict[str, Any]]:
    """The comparators of the profile: of a group only what it does not need a region for, and not itself."""
    options = compare_options(subject.selection.with_changes(level=subject.level), subject.availability)
    return [option for option in options if option["value"] in COMPARISONS] if subject.is_group else options


def _of_profile(notices: tuple[Notice, ...]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_FIGURES]
