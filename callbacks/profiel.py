"""The page Regioprofiel: one region over all domains, from the address; another region or comparator on the page."""

from collections.abc import Sequence
from typing import Any

from dash import Dash, Input, Output
from orjson import Fragment

from answers.choices.controls import texts_after_controls
from answers.choices.profile import profile_selection
from answers.holdings import holdings_of
from answers.profile import Subject
from answers.settling import subject_of_store
from callbacks.controls import Controls
from callbacks.pages import add_page, browser
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.compare import compare_choice
from layouts.markup import markup
from layouts.notices import notice_list
from layouts.profiel import choices, profiel
from panels.catalogue import all_panels
from panels.frame import tools_of
from panels.profile import comparators_of, heading_of, page_of, profile_json

# Remarks about the two figures of Verkennen and their level, which a profile does not show.
OF_FIGURES = (
    *("indicator_not_at_level", "indicator_elsewhere", "unknown_indicator", "period_not_held"),
    "area_at_other_level",
)
CONTROLS = Controls(fields={"compare": "profile-compare"}, request="profile-request")
# What a choice fills behind what it fills on every page, in the order of `_values`.
PLACES = ((CONTROLS.fields["compare"], "data"), (CONTROLS.fields["compare"], "value"))


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /profiel and its callbacks."""
    add_page("profiel", _content, database, registry)
    _register_choose(app, database, registry)
    _register_show(app, database, registry)


def _content(subject: Subject, notices: tuple[Notice, ...]) -> list[Any]:
    selection = subject.selection.with_changes(level=subject.level)
    compare = compare_choice(selection, subject.availability, CONTROLS.fields["compare"])
    compare.data = comparators_of(subject)
    remarks = notice_list(_of_profile(notices), subject.registry, subject.selection)
    heading, content = heading_of(subject), markup(page_of(subject, everything=False))
    tools = tools_of(all_panels()["profile"])
    return profiel(
        choices(search_of(subject, CONTROLS.request), compare, tools, subject.lang),
        heading,
        remarks,
        content,
        subject.lang,
    )


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), prevent_initial_call=True)
    def choose_for_profile(*arguments: Any) -> Any:
        *values, request, before = arguments
        holdings, request = holdings_of(database.current(), registry), CONTROLS.search_request(request)
        texts = texts_after_controls(CONTROLS.texts(values), before)
        selection, notices = profile_selection(request, texts, holdings)
        subject = Subject(selection, holdings)
        return [*shared_values(subject, _of_profile(notices), request), *_values(subject, values)]


def _register_show(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output("profile-heading", "children"), Output("profile-content", "data")]
    inputs = (Input("selection", "data"), Input("profile-extent", "value"))

    @app.callback(outputs, *inputs, prevent_initial_call=True)
    def show_profile(stored: dict[str, Any], extent: Any) -> Any:
        subject = subject_of_store(stored, holdings_of(database.current(), registry))
        return [Fragment(part) for part in profile_json(subject, everything=extent == "all")]

    browser(app, "show_profile", Output("profile", "data-shown"), Input("profile-content", "data"))


def _values(subject: Subject, values: Sequence[Any]) -> list[Any]:
    """The values of PLACES. values: what stands in the controls."""
    return [comparators_of(subject), CONTROLS.value("compare", subject.selection.compare, values)]


def _of_profile(notices: tuple[Notice, ...]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_FIGURES]
