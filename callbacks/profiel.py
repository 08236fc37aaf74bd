"""The page Regioprofiel: one region over all domains, from the address; another region or comparator on the page."""

from collections.abc import Mapping
from typing import Any

from dash import Dash, Input, Output, State, ctx
from orjson import Fragment
from plotly.io.json import to_json_plotly

from callbacks.held import holdings_of
from callbacks.pages import Asked, add_page, browser
from callbacks.profile_area import COMPARED
from callbacks.profile_figures import Subject
from callbacks.profile_page import heading_of, page_of
from callbacks.region_index import chosen_names, index_address
from callbacks.region_search import asked_before, wanted_fields
from callbacks.working_areas import asked_area, told_apart
from data.database import Database, Release
from indicators.availability import Availability
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle
from layouts.compare import compare_choice, compare_options
from layouts.markup import markup
from layouts.notices import notice_list
from layouts.profiel import choices, profiel
from layouts.region_search import chosen_text, region_search
from layouts.shell import stored

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


def _content(asked: Asked) -> list[Any]:
    selection, availability = asked.selection, asked.availability
    subject = Subject(selection, asked.holdings)
    address = index_address(asked.release, asked.registry)
    search = region_search(chosen_names(selection, availability), availability, address, selection.lang, REQUEST)
    compare = compare_choice(selection.with_changes(level=subject.level), availability, COMPARE)
    compare.data = _compare_options(selection.with_changes(level=subject.level), availability)
    notices = notice_list(_of_profile(asked.notices), asked.registry, selection)
    heading, content = heading_of(subject), markup(page_of(subject, everything=False))
    return profiel(choices(search, compare, selection.lang), heading, notices, content, selection.lang)


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    places = (("selection", "data"), ("page-notices", "children"), ("region-search", "data-chosen"))
    lists = ((COMPARE, "data"), (COMPARE, "value"))
    outputs = [Output(*place, allow_duplicate=True) for place in (*places, *lists)]
    inputs = (Input(REQUEST, "data"), Input(COMPARE, "value"), State("selection", "data"))

    @app.callback(outputs, *inputs, prevent_initial_call=True)
    def choose_for_profile(requested: Any, compare: Any, before: dict[str, Any]) -> Any:
        release = database.current()
        holdings = holdings_of(release, registry)
        availability = holdings.availability
        asked = asked_before(before) | {"compare": str(compare or "land")}
        requested = requested if ctx.triggered_id == REQUEST else None
        wanted, left_out = asked_area(requested, asked.get("group", ""), release, registry)
        if wanted:
            asked |= wanted_of_profile(wanted, availability, asked.get("region", ""))
        selection, notices = settle(asked, registry, availability)
        said, rest = told_apart(requested, (*left_out, *_of_profile(notices)), selection, registry)
        chosen = chosen_text(chosen_names(selection, availability, said))
        told = notice_list(rest, registry, selection)
        level = Subject(selection, holdings).level
        options = _compare_options(selection.with_changes(level=level), availability)
        return stored(selection), told, chosen, options, selection.compare


def _register_show(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output("profile-heading", "children"), Output("profile-content", "data")]
    inputs = (Input("selection", "data"), Input("profile-extent", "value"))

    @app.callback(outputs, *inputs, prevent_initial_call=True)
    def show_profile(chosen: dict[str, Any], extent: Any) -> Any:
        release = database.current()
        subject = _subject(chosen, release, registry)
        key = ("profile", subject.selection, extent == "all")
        written = release.remember(key, lambda: _written(subject, everything=extent == "all"))
        return [Fragment(part) for part in written]

    browser(app, "show_profile", Output("profile", "data-shown"), Input("profile-content", "data"))


def wanted_of_profile(requested: Any, availability: Availability, region: str = "") -> dict[str, str]:
    """What a choice in the search asks for here: a region at its own level, or a group: the one to compare `region`
    with, or without a region the one that the profile is of, at the level of its parts.
    """
    wanted = wanted_fields(requested, availability)
    if "group" in wanted and region:
        return wanted | ({"compare": "groep"} if wanted["group"] else {})
    if "group" in wanted:
        area = availability.working_area(wanted["group"])
        return wanted | ({"level": area.level} if area and area.level in availability.levels() else {})
    if wanted.get("region") == "":
        return wanted
    is_wijk = wanted.get("region") in availability.names.get("wijk", {})
    return wanted | {"level": "wijk" if is_wijk else "gemeente"}


def _subject(chosen: Mapping[str, Any], release: Release, registry: Registry) -> Subject:
    holdings = holdings_of(release, registry)
    selection, _ = settle(asked_before(chosen), registry, holdings.availability)
    return Subject(selection, holdings)


def _written(subject: Subject, *, everything: bool) -> list[str]:
    content = markup(page_of(subject, everything=everything))
    return [to_json_plotly(part) for part in (heading_of(subject), content)]


def _compare_options(selection: Selection, availability: Availability) -> list[dict[str, Any]]:
    """What the profile can be compared with: of a group only what it does not need a region for, and not itself."""
    options = compare_options(selection, availability)
    if selection.region or not selection.group:
        return options
    return [option for option in options if option["value"] in COMPARED]


def _of_profile(notices: tuple[Notice, ...]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_FIGURES]
