"""What is said of a relation with circumstances held constant."""

import numpy as np

from figures.compared import capital
from figures.sentence.coefficient import about, names_in, regions_args, written
from figures.sentence.words import name_of
from indicators.findings.held_constant import HeldFinding
from indicators.relations.partial import Held
from indicators.relations.refusal import Refused
from wording import format_number, say


def held_text(found: HeldFinding, lang: str) -> str:
    """Both coefficients, what became of the relation, and what makes that unsure; or why it cannot be had."""
    if isinstance(found.held, Refused):
        return refused_text(found, found.held, lang)
    controls = names_in(found.controls, lang)
    plain, left = written(found.held.plain, lang), written(found.held.association, lang)
    told = [
        say("control.compared", lang, plain=plain, found=left, controls=controls),
        say(f"control.{found.verdict}", lang),
        *(_warning(key, found, found.held, lang) for key in found.held.warnings),
        say("control.others", lang),
    ]
    return " ".join(told)


def refused_text(found: HeldFinding, refused: Refused, lang: str) -> str:
    """Why circumstances cannot be held constant, and what to choose instead."""
    control = name_of(found.controls[refused.which], lang) if refused.which is not None else ""
    args = {"a": name_of(found.a, lang), "b": name_of(found.b, lang), "control": control}
    words = regions_args(found.a.level, lang)
    return capital(say(f"control.refused.{refused.reason}", lang, n=refused.regions, **args, **words))


def _warning(key: str, found: HeldFinding, held: Held, lang: str) -> str:
    if key == "few_regions":
        regions = regions_args(found.a.level, lang)["regions"]
        independent = about(held.association.independent or 0.0, lang)
        args = {"n": held.association.regions, "independent": independent, "figures": len(found.controls) + 2}
        return say("control.warning.few_regions", lang, regions=regions, **args)
    most = int(np.argmax(held.inflation))
    name, vif = name_of((found.a, *found.controls)[most], lang), format_number(held.inflation[most], 1, lang)
    return say("control.warning.collinear", lang, name=name, vif=vif)
