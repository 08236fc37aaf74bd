"""The way a page comes by its layout: the address is read, the page is filled, and what every page has, wired once."""

from collections.abc import Callable, Mapping
from typing import Any

import dash
from dash import ClientsideFunction, Dash, Input, Output, State, ctx

from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.shell import PAGES, frame
from panels.pages import question_of
from wording import say


def add_page(
    page: str,
    content: Callable[[Any, tuple[Notice, ...]], list[Any]],
    database: Database,
    registry: Registry,
    read: Callable[[Mapping[str, Any]], Mapping[str, Any]] = lambda query: query,
) -> None:
    """Registers a page of PAGES; `content` makes what stands between header and footer.

    It gets the question that the address asks, of the kind of the page, and the notices for all that cannot be had.
    read: the query as the page takes it.
    """

    def layout(**query: Any) -> Any:
        question, notices = question_of(page, read(query), database.current(), registry)
        return frame(page, content(question, notices), question.selection, question.store)

    dash.register_page(
        page, path=PAGES[page], title=lambda: say(f"site.title_{page}", language_of_address()), layout=layout
    )


def language_of_address() -> str:
    """The language of the address, for what stands on the tab of the browser."""
    return "en" if "lang=en" in (ctx.inputs.get("_pages_location.search") or "") else "nl"


def register_everywhere(app: Dash) -> None:
    """Registers what the browser does on every page: the address and the links keep up with selection and marks."""
    triggers = (Input("selection", "data"), Input("marks", "data"))
    links = [Output("language", "href"), *(Output(f"nav-{page}", "href") for page in PAGES)]
    browser(app, "write_address", Output("address", "data-written"), *triggers)
    browser(app, "page_links", links, *triggers)


def browser(app: Dash, function: str, output: Output | list[Output], *inputs: Input | State) -> None:
    """Wires a function of assets/ that never asks the server."""
    app.clientside_callback(ClientsideFunction("kansen", function), output, *inputs)
