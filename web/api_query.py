"""The query to the API: parameters that are known, given once, not too long, and name what there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar

from werkzeug.datastructures import MultiDict

# So many choices are named where none comes near.
MOST_NAMED = 12


class Refusal(Exception):
    """A question that cannot be answered; the message says why and what to do, the code is that of HTTP."""

    def __init__(self, sentence: str, code: int = 400) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class ApiQuery:
    """The parameters of one request, by name."""

    parameters: dict[str, str]

    LONGEST: ClassVar[int] = 4000
    MOST_REGIONS: ClassVar[int] = 300

    def __contains__(self, name: str) -> bool:
        return name in self.parameters

    def one_of(self, name: str, options: Iterable[str], of: str = "") -> str:
        """The value of a parameter, when it is one of the options; `of` is added to the sentence when it is not."""
        return _choice(name, self.parameters[name], options, of)

    def several_of(self, name: str, options: Iterable[str], of: str = "") -> list[str]:
        """The values between the commas of a parameter, when all are options."""
        values = list(dict.fromkeys(self.parameters[name].split(",")))
        if len(values) > self.MOST_REGIONS:
            limit = f"at most {self.MOST_REGIONS} at a time, or leave it out for all"
            raise Refusal(f"{name} names {len(values)} codes; {limit}.")
        choices = set(options)
        return [value if value in choices else _choice(name, value, sorted(choices), of) for value in values]


def read_query(arguments: MultiDict[str, str], names: tuple[str, ...], required: tuple[str, ...] = ()) -> ApiQuery:
    """The parameters of a request; raises Refusal for one that is unknown, repeated, empty, too long or missing."""
    for name in arguments:
        if name not in names:
            raise Refusal(f"There is no parameter '{name}'; this address takes {_list_names(names) or 'none'}.")
        values = arguments.getlist(name)
        if len(values) > 1:
            raise Refusal(f"{name} is given {len(values)} times; give it once, with commas between region codes.")
        if not values[0]:
            raise Refusal(f"{name} is empty; give it a value or leave it out.")
        if len(values[0]) > ApiQuery.LONGEST:
            raise Refusal(f"{name} is {len(values[0])} characters long; at most {ApiQuery.LONGEST}.")
    for name in required:
        if name not in arguments:
            raise Refusal(f"{name} is missing; add {name}=... to the address.")
    return ApiQuery(arguments.to_dict())


def _list_names(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _choice(name: str, value: str, options: Iterable[str], of: str) -> str:
    choices = list(dict.fromkeys(options))
    if value in choices:
        return value
    near = get_close_matches(value[:80].lower(), choices, n=3) or get_close_matches(value[:80].upper(), choices, n=3)
    hint = f"Did you mean {_list_names(near)}?" if near else f"There is {_list_names(choices[:MOST_NAMED])}"
    more = "." if len(choices) <= MOST_NAMED else f" and {len(choices) - MOST_NAMED} more."
    raise Refusal(f"There is no {name} '{value[:80]}'{of}. {hint}{'' if near else more}", 404)
