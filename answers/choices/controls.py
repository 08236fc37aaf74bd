"""The selection after a choice in the controls of a page, or in the search beside them."""

from collections.abc import Mapping
from typing import Any

from answers.choices.region import selection_after_request
from answers.holdings import Holdings
from answers.settling import Notices, selection_of_texts, texts_of_store
from indicators.selection import SIDES, Selection


def texts_after_controls(controls: Mapping[str, str], before: Mapping[str, Any]) -> dict[str, str]:
    """The selection that controls ask for, as texts: what they do not hold stays as it was before.

    controls: their values by field, '' for what is left to the figure. before: the Store of the page.

    Another figure starts at its own latest period, and what readers agreed on was of the figure before. That it is
    another is known by what was shown before, not by what was changed last: of two choices in quick succession Dash
    asks only once.
    """
    texts = {**texts_of_store(before), **controls}
    for side in SIDES:
        if texts.get(side) != before.get(side):
            texts = {name: text for name, text in texts.items() if not _lapses(name, text, side, before)}
    return {name: text for name, text in texts.items() if text}


def selection_after_choice(texts: Mapping[str, str], request: Any, holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection after a choice.

    texts: what the controls ask for. request: that of the search, None where the choice was not made there.
    """
    return selection_of_texts(texts, holdings) if request is None else selection_after_request(request, texts, holdings)


def _lapses(name: str, text: str, side: str, before: Mapping[str, Any]) -> bool:
    """True where a field belongs to the figure that a side had before: its period, and an agreed direction."""
    return name == f"d{side}" or (name == f"p{side}" and text == before.get(name))
