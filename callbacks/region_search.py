"""The search for a region on every page: what it asks for becomes the selection, and what holds is shown in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, Input, Output, State

from answers.holdings import Holdings, holdings_of
from answers.question import Question
from answers.region_index import index_address, search_choice
from answers.settling import selection_of_texts, texts_of_store
from answers.view import View
from answers.working_areas import asks_area, request_with_area
from callbacks.pages import browser
from data.database import Database
from indicators.availability import Availability
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from layouts.markup import markup
from layouts.notices import notice_list
from layouts.region_search import choice_text, region_search

# What a choice fills on every page that has the search, in the order of `shared_values`.
SHARED = (("selection", "data"), ("page-notices", "children"), ("region-search", "data-chosen"))


def register_search(app: Dash, database: Database, registry: Registry) -> None:
    """The search on pages without other controls: Store "page-request" to what it fills."""
    outputs = [Output(*place, allow_duplicate=True) for place in SHARED]

    @app.callback(outputs, Input("page-request", "data"), State("selection", "data"), prevent_initial_call=True)
    def follow(request: Any, before: dict[str, Any]) -> Any:
        holdings = holdings_of(database.current(), registry)
        selection, notices = selection_after_request(request, texts_of_store(before), holdings)
        return shared_values(View(selection, holdings), notices, request)

    search = (Input("region-search", "data-chosen"), Input("region-search", "id"))
    browser(app, "show_chosen", Output("region-search", "data-shown"), *search)


def search_of(question: Question, request: str) -> Any:
    """The search with what is chosen now. request: the id of the Store that gets the reader's request."""
    availability, address = question.availability, index_address(question.release, question.registry)
    choice = search_choice(question.selection, availability)
    return region_search(choice, availability, address, question.lang, request)


def shared_values(question: Question, notices: Sequence[Notice], request: Any = None) -> list[Any]:
    """The values of SHARED. request: that of the search, if it made one: its own box says what became of it."""
    selection, registry = question.selection, question.registry
    own = notices if asks_area(request) else ()
    rest = () if asks_area(request) else notices
    choice = search_choice(selection, question.availability, markup(notice_list(own, registry, selection)))
    return [question.store, notice_list(rest, registry, selection, question.more), choice_text(choice)]


def selection_after_request(
    request: Any, texts: Mapping[str, str], holdings: Holdings
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection after a choice in the search.

    request: the code of a region, texts under region and group, or under area what its box asks for. texts: the
    selection before, as it would be asked for.
    """
    availability = holdings.availability
    request, area_notices = request_with_area(request, texts.get("group", ""), holdings)
    fields = request_fields(request, availability)
    level, notices = _level(fields.get("region", ""), texts, availability)
    selection, others = selection_of_texts(_at_level(texts, fields, level, availability), holdings)
    if fields.get("region") and not selection.region:
        # What was chosen cannot be had as it is: the page stays where it was.
        selection, _ = selection_of_texts(texts, holdings)
    return selection, (*area_notices, *notices, *others)


def request_fields(request: Any, availability: Availability) -> dict[str, str]:
    """The fields of a Selection that a choice in the search asks for: region, or group."""
    fields = dict(request) if isinstance(request, dict) else {"region": str(request or "")}
    if fields.get("region", "") in availability.groups:
        fields["group"] = fields.pop("region")
    return fields


def _at_level(
    texts: Mapping[str, str], fields: Mapping[str, str], level: str, availability: Availability
) -> dict[str, str]:
    """The texts of the request at a level. A working area that stands for my region brings its own level, even where A
    and B change with it: at another there is nothing of it to be seen.
    """
    all_texts = {**texts, **fields, "level": level}
    # Whoever lets go of a region has the working area beside it as mine.
    area = availability.working_area(all_texts.get("group", "")) if fields else None
    is_mine = area is not None and not all_texts.get("region") and area.level in availability.levels()
    return all_texts | ({"level": area.level} if area and is_mine else {})


def _level(region: str, texts: Mapping[str, str], availability: Availability) -> tuple[str, tuple[Notice, ...]]:
    """The level a choice leads to: that of the wijk or buurt, where both figures have it."""
    level = texts.get("level", availability.levels()[0])
    smaller = (one for one in availability.levels()[1:] if region in availability.names.get(one, {}))
    own = next(smaller, level)
    if own == level or {texts.get("a"), texts.get("b")} <= availability.indicators(own):
        return own, ()
    args, remedy = {"name": availability.name(region), "level": own}, {"level": own, "region": region}
    return level, (Notice("stays_at_gemeente", args, remedy=remedy, remedy_key=f"to_{own}"),)
