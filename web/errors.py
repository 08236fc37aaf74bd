"""The answer at an address where there is nothing: a small page in the reader's language, or JSON under /api/."""

from html import escape

import orjson
from dash.exceptions import DependencyException
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, NotFound

from wording import phrases, say

_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
<style>
body {{ margin: 0; background: #f4f5f2; color: #17202e;
  font: 1.125rem/1.6 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif }}
header {{ padding: 0.8rem 1.5rem; background: #1b365d }}
header a {{ color: #fff; font-weight: 650; text-decoration: none }}
main {{ max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem }}
h1 {{ line-height: 1.22 }}
main a {{ color: #274c7f }}
:focus-visible {{ outline: 2px solid currentcolor; outline-offset: 3px }}
</style>
</head>
<body>
<header><a href="/{query}">{name}</a></header>
<main><h1>{title}</h1><p>{text}</p><p><a href="/{query}">{back}</a></p></main></body>
</html>
"""


def language_of_request() -> str:
    """The language of this request: Dutch, unless the address asks for English."""
    return "en" if request.args.get("lang") == "en" else "nl"


def register_errors(server: Flask) -> None:
    """Words every refusal; what went wrong inside is in the log, never in the answer."""

    @server.errorhandler(HTTPException)
    def explain(error: HTTPException) -> Response | HTTPException:
        if error.response is not None or error.code is None or error.code < 400:
            return error
        answer = Response(status=error.code, headers=error.get_headers())
        if request.path.startswith("/api/"):
            answer.mimetype = "application/json"
            answer.set_data(json_error(_sentence(error.code, "en")))
        else:
            answer.mimetype = "text/html"
            lang = language_of_request()
            title = say(f"answer.{_kind(error.code)}.title", lang)
            answer.set_data(sentence_page(title, _sentence(error.code, lang), lang))
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @server.errorhandler(DependencyException)
    def no_such_script(error: DependencyException) -> Response | HTTPException:  # noqa: ARG001
        """Dash has no answer of its own for a script that it does not serve."""
        return explain(NotFound())


def json_error(sentence: str) -> bytes:
    """The body of a refusal by the open data API."""
    return orjson.dumps({"error": sentence, "see": "/api/v1"})


def sentence_page(title: str, sentence: str, lang: str) -> str:
    """The small page that says why there is nothing at an address."""
    return _PAGE.format(
        lang=lang,
        title=escape(title),
        text=escape(sentence),
        query="?lang=en" if lang == "en" else "",
        name=escape(say("site.name", lang)),
        back=escape(say("answer.back", lang)),
    )


def _sentence(code: int, lang: str) -> str:
    return say(f"answer.{_kind(code)}.text", lang)


def _kind(code: int) -> str:
    """The code itself where we have words for it, else the first of its hundred."""
    return str(code) if f"answer.{code}.title" in phrases("nl") else ("500" if code >= 500 else "400")
