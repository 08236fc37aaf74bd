"""What the lists in the controls offer."""

from collections.abc import Mapping
from typing import Any

from indicators.availability import Availability
from indicators.model import DOMAINS, Indicator
from indicators.registry import Registry
from wording import say

Options = list[dict[str, Any]]

# Two gemeenten whose official name nobody says.
_EVERYDAY_NAMES = {"GM0518": ["Den Haag"], "GM0796": ["Den Bosch"]}


def indicator_options(registry: Registry, availability: Availability, level: str, lang: str) -> Options:
    """All indicators by domain; one that this level does not have is named and cannot be chosen."""
    held = availability.indicators(level)
    groups: Options = []
    for domain in DOMAINS:
        items = [_indicator(one, one.id in held, level, lang) for one in registry.values() if one.domain == domain]
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


def region_options(availability: Availability, level: str, former: Mapping[str, list[str]], lang: str) -> Options:
    """All regions by name; at wijk level by gemeente, which can be chosen as a whole.

    former: code of a gemeente -> names it is also found by. They are searched, not shown.
    """
    names = availability.names.get(level, {})
    also = {code: [*_EVERYDAY_NAMES.get(code, []), *former.get(code, [])] for code in {*_EVERYDAY_NAMES, *former}}
    if level == "gemeente":
        return [_region(code, name, lang, also.get(code, [])) for code, name in _by_name(names)]
    gemeenten = availability.names.get("gemeente", {})
    inside: dict[str, list[tuple[str, str]]] = {}
    for code, name in _by_name(names):
        inside.setdefault(availability.gemeente_of.get(code, ""), []).append((code, name))
    named = sorted(inside, key=lambda code: gemeenten.get(code, code).casefold().lstrip("'’"))
    return [_gemeente(code, gemeenten.get(code, code), inside[code], also, lang) for code in named]


def _gemeente(
    code: str, name: str, wijken: list[tuple[str, str]], also: Mapping[str, list[str]], lang: str
) -> dict[str, Any]:
    label = say("controls.whole_gemeente", lang, name=name)
    whole = {"value": code, "label": label, "also": [code, *also.get(code, [])]}
    return {"group": name, "items": [whole, *(_region(wijk, wijk_name, lang, []) for wijk, wijk_name in wijken)]}


def _region(code: str, name: str, lang: str, also: list[str]) -> dict[str, Any]:
    option: dict[str, Any] = {"value": code, "label": say("controls.region_option", lang, name=name, code=code)}
    return option | {"also": also} if also else option


def _indicator(indicator: Indicator, held: bool, level: str, lang: str) -> dict[str, Any]:
    texts = indicator.texts[lang]
    option: dict[str, Any] = {"value": indicator.id, "label": texts.name, "also": [texts.in_sentence]}
    if held:
        return option
    label = say("controls.not_at_level", lang, name=texts.name, level=say(f"level.{level}.one", lang))
    return option | {"label": label, "disabled": True}


def _by_name(names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Without the apostrophe in front: 's-Gravenhage stands under the s."""
    return sorted(names.items(), key=lambda item: item[1].casefold().lstrip("'’"))
