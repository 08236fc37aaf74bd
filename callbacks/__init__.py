"""Dash wiring: which input leads to which output. A module a page, and one for what pages share."""

import dash
from dash import Dash

from callbacks import cijfers, drawing, embed, over, profiel, samenhang, vergelijk, verkennen
from callbacks.pages import register_everywhere
from callbacks.region_search import register_search
from data.database import Database
from indicators.registry import Registry
from layouts.shell import root


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Gives the app its pages and everything they react with. The app was made with use_pages and no pages folder."""
    app.layout = root(dash.page_container)
    register_everywhere(app)
    register_search(app, database, registry)
    drawing.register(app, database, registry)
    embed.register(database, registry)
    for page in (verkennen, samenhang, vergelijk, profiel, cijfers):
        page.register(app, database, registry)
    over.register(database, registry)
