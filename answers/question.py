"""A question to a release: what was selected, and all that the answer is worked out from."""

from collections.abc import Hashable
from dataclasses import asdict, dataclass, replace
from typing import Any

from answers.holdings import Holdings
from data.database import Release
from indicators.availability import Availability
from indicators.registry import Registry
from indicators.selection import Selection


@dataclass(frozen=True)
class Question:
    """A selection and the holdings that it is answered from; what each kind of page asks, and each of its sides."""

    selection: Selection
    holdings: Holdings

    @property
    def lang(self) -> str:
        """The language of the answer."""
        return self.selection.lang

    @property
    def release(self) -> Release:
        """The release that answers."""
        return self.holdings.release

    @property
    def registry(self) -> Registry:
        """The definitions of that release."""
        return self.holdings.registry

    @property
    def availability(self) -> Availability:
        """The availability of that release."""
        return self.holdings.availability

    @property
    def more(self) -> str:
        """The part of the query of the page's address beside the selection; nothing on most pages."""
        return ""

    @property
    def store(self) -> dict[str, Any]:
        """The content of the page's Store: the selection by field, the query of its address, and the release that
        settled it.

        The browser adds the marks to the query.
        """
        fields = asdict(self.selection)
        unmarked = replace(self.selection, marked=()).to_query().removeprefix("?")
        query = "&".join(filter(None, (unmarked, self.more)))
        return fields | {"query": query, "release": self.release.release_id}

    @property
    def query(self) -> str:
        """The whole query of the page's address, with its question mark."""
        return self.selection.to_query() + (f"&{self.more}" if self.more else "")

    @property
    def key(self) -> Hashable:
        """A key that sets one question apart from another: what is worked out for it follows from this and the release
        alone.
        """
        return type(self).__name__, self.selection, self.more
