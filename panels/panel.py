"""The definition of a panel: one value from which its frame, buttons, files, image and address of its own follow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.comparability import Figure
from layouts.shell import PAGES
from panels.content import Content

# What a panel is drawn in: the kind of drawing, as a script of assets/ registers it with `kansen.panels.register`.
FRAMES = {
    "headline": "the sentences above all panels, without a frame",
    "map": "a map of regions",
    "years": "small maps",
    "chart": "a figure of Plotly",
    "matrix": "a chart that the script of the overview looks after",
    "pair": "a chart that the script of a relation looks after",
    "table": "rows that the browser writes",
    "text": "components of dash.html",
}
# Which table the button of a panel opens.
TABLES = {
    "page": "that of the page",
    "own": "one of its own, made of its rows",
    "none": "none, since it is a table itself",
}


@dataclass(frozen=True)
class Panel:
    """One panel of a page. A module of panels/ names its panels in PANELS; nothing else needs to know of them.

    name: its id on the page and in addresses (/embed/<name>, /download/<name>.csv), and the prefix of its words.
    page: the name of the page it stands on: verkennen, samenhang or vergelijk; profiel lays out its own.
    place: where it stands among the panels of that page, rising.
    frame: what it is drawn in, one of FRAMES.
    draw: from what the page asks (a View, a RelationView, a Subject) to the Content.
    rows: from the same and the Content to the numbers, a row each, as answers/rows makes them, with the source of each
    in source_id; none where there is nothing to show. Without it the panel has no files. A column of its own has its
    head under `take.column` in wording/ (figures/columns.py).
    figures: what it is about, where that is not simply its sides.
    sides: the letters of the figures it shows, "a", "b" or "ab"; empty where it shows others.
    lettered: whether the letter of its side stands before its title.
    views: in which of the ways to see maps (Selection.view) it is drawn and in sight, some of VIEWS; empty for all.
    image: whether it can be saved as an image. table: which table its button opens, one of TABLES.
    embed: whether it can stand alone on another page. present: whether it can be presented.
    print_height: how high its chart is on paper, in pixels.
    legend: whether its legend says what was agreed about directions; else a notice under it does.
    twin: whether it has room for a key and a table of its own under the figure.
    asks: whether its subtitle says what to do on the page, which images, paper and a presentation leave out.
    below: whether it has room for text under its figure. fold: the key of the words of the button that opens it.
    room: gives the class that tells how much room it will take, known before it is drawn: 'plain' for one line of text,
    or a name of its style sheet; without it the room is always the same. The title of its Content has the same class.
    about_title: whether its files are about what its title says, more than about its figures.
    file_name: gives the name of its files, where they are not named for its figures.
    """

    name: str
    page: str
    place: int
    frame: str
    draw: Callable[[Any], Content]
    rows: Callable[[Any, Content], pd.DataFrame] | None = None
    figures: Callable[[Any], Sequence[Figure]] | None = None
    sides: str = "ab"
    lettered: bool = False
    views: tuple[str, ...] = ()
    image: bool = True
    table: str = "page"
    embed: bool = False
    present: bool = True
    print_height: int = 300
    legend: bool = False
    twin: bool = False
    asks: bool = False
    below: bool = False
    fold: str = ""
    room: Callable[[Any], str] | None = None
    about_title: bool = False
    file_name: Callable[[Any], str] | None = None

    def __post_init__(self) -> None:
        """A slip of the pen fails where the panel is defined."""
        choices = {"page": PAGES, "frame": FRAMES, "table": TABLES, "sides": ("", "a", "b", "ab")}
        for field, values in choices.items():
            if getattr(self, field) not in values:
                names = ", ".join(name or "empty" for name in values)
                raise ValueError(f"panel {self.name}: {field} is {getattr(self, field)!r}; it is one of {names}")

    def figures_of(self, question: Any) -> tuple[Figure, ...]:
        """The figures it is about, in the view of a question."""
        if self.figures is not None:
            return tuple(self.figures(question))
        return tuple(question.side(letter).figure for letter in self.sides)

    @property
    def letter(self) -> str:
        """'A' or 'B' where it stands before the title; else empty."""
        return self.sides.upper() if self.lettered else ""
