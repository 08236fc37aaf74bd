"""One way from a request to a question: settled once, and taken as it is while the release is the same."""

from collections.abc import Hashable, Mapping
from dataclasses import fields, replace
from typing import Any

from answers.holdings import Holdings
from answers.profile import Subject
from answers.relations.view import RelationView, relation_view_of
from answers.view import View
from indicators.notice import Notice
from indicators.relation_choice import choice_of_texts
from indicators.selection import Selection, from_query, settle

Query = Mapping[str, str | list[str]]
Notices = tuple[Notice, ...]


def selection_of_query(query: Query, holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection that an address asks for, with a notice for all that this release does not have."""
    return _remember(*from_query(query, holdings.registry, holdings.availability), holdings)


def selection_of_texts(texts: Mapping[str, str], holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection that the controls ask for. texts: any of Selection's fields by name (marked: with commas)."""
    return _remember(*settle(texts, holdings.registry, holdings.availability), holdings)


def relation_view(selection: Selection, request: Query, holdings: Holdings) -> tuple[RelationView, Notices]:
    """A settled selection with what an address or the controls ask for beside it on the page Samenhang."""
    view, notices = relation_view_of(selection, request, holdings)
    holdings.release.remember(_stands(selection, view.more), lambda: True)
    return view, notices


def view_of_store(stored: Mapping[str, Any], holdings: Holdings) -> View:
    """The view that a page keeps in its Store."""
    return View(_selection_of_store(stored, holdings), holdings)


def subject_of_store(stored: Mapping[str, Any], holdings: Holdings) -> Subject:
    """The subject of the profile that its page keeps in its Store."""
    return Subject(_selection_of_store(stored, holdings), holdings)


def relation_view_of_store(stored: Mapping[str, Any], holdings: Holdings) -> RelationView:
    """The view that the page Samenhang keeps in its Store."""
    selection, texts = _selection_of_store(stored, holdings), stored.get("choice", {})
    view = RelationView(selection, holdings, choice_of_texts(texts))
    if holdings.release.remembers(_stands(selection, view.more)):
        return view
    return relation_view(selection, texts, holdings)[0]


def texts_of_store(stored: Mapping[str, Any]) -> dict[str, str]:
    """The selection in a Store, as it would be asked for again; marks are kept by the browser."""
    names = {field.name for field in fields(Selection)} - {"marked"}
    return {name: str(value) for name, value in stored.items() if name in names and value}


def _selection_of_store(stored: Mapping[str, Any], holdings: Holdings) -> Selection:
    """The selection as it was settled, when it was settled for this release.

    A Store comes from outside: that it says so is not enough. Where this process does not remember it (another process
    settled it, or it was altered) it is settled again.
    """
    texts = texts_of_store(stored)
    if stored.get("release") == holdings.release.release_id and texts.keys() >= {"a", "b", "pa", "pb"}:
        values: dict[str, Any] = {field.name: texts.get(field.name, "") for field in fields(Selection)}
        selection = Selection(**values | {"marked": ()})
        if holdings.release.remembers(_stands(selection)):
            return selection
    return selection_of_texts(texts, holdings)[0]


def _remember(selection: Selection, notices: Notices, holdings: Holdings) -> tuple[Selection, Notices]:
    holdings.release.remember(_stands(selection), lambda: True)
    return selection, notices


def _stands(selection: Selection, more: str = "") -> Hashable:
    """Under which key a release remembers that a selection was settled for it; marks make no difference."""
    return _stands, replace(selection, marked=()), more
