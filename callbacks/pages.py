"""How a page comes by its layout: the address is read, the page is filled, and what every page has is wired once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import dash
from dash import ClientsideFunction, Dash, Input, Output, State, ctx

from callbacks.held import Chosen, holdings_of
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import from_query
from layouts.shell import PAGES, frame
from wording import say


@dataclass(frozen=True)
class Asked(Chosen):
    """What the address of a page asks for, and what it is answered from. query: all of it, as it came."""

    notices: tuple[Notice, ...] = ()
    query: Mapping[str, Any] = field(default_factory=dict)


def add_page(
    page: str,
    content: Callable[[Asked], list[Any]],
    database: Database,
    registry: Registry,
    more: Callable[[Asked], str] | None = None,
    read: Callable[[Mapping[str, Any]], Mapping[str, Any]] = lambda query: query,
) -> None:
    """Registers a page of PAGES; `content` makes what stands between header and footer.

    more: what the page keeps in the query of its address beside the selection. read: the query as the page takes it.
    """

    def layout(**query: Any) -> Any:
        release = database.current()
        holdings = holdings_of(release, registry)
        selection, notices = from_query(read(query), registry, holdings.availability)
        asked = Asked(selection, holdings, notices, query)
        kept = more(asked) if more else ""
        return frame(page, content(asked), selection, release.release_id, kept)

    def title() -> str:
        """What stands on the tab, in the language of the address."""
        search = ctx.inputs.get("_pages_location.search") or ""
        return say(f"site.title_{page}", "en" if "lang=en" in search else "nl")

    dash.register_page(page, path=PAGES[page], title=title, layout=layout)


def register_everywhere(app: Dash) -> None:
    """What the browser does on every page: the address and the links keep up with selection and marks."""
    seen = (Input("selection", "data"), Input("marks", "data"))
    links = [Output("language", "href"), *(Output(f"nav-{page}", "href") for page in PAGES)]
    browser(app, "write_address", Output("address", "data-written"), *seen)
    browser(app, "page_links", links, *seen)


def browser(app: Dash, function: str, output: Output | list[Output], *inputs: Input | State) -> None:
    """Wires a function of assets/ that never asks the server."""
    app.clientside_callback(ClientsideFunction("kansen", function), output, *inputs)
