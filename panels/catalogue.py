"""Every panel, collected by walking through panels/: a new one is one module more."""

import importlib
import itertools
import pkgutil
from collections.abc import Mapping
from functools import cache

import panels
from panels.panel import Panel


@cache
def all_panels() -> Mapping[str, Panel]:
    """Every panel by its name, page by page in the order of the page. ValueError when two share a name or a place."""
    modules = [importlib.import_module(f"panels.{module.name}") for module in pkgutil.iter_modules(panels.__path__)]
    every = [panel for module in modules for panel in getattr(module, "PANELS", ())]
    every.sort(key=lambda panel: (panel.page, panel.place))
    for first, second in itertools.pairwise(every):
        if (first.page, first.place) == (second.page, second.place):
            raise ValueError(f"panels {first.name} and {second.name} both have place {first.place}; give one another")
    by_name = {panel.name: panel for panel in every}
    if len(by_name) != len(every):
        names = sorted({panel.name for panel in every if sum(panel.name == other.name for other in every) > 1})
        raise ValueError(f"more than one panel is called {', '.join(names)}; give each a name of its own")
    return by_name


def panels_of(page: str) -> tuple[Panel, ...]:
    """The panels of one page, in its order."""
    return tuple(panel for panel in all_panels().values() if panel.page == page)
