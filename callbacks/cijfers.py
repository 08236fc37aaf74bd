"""The page Cijfers en bronnen: its layout from the release; the browser searches and opens."""

from typing import Any

from dash import Dash, Input, Output

from answers.holdings import Holdings
from answers.question import Question
from callbacks.pages import add_page, browser
from data.changes import read_changes
from data.database import Database, Release
from data.memory import remembered
from data.queries.release import completeness, coverage_rows, release_row, source_rows, table_sizes
from data.release import everything_address
from figures.catalogue import CatalogueEntry, catalogue, found_in
from figures.licences import licence_address
from figures.release_notes import release_notes
from indicators.registry import Registry
from layouts.cijfers import cijfers
from wording import say


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /cijfers and what its browser part does."""
    add_page("cijfers", _content, database, registry)
    browser(app, "show_catalogue", Output("catalogue", "data-shown"), Input("catalogue-data", "data"))


@remembered
def figures_of(holdings: Holdings, lang: str) -> list[CatalogueEntry]:
    """The catalogue of one release in one language."""
    release = holdings.release
    return catalogue(holdings.registry, release.ask(completeness), release.ask(coverage_rows), lang)


def _content(question: Question, _notices: object) -> list[Any]:
    release, lang = question.release, question.lang
    figures = figures_of(question.holdings, lang)
    changes = read_changes(release.folder)
    notes = release_notes(None if changes is None else vars(changes), question.registry, lang)
    return cijfers(
        question.selection,
        figures,
        _sources(release, figures, lang),
        release.ask(release_row) | release.ask(table_sizes),
        (notes.sentences, notes.lists),
        everything_address(release.manifest),
    )


def _sources(release: Release, figures: list[CatalogueEntry], lang: str) -> list[dict[str, Any]]:
    """Every source with how many figures come from it and what of it did not join."""
    table = release.ask(source_rows)
    rows = table.astype(object).where(table.notna(), None).to_dict("records")
    return [{**_texts(row), **_use(row["source_id"], release, figures, lang)} for row in rows]


def _texts(row: dict[Any, Any]) -> dict[str, Any]:
    find = row["table_code"] or row["source_id"]
    return row | {"licence_url": licence_address(row["licence"], row["url"]), "find": find}


def _use(source_id: str, release: Release, figures: list[CatalogueEntry], lang: str) -> dict[str, Any]:
    coverage = release.ask(coverage_rows)
    coverage = coverage[(coverage["source_id"] == source_id) & ~coverage["subject"].str.contains(": ")]
    sentences = [
        say("cijfers.source.matched", lang, matched=matched, total=total, subject=subject)
        for subject, matched, total in coverage[["subject", "matched", "total"]].to_numpy().tolist()
    ]
    return {"used_by": found_in(figures, source_id), "coverage": sentences}
