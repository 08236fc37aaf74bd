"""The view of the page Samenhang after a choice in its controls, in the search or in a cell of its matrix."""

from collections.abc import Mapping
from typing import Any

from answers.choices.controls import selection_after_choice, texts_after_controls
from answers.holdings import Holdings
from answers.relations.view import RelationView
from answers.settling import Notices, relation_view, selection_of_texts

# Fields of the Selection and of the RelationChoice that the page has a control for.
FIGURES = ("level", "a", "pa", "b", "pb")
CHOICES = ("weigh", "held", "among", "order", "around")


def relation_view_after(
    controls: Mapping[str, str], request: Any, before: Mapping[str, Any], holdings: Holdings, *, pair: str = ""
) -> tuple[RelationView, Notices]:
    """The view after a choice.

    controls: the values of the controls by field. request: that of the search; None where it was not made there.
    before: the Store of the page. pair: the ids of the cell that was opened, between commas.
    """
    texts = texts_after_controls(controls, before)
    choice = choice_texts(controls, texts, before)
    selection, notices = selection_after_choice(texts, request, holdings)
    view, choice_notices = relation_view(selection, choice, holdings)
    cell = figures_of_cell(pair, view)
    if cell:
        selection, notices = selection_of_texts(texts | cell, holdings)
        view, choice_notices = relation_view(selection, choice | {"opened": "matrix"}, holdings)
    return view, (*notices, *choice_notices)


def choice_texts(controls: Mapping[str, str], texts: Mapping[str, str], before: Mapping[str, Any]) -> dict[str, str]:
    """The request of the controls beside the selection: the fields of a RelationChoice, as texts.

    controls: the values of the controls by field. texts: the selection that they ask for. before: the page's Store.

    Another level has other figures in its matrix. A pair was opened from the matrix as long as it is the same; what was
    in the matrix till now counts as looked at.
    """
    choice_before = before.get("choice", {})
    choice = {name: controls.get(name, "") for name in CHOICES}
    if texts.get("level") != before.get("level"):
        choice["among"] = ""
    else:
        choice["looked"] = ",".join(filter(None, [choice_before.get("looked", ""), choice_before.get("among", "")]))
    same = all(texts.get(name) == before.get(name) for name in FIGURES)
    return choice | ({"opened": choice_before.get("opened", "")} if same else {})


def figures_of_cell(pair: str, view: RelationView) -> dict[str, str]:
    """The two figures of a cell as A and B, each of its period in the matrix; nothing for any other text."""
    ids = pair.split(",")
    if len(ids) != 2:
        return {}
    periods = {one.indicator.id: one.period for one in view.overview.figures}
    if not periods.keys() >= set(ids):
        return {}
    first, second = ids
    return {"a": first, "b": second, "pa": periods[first], "pb": periods[second]}
