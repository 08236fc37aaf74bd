"""The pages /embed/<panel>: one panel of Verkennen, drawn by the same callbacks as there."""

from typing import Any

import dash
from dash import ctx

from callbacks.held import availability_of
from data.database import Database
from indicators.registry import Registry
from indicators.selection import from_query
from layouts.embed import embedded
from layouts.notices import notice_list
from layouts.tools import IN_VIEW
from layouts.verkennen import FRAMED
from wording import say


def register(database: Database, registry: Registry) -> None:
    """Registers a page for every panel that can stand alone."""
    for panel in FRAMED:
        _add_page(panel, database, registry)


def _add_page(panel: str, database: Database, registry: Registry) -> None:
    def layout(**query: Any) -> Any:
        release = database.current()
        asked, notices = from_query(query, registry, availability_of(release, registry))
        shown = asked.with_changes(view=IN_VIEW.get(panel, asked.view))
        return embedded(panel, asked, shown, notice_list(notices, registry, asked), release.release_id)

    def title() -> str:
        search = ctx.inputs.get("_pages_location.search") or ""
        return say("site.title_embed", "en" if "lang=en" in search else "nl")

    dash.register_page(f"embed-{panel}", path=f"/embed/{panel}", title=title, layout=layout)
