"""The search for a region on every page: what it asks for becomes the selection, and what holds is shown in it."""

from collections.abc import Sequence
from typing import Any

from dash import Dash, Input, Output, State

from answers.choices.region import selection_after_request
from answers.holdings import holdings_of
from answers.question import Question
from answers.region_index import index_address, search_choice
from answers.settling import texts_of_store
from answers.view import View
from answers.working_areas import asks_area
from callbacks.pages import browser
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
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
