"""The page around every view: its language, title and description per request, and which addresses there are."""

from html import escape

import dash
from dash import Dash
from flask import abort, request

from web.errors import language_of_request
from web.library import library_address
from web.settings import ROOT
from wording import say

_INDEX = """<!DOCTYPE html>
<html lang="{lang}">
<head>
{metas}
<meta name="description" content="{description}">
<title>{title}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
{css}
</head>
<body>
<div id="react-entry-point"><p class="_dash-loading">{loading}</p></div>
<noscript><p>{noscript}</p></noscript>
{config}
{scripts}
{renderer}
</body>
</html>
"""


class PageApp(Dash):
    """Dash with <html lang>, title and description that follow the request."""

    def interpolate_index(self, **parts: str) -> str:
        """The first answer to every page, before Dash fills it."""
        lang = language_of_request()
        page = _page_of_request()
        own = {
            "title": say(f"site.title_{'embed' if page.startswith('embed-') else page}", lang),
            "description": say("site.tagline", lang),
            "loading": say("answer.loading", lang),
            "noscript": say("answer.noscript", lang),
        }
        return _INDEX.format_map(parts | {"lang": lang} | {name: escape(text) for name, text in own.items()})


def new_app() -> PageApp:
    """A Dash app without pages yet, with all of its files served from here, MapLibre among them."""
    return PageApp(
        __name__,
        assets_folder=str(ROOT / "assets"),
        use_pages=True,
        pages_folder="",
        include_pages_meta=False,
        title=say("site.name", "nl"),
        update_title="",
        serve_locally=True,
        # Pages are made per request, so Dash cannot know beforehand which components there are.
        suppress_callback_exceptions=True,
        external_scripts=[{"src": library_address("js")}],
        external_stylesheets=[library_address("css")],
        add_log_handler=False,
        enable_mcp=False,
    )


def _page_of_request() -> str:
    """The name of the page at the address of this request."""
    return next(page["module"] for page in dash.page_registry.values() if page["path"] == request.path)


def refuse_unknown_pages(app: Dash) -> None:
    """Answers 404 where no page is registered; Dash itself answers every address with a page."""

    @app.server.before_request
    def refuse() -> None:
        rule = request.url_rule.rule if request.url_rule else ""
        if rule == "/<path:path>" and request.path not in {page["path"] for page in dash.page_registry.values()}:
            abort(404)
