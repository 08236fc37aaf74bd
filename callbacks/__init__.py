"""Wires layouts to queries to figures; thin."""

from dash import Dash

from callbacks import verkennen
from data.database import Database
from indicators.registry import Registry


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Gives the app its pages and everything they react with. The app was made with use_pages and no pages folder."""
    verkennen.register(app, database, registry)
