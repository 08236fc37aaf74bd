"""The memory of a release for what is worked out once: one way to remember, and one convention for the keys."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from data.database import Release

About = ParamSpec("About")
Answer = TypeVar("Answer")


class OfRelease(Protocol):
    """Anything that belongs to one release, such as its holdings."""

    @property
    def release(self) -> Release:
        """The release that it belongs to, which remembers for it."""


Owner = TypeVar("Owner", bound=Release | OfRelease)


def remembered(function: Callable[Concatenate[Owner, About], Answer]) -> Callable[Concatenate[Owner, About], Answer]:
    """The function itself, whose answer a release remembers by its arguments behind the first.

    The first argument is a release or belongs to one; where it has a `key`, as a question has, that tells it from
    others, else it makes no difference. What is worked out must follow from the release, its definitions, that key and
    the other arguments alone, and these must be hashable. Do not change what you get.
    """

    @wraps(function)
    def once(owner: Owner, *about: About.args, **keywords: About.kwargs) -> Answer:
        release: Any = owner if isinstance(owner, Release) else owner.release
        key = (function, getattr(owner, "key", None), about, tuple(sorted(keywords.items())))
        answer: Answer = release.remember(key, lambda: function(owner, *about, **keywords))
        return answer

    return once
