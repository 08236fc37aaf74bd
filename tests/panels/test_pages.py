"""The question of a page: one kind, whether its address or its Store asks."""

import pytest

from layouts.shell import PAGES
from panels.pages import question_of, question_of_store


@pytest.mark.parametrize("page", PAGES)
def test_an_open_page_asks_what_its_address_asked(database, registry, page):
    query = {"a": "laag_inkomen", "b": "jeugdzorg", "region": "GM9003"}
    question, _ = question_of(page, query, database.current(), registry)
    again = question_of_store(page, question.store, database.current(), registry)
    assert (type(again), again.selection, again.more) == (type(question), question.selection, question.more)
