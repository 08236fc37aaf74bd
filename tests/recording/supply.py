"""What a release offers to choose from, as its own API tells it, and seeded choices from that."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask.testing import FlaskClient

from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea

LEVELS = ("gemeente", "wijk")
# The groups of regions that publishers make.
GROUPS = ("provincie", "corop", "rmc", "rpa")
# An accent and a sign that an address has to escape.
AREA_NAMES = ("", "Oost", "Zorgregio 't Veld", "Noord & Süd")


@dataclass(frozen=True)
class Supply:
    """What a release holds.

    periods: level -> indicator -> its periods, as pages show them. regions: level -> code -> the gemeente it lies in,
    '' for none. vintages: level -> the year of the division shown. circumstances: ids of figures with that role.
    """

    periods: dict[str, dict[str, list[str]]]
    regions: dict[str, dict[str, str]]
    vintages: dict[str, str]
    circumstances: list[str]


def supply_of(client: FlaskClient) -> Supply:
    """What the release behind the application offers."""
    listed = client.get("/api/v1/indicators").json["indicators"]
    periods: dict[str, dict[str, list[str]]] = {level: {} for level in LEVELS}
    for one in listed:
        for entry in one["available"]:
            if entry["displayed"] and entry["level"] in periods and entry["regions_with_value"]:
                periods[entry["level"]].setdefault(one["indicator_id"], []).append(entry["period_id"])
    answers = {level: client.get(f"/api/v1/regions?level={level}") for level in (*LEVELS, *GROUPS)}
    bodies = {level: answer.json for level, answer in answers.items() if answer.status_code == 200}
    return Supply(
        {level: held for level, held in periods.items() if held},
        {
            level: {one["region_code"]: one["gemeente_code"] or "" for one in body["regions"]}
            for level, body in bodies.items()
            if body["regions"]
        },
        {level: body["vintage"] for level, body in bodies.items()},
        [one["indicator_id"] for one in listed if one["role"] == "omstandigheid" and one["measure"]["kind"] != "count"],
    )


def level_of(supply: Supply, rng: random.Random) -> str:
    """Gemeente two times out of three."""
    return rng.choices(list(supply.periods), [2, 1][: len(supply.periods)])[0]


def figures_of(supply: Supply, level: str, rng: random.Random) -> dict[str, str]:
    """Two indicators with a period of each: the newest two times out of three."""
    chosen = {}
    for side, name in zip("ab", rng.sample(sorted(supply.periods[level]), 2), strict=True):
        periods = supply.periods[level][name]
        chosen |= {side: name, f"p{side}": rng.choice([periods[-1], periods[-1], rng.choice(periods)])}
    return chosen


def area_of(supply: Supply, level: str, rng: random.Random) -> str:
    """The address of a working area: at wijk level some wijken of two gemeenten, so that they belong together."""
    codes = sorted(supply.regions[level])
    if level == "wijk":
        parents = rng.sample(sorted(set(supply.regions[level].values())), 2)
        codes = [code for code in codes if supply.regions[level][code] in parents]
    chosen = rng.sample(codes, min(len(codes), rng.randint(3, 8)))
    return to_address(WorkingArea(level, supply.vintages[level], tuple(sorted(chosen)), rng.choice(AREA_NAMES)))


def place_of(supply: Supply, level: str, rng: random.Random) -> dict[str, str]:
    """Where a reader looks: nowhere, at a region, a known group, a working area, or a region beside one of those."""
    region = rng.choice(sorted(supply.regions[rng.choice(["gemeente", level])]))
    kinds = [one for one in GROUPS if one in supply.regions]
    group = rng.choice(sorted(supply.regions[rng.choice(kinds)])) if kinds else area_of(supply, level, rng)
    area = area_of(supply, level, rng)
    ways: list[dict[str, str]] = [
        {},
        {"region": region},
        {"region": region},
        {"group": group},
        {"group": area},
        {"group": area},
        {"region": region, "group": group},
        {"region": region, "group": area},
    ]
    return rng.choice(ways)


def query_of(supply: Supply, rng: random.Random, more: Sequence[dict[str, str]] = ()) -> dict[str, str]:
    """The query of a page: figures, level, place, each entry of `more` one time out of three; two fifths in English."""
    level = level_of(supply, rng)
    query = figures_of(supply, level, rng) | {"level": level} | place_of(supply, level, rng)
    for entry in more:
        if rng.random() < 1 / 3:
            query |= entry
    return query | ({"lang": "en"} if rng.random() < 0.4 else {})


def address(path: str, query: dict[str, str]) -> str:
    """An address as the pages write it."""
    return path + ("?" + urlencode(query, safe=",/") if query else "")
