"""Sentences about what rounding and small numbers leave open of the colours of a map."""

from typing import Any

import numpy as np

from indicators.relations.map_classes import HatchedClasses, UncertainClasses
from wording import format_number, say


def uncertain_claim(classes: UncertainClasses, level: str, lang: str) -> str:
    """The number of regions that may belong to another class of the map; empty when none has a figure."""
    regions = say(f"level.{level}.many", lang)
    if not classes.figures:
        return ""
    if not classes.uncertain:
        certain = "band.certain" if classes.chance else "band.certain_rounded"
        return say(certain, lang, all=classes.figures, regions=regions)
    uncertain = "band.uncertain_of" if classes.chance else "band.uncertain_rounded"
    return say(uncertain, lang, n=classes.uncertain, all=classes.figures, regions=regions)


def hatched_claims(classes: HatchedClasses, level: str, lang: str) -> tuple[str, ...]:
    """The number of classes that are uncertain, by rounding alone too where that differs; a sentence each."""
    sentences = [uncertain_claim(classes.chance, level, lang)]
    if classes.first == "rounding" and classes.rounding.uncertain < classes.chance.uncertain:
        sentences.append(uncertain_claim(classes.rounding, level, lang))
    if classes.chance.uncertain and not classes.first:
        sentences.append(say("band.off", lang))
    return tuple(filter(None, sentences))


def hatched_choices(classes: HatchedClasses, level: str, lang: str) -> dict[str, dict[str, Any]]:
    """The choices of what a map hatches, by the values of `shown`: places of the regions, button, and meaning.

    Chance is a choice of its own only where it adds something to rounding.
    """
    choices = {"rounding": classes.rounding, "chance": classes.chance}
    if np.array_equal(classes.rounding.flags, classes.chance.flags):
        choices.pop("chance")
    # 'of toeval' goes on from the button of rounding, where there is one.
    alone = "" if classes.rounding.uncertain else "_alone"
    return {
        which: {
            "places": np.flatnonzero(one.flags).tolist(),
            "label": say(f"band.by_{which}{alone}", lang, n=format_number(one.uncertain, 0, lang)),
            "said": uncertain_claim(one, level, lang),
        }
        for which, one in choices.items()
        if one.uncertain
    }
