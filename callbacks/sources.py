"""Where figures come from, asked of a release."""

from collections.abc import Iterable

import pandas as pd

from data.database import Release
from data.queries import sources_of_slice


def sources_of_slices(release: Release, slices: Iterable[tuple[str, str, str, str]]) -> pd.DataFrame:
    """The sources of some slices, at least one of them, each source once, in the order of the slices."""
    found = pd.concat([release.ask(sources_of_slice, *one) for one in slices])
    return found.drop_duplicates("source_id", ignore_index=True)
