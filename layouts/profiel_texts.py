"""A profile as it is written: every figure, what a level lacks, and what stands around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ProfileRow:
    """One figure as it is written in the table.

    unit: where it does not stand beside the value. absent: a word stands in the place of the value. between: of several
    regions as one the limits of the figure, rests: what it rests on. remark: period and status. spine: the address of
    its drawing, '' where it has no place; summary: what it shows. limits: the ends of its scale. trend: a kind, its
    words and its periods. within: the wijken, '' without. detail: what opens under the row, a heading and its
    paragraphs each. explore: the address of Verkennen.
    """

    id: str
    domain: str
    name: str
    unit: str
    value: str
    absent: bool
    between: str
    remark: str
    compared: str
    compared_note: str
    spine: str
    summary: str
    limits: tuple[str, str]
    quarter: str
    rests: str
    trend: tuple[str, str, str]
    within: str
    hides: bool
    sentence: str
    brief: str
    question: str
    detail: Sequence[tuple[str, Sequence[Any]]]
    explore: str


@dataclass(frozen=True)
class Lacking:
    """A domain of which the level has no figure, and the address where there is one."""

    domain: str
    text: str
    address: str
    way_on: str


@dataclass(frozen=True)
class Profile:
    """Everything on the page of one region.

    compared: the comparator over its column. inside: whether there is a column of wijken. aggregate: whether it is of
    several regions as one, with what a figure rests on in the place of its quarter. key: of the strips, a
    drawing and its words each.
    """

    region: str
    text: str
    compared: str
    regions: str
    inside: bool
    rows: Sequence[ProfileRow]
    lacking: Sequence[Lacking]
    key: Sequence[tuple[str, str]]
    notes: Sequence[str]
    sources: Sequence[str]
    release: str
    everything: bool
    aggregate: bool = False
