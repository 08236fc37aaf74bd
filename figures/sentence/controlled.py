"""What is said of a relation with circumstances held constant."""

from collections.abc import Sequence

import numpy as np

from figures.sentence.coefficient import about, regions_args, written
from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.model import Indicator
from indicators.relations.partial import Held
from indicators.relations.refusal import Refused
from wording import capital, format_number, join_list, phrases, say


def theme_of(indicator: Indicator, lang: str) -> str:
    """What a declared circumstance stands for: 'Stedelijkheid', for a variant of it too; empty for another figure."""
    return phrases(lang).get(f"circumstance.{indicator.variant_of or indicator.id}", "")


def themes_in(controls: Sequence[Figure], lang: str) -> str:
    """'stedelijkheid en het aandeel corporatiewoningen': what each stands for, or else its name."""
    return join_list([_theme(one, lang) or name_of(one, lang) for one in controls], lang)


def _theme(shown: Figure, lang: str) -> str:
    theme = theme_of(shown.indicator, lang)
    return theme[:1].lower() + theme[1:]


def _controls_in(controls: Sequence[Figure], lang: str) -> str:
    """'stedelijkheid (de omgevingsadressendichtheid)': with the name of the figure, unless that says it."""
    return join_list([_control(one, lang) for one in controls], lang)


def _control(shown: Figure, lang: str) -> str:
    theme, name = _theme(shown, lang), name_of(shown, lang)
    return say("control.named", lang, theme=theme, name=name) if theme and theme not in name else name


def held_text(found: ControlledFinding, lang: str) -> str:
    """Both coefficients, what became of the relation, and what makes that unsure; or why it cannot be had."""
    if isinstance(found.held, Refused):
        return refused_text(found, found.held, lang)
    controls = _controls_in(found.controls, lang)
    plain, left = written(found.held.plain, lang), written(found.held.association, lang)
    fewer = found.held.plain.regions < found.regions
    args = {"n": found.held.plain.regions, "regions": regions_args(found.a.level, lang)["regions"]}
    over = say(f"control.over.{'fewer' if fewer else 'all'}", lang, **args)
    told = [
        say("control.compared", lang, over=over, plain=plain, found=left, controls=controls),
        say(f"control.{found.verdict}", lang),
        *(_warning(key, found, found.held, lang) for key in found.held.warnings),
        say("control.others", lang),
    ]
    return " ".join(told)


def refused_text(found: ControlledFinding, refused: Refused, lang: str) -> str:
    """Why circumstances cannot be held constant, and what to choose instead."""
    control = name_of(found.controls[refused.which], lang) if refused.which is not None else ""
    args = {"a": name_of(found.a, lang), "b": name_of(found.b, lang), "control": control}
    words = regions_args(found.a.level, lang)
    return capital(say(f"control.refused.{refused.reason}", lang, n=refused.regions, **args, **words))


def _warning(key: str, found: ControlledFinding, held: Held, lang: str) -> str:
    if key == "few_regions":
        regions = regions_args(found.a.level, lang)["regions"]
        independent = about(held.association.independent or 0.0, lang)
        args = {"n": held.association.regions, "independent": independent, "figures": len(found.controls) + 2}
        return say("control.warning.few_regions", lang, regions=regions, **args)
    most = int(np.argmax(held.inflation))
    name, vif = name_of((found.a, *found.controls)[most], lang), format_number(held.inflation[most], 1, lang)
    return say("control.warning.collinear", lang, name=name, vif=vif)
