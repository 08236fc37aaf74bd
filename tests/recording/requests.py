"""The seeded choice of what a recording asks: every page, panel, file, and what is refused."""

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

import dash
from flask.testing import FlaskClient

from indicators.model import DIRECTIONS
from tests.recording.asking import SPOILT, Request
from tests.recording.page import Page, components
from tests.recording.reader import choice_on
from tests.recording.supply import (
    LEVELS,
    Supply,
    address,
    area_of,
    figures_of,
    place_of,
    query_of,
    supply_of,
)

ENDINGS = ("csv", "csv;", "xlsx", "parquet", "json", "txt", "bib")
FORMATS = ("json", "csv", "parquet")
# How many requests of each kind; downloads are as many as panels times endings (21 times 7).
PAGES = {"/": 40, "/samenhang": 26, "/vergelijk": 22, "/profiel": 20, "/cijfers": 4, "/over": 4}
CHOICES = {"/": 16, "/samenhang": 11, "/vergelijk": 9, "/profiel": 7}
EMBEDS, OBSERVATIONS = 22, 24
# Of how many queries the files of a panel are, and how many are drawn to come to those.
_QUERIES_OF_PANEL, _DRAWS = 3, 20

Draw = Callable[[Supply, random.Random], dict[str, str]]


def release_id_of(client: FlaskClient) -> str:
    """The release behind the application."""
    return str(client.get("/healthz").json["release_id"])


def chosen_requests(client: FlaskClient, seed: int) -> list[Request]:
    """The requests of a seed over the release in place: the same as long as release and pages are.

    Each kind has a source of chance of its own, so that more of one does not move the others.
    """
    supply = supply_of(client)
    kinds = (_pages, _choices, _downloads, _embeds, _api, _files, _refusals)
    return [one for kind in kinds for one in kind(client, supply, random.Random(f"{seed} {kind.__name__}"))]


def _pages(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    for path, count in PAGES.items():
        yield {"kind": "page", "address": path}
        yield {"kind": "page", "address": address(path, {"lang": "en"})}
        for _ in range(count - 2):
            yield {"kind": "page", "address": address(path, _QUERIES[path](supply, rng))}


def _choices(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    for path, count in CHOICES.items():
        turns = rng.sample(range(count * 3), count)
        for turn in turns:
            opened = address(path, _QUERIES[path](supply, rng))
            steps = choice_on(Page(client, opened), supply, turn, rng)
            yield {"kind": "choice", "address": opened, "steps": steps}


def _downloads(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    """Every panel of every page in every format, the panels as the pages name them."""
    for path in PAGES:
        for panel in _panels_of(Page(client, path)):
            draws = (_QUERIES[path](supply, rng) for _ in range(_DRAWS))
            queries = _with_rows(client, panel, draws)
            for ending, query in zip(ENDINGS, itertools.cycle(queries), strict=False):
                more = {"csv": "semicolon"} if ending.endswith(";") else {}
                yield {"kind": "download", "address": address(f"/download/{panel}.{ending.strip(';')}", query | more)}


def _with_rows(client: FlaskClient, panel: str, draws: Iterator[dict[str, str]]) -> list[dict[str, str]]:
    """The first queries of which the panel gives a file; without any, what came last: a refusal is an answer too."""
    queries = []
    for query in draws:
        if client.get(address(f"/download/{panel}.txt", query)).status_code == 200:
            queries.append(query)
        if len(queries) == _QUERIES_OF_PANEL:
            break
    return queries or [query]


def _embeds(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    paths = [path for path in _paths(client) if path.startswith("/embed/")]
    for turn in range(EMBEDS if paths else 0):
        yield {"kind": "embed", "address": address(paths[turn % len(paths)], query_of(supply, rng))}


def _api(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    for path in ("/api/v1", "/api/v1/indicators", "/api/v1/sources", "/healthz"):
        yield {"kind": "api", "address": path}
    for level in supply.regions:
        yield {"kind": "api", "address": address("/api/v1/regions", {"level": level})}
    for turn in range(OBSERVATIONS):
        level = LEVELS[turn % len(LEVELS)] if len(supply.periods) > 1 else LEVELS[0]
        figures = figures_of(supply, level, rng)
        query = {"indicator": figures["a"], "level": level, "period": figures["pa"]}
        if rng.random() < 0.4:
            query["region"] = ",".join(rng.sample(sorted(supply.regions[level]), 4))
        yield {"kind": "api", "address": address("/api/v1/observations", query | {"format": FORMATS[turn // 2 % 3]})}


def _files(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    """The catalogue, the region index, the shapes of a level and the file with everything, where pages tell of them."""
    yield {"kind": "file", "address": "/catalog.jsonld"}
    found = [props.get("data-address") for props in _properties(Page(client, "/"))]
    found += [props.get("href") for props in _properties(Page(client, "/cijfers")) if "download" in str(props)]
    geometry = client.get("/api/v1/regions?level=gemeente").json["geometry"]
    for one in dict.fromkeys([*found, *geometry.values()]):
        if one and one.startswith(("/regions/", "/geo/", "/files/")):
            yield {"kind": "file", "address": one}


def _refusals(client: FlaskClient, supply: Supply, rng: random.Random) -> Iterator[Request]:
    """What there is not, what is malformed and what is too much: on pages with a notice, elsewhere with a refusal."""
    figures = figures_of(supply, "gemeente", rng)
    area = area_of(supply, "gemeente", rng)
    for path in list(PAGES)[:4]:
        yield _refused(address(path, {"a": "nonsense", "b": figures["a"], "pb": "1890", "level": "x", "view": "x"}))
        yield _refused(
            address(path, figures | {"region": "GM0000", "group": area[:-9], "compare": "x", "marked": "a,b"})
        )
        yield _refused(f"{path}?a={figures['a']}&a={figures['b']}&held=x&among=y&weights=z.half&lang=en&number=99")
    panels = _panels_of(Page(client, "/"))
    for query in ({"a": "nonsense"}, {"region": "GM0000", "lang": "en"}, {"csv": "tabs"}, {"group": area[:-9]}):
        yield _refused(address(f"/download/{rng.choice(panels)}.csv", query))
    yield from map(_refused, ("/download/nothing.csv", f"/download/{panels[0]}.exe", "/nowhere", "/nowhere?lang=en"))
    observations = {"indicator": figures["a"], "level": "gemeente"}
    for more in ({"period": "1890"}, {"region": "GM0000"}, {"format": "xml"}, {"more": "1"}, {"level": "buurt"}):
        yield _refused(address("/api/v1/observations", observations | more))
    yield from ({"kind": "refusal", "address": "/", "spoilt": how} for how in SPOILT)


def _refused(at: str) -> Request:
    return {"kind": "refusal", "address": at}


def _verkennen(supply: Supply, rng: random.Random) -> dict[str, str]:
    more = (
        {"view": rng.choice(["A", "B", "AB", "years"])},
        {"compare": rng.choice(["provincie", "stedelijkheid", "gemeente", "groep"])},
        {"classes": rng.choice(["quantile", "equal", "natural", "comparator"])},
        {"da": rng.choice(DIRECTIONS)},
        {"marked": ",".join(rng.sample(sorted(supply.regions["gemeente"]), 3))},
    )
    return query_of(supply, rng, more)


def _samenhang(supply: Supply, rng: random.Random) -> dict[str, str]:
    level = level_with_most(supply)
    more = (
        {"held": ",".join(rng.sample(supply.circumstances, min(2, len(supply.circumstances))))},
        {"among": ",".join(rng.sample(sorted(supply.periods[level]), min(6, len(supply.periods[level]))))},
        {"weigh": "people"},
        {"order": "similarity"},
        {"around": rng.choice(["a", "b"])},
        {"opened": "matrix"},
    )
    return query_of(supply, rng, more)


def level_with_most(supply: Supply) -> str:
    """The level with most indicators."""
    return max(supply.periods, key=lambda level: len(supply.periods[level]))


def _of_somewhere(supply: Supply, rng: random.Random) -> dict[str, str]:
    """A query with a place in it, nine times out of ten: without one these pages hold an invitation."""
    more = ({"compare": rng.choice(["provincie", "stedelijkheid", "groep"])}, {"number": rng.choice(["5", "15"])})
    query = query_of(supply, rng, (*more, {"weights": "laag_inkomen.double,koopwoningen.off"}))
    while not query.keys() & {"region", "group"} and rng.random() < 0.9:
        query |= place_of(supply, query["level"], rng)
    return query


def _of_text(supply: Supply, rng: random.Random) -> dict[str, str]:
    return query_of(supply, rng, ({"find": "inkomen"}, {"domain": "armoede"}))


_QUERIES: dict[str, Draw] = {
    "/": _verkennen,
    "/samenhang": _samenhang,
    "/vergelijk": _of_somewhere,
    "/profiel": _of_somewhere,
    "/cijfers": _of_text,
    "/over": _of_text,
}


def _paths(client: FlaskClient) -> list[str]:
    """The addresses of all pages, as the server's own registry has them."""
    return [str(page["path"]) for page in dash.page_registry.values()]


def _properties(page: Page) -> list[dict[str, Any]]:
    return [one["props"] for one in components(page.layout)]


def _panels_of(page: Page) -> list[str]:
    """The panels of a page that files can be had of: those with a menu of data."""
    found = [props["data-panel"] for props in _properties(page) if props.get("className") == "tool-slot"]
    return list(dict.fromkeys(found))
