"""The page Cijfers en bronnen: its layout from the release; the browser searches and opens."""

from typing import Any

from dash import Dash, Input, Output

from answers.question import Question
from callbacks.pages import add_page, browser
from data.changes import read_changes
from data.database import Database
from data.queries.release import release_row, table_sizes
from data.release import everything_address
from figures.release_notes import release_notes
from indicators.registry import Registry
from layouts.cijfers import cijfers
from panels.text_pages import catalogue_of, sources_of


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /cijfers and what its browser part does."""
    add_page("cijfers", _content, database, registry)
    browser(app, "show_catalogue", Output("catalogue", "data-shown"), Input("catalogue-data", "data"))


def _content(question: Question, _notices: object) -> list[Any]:
    release, lang = question.release, question.lang
    figures = catalogue_of(question.holdings, lang)
    changes = read_changes(release.folder)
    notes = release_notes(None if changes is None else vars(changes), question.registry, lang)
    return cijfers(
        question.selection,
        figures,
        sources_of(release, figures, lang),
        release.ask(release_row) | release.ask(table_sizes),
        (notes.sentences, notes.lists),
        everything_address(release.manifest),
    )
