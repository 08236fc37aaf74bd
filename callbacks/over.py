"""The page Over: its text, filled in from the release."""

from datetime import UTC, datetime
from typing import Any

from answers.view import View
from callbacks.pages import add_page
from data.database import Database
from indicators.registry import Registry
from layouts.over import over
from panels.text_pages import example_citation


def register(database: Database, registry: Registry) -> None:
    """Registers the page at /over; nothing on it changes."""
    add_page("over", _content, database, registry)


def _content(view: View, _notices: object) -> list[Any]:
    example = example_citation(view, datetime.now(UTC).date())
    return over(view.selection, {"release": view.release.release_id, "example": example})
