"""Find a region: one box for gemeenten, wijken and groups of them, the same on every page, and under it the box to make
and open a working area. See assets/controls/region-*.js and assets/controls/working-area.js.
"""

import json
from collections.abc import Mapping
from typing import Any

from dash import dcc, html

from indicators.availability import Availability
from layouts.words import browser_words
from wording import phrases, say


def region_search(
    choice: Mapping[str, Any], availability: Availability, address: str, lang: str, request: str = "requested-region"
) -> html.Div:
    """The search with what is chosen now; the browser makes a combobox of it.

    choice: answers.region_index.search_choice. address: of the list to search in. request: the id of the Store that
    gets the reader's request; it stands here too.
    """
    box = html.Div(id="region-search", className="region-search", **_attributes(choice, availability, address, lang))
    area = html.Div(id="working-area", className="working-area", **browser_words(lang, "browser_area"))
    return html.Div([box, area, dcc.Store(id=request)], className="region-field", **{"data-request": request})


def choice_text(choice: Mapping[str, Any]) -> str:
    """The choice, as the browser reads it."""
    return json.dumps(dict(choice), ensure_ascii=False)


def _attributes(choice: Mapping[str, Any], availability: Availability, address: str, lang: str) -> dict[str, str]:
    kinds = {level: say(f"level.{level}.one", lang) for level in availability.levels()}
    kinds |= {one.level: _kind(one.level, lang) for one in availability.groups.values()}
    return {
        "data-address": address,
        "data-chosen": choice_text(choice),
        "data-kinds": json.dumps(kinds, ensure_ascii=False),
        **browser_words(lang, "browser_region"),
    }


def _kind(kind: str, lang: str) -> str:
    """The kind of a group; a new kind by its own id."""
    return phrases(lang).get(f"group.kind.{kind}", kind)
