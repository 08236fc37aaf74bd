"""The content of the pages of text: the catalogue of a release, its sources, and how to refer to it."""

from datetime import date
from typing import Any

from answers.holdings import Holdings
from answers.view import View
from data.database import Release
from data.memory import remembered
from data.queries.release import completeness, coverage_rows, source_rows, sources_of_slice
from figures.catalogue import CatalogueEntry, catalogue, figures_from
from figures.citation import Cited, apa
from figures.licences import licence_address
from wording import say


@remembered
def catalogue_of(holdings: Holdings, lang: str) -> list[CatalogueEntry]:
    """The catalogue of one release in one language."""
    release = holdings.release
    return catalogue(holdings.registry, release.ask(completeness), release.ask(coverage_rows), lang)


def sources_of(release: Release, figures: list[CatalogueEntry], lang: str) -> list[dict[str, Any]]:
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
    return {"used_by": figures_from(figures, source_id), "coverage": sentences}


def example_citation(view: View, day: date) -> str:
    """The reference to the first figure of a view, looked at on a day; a sentence where it has no source."""
    lang, figure = view.lang, view.a.figure
    sources = view.release.ask(sources_of_slice, *figure.key).head(1)
    if sources.empty:
        return say("over.no_example", lang)
    rows = [
        {str(name): value for name, value in row.items()}
        for row in sources.astype(object).where(sources.notna(), None).to_dict("records")
    ]
    about = f"{figure.indicator.texts[lang].name}, {figure.period}"
    return apa(rows, Cited(about, say("over.page_address", lang), view.release.release_id, day, lang))
