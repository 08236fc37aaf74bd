"""The options of the lists of more than one choice, with the ids chosen and the reason for each refusal."""

from collections.abc import Iterable, Mapping
from typing import Any

from answers.relations.view import RelationView
from figures.sentence.controlled import theme_of
from indicators.model import DOMAINS
from layouts.options import Options
from wording import say


def lists_of(view: RelationView) -> dict[str, tuple[list[str], Options]]:
    """The ids chosen of each list and its options by domain: {"group", "items": [{"value", "label", "why"}]}."""
    reasons = {name: _why(side, view.lang) for name, side in view.circumstances.items()}
    return {
        "held": (list(view.choice.held), _options(reasons, view)),
        "among": (view.among, _options(dict.fromkeys([*view.may_stand], ""), view)),
    }


def _options(reasons: Mapping[str, str], view: RelationView) -> Options:
    registry, lang = view.registry, view.lang
    groups: Options = []
    for domain in DOMAINS:
        items = [_item(name, why, view) for name, why in reasons.items() if registry[name].domain == domain]
        if items:
            groups.append({"group": say(f"domain.{domain}", lang), "items": _by_label(items)})
    return groups


def _item(name: str, why: str, view: RelationView) -> dict[str, Any]:
    indicator, lang = view.registry[name], view.lang
    label, theme = indicator.texts[lang].name, theme_of(indicator, lang).lower()
    has_theme = theme and theme not in label.lower() and indicator.variant_of is None
    return {"value": name, "label": f"{label} ({theme})" if has_theme else label, "why": why}


def _by_label(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (bool(item["why"]), item["label"]))


def _why(side: str, lang: str) -> str:
    return say("samenhang.tied", lang, side=side.upper()) if side else ""
