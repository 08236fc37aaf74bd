"""Views as the page makes them, from the fields of an address, and what its panels show of them."""

from collections.abc import Callable
from typing import Any

from answers.holdings import holdings_of
from answers.question import Question
from answers.settling import selection_of_query, view_of_store
from answers.view import View
from data.database import Release
from indicators.registry import Registry
from panels.catalogue import all_panels
from panels.rendering import render as render_panel


def views_of(release: Release, registry: Registry) -> Callable[..., View]:
    """Gives the view of a query; the language comes first, since most tests ask for no other than Dutch."""

    def make(lang: str = "nl", **query: str) -> View:
        holdings = holdings_of(release, registry)
        selection, _ = selection_of_query(query | {"lang": lang}, holdings)
        return view_of_store(View(selection, holdings).store, holdings)

    return make


def render(panel: str, question: Question) -> dict[str, Any]:
    """The components of a panel by its name: title, sub, notice, source, text and drawing."""
    return render_panel(all_panels()[panel], question)
