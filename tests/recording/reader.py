"""What a reader may choose on an open page: every control, and all that can be asked of the search."""

import random
from typing import Any

import orjson

from indicators.working_areas.address import from_address
from indicators.working_areas.file import to_file
from tests.recording.controls import Control, controls_of
from tests.recording.page import Page, components
from tests.recording.supply import GROUPS, Supply, area_of

Step = dict[str, Any]


def choice_on(page: Page, supply: Supply, turn: int, rng: random.Random) -> list[Step]:
    """One choice on a page, one time out of three after a choice in the search. turn: goes through all there are."""
    ways = [*controls_of(page), *_searches(supply, rng)]
    way = ways[turn % len(ways)]
    step = _step(page, way, supply, rng) if isinstance(way, Control) else {"search": way}
    before = [{"search": rng.choice(_searches(supply, rng))}] if rng.random() < 1 / 3 else []
    return [*before, step]


def _step(page: Page, control: Control, supply: Supply, rng: random.Random) -> Step:
    return {"words": control.words, "control": control.id, "value": _value(page, control, supply, rng)}


def _value(page: Page, control: Control, supply: Supply, rng: random.Random) -> str:
    """Another value than the present one, of those that the control, the list beside it or the release offers."""
    if control.offers:
        return rng.choice([one for one in control.offers if one != control.value] or list(control.offers))
    figures = sorted({name for held in supply.periods.values() for name in held})
    if control.value in figures:
        return rng.choice(figures)
    listed = page.properties.get(f"{control.id}-options", {}).get("data")
    if listed:
        return ",".join(rng.sample(_values(listed), 2))
    weights = [one["props"]["data-weight"] for one in components(page.layout) if "data-weight" in one["props"]]
    if control.words and weights:
        return f"{rng.choice(weights)}.{rng.choice(['off', 'half', 'double'])}"
    return ",".join(rng.sample(supply.circumstances, 2))


def _values(listed: Any) -> list[str]:
    """The values of a list of options, in groups or not, that can be chosen."""
    flat = [inside for one in listed for inside in one.get("items", [one])]
    return [one["value"] for one in flat if not one.get("disabled")]


def _searches(supply: Supply, rng: random.Random) -> list[Any]:
    """What the search may ask for: regions, groups, nothing, and what the box of the working area makes or opens."""
    codes = {level: rng.choice(sorted(held)) for level, held in supply.regions.items()}
    regions = [{"region": code} for level, code in codes.items() if level not in GROUPS]
    groups = [{"group": code} for level, code in codes.items() if level in GROUPS]
    level = rng.choice(list(supply.periods))
    area = area_of(supply, level, rng)
    made = from_address(area)
    pasted = "\n".join([*rng.sample(sorted(supply.regions[level]), 3), "Nergenshuizen"])
    boxes = [{"text": pasted, "name": "Geplakt"}, {"name": "Andere naam"}, {"text": "x", "name": ""}]
    boxes += [{"file": to_file(made).decode()}] if made else []
    boxes += [{"file": orjson.dumps({"kind": "x"}).decode()}]
    return [*regions, *groups, {"region": ""}, {"group": ""}, {"group": area}, *({"area": box} for box in boxes)]
