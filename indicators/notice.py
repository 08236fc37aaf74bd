"""A notice for the reader that something cannot be shown as asked: a value, worded elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Notice:
    """A remark about what is on the page.

    key: the phrase in wording, under `notice.`. args: what the phrase is filled with.
    refuses: nothing is drawn in its place. quiet: good to know, no warning.
    remedy: changes of the selection that would help, by field; remedy_key: the words on the button
    that makes them, under `remedy.`. choices: regions that can be taken instead, code -> name.
    """

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    refuses: bool = False
    quiet: bool = False
    remedy: Mapping[str, str] = field(default_factory=dict)
    remedy_key: str | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
