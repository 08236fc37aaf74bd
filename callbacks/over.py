"""The page Over: its text, filled in from the release."""

from datetime import UTC, datetime
from typing import Any

from callbacks.pages import Asked, add_page
from data.database import Database
from data.queries import sources_of_slice
from figures.citation import Cited, apa
from indicators.comparability import shown
from indicators.registry import Registry
from layouts.over import over
from wording import say


def register(database: Database, registry: Registry) -> None:
    """Registers the page at /over; nothing on it changes."""
    add_page("over", _content, database, registry)


def _content(asked: Asked) -> list[Any]:
    return over(asked.selection, {"release": asked.release.release_id, "example": _example(asked)})


def _example(asked: Asked) -> str:
    """How to refer to the first figure of this selection."""
    lang = asked.selection.lang
    figure = shown(asked.selection, "a", asked.registry, asked.availability)
    sources = asked.release.ask(sources_of_slice, *figure.slice_of).head(1)
    if sources.empty:
        return say("over.no_example", lang)
    rows = [
        {str(name): value for name, value in row.items()}
        for row in sources.astype(object).where(sources.notna(), None).to_dict("records")
    ]
    view = f"{figure.indicator.texts[lang].name}, {figure.period}"
    today = datetime.now(UTC).date()
    return apa(rows, Cited(view, say("over.page_address", lang), asked.release.release_id, today, lang))
