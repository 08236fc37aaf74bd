"""Every page is made from its address, before a browser asks for what its panels show."""

import dash
import pytest

from app import create_app
from indicators.registry import load_registry
from layouts.shell import PAGES
from wording import say


@pytest.fixture(scope="module")
def pages(starter):
    create_app(starter, load_registry())
    return dash.page_registry


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_made_in_the_language_of_its_address(pages, page, lang):
    assert say("site.tagline", lang) in str(pages[page]["layout"](lang=lang))
