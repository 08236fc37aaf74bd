"""The sources of figures, asked of a release."""

from collections.abc import Iterable

import pandas as pd

from data.database import Release
from data.queries.release import sources_of_slice


def main_source(release: Release, slices: Iterable[tuple[str, str, str, str]]) -> str | None:
    """The source of most regions of the first of some slices; None without any."""
    source_ids = [name for one in list(slices)[:1] for name in release.ask(sources_of_slice, *one)["source_id"]]
    return str(source_ids[0]) if source_ids else None


def sources_of_slices(release: Release, slices: Iterable[tuple[str, str, str, str]]) -> pd.DataFrame:
    """The sources of some slices, at least one of them, each source once, in the order of the slices."""
    sources = pd.concat([release.ask(sources_of_slice, *one) for one in slices])
    return sources.drop_duplicates("source_id", ignore_index=True)
