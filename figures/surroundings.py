"""A map of what surrounds each region on one figure: high among high, and so on, in plain words."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from figures.colours import MIDDLE, NO_FIGURE, diverging
from figures.map import Caption, Ground, Key, values_on_map
from figures.sentence.surroundings import label_words
from indicators.findings.surroundings import Surroundings
from indicators.reading import Reading
from indicators.relations.refusal import Refused
from indicators.status import status_numbers
from wording import say

# The classes from high to low, then what has nothing around it, then what does not stand out, which is nearly all.
ORDER = ("high_among_high", "high_among_low", "low_among_high", "low_among_low", "island", "none")
ISLAND = "#b9a7c9"


def surroundings_drawing(
    surroundings: Surroundings, reading: Reading, ground: Ground, caption: Caption, mine: Sequence[str], lang: str
) -> dict[str, Any]:
    """A drawing as of figures/map.py with a class for each kind of surroundings; the values are those of the figure.

    `key.plain` leaves out the bars of the legend: the classes are no steps of one scale.
    """
    values = reading.observations["value"].to_numpy(dtype=float)
    labels = np.full(len(values), "none") if isinstance(surroundings.clusters, Refused) else surroundings.clusters.label
    kinds = [kind for kind in ORDER if kind == "none" or (labels == kind).any()]
    place = {kind: at for at, kind in enumerate(kinds)}
    colours = surroundings_colours()
    level = reading.figure.level
    key = Key(
        classing=say("around.classes", lang),
        words=tuple(label_words(kind, lang) for kind in kinds),
        one=say(f"level.{level}.one", lang),
        many=say(f"level.{level}.many", lang),
    )
    return {
        **asdict(ground),
        **asdict(caption),
        "values": values_on_map(values, caption.decimals),
        "classes": [place.get(str(label), -1) for label in labels],
        "statuses": status_numbers(reading.observations["status"]),
        "limits": [float(at) for at in range(len(kinds))],
        "colours": [colours[kind] for kind in kinds],
        "pattern": NO_FIGURE,
        "mine": list(mine),
        "key": asdict(key) | {"plain": True},
    }


def surroundings_colours() -> dict[str, str]:
    """The colour of each kind: orange is high and blue is low, dark among their like and light among the others."""
    low_like, low_other, _, high_other, high_like = diverging(2, 2)
    colours = (high_like, high_other, low_other, low_like, ISLAND, MIDDLE)
    return dict(zip(ORDER, colours, strict=True))
