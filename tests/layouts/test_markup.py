"""Components written as HTML text."""

import pytest
from dash import dcc, html

from layouts.markup import markup


def test_a_component_is_written_with_its_attributes_and_what_is_in_it():
    cell = html.Td([html.Strong("7,7 %"), " in 2021"], className="col-value", colSpan=2, id="a")
    attributes = ('class="col-value"', 'colspan="2"', 'id="a"')
    assert [attribute in markup(cell) for attribute in attributes] == [True] * 3
    assert markup(cell).endswith("><strong>7,7 %</strong> in 2021</td>")


def test_text_and_attributes_cannot_become_elements():
    hostile = html.A('<script>alert("x")</script>', href='/?q="><img src=x>')
    assert markup(hostile) == ('<a href="/?q=&quot;&gt;&lt;img src=x&gt;">&lt;script&gt;alert("x")&lt;/script&gt;</a>')


def test_an_image_has_no_end_and_what_is_off_is_left_out():
    assert markup([html.Img(src="/a.svg"), html.P("x", hidden=True), html.P(None, hidden=False)]) == (
        '<img src="/a.svg"><p hidden>x</p><p></p>'
    )


def test_a_component_with_a_script_of_its_own_is_refused():
    with pytest.raises(TypeError, match="Graph"):
        markup(dcc.Graph())
