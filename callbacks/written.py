"""What panels show, as the text of an answer: drawn once and written once for a release."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from plotly.io.json import to_json_plotly

from data.database import Release


def written_once(release: Release, key: Hashable, content: Callable[[], dict[str, Any]]) -> str:
    """JSON of what a panel shows, remembered for the release.

    It follows from the release and what is looked at alone, and a meeting looks at one view together: a panel is drawn
    once, and written once, which takes longer than the rest of an answer.
    """
    text: str = release.remember(key, lambda: to_json_plotly(content()))
    return text


def one_answer(panels: Mapping[str, str]) -> str:
    """JSON of all panels by name; each is JSON already."""
    return "{" + ",".join(f'"{panel}":{text}' for panel, text in panels.items()) + "}"
