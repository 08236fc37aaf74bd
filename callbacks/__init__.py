"""Wires layouts to queries to figures; thin. One module a page."""

import dash
from dash import Dash

from callbacks import cijfers, embed, over, profiel, samenhang, vergelijk, verkennen
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
    verkennen.register(app, database, registry)
    embed.register(database, registry)
    samenhang.register(app, database, registry)
    vergelijk.register(app, database, registry)
    profiel.register(app, database, registry)
    cijfers.register(app, database, registry)
    over.register(database, registry)
