"""The search for a region on every page: what it asks for becomes the selection, and what holds is shown in it."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from dash import Dash, Input, Output, State

from callbacks.held import availability_of
from callbacks.pages import browser
from callbacks.region_index import chosen_names
from callbacks.working_areas import asked_area, told_apart
from data.database import Database, Release
from indicators.availability import Availability
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle
from layouts.notices import notice_list
from layouts.region_search import chosen_text
from layouts.shell import stored


def register_search(app: Dash, database: Database, registry: Registry) -> None:
    """The search on pages without other controls: Store "page-request" to "selection" and "page-notices"."""
    shown = Output("region-search", "data-chosen", allow_duplicate=True)
    notices_of = Output("page-notices", "children", allow_duplicate=True)
    outputs = [Output("selection", "data", allow_duplicate=True), notices_of, shown]

    @app.callback(outputs, Input("page-request", "data"), State("selection", "data"), prevent_initial_call=True)
    def follow(requested: Any, before: dict[str, Any]) -> Any:
        release = database.current()
        selection, notices = settled_request(requested, asked_before(before), release, registry)
        told, rest = told_apart(requested, notices, selection, registry)
        chosen = chosen_text(chosen_names(selection, availability_of(release, registry), told))
        return stored(selection), notice_list(rest, registry, selection), chosen

    search = (Input("region-search", "data-chosen"), Input("region-search", "id"))
    browser(app, "show_chosen", Output("region-search", "data-shown"), *search)


def asked_before(before: Mapping[str, Any]) -> dict[str, str]:
    """A stored selection as it would be asked for; marks are kept by the browser."""
    names = {field.name for field in fields(Selection)} - {"marked"}
    found = {name: value for name, value in before.items() if name in names and value}
    return {name: ",".join(value) if isinstance(value, list | tuple) else str(value) for name, value in found.items()}


def at_own_period(asked: Mapping[str, str], before: Mapping[str, Any]) -> dict[str, str]:
    """What is asked for, where another indicator than before starts at its own latest period.

    It is known by what was shown before, not by what was changed last: of two choices in quick succession Dash asks
    only once.
    """
    left = {f"p{side}" for side in "ab" if asked.get(side) != before.get(side)}
    return {name: text for name, text in asked.items() if name not in left or text != before.get(name)}


def settled_request(
    requested: Any, asked: Mapping[str, str], release: Release, registry: Registry
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection after a choice in the search.

    requested: the code of a region, texts under region and group, or under area what its box asks for.
    """
    availability = availability_of(release, registry)
    requested, told = asked_area(requested, asked.get("group", ""), release, registry)
    wanted = wanted_fields(requested, availability)
    level, notices = _level(wanted.get("region", ""), asked, availability)
    selection, settled = settle(_at_level(asked, wanted, level, availability), registry, availability)
    if wanted.get("region") and not selection.region:
        # What was chosen cannot be had as it is: the page stays where it was.
        selection, _ = settle(asked, registry, availability)
    return selection, (*told, *notices, *settled)


def wanted_fields(requested: Any, availability: Availability) -> dict[str, str]:
    """The fields of a Selection that a choice in the search asks for: region, or group."""
    wanted = dict(requested) if isinstance(requested, dict) else {"region": str(requested or "")}
    if wanted.get("region", "") in availability.groups:
        wanted["group"] = wanted.pop("region")
    return wanted


def _at_level(
    asked: Mapping[str, str], wanted: Mapping[str, str], level: str, availability: Availability
) -> dict[str, str]:
    """What is asked for then. A working area that stands for my region brings its own level, even where A and B change
    with it: at another there is nothing of it to be seen.
    """
    together = {**asked, **wanted, "level": level}
    # Whoever lets go of a region has the working area beside it as mine.
    area = availability.working_area(together.get("group", "")) if wanted else None
    is_mine = area is not None and not together.get("region") and area.level in availability.levels()
    return together | ({"level": area.level} if area and is_mine else {})


def _level(region: str, asked: Mapping[str, str], availability: Availability) -> tuple[str, tuple[Notice, ...]]:
    """The level a choice leads to: that of the wijk or buurt, where both figures have it."""
    level = asked.get("level", availability.levels()[0])
    smaller = (one for one in availability.levels()[1:] if region in availability.names.get(one, {}))
    own = next(smaller, level)
    if own == level or {asked.get("a"), asked.get("b")} <= availability.indicators(own):
        return own, ()
    args, remedy = {"name": availability.name(region), "level": own}, {"level": own, "region": region}
    return level, (Notice("stays_at_gemeente", args, remedy=remedy, remedy_key=f"to_{own}"),)
