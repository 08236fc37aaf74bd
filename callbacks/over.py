"""The page Over: its text, filled in from the release."""

from datetime import UTC, datetime
from typing import Any

from answers.view import View
from callbacks.pages import add_page
from data.database import Database
from data.queries.release import sources_of_slice
from figures.citation import Cited, apa
from indicators.registry import Registry
from layouts.over import over
from wording import say


def register(database: Database, registry: Registry) -> None:
    """Registers the page at /over; nothing on it changes."""
    add_page("over", _content, database, registry)


def _content(view: View, _notices: object) -> list[Any]:
    return over(view.selection, {"release": view.release.release_id, "example": _example(view)})


def _example(view: View) -> str:
    """The citation of the first figure of this selection."""
    lang = view.lang
    figure = view.a.figure
    sources = view.release.ask(sources_of_slice, *figure.key).head(1)
    if sources.empty:
        return say("over.no_example", lang)
    rows = [
        {str(name): value for name, value in row.items()}
        for row in sources.astype(object).where(sources.notna(), None).to_dict("records")
    ]
    about = f"{figure.indicator.texts[lang].name}, {figure.period}"
    today = datetime.now(UTC).date()
    return apa(rows, Cited(about, say("over.page_address", lang), view.release.release_id, today, lang))
