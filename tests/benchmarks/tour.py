"""A reader who opens every page over HTTP: the address, the layout of the page, and what it asks for when drawn."""

import gzip
import http.client
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlencode

from data.queries.regions import regions
from data.queries.release import available_slices
from indicators.key_figures import DECLARED
from layouts.shell import PAGES
from tests.benchmarks.processes import JSON
from tests.benchmarks.slices import current_release

# What a page asks for when it is opened, and after a choice on the profile.
DRAWS = ("drawn.data", "..profile-heading.children...profile-content.data..")
LEVELS = ("gemeente", "wijk")
Values = dict[tuple[str, str], Any]


def tour(port: int, pairs: int, readers: int = 4) -> int:
    """Some readers at once open every page for pairs of figures of each level, all unfolded; how many answers came."""
    with ThreadPoolExecutor(readers) as reading:
        return sum(reading.map(lambda one: _visit(port, *one), _addresses(pairs)))


def _addresses(pairs: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Every page for every level, other figures and another region each time, by turns in both languages."""
    release = current_release()
    slices = available_slices(release.cursor())
    held = ",".join(DECLARED[:2])
    for level in LEVELS:
        some = slices[slices["level"] == level]
        vintage = some["vintage"].max()
        ids = sorted(some.loc[some["vintage"] == vintage, "indicator_id"].unique())
        unfolded = {"held": held, "among": ",".join(ids), "weigh": "people", "around": "a", "order": "similarity"}
        codes = regions(release.cursor(), level, vintage)["region_code"].tolist()
        for turn, a, b in islice(zip(range(pairs), cycle(ids), cycle(ids[len(ids) // 2 :]), strict=False), pairs):
            shown = {"a": a, "b": b, "level": level, "region": codes[turn * 37 % len(codes)]}
            for page, path in PAGES.items():
                more = unfolded if page == "samenhang" else {}
                yield path, shown | more | {"lang": "en" if turn % 2 else "nl"}


def _visit(port: int, path: str, query: Mapping[str, str]) -> int:
    """Opens one address as a browser does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    search = f"?{urlencode(query)}"
    _answer(connection, "GET", f"{path}{search}")
    callbacks = [one for one in json.loads(_answer(connection, "GET", "/_dash-dependencies")) if _is_ours(one)]
    address: Values = {("_pages_location", "pathname"): path, ("_pages_location", "search"): search}
    page = next(one for one in callbacks if "_pages_content" in one["output"])
    values = dict(_values(json.loads(_answer(connection, *_post(page, address)))))
    asked = [one for one in callbacks if one["output"] in DRAWS and _names(one) <= set(values)]
    for one in asked:
        _answer(connection, *_post(one, values))
    connection.close()
    return 3 + len(asked)


def _is_ours(callback: Mapping[str, Any]) -> bool:
    """Whether the server answers it."""
    return callback["clientside_function"] is None


def _names(callback: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {(one["id"], one["property"]) for one in (*callback["inputs"], *callback["state"])}


def _values(answer: Any) -> Iterator[tuple[tuple[str, str], Any]]:
    """The properties of every component with an id in a layout."""
    if isinstance(answer, list):
        for one in answer:
            yield from _values(one)
    elif isinstance(answer, dict):
        props = answer.get("props", answer)
        if "type" in answer and isinstance(props.get("id"), str):
            yield from (((props["id"], name), value) for name, value in props.items())
        yield from _values(list(props.values()))


def _post(callback: Mapping[str, Any], values: Values) -> tuple[str, str, bytes]:
    """The post that a browser sends for a callback when a page is opened."""
    output = callback["output"]
    names = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    outputs = [{"id": name, "property": prop} for name, prop in names]
    filled = {
        part: [one | {"value": values.get((one["id"], one["property"]))} for one in callback[part]]
        for part in ("inputs", "state")
    }
    changed = [f"{one['id']}.{one['property']}" for one in filled["inputs"][:1]]
    body = {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "changedPropIds": changed,
        "parsedChangedPropsIds": changed,
        **{part: entries for part, entries in filled.items() if entries},
    }
    return "POST", "/_dash-update-component", json.dumps(body).encode()


def _answer(connection: http.client.HTTPConnection, method: str, path: str, body: bytes = b"") -> bytes:
    connection.request(method, path, body, JSON | {"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    sent = answer.read()
    if answer.status not in (200, 204):
        raise RuntimeError(f"{method} {path} was answered with {answer.status}: {sent[:200]!r}")
    return gzip.decompress(sent) if answer.getheader("Content-Encoding") == "gzip" else sent
