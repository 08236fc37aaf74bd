"""Worked out once for a release: one way to remember, and one convention for the keys."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from data.database import Release

About = ParamSpec("About")
Made = TypeVar("Made")


class OfRelease(Protocol):
    """Anything that belongs to one release, such as its holdings."""

    @property
    def release(self) -> Release:
        """That release."""


Asked = TypeVar("Asked", bound=Release | OfRelease)


def remembered(function: Callable[Concatenate[Asked, About], Made]) -> Callable[Concatenate[Asked, About], Made]:
    """The same function, whose answer a release remembers by its arguments behind the first.

    The first argument is a release or belongs to one; where it has a `key`, as a question has, that tells it from
    others, else it makes no difference. What is worked out must follow from the release, its definitions, that key and
    the other arguments alone, and these must be hashable. Do not change what you get.
    """

    @wraps(function)
    def once(asked: Asked, *about: About.args, **named: About.kwargs) -> Made:
        release: Any = asked if isinstance(asked, Release) else asked.release
        key = (function, getattr(asked, "key", None), about, tuple(sorted(named.items())))
        made: Made = release.remember(key, lambda: function(asked, *about, **named))
        return made

    return once
