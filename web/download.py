"""The download of a panel as a file: /download/<panel>.<ending>?<the query of the page>."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from urllib.parse import quote

from flask import Flask, Response, abort, request

from data.database import Database, Release
from figures.citation import Cited, apa, bibtex
from figures.download import Download, NoDownload
from web.api_observations import MOST_ROWS
from web.api_sources import described_sources, licences_of
from web.download_formats import WRITERS, Provenance
from web.errors import language_of_request, sentence_page
from wording import say

# Gives what a panel shows at a query, or why there is nothing.
Take = Callable[[str, Mapping[str, str | list[str]], Release], Download | NoDownload]
# Of each kind, what the parameter csv may be, and what it is written by.
_CSV = {"comma": "csv", "semicolon": "semicolon"}
_CITATIONS = {"txt": (apa, "text/plain; charset=utf-8"), "bib": (bibtex, "application/x-bibtex; charset=utf-8")}


def register_downloads(server: Flask, database: Database, panels: frozenset[str], take: Take) -> None:
    """Answers /download/ for every one of the panels, in all formats."""

    @server.get("/download/<panel>.<any(csv, xlsx, parquet, json, bib, txt):ending>")
    def download(panel: str, ending: str) -> Response:
        if panel not in panels:
            abort(404)
        query = {name: values if len(values) > 1 else values[0] for name, values in request.args.lists()}
        kind = query.pop("csv", "comma")
        if ending == "csv" and kind not in _CSV:
            return _refusal(say("take.csv_unknown", language_of_request(), asked=str(kind)[:40]))
        release = database.current()
        download = take(panel, query, release)
        if isinstance(download, NoDownload):
            return _refusal(download.sentence)
        if len(download.rows) > MOST_ROWS:
            return _refusal(say("take.too_many", download.lang, rows=len(download.rows), limit=MOST_ROWS))
        provenance = Provenance(described_sources(release, download.source_ids), release.release_id, _site())
        if ending in _CITATIONS:
            return _citation(download, provenance, ending)
        return _file(download, provenance, ending, _CSV[str(kind)] if ending == "csv" else ending)


def _file(download: Download, provenance: Provenance, ending: str, kind: str) -> Response:
    write, media_type = WRITERS[kind]
    answer = Response(write(download, provenance))
    _name(answer, download, ending, media_type, inline=ending == "json")
    links = [f'<{licence["url"]}>; rel="license"' for licence in licences_of(provenance.sources)]
    answer.headers["Link"] = ", ".join([*links, '</api/v1/sources>; rel="describedby"'])
    # Headers are ASCII; a name with an accent is percent-encoded, as in an address.
    credit = "; ".join(sorted(source["credit"] for source in provenance.sources))
    answer.headers["X-Credit"] = quote(credit, safe=" ,;:.()/&'+-=")
    return answer


def _citation(download: Download, provenance: Provenance, ending: str) -> Response:
    write, media_type = _CITATIONS[ending]
    day = datetime.now(tz=UTC).date()
    citation = Cited(download.subject, provenance.site + download.address, provenance.release_id, day, download.lang)
    answer = Response(write(provenance.sources, citation))
    _name(answer, download, ending, media_type, inline=ending == "txt")
    return answer


def _name(answer: Response, download: Download, ending: str, media_type: str, *, inline: bool) -> None:
    disposition = "inline" if inline else "attachment"
    answer.headers["Content-Type"] = media_type
    answer.headers["Content-Disposition"] = f'{disposition}; filename="{download.stem}.{ending}"'
    # The file names the host it was asked from: nobody may keep it for another reader.
    answer.headers["Cache-Control"] = "private, no-cache"


def _refusal(sentence: str) -> Response:
    lang = language_of_request()
    answer = Response(sentence_page(say("take.refused", lang), sentence, lang), status=400, mimetype="text/html")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _site() -> str:
    """'https://host': behind a proxy that speaks TLS for us the scheme is the one it names."""
    scheme = "https" if request.headers.get("X-Forwarded-Proto") == "https" else request.scheme
    return f"{scheme}://{request.host}"
