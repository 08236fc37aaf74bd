"""What is written and drawn can be read in a bright room and on a faint beamer: contrast worked out from the tokens."""

import re
from pathlib import Path

import pytest

from figures.chart import BOTH, INK, QUIET
from figures.colours import ACCENTS, MARKED, MINE, NO_FIGURE
from layouts.theme import INKBLUE
from tests.figures.colour_vision import contrast

ASSETS = Path(__file__).parents[2] / "assets"
TOKENS = dict(re.findall(r"--kb-([a-z]+): (#[0-9a-f]{6});", (ASSETS / "tokens.css").read_text(encoding="utf-8")))
GROUNDS = ("paper", "ground", "notice")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "quiet", "press", "brand"])
def test_letters_are_readable_on_every_ground(ink, ground):
    assert contrast(TOKENS[ink], TOKENS[ground]) >= 4.5


@pytest.mark.parametrize("ink", ["#ffffff", "#d3deee"])
def test_letters_are_readable_on_the_header(ink):
    assert contrast(ink, TOKENS["brand"]) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_is_seen_on_every_ground(ground):
    assert contrast(TOKENS["focus"], TOKENS[ground]) >= 3


@pytest.mark.parametrize("colour", [INK, QUIET, BOTH, MINE, NO_FIGURE["ink"], *ACCENTS.values(), INKBLUE[6]])
def test_lines_and_points_of_charts_stand_out(colour):
    assert contrast(colour, "#ffffff") >= 3


def test_a_mark_stands_out_by_its_dark_edge():
    assert contrast(MARKED, MINE) >= 3


def test_borders_of_what_is_filled_in_stand_out():
    """Of every input and button in the style sheets that has a grey border."""
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.css"))
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheets)
    fields = [body for name, body in rules if re.search(r"input|toggle|action|choice", name, re.IGNORECASE)]
    borders = {colour for body in fields for colour in re.findall(r"border(?:-color)?: [^;]*(#[0-9a-f]{6})", body)}
    assert borders
    assert {colour: contrast(colour, "#ffffff") for colour in borders if contrast(colour, "#ffffff") < 3} == {}
