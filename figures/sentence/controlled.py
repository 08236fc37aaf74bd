"""Sentences about a relation with circumstances controlled."""

from collections.abc import Sequence

import numpy as np

from figures.sentence.coefficient import about, association_text, regions_args
from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.model import Indicator
from indicators.relations.partial import ControlledRelation
from indicators.relations.refusal import Refused
from wording import capital, format_number, join_list, phrases, say


def theme_of(indicator: Indicator, lang: str) -> str:
    """The theme of a declared circumstance: 'Stedelijkheid', for a variant of it too; empty for another figure."""
    return phrases(lang).get(f"circumstance.{indicator.variant_of or indicator.id}", "")


def themes_in(controls: Sequence[Figure], lang: str) -> str:
    """'stedelijkheid en het aandeel corporatiewoningen': what each stands for, or else its name."""
    return join_list([_theme(one, lang) or name_of(one, lang) for one in controls], lang)


def _theme(figure: Figure, lang: str) -> str:
    theme = theme_of(figure.indicator, lang)
    return theme[:1].lower() + theme[1:]


def _controls_in(controls: Sequence[Figure], lang: str) -> str:
    """'stedelijkheid (de omgevingsadressendichtheid)': with the name of the figure, unless that says it."""
    return join_list([_control(one, lang) for one in controls], lang)


def _control(figure: Figure, lang: str) -> str:
    theme, name = _theme(figure, lang), name_of(figure, lang)
    return say("control.named", lang, theme=theme, name=name) if theme and theme not in name else name


def controlled_text(finding: ControlledFinding, lang: str) -> str:
    """Both coefficients, what became of the relation, and what makes that unsure; or why it cannot be had."""
    if isinstance(finding.controlled, Refused):
        return refusal_text(finding, finding.controlled, lang)
    controls = _controls_in(finding.controls, lang)
    plain, association = (
        association_text(finding.controlled.plain, lang),
        association_text(finding.controlled.association, lang),
    )
    fewer = finding.controlled.plain.regions < finding.regions
    args = {"n": finding.controlled.plain.regions, "regions": regions_args(finding.a.level, lang)["regions"]}
    over = say(f"control.over.{'fewer' if fewer else 'all'}", lang, **args)
    sentences = [
        say("control.compared", lang, over=over, plain=plain, found=association, controls=controls),
        say(f"control.{finding.verdict}", lang),
        *(_warning(key, finding, finding.controlled, lang) for key in finding.controlled.warnings),
        say("control.others", lang),
    ]
    return " ".join(sentences)


def refusal_text(finding: ControlledFinding, refusal: Refused, lang: str) -> str:
    """The reason why circumstances cannot be controlled, and what to choose instead."""
    control = name_of(finding.controls[refusal.which], lang) if refusal.which is not None else ""
    args = {"a": name_of(finding.a, lang), "b": name_of(finding.b, lang), "control": control}
    words = regions_args(finding.a.level, lang)
    return capital(say(f"control.refused.{refusal.reason}", lang, n=refusal.regions, **args, **words))


def _warning(key: str, finding: ControlledFinding, controlled: ControlledRelation, lang: str) -> str:
    if key == "few_regions":
        regions = regions_args(finding.a.level, lang)["regions"]
        independent = about(controlled.association.independent or 0.0, lang)
        args = {"n": controlled.association.regions, "independent": independent, "figures": len(finding.controls) + 2}
        return say("control.warning.few_regions", lang, regions=regions, **args)
    most = int(np.argmax(controlled.inflation))
    name, vif = name_of((finding.a, *finding.controls)[most], lang), format_number(controlled.inflation[most], 1, lang)
    return say("control.warning.collinear", lang, name=name, vif=vif)
