"""The page Cijfers en bronnen: the catalogue of figures, the sources, this release, the download of everything."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from indicators.model import DOMAINS
from indicators.selection import Selection
from layouts.prose import contents, facts, text_page
from wording import format_number, phrases, say
from wording.dates import format_date

ROLES = ("omstandigheid", "voorziening", "gebruik", "uitkomst")
API = ("/api/v1/indicators", "/api/v1/sources", "/api/v1/regions?level=gemeente")

Entry = Mapping[str, Any]


def cijfers(
    selection: Selection,
    figures: Sequence[Entry],
    sources: Sequence[Entry],
    release: Entry,
    notes: tuple[Sequence[str], Mapping[str, Sequence[str]]],
    download: Entry | None,
) -> list[Any]:
    """figures: see figures.catalogue. sources: rows of the table, with `used_by` and `coverage` (sentences).

    release: its row and sizes. notes: what changed: sentences, and lists by heading.
    download: address and bytes of the zip; None when the release has none.
    """
    lang = selection.lang
    varied = sum("variant_of" in figure for figure in figures)
    parts = {
        "figures": [html.Div(id="catalogue", **_words(selection))],
        "everything": _everything(download, lang),
        "sources": [_source(source, lang) for source in sources],
        "release": [*_release(release, lang), *_changes(*notes, lang)],
    }
    headings = [(name, say(f"cijfers.{name}", lang)) for name in parts]
    page = text_page(
        say("cijfers.heading", lang),
        say("cijfers.lead", lang, figures=len(figures) - varied, variants=varied),
        [html.Div(id="catalogue-filter"), contents(say("cijfers.on_page", lang), headings)],
        [_section(name, heading, parts[name]) for name, heading in headings],
    )
    entries = {"figures": figures, "sources": {source["source_id"]: _copy(source, lang) for source in sources}}
    return [page, dcc.Store(id="catalogue-data", data=entries)]


def _section(name: str, heading: str, content: Sequence[Any]) -> html.Section:
    return html.Section(
        [html.H2(heading, id=f"{name}-title"), *content],
        id=name,
        className="part",
        **{"aria-labelledby": f"{name}-title"},
    )


def _words(selection: Selection) -> dict[str, str]:
    """The words that the browser writes itself, and the selection that links to Verkennen keep."""
    lang, section = selection.lang, "browser_catalogue."
    words: dict[str, Any] = {
        key.removeprefix(section): text for key, text in phrases(lang).items() if key.startswith(section)
    }
    words["domains"] = {domain: say(f"domain.{domain}", lang) for domain in DOMAINS}
    words["roles"] = {role: say(f"role.{role}", lang) for role in ROLES}
    words["role_means"] = {role: say(f"catalogue.role.{role}", lang) for role in ROLES}
    words["levels"] = {"land": say("country.name", lang)} | {
        level: say(f"level.{level}.choice", lang) for level in ("gemeente", "wijk")
    }
    query = selection.to_query().removeprefix("?")
    return {"data-words": json.dumps(words, ensure_ascii=False), "data-query": query}


def _copy(source: Entry, lang: str) -> dict[str, str]:
    """The texts of a source under a figure; `find` is what it is searched by."""
    texts = {name: source[name] for name in ("credit", "licence", "licence_url", "note") if source[name]}
    days = {name: _day(source[name], lang) for name in ("retrieved_at", "modified_at")}
    search_fields = ("source_id", "table_code", "title", "publisher")
    return texts | days | {"find": " ".join(source[name] for name in search_fields if source[name])}


def _day(moment: Any, lang: str) -> str:
    return format_date(moment, lang) if moment else say("cijfers.unknown", lang)


def _source(source: Entry, lang: str) -> html.Details:
    table = source["table_code"]
    figure_count = source["used_by"]
    count = (
        say("cijfers.source.used_by", lang, n=figure_count) if figure_count else say("cijfers.source.boundaries", lang)
    )
    summary = [
        html.Span(source["title"], className="source-title"),
        html.Span(f"{table} · {count}" if table else count),
    ]
    values = {
        "credit": source["credit"],
        "publisher": source["publisher"],
        "table_code": table,
        "url": html.A(source["url"], href=source["url"], rel="noreferrer"),
        "licence": html.A(source["licence"], href=source["licence_url"], rel="license noreferrer"),
        "retrieved_at": _day(source["retrieved_at"], lang),
        "modified_at": _day(source["modified_at"], lang),
        "rows": format_number(source["rows"], 0, lang),
        "sha256": html.Code(source["sha256"][:12], title=source["sha256"]),
        "coverage": [html.P(sentence) for sentence in source["coverage"]],
        "note": source["note"],
    }
    rows = [(say(f"cijfers.source.{name}", lang), value) for name, value in values.items()]
    show = html.A(
        say("cijfers.source.show", lang), href="#figures", className="button", **{"data-find": source["find"]}
    )
    body = [facts(rows), show] if figure_count else [facts(rows)]
    return html.Details([html.Summary(summary), *body], id=f"bron-{source['source_id']}", className="fold")


def _everything(download: Entry | None, lang: str) -> list[Any]:
    api = html.A("/api/v1", href="/api/v1")
    if download is None:
        before, after = say("cijfers.download.no_zip", lang, address="\n").split("\n")
        first = [html.P([before, api, after])]
    else:
        size = format_number(download["bytes"] / 1e6, 1, lang)
        words = say("cijfers.download.zip", lang, size=size)
        zipped = html.A(words, href=download["address"], download="", className="button", id="download-everything")
        first = [html.P(zipped), html.P(say("cijfers.download.zip_holds", lang))]
    addresses = html.Ul([html.Li(html.A(html.Code(address), href=address)) for address in API])
    return [
        *first,
        html.H3(say("cijfers.download.api", lang)),
        html.P(say("cijfers.download.api_text", lang)),
        addresses,
        html.P(html.A(say("cijfers.download.dcat", lang), href="/catalog.jsonld")),
    ]


def _release(release: Entry, lang: str) -> list[Any]:
    values = {
        "release_id": html.Code(release["release_id"]),
        "built_at": format_date(release["built_at"], lang),
        **{
            name: format_number(release[name], 0, lang) for name in ("indicators", "observations", "regions", "sources")
        },
        "code_version": html.Code(release["code_version"]),
        "definitions_sha256": html.Code(release["definitions_sha256"][:12]),
    }
    rows = [(say(f"cijfers.built.{name}", lang), value) for name, value in values.items()]
    return [facts(rows), html.P(say("cijfers.built.footnote", lang), className="quiet")]


def _changes(sentences: Sequence[str], lists: Mapping[str, Sequence[str]], lang: str) -> list[Any]:
    folds = [
        html.Details([html.Summary(heading), html.Ul([html.Li(line) for line in lines])], className="fold")
        for heading, lines in lists.items()
    ]
    return [html.H3(say("cijfers.changes", lang), id="changes"), *(html.P(sentence) for sentence in sentences), *folds]
