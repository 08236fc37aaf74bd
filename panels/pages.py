"""The question of each page: from its address to the question that it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from answers.holdings import Holdings, holdings_of
from answers.profile import Subject
from answers.question import Question
from answers.settling import (
    Query,
    relation_view,
    relation_view_of_store,
    selection_of_query,
    subject_of_store,
    view_of_store,
)
from answers.view import View
from data.database import Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from panels.panel import Panel

# The question of a page, and a notice for all of its address that cannot be had.
Asking = tuple[Question, tuple[Notice, ...]]
AnyQuestion = TypeVar("AnyQuestion", bound=Question)


def question_of(page: str, query: Query, release: Release, registry: Registry) -> Asking:
    """The question that the address of a page asks, and a notice for all that this release cannot answer."""
    holdings = holdings_of(release, registry)
    selection, notices = selection_of_query(query, holdings)
    question, more = _QUESTIONS[page].of_address(selection, query, holdings)
    return question, (*notices, *more)


def question_of_store(page: str, stored: Mapping[str, Any], release: Release, registry: Registry) -> Question:
    """The question that an open page asks its panels."""
    return _QUESTIONS[page].of_store(stored, holdings_of(release, registry))


def in_sight(question: Question, panel: Panel) -> bool:
    """True where a panel is drawn in the way to see maps that was chosen."""
    return not panel.views or question.selection.view in panel.views


def in_view(question: AnyQuestion, panel: Panel) -> AnyQuestion:
    """The question with the way to see maps that has a panel in sight."""
    if in_sight(question, panel):
        return question
    return replace(question, selection=question.selection.with_changes(view=panel.views[0]))


@dataclass(frozen=True)
class _Kind:
    """A kind of question: made of the selection and query of an address, and of what an open page keeps."""

    of_address: Callable[[Selection, Query, Holdings], Any]
    of_store: Callable[[Mapping[str, Any], Holdings], Question]


def _view(selection: Selection, _query: Query, holdings: Holdings) -> Asking:
    return View(selection, holdings), ()


def _subject(selection: Selection, _query: Query, holdings: Holdings) -> Asking:
    return Subject(selection, holdings), ()


def _relations(selection: Selection, query: Query, holdings: Holdings) -> Asking:
    return relation_view(selection, query, holdings)


_VIEW = _Kind(_view, view_of_store)

# Which question each page asks; the one place that says so.
_QUESTIONS: Mapping[str, _Kind] = {
    "verkennen": _VIEW,
    "vergelijk": _VIEW,
    "samenhang": _Kind(_relations, relation_view_of_store),
    "profiel": _Kind(_subject, subject_of_store),
    "cijfers": _VIEW,
    "over": _VIEW,
}
