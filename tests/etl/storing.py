"""Snapshots that a test writes itself: of a source that exists, with bodies laid down by hand."""

import json
from pathlib import Path
from typing import Any

from etl.catalogue import SOURCES
from etl.snapshot import Body, Origin, Snapshot, record_of, write_snapshot
from tests.etl.small_table import PROPERTIES

Bodies = dict[str, bytes | dict[str, Any]]


def snapshot_of(folder: Path, source_id: str, bodies: Bodies) -> Snapshot:
    """A snapshot of `source_id`; a body that is no bytes is written as JSON."""
    source = SOURCES[source_id]
    parts = [
        Body(name, source.url, content if isinstance(content, bytes) else json.dumps(content).encode())
        for name, content in bodies.items()
    ]
    return write_snapshot(folder / source_id, record_of(source, 1), parts, Origin())


def stored_table(folder: Path, figures: dict[str, Any], year: str = "2020", **topic: str) -> Snapshot:
    """A table of Kerncijfers wijken en buurten with one column; figures: region code -> what CBS wrote.

    topic: what is different in the description of the column (Key, Unit).
    """
    properties = [*PROPERTIES[:2], PROPERTIES[2] | topic]
    key = properties[2]["Key"]
    rows = [{"WijkenEnBuurten": code, key: value} for code, value in figures.items()]
    bodies: Bodies = {
        "TableInfos.json": {"value": [{"Title": f"Kerncijfers wijken en buurten {year}"}]},
        "DataProperties.json": {"value": properties},
        "WijkenEnBuurten-0001.json": {"value": [{"Key": code, "Title": f"{code} "} for code in figures]},
        "TypedDataSet-0001.json": {"value": rows},
    }
    return snapshot_of(folder, "cbs_kwb_2020", bodies)


def stored_list(folder: Path, gemeenten: dict[str, str]) -> Snapshot:
    """Gebieden in Nederland 2019 with these gemeenten: code -> name, all in one provincie and COROP area."""
    groups = {1: ("Lokaliseringen van gemeenten", None), 2: ("COROP-gebieden", 1), 3: ("Provincies", 1)}
    properties: list[dict[str, Any]] = [{"ID": 0, "ParentID": None, "Type": "GeoDimension", "Key": "RegioS"}]
    properties += [
        {"ID": number, "ParentID": parent, "Type": "TopicGroup", "Key": "", "Title": title}
        for number, (title, parent) in groups.items()
    ]
    topics = {"Code_8": (2, "code"), "Naam_9": (2, "naam"), "Code_26": (3, "code"), "Naam_27": (3, "naam")}
    properties += [
        {"ID": 10 + place, "ParentID": group, "Type": "Topic", "Key": key, "Unit": unit}
        for place, (key, (group, unit)) in enumerate(topics.items())
    ]
    areas = {"Code_8": "CR10  ", "Naam_9": "Noord-Overijssel  ", "Code_26": "PV23  ", "Naam_27": "Overijssel  "}
    bodies: Bodies = {
        "TableInfos.json": {"value": [{"Title": "Gebieden in Nederland 2019"}]},
        "DataProperties.json": {"value": properties},
        "RegioS-0001.json": {"value": [{"Key": code, "Title": name} for code, name in gemeenten.items()]},
        "TypedDataSet-0001.json": {"value": [{"RegioS": code, **areas} for code in gemeenten]},
    }
    return snapshot_of(folder, "cbs_gebieden_2019", bodies)
