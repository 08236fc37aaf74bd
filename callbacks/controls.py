"""The part that all pages with controls share: from their values to a selection, and back to their values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash
from dash import Dash, Input, Output, State, ctx

from answers.choices.controls import selection_after_choice, texts_after_controls
from answers.holdings import Holdings
from answers.question import Question
from callbacks.pages import browser
from callbacks.region_search import SHARED
from indicators.notice import Notice
from indicators.selection import SIDES, Selection
from layouts.map_controls import OWN
from layouts.options import indicator_options, period_options


@dataclass(frozen=True)
class Controls:
    """The controls of one page, which has ids of its own: an Input may not be shared with a page that lacks others.

    fields: what they choose, by name (of a Selection or a RelationChoice), and the component that holds it.
    request: the Store with the request of the search. options: the Store with the list of figures, where there is one.
    """

    fields: Mapping[str, str]
    request: str
    options: str = ""

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

    def search_request(self, request: Any) -> Any:
        """The request of the search where the choice was made there, else None."""
        return request if ctx.triggered_id == self.request else None

    def selection(
        self, values: Sequence[Any], request: Any, before: Mapping[str, Any], holdings: Holdings
    ) -> tuple[Selection, tuple[Notice, ...]]:
        """The selection after a choice. request: as `search_request` gives it."""
        return selection_after_choice(texts_after_controls(self.texts(values), before), request, holdings)

    def value(self, field: str, target: str, values: Sequence[Any]) -> Any:
        """The value that a control should hold. What may stay is not written again: the reader may have chosen on
        since.
        """
        current = dict(zip(self.fields, values, strict=True))[field]
        return update_unless(current == target, lambda: target)

    def figures(self, question: Question, values: Sequence[Any], before: Mapping[str, Any]) -> list[Any]:
        """The list of figures, then of each side that can be chosen: indicator, periods and period.

        The list is long, and follows from the level alone: it is sent again when that changed.
        """
        selection, availability = question.selection, question.availability
        level, lang = selection.level, question.lang
        parts = [
            update_by_level(level, before, lambda: indicator_options(question.registry, availability, level, lang))
        ]
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


def update_unless(same: bool, make: Callable[[], Any]) -> Any:
    """The value of `make` for an output, which is left as it is where that would be the `same` as what stands there."""
    return dash.no_update if same else make()


def update_by_level(level: str, before: Mapping[str, Any], make: Callable[[], Any]) -> Any:
    """The value of `make` for an output that follows from the level alone. before: the Store of the page."""
    return update_unless(level == before.get("level"), make)
