"""From what a reader pasted, opened or marked to a working area of the release in place, and the file of one."""

from callbacks.held import availability_of
from callbacks.region_index import EVERYDAY_NAMES
from data.database import Release
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.working_areas.file import from_file
from indicators.working_areas.pasted import pasted_area
from indicators.working_areas.settled import Settled, settled_area


def area_of_text(text: str, name: str, release: Release, registry: Registry) -> Settled:
    """The working area of pasted codes and names, with a notice for all that was left out."""
    also = {everyday: code for code, names in EVERYDAY_NAMES.items() for everyday in names}
    return pasted_area(text, availability_of(release, registry), name, also)


def area_of_file(body: bytes, release: Release, registry: Registry) -> Settled:
    """The working area of a saved file, with a notice for all that this release does not have."""
    opened = from_file(body)
    if isinstance(opened, Notice):
        return None, (opened,)
    return settled_area(opened.codes, availability_of(release, registry), opened.name, opened.vintage)
