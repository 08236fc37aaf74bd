"""Answers in a form that can be compared: JSON values, without what differs from one run to the next."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import orjson
import pyarrow.parquet
import python_calamine
from werkzeug.test import TestResponse

from tests.recording.page import Page, is_component

# Headers of the moment, and of a size that compression or a time in the file decides.
_OF_THE_MOMENT = ("Date", "Content-Length")
# Times of files, hashes of scripts, versions in addresses, and a name that Dash draws by lot at every start.
_MASKS = (
    (re.compile(r'"end_id":"[^"]+"'), '"end_id":"*"'),
    (re.compile(r"\?m=[0-9.]+"), "?m=*"),
    (re.compile(r"\.v[0-9_]+m[0-9]+\."), ".v*."),
    (re.compile(r"'sha256-[^']+'"), "'sha256-*'"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "*"),
)
_LINKED = re.compile(r'\s*<(?:script src|link rel="stylesheet" href)="([^"]+)">(?:</script>)?')
_MADE_AT = re.compile(r"<dcterms:(created|modified)[^>]*>[^<]*")
# The parts of a workbook that hold the cells.
_CELLS = re.compile(r"xl/(worksheets/.*|sharedStrings\.xml)")
# What a panel shows has at least these parts.
_PARTS = {"title", "sub", "notice", "source"}


def masked(text: str) -> str:
    """A text without times of files, hashes and versions."""
    for pattern, instead in _MASKS:
        text = pattern.sub(instead, text)
    return text


def file_answer(answer: TestResponse) -> dict[str, Any]:
    """Status, headers and body of an answer that is no page."""
    headers = {name: masked(value) for name, value in answer.headers if name not in _OF_THE_MOMENT}
    read = _READERS.get(answer.mimetype, _text)
    return {"status": answer.status_code, "headers": headers, **read(answer.get_data())}


def first_answer(answer: TestResponse) -> dict[str, Any]:
    """The HTML of a page before Dash fills it, with the scripts and styles that it links beside it."""
    whole = file_answer(answer)
    linked = _LINKED.findall(whole["text"])
    return whole | {"text": _LINKED.sub("", whole["text"]), "linked": linked}


def page_answer(page: Page) -> dict[str, Any]:
    """A page as it stands when everything was answered: title, layout, address, panels and lists."""
    stores = {name: props["data"] for name, props in page.properties.items() if _is_store(page, name)}
    return {"title": page.title, "layout": _tree(page.layout)} | _sorted_out(stores) | _failures(page)


def change_answer(page: Page) -> dict[str, Any]:
    """What a choice changed on a page: address, panels, lists, and the properties of components."""
    stores, properties = {}, {}
    for name, props in page.changes.items():
        for prop, value in props.items():
            if prop == "data" and _is_store(page, name):
                stores[name] = value
            else:
                properties[f"{name}.{prop}"] = _tree(value)
    return _sorted_out(stores) | {"properties": properties} | _failures(page)


def _failures(page: Page) -> dict[str, Any]:
    return {"failures": page.failures} if page.failures else {}


def _is_store(page: Page, name: str) -> bool:
    """Whether a component has data and no value beside it: a list to choose from has both."""
    props = page.properties[name]
    return not name.startswith("_pages") and props.get("data") is not None and "value" not in props


def _sorted_out(stores: dict[str, Any]) -> dict[str, Any]:
    """Stores by what they hold: panel by panel what is shown, the query of the address, and the rest by id."""
    address, panels, rest = None, {}, {}
    for name, data in stores.items():
        if (
            isinstance(data, dict)
            and data
            and all(isinstance(one, dict) and one.keys() >= _PARTS for one in data.values())
        ):
            panels.update(data)
        elif (query := _query_in(data)) is not None:
            address = query
        elif data is not None:
            rest[name] = data
    return {"address": address, "panels": panels, "stores": rest}


def _query_in(data: Any) -> str | None:
    """The query of the address that a stored selection has with it, at once or one level down."""
    if not isinstance(data, dict):
        return None
    within = [data, *(one for one in data.values() if isinstance(one, dict))]
    return next((one["query"] for one in within if isinstance(one.get("query"), str)), None)


def _tree(value: Any) -> Any:
    """A layout as plain objects; what stores hold stands elsewhere."""
    if is_component(value):
        props = value["props"]
        kept = {name: one for name, one in props.items() if not (value["type"] == "Store" and name == "data")}
        return {"type": value["type"]} | {name: _tree(one) for name, one in kept.items()}
    if isinstance(value, dict):
        return {name: _tree(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_tree(one) for one in value]
    return value


def _text(body: bytes) -> dict[str, Any]:
    try:
        return {"text": masked(body.decode())}
    except UnicodeDecodeError:
        return {"sha256": hashlib.sha256(body).hexdigest()}


def _json(body: bytes) -> dict[str, Any]:
    """The text, since that is what goes out; `differences` looks into it."""
    return {"json": body.decode()}


def _workbook(body: bytes) -> dict[str, Any]:
    """The cells of each sheet, and what else is in the file: without the time that it was made at."""
    book = python_calamine.load_workbook(io.BytesIO(body))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    with zipfile.ZipFile(io.BytesIO(body)) as members:
        parts = {name: _MADE_AT.sub("", members.read(name).decode()) for name in members.namelist()}
    cells = "".join(text for name, text in parts.items() if _CELLS.fullmatch(name))
    rest = {name: text for name, text in parts.items() if not _CELLS.fullmatch(name)}
    return {"sheets": sheets, "parts": rest, "cells_sha256": hashlib.sha256(cells.encode()).hexdigest()}


def _parquet(body: bytes) -> dict[str, Any]:
    """Names and types of the columns, the file's own metadata, and every value; NaN as a text of its own."""
    table = pyarrow.parquet.read_table(io.BytesIO(body))
    metadata = {name.decode(): value.decode() for name, value in (table.schema.metadata or {}).items()}
    columns = {name: [_value(one) for one in table[name].to_pylist()] for name in table.column_names}
    return {"schema": [f"{one.name}: {one.type}" for one in table.schema], "metadata": metadata, "columns": columns}


def _value(value: Any) -> Any:
    if isinstance(value, float) and value != value:
        return "NaN"
    return value if isinstance(value, bool | int | float | str | None) else str(value)


def _members(body: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(body)) as members:
        return {"members": {name: hashlib.sha256(members.read(name)).hexdigest() for name in members.namelist()}}


_READERS: dict[str, Callable[[bytes], dict[str, Any]]] = {
    "application/json": _json,
    "application/ld+json": _json,
    "application/geo+json": _json,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "application/vnd.apache.parquet": _parquet,
    "application/zip": _members,
}


def as_bytes(answer: dict[str, Any]) -> bytes:
    """An answer as it is stored: equal answers have equal bytes."""
    return orjson.dumps(answer, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
