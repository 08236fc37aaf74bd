"""Views as the page makes them, from the fields of an address."""

from collections.abc import Callable

from callbacks.held import availability_of
from callbacks.view import View, view_of
from data.database import Release
from indicators.registry import Registry
from indicators.selection import from_query
from layouts.shell import stored


def views_of(release: Release, registry: Registry) -> Callable[..., View]:
    """Gives the view of a query; the language comes first, since most tests ask for no other than Dutch."""

    def make(lang: str = "nl", **query: str) -> View:
        selection, _ = from_query(query | {"lang": lang}, registry, availability_of(release, registry))
        return view_of(stored(selection), release, registry)

    return make
