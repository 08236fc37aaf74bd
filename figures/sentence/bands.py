"""What rounding and small numbers leave open, in words: of the colours of a map."""

from typing import Any

import numpy as np

from indicators.relations.map_classes import HatchedClasses, UncertainClasses
from wording import format_number, say


def uncertain_claim(found: UncertainClasses, level: str, lang: str) -> str:
    """How many regions may belong to another class of the map; empty when none has a figure."""
    regions = say(f"level.{level}.many", lang)
    if not found.figures:
        return ""
    if not found.uncertain:
        certain = "band.certain" if found.chance else "band.certain_rounded"
        return say(certain, lang, all=found.figures, regions=regions)
    uncertain = "band.uncertain_of" if found.chance else "band.uncertain_rounded"
    return say(uncertain, lang, n=found.uncertain, all=found.figures, regions=regions)


def hatched_claims(found: HatchedClasses, level: str, lang: str) -> tuple[str, ...]:
    """How many classes are uncertain, by rounding alone too where that is told apart; a sentence each."""
    told = [uncertain_claim(found.chance, level, lang)]
    if found.shown == "rounding" and found.rounding.uncertain < found.chance.uncertain:
        told.append(uncertain_claim(found.rounding, level, lang))
    if found.chance.uncertain and not found.shown:
        told.append(say("band.off", lang))
    return tuple(filter(None, told))


def hatched_choices(found: HatchedClasses, level: str, lang: str) -> dict[str, dict[str, Any]]:
    """What a map can hatch, by the values of `shown`: the places of the regions, its button, and what that means.

    Chance is a choice of its own only where it adds something to rounding.
    """
    choices = {"rounding": found.rounding, "chance": found.chance}
    if np.array_equal(found.rounding.flags, found.chance.flags):
        choices.pop("chance")
    # 'of toeval' goes on from the button of rounding, where there is one.
    alone = "" if found.rounding.uncertain else "_alone"
    return {
        which: {
            "places": np.flatnonzero(one.flags).tolist(),
            "label": say(f"band.by_{which}{alone}", lang, n=format_number(one.uncertain, 0, lang)),
            "said": uncertain_claim(one, level, lang),
        }
        for which, one in choices.items()
        if one.uncertain
    }
