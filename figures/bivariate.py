"""The two-way map of A and B: what it draws, and its sentences. No claim is made of what comes from what."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from figures.colours import NO_FIGURE, TWO_WAY
from figures.map import Caption, Ground, values_on_map
from figures.sentence.coefficient import regions_args
from figures.sentence.direction import agreed_claim, agreed_words
from indicators.reading import Reading
from indicators.status import status_numbers
from indicators.two_way import THIRDS, TwoWay
from wording import say

# The words of the thirds, from low to high.
PARTS = ("low", "middle", "high")


def two_way_drawing(
    a: Reading, b: Reading, two_way: TwoWay, ground: Ground, captions: Sequence[Caption], mine: Sequence[str], lang: str
) -> dict[str, Any]:
    """A drawing as of figures/map.py, with nine colours, and in `two_way` the figure of either side.

    A region shows the status that says most of the two: one without figure before one that is estimated.
    """
    sides = [_side(reading, caption, lang) for reading, caption in zip((a, b), captions, strict=True)]
    statuses = np.maximum(sides[0]["statuses"], sides[1]["statuses"]).tolist()
    level = a.figure.level
    agreements = dict.fromkeys(agreed_claim(reading.figure, lang) for reading in (a, b))
    summary = (f"{two_way_title(two_way, a, lang)}. {two_way_summary(two_way, a, lang)}", *agreements)
    return {
        **asdict(ground),
        "name": f"{captions[0].name} × {captions[1].name}",
        "period": " / ".join(dict.fromkeys(caption.period for caption in captions)),
        "domain": captions[0].domain,
        "summary": " ".join(filter(None, summary)),
        "classes": two_way.classes,
        "statuses": statuses,
        "colours": list(TWO_WAY),
        "pattern": NO_FIGURE,
        "mine": list(mine),
        "two_way": {
            "a": sides[0] | {"limits": two_way.limits_a},
            "b": sides[1] | {"limits": two_way.limits_b},
            "counts": two_way.counts,
            "one": say(f"level.{level}.one", lang),
            "many": say(f"level.{level}.many", lang),
        },
    }


def two_way_title(two_way: TwoWay, a: Reading, lang: str) -> str:
    """A title with the number of regions that are high in both, and low in both."""
    both_high, both_low = two_way.counts[-1], two_way.counts[0]
    return say("two_way.title", lang, n=both_high, low=both_low, **regions_args(a.figure.level, lang))


def two_way_summary(two_way: TwoWay, a: Reading, lang: str) -> str:
    """The class that holds most regions, and how many there are in all."""
    fullest = int(np.argmax(two_way.counts))
    words = {side: say(f"two_way.{PARTS[part]}", lang) for side, part in _parts(fullest).items()}
    total = sum(two_way.counts)
    return say("two_way.fullest", lang, count=two_way.counts[fullest], total=total, regions=_regions(a, lang), **words)


def _parts(place: int) -> dict[str, int]:
    return {"a": place % THIRDS, "b": place // THIRDS}


def _side(reading: Reading, caption: Caption, lang: str) -> dict[str, Any]:
    values = reading.observations["value"].to_numpy(dtype=float)
    return asdict(caption) | {
        "values": values_on_map(values, caption.decimals),
        "statuses": status_numbers(reading.observations["status"]),
        "agreed": agreed_words(reading.figure, lang),
    }


def _regions(reading: Reading, lang: str) -> str:
    return say(f"level.{reading.figure.level}.many", lang)
