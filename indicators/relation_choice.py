"""The choice of the reader on the page Samenhang beside a Selection, to and from the query string of the address."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, cast
from urllib.parse import urlencode

from indicators.notice import Notice

# How many circumstances may be held constant at once.
MOST_CONTROLLED = 3
# A matrix of fewer has no pair.
FEWEST_AMONG = 2
LISTS = ("held", "among", "looked")
# The notice on an id that is no figure.
UNKNOWN = {"held": "controlled_unknown", "among": "among_unknown", "looked": "among_unknown"}
# What each choice may be; the first is that of a first visit.
CHOICES: dict[str, tuple[str, ...]] = {
    "weigh": ("regions", "people"),
    "order": ("domain", "similarity"),
    "around": ("none", "a", "b"),
    "opened": ("alone", "matrix"),
}
# How long a value may be: all figures of a matrix, between commas.
VALUE_LIMIT = 3000
EXCERPT = 40


@dataclass(frozen=True)
class RelationChoice:
    """A choice of what is looked at of two figures.

    held: ids of the circumstances controlled, at most MOST_CONTROLLED. among: ids of the figures of the matrix; empty
    for the key figures. looked: ids of figures that were in the matrix before, and count as looked at. weigh: whether
    every region counts once, or by its people. around: of which of the two the neighbours are shown. opened: whether
    the pair was opened from the matrix, whose verdict it then keeps.
    """

    held: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    looked: tuple[str, ...] = ()
    weigh: str = "regions"
    order: Literal["domain", "similarity"] = "domain"
    around: str = "none"
    opened: str = "alone"

    def to_query(self) -> str:
        """The text behind the query of the Selection, without '?' or '&'; what is as on a first visit is left out."""
        texts = as_texts(self)
        return urlencode(
            {key: text for key, text in texts.items() if text != as_texts(RelationChoice())[key]}, safe=","
        )


def as_texts(choice: RelationChoice) -> dict[str, str]:
    """Every field as text, lists with commas: as it stands in the address."""
    values = {field.name: getattr(choice, field.name) for field in fields(choice)}
    return {key: ",".join(value) if key in LISTS else str(value) for key, value in values.items()}


def choice_of_texts(texts: Mapping[str, str]) -> RelationChoice:
    """The reverse of `as_texts`; nothing is checked here, see `settled_choice`."""
    values: dict[str, Any] = {key: tuple(filter(None, texts.get(key, "").split(","))) for key in LISTS}
    values |= {key: texts.get(key) or CHOICES[key][0] for key in CHOICES}
    return RelationChoice(**values)


def settled_choice(
    request: Mapping[str, str | list[str]],
    may_hold: Collection[str],
    may_stand: Collection[str],
    why_not: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[RelationChoice, tuple[Notice, ...]]:
    """The choice an address or the controls ask for; what cannot be had is left out, with a notice for each kind.

    may_hold: ids of the circumstances allowed beside A and B. may_stand: ids of the figures that a matrix can hold.
    why_not: for each of LISTS the figures that exist and may not be in it -> the key of the notice that says why; an id
    that is in neither is unknown.
    """
    reasons = why_not or {}
    notices: list[Notice] = []
    texts = {key: text for key in as_texts(RelationChoice()) if (text := _text(key, request, notices))}
    choices = {key: _one(key, texts.get(key), notices) for key in CHOICES}
    held = _some("held", texts.get("held", ""), may_hold, reasons.get("held", {}), notices)
    if len(held) > MOST_CONTROLLED:
        notices.append(Notice("controlled_most", {"n": len(held) - MOST_CONTROLLED}))
    among = _some("among", texts.get("among", ""), may_stand, reasons.get("among", {}), notices)
    if len(among) == 1:
        notices.append(Notice("among_few"))
    looked = _some("looked", texts.get("looked", ""), may_stand, reasons.get("among", {}), notices)
    choice = RelationChoice(
        held=held[:MOST_CONTROLLED],
        among=among if len(among) >= FEWEST_AMONG else (),
        looked=looked,
        weigh=choices["weigh"],
        order=cast(Literal["domain", "similarity"], choices["order"]),
        around=choices["around"],
        opened=choices["opened"],
    )
    return choice, tuple(notices)


def _text(key: str, request: Mapping[str, str | list[str]], notices: list[Notice]) -> str:
    value = request.get(key, "")
    if not isinstance(value, str):
        notices.append(Notice("address_repeated", {"key": key}))
        return ""
    if len(value) > VALUE_LIMIT:
        notices.append(Notice("address_overlong", {"key": key}))
        return ""
    return value


def _one(key: str, value: str | None, notices: list[Notice]) -> str:
    first = CHOICES[key][0]
    if value is None or value in CHOICES[key]:
        return value or first
    notices.append(Notice("unknown_choice", {"key": key, "asked": value[:EXCERPT]}))
    return first


def _some(
    key: str, text: str, choices: Collection[str], reasons: Mapping[str, str], notices: list[Notice]
) -> tuple[str, ...]:
    """The ids in a list that may be chosen, each once, in the order given; the others give notices."""
    requested_ids = [one for one in dict.fromkeys(text.split(",")) if one]
    refusals: dict[str, list[str]] = {}
    for one in requested_ids:
        if one not in choices:
            refusals.setdefault(reasons.get(one, UNKNOWN[key]), []).append(one)
    for reason, ids in refusals.items():
        args = {"asked": ids[0][:EXCERPT], "key": key} if reason == UNKNOWN[key] else {"indicator_ids": tuple(ids)}
        notices.append(Notice(reason, {"n": len(ids), **args}))
    return tuple(one for one in requested_ids if one in choices)
