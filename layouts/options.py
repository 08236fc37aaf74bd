"""The options of the lists in the controls."""

from typing import Any

from indicators.availability import Availability
from indicators.model import DOMAINS, Indicator
from indicators.registry import Registry
from wording import say

Options = list[dict[str, Any]]


def indicator_options(registry: Registry, availability: Availability, level: str, lang: str) -> Options:
    """All indicators by domain; one that this level does not have is named and cannot be chosen."""
    available = availability.indicators(level)
    groups: Options = []
    for domain in DOMAINS:
        items = [_indicator(one, one.id in available, level, lang) for one in registry.values() if one.domain == domain]
        if items:
            # What can be chosen comes first.
            items.sort(key=lambda item: ("disabled" in item, item["label"]))
            groups.append({"group": say(f"domain.{domain}", lang), "items": items})
    return groups


def period_options(indicator_id: str, level: str, availability: Availability) -> Options:
    """The periods of one indicator, the newest first."""
    return [{"value": period, "label": period} for period in reversed(availability.periods(indicator_id, level))]


def level_options(availability: Availability, lang: str) -> Options:
    """The levels that can be shown."""
    return [{"value": level, "label": say(f"level.{level}.choice", lang)} for level in availability.levels()]


def _indicator(indicator: Indicator, is_available: bool, level: str, lang: str) -> dict[str, Any]:
    texts = indicator.texts[lang]
    option: dict[str, Any] = {"value": indicator.id, "label": texts.name, "also": [texts.in_sentence]}
    if is_available:
        return option
    label = say("controls.not_at_level", lang, name=texts.name, level=say(f"level.{level}.one", lang))
    return option | {"label": label, "disabled": True}
