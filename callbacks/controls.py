"""The part that all pages with controls share: from their values to a selection, and back to their values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash
from dash import Dash, Input, Output, State

from answers.holdings import Holdings
from answers.question import Question
from answers.settling import selection_of_texts, texts_of_store
from callbacks.pages import browser
from callbacks.region_search import SHARED, selection_after_request
from indicators.notice import Notice
from indicators.selection import SIDES, Selection
from layouts.map_controls import OWN
from layouts.options import indicator_options, period_options


@dataclass(frozen=True)
class Controls:
    """The controls of one page, which has ids of its own: an Input may not be shared with a page that lacks others.

    fields: what they choose, by name (of a Selection or a RelationChoice), and the component that holds it.
    request: the Store with the request of the search. options: the Store with the list of figures.
    """

    fields: Mapping[str, str]
    request: str
    options: str

    def inputs(self) -> list[Input | State]:
        """The inputs: the values of the controls, the request of the search, and the selection before."""
        controls = [Input(component, "value") for component in self.fields.values()]
        return [*controls, Input(self.request, "data"), State("selection", "data")]

    def outputs(self, *more: tuple[str, str]) -> list[Output]:
        """The outputs for the values of SHARED, and for those of `more`."""
        return [Output(*place, allow_duplicate=place in SHARED) for place in (*SHARED, *more)]

    def texts(self, values: Sequence[Any]) -> dict[str, str]:
        """The values of the controls, by field; '' for what is left to the figure, nothing where there is no value."""
        pairs = zip(self.fields, values, strict=True)
        return {field: "" if value == OWN else str(value) for field, value in pairs if value is not None}

    def request_texts(self, values: Sequence[Any], before: Mapping[str, Any]) -> dict[str, str]:
        """The request of the controls, as texts for `selection_of_texts`: what they do not hold stays as it was before.

        Another figure starts at its own latest period, and what readers agreed on was of the figure before. That it is
        another is known by what was shown before, not by what was changed last: of two choices in quick succession Dash
        asks only once.
        """
        texts = texts_of_store(before) | self.texts(values)
        for side in SIDES:
            if texts.get(side) != before.get(side):
                texts = {name: text for name, text in texts.items() if not _lapses(name, text, side, before)}
        return {name: text for name, text in texts.items() if text}

    def selection(
        self, values: Sequence[Any], request: Any, before: Mapping[str, Any], holdings: Holdings, *, by_search: bool
    ) -> tuple[Selection, tuple[Notice, ...]]:
        """The selection after a choice. by_search: whether it was made in the search, which asked for `request`."""
        texts = self.request_texts(values, before)
        return selection_after_request(request, texts, holdings) if by_search else selection_of_texts(texts, holdings)

    def value(self, field: str, target: str, values: Sequence[Any]) -> Any:
        """The value that a control should hold. What may stay is not written again: the reader may have chosen on
        since.
        """
        current = dict(zip(self.fields, values, strict=True))[field]
        return dash.no_update if current == target else target

    def figures(self, question: Question, values: Sequence[Any], before: Mapping[str, Any]) -> list[Any]:
        """The list of figures, then of each side that can be chosen: indicator, periods and period.

        The list is long, and follows from the level alone: it is sent again when that changed.
        """
        selection, availability = question.selection, question.availability
        level, lang = selection.level, question.lang
        same = level == before.get("level")
        parts = [dash.no_update if same else indicator_options(question.registry, availability, level, lang)]
        for side in SIDES:
            if side in self.fields:
                figure, period = getattr(selection, side), getattr(selection, f"p{side}")
                parts += [self.value(side, figure, values), period_options(figure, level, availability)]
                parts.append(self.value(f"p{side}", period, values))
        return parts

    def figure_places(self) -> list[tuple[str, str]]:
        """The places of the values of `figures`."""
        places = [(self.options, "data")]
        for side in SIDES:
            if side in self.fields:
                indicator, period = self.fields[side], self.fields[f"p{side}"]
                places += [(indicator, "value"), (period, "data"), (period, "value")]
        return places

    def register_browser(self, app: Dash, places: Mapping[str, str]) -> None:
        """Registers what never leaves the browser: the boxes in which figures are chosen. places: side -> the id of its
        box.
        """
        for side, place in places.items():
            triggers = (Input(self.fields[side], "value"), Input(self.options, "data"), State(place, "id"))
            browser(app, "show_figure", Output(place, "data-shown"), *triggers)


def register_fold(app: Dash, toggle: str) -> None:
    """The button that folds the controls on a phone."""
    browser(app, "fold_controls", Output(toggle, "aria-expanded"), Input(toggle, "n_clicks"))


def _lapses(name: str, text: str, side: str, before: Mapping[str, Any]) -> bool:
    """True where a field belongs to the figure that a side had before: its period, and an agreed direction."""
    return name == f"d{side}" or (name == f"p{side}" and text == before.get(name))
