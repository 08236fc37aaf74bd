"""The pages /embed/<panel>: one panel of Verkennen, drawn by the same callbacks as there."""

from typing import Any

import dash

from callbacks.pages import language_of_address
from data.database import Database
from indicators.registry import Registry
from layouts.embed import embed_page
from layouts.notices import notice_list
from panels.catalogue import all_panels
from panels.frame import frame_of
from panels.pages import in_view, question_of
from panels.panel import Panel
from wording import say


def register(database: Database, registry: Registry) -> None:
    """Registers a page for every panel that can stand alone."""
    for panel in all_panels().values():
        if panel.embed:
            _add_page(panel, database, registry)


def _add_page(panel: Panel, database: Database, registry: Registry) -> None:
    def layout(**query: Any) -> Any:
        question, notices = question_of(panel.page, query, database.current(), registry)
        remarks = notice_list(notices, registry, question.selection)
        panel_frame = frame_of(panel, question.lang, alone=True)
        return embed_page(panel_frame, question.selection, in_view(question, panel).store, remarks)

    path, name = f"/embed/{panel.name}", f"embed-{panel.name}"
    dash.register_page(name, path=path, title=lambda: say("site.title_embed", language_of_address()), layout=layout)
