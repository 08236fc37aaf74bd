"""Components as HTML text, for what is long and only to be read: the browser puts a text in place in milliseconds,
where Dash takes seconds to keep track of some thousands of components.
"""

from html import escape
from typing import Any

from dash.development.base_component import Component

# Names that React gives to attributes, and the attributes.
_ATTRIBUTES = {"className": "class", "htmlFor": "for", "hrefLang": "hreflang", "tabIndex": "tabindex"}
_ATTRIBUTES |= {"rowSpan": "rowspan", "colSpan": "colspan"}
_VOID = {"Br", "Hr", "Img"}


def markup(part: Any) -> str:
    """The HTML of a component of dash.html, a text, a number, or a list of them; all text is escaped."""
    if part is None:
        return ""
    if isinstance(part, list | tuple):
        return "".join(markup(one) for one in part)
    if not isinstance(part, Component):
        return escape(str(part), quote=False)
    component = part.to_plotly_json()
    kind, props = component["type"], component["props"]
    if component["namespace"] != "dash_html_components":
        raise TypeError(f"{kind} is drawn by a script of its own; only components of dash.html can be written as text")
    tag = kind.lower()
    # Dash gives them in an order that changes with every start: one content has one text.
    attributes = "".join(_attribute(name, props[name]) for name in sorted(props) if name != "children")
    inside = "" if kind in _VOID else f"{markup(props.get('children'))}</{tag}>"
    return f"<{tag}{attributes}>{inside}"


def _attribute(name: str, value: Any) -> str:
    """One attribute with a space in front; one that is on has no value, one that is off is left out."""
    if value is None or value is False:
        return ""
    attribute = _ATTRIBUTES.get(name, name)
    return f" {attribute}" if value is True else f' {attribute}="{escape(str(value))}"'
