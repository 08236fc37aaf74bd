"""Everything that can be searched for, as one file that a browser fetches once for each release."""

import hashlib
from typing import Any

import orjson

from answers.holdings import Holdings, holdings_of
from data.database import Release
from data.memory import remembered
from indicators.availability import Availability
from indicators.registry import Registry
from indicators.selection import Selection
from indicators.working_areas.file import to_file
from wording.groups import area_label, group_label

# Two gemeenten whose official name nobody says.
EVERYDAY_NAMES = {"GM0518": ["Den Haag"], "GM0796": ["Den Bosch"]}


def index_body(release: Release, registry: Registry) -> bytes:
    """The index as JSON; its words are names of regions alone, so it serves every language.

    levels: level, codes, names and above (a gemeente's provincie by name, a smaller region's gemeente by code), in
    parallel. groups: code, kind, name, n. former: code, name, year, successors (names). also: code -> other names.
    """
    return _body(holdings_of(release, registry))


@remembered
def _body(holdings: Holdings) -> bytes:
    return orjson.dumps(_index(holdings.availability))


def index_address(release: Release, registry: Registry) -> str:
    """The address of the index for the browser: another content has another address."""
    checksum = hashlib.sha256(index_body(release, registry)).hexdigest()[:8]
    return f"/regions/{release.release_id}-{checksum}.json"


def search_choice(selection: Selection, availability: Availability, sentence: str = "") -> dict[str, Any]:
    """The choice that the search shows: code and name of my region, of the group its name and members, and what the box
    of the working area shows. sentence: what that box says of what was asked of it, as HTML text.
    """
    area, lang = availability.working_area(selection.group), selection.lang
    return {
        "region": selection.region,
        "name": availability.name(selection.region) or "",
        "group": selection.group,
        "group_name": area_label(area, lang) if area else group_label(selection.group, availability, lang),
        "members": list(availability.members(selection.group, selection.level)),
        "area": _area(selection, availability),
        "told": sentence,
    }


def _area(selection: Selection, availability: Availability) -> dict[str, Any] | None:
    """The working area of a selection: its name, its codes, as lines to change, and the file to save; of a known group
    what a working area could be made of, without a file; None without a group.
    """
    area, group = availability.working_area(selection.group), availability.groups.get(selection.group)
    if area is None and group is None:
        return None
    codes = area.codes if area else group.gemeenten if group else ()
    # A comma would make two of one name.
    lines = [f"{(availability.name(code) or '').replace(',', ' ')} ({code})".strip() for code in codes]
    name, file = (area.name, to_file(area).decode()) if area else ("", "")
    return {"name": name, "codes": list(codes), "text": "\n".join(sorted(lines)), "file": file}


def _index(availability: Availability) -> dict[str, Any]:
    names = availability.names.get("gemeente", {})
    provincies = {
        code: one.name for one in availability.groups.values() if one.level == "provincie" for code in one.gemeenten
    }
    levels = []
    for level in availability.levels():
        names_at = availability.names[level]
        above = provincies if level == "gemeente" else availability.gemeente_of
        codes = sorted(names_at)
        levels.append(
            {
                "level": level,
                "codes": codes,
                "names": [names_at[code] for code in codes],
                "above": [above.get(code, "") for code in codes],
            }
        )
    groups = [
        {"code": code, "kind": one.level, "name": one.name, "n": len(one.gemeenten)}
        for code, one in availability.groups.items()
    ]
    former = [
        {"code": code, "name": one.name, "year": one.ended, "into": [names.get(to, to) for to in one.successors]}
        for code, one in availability.former.items()
    ]
    return {"levels": levels, "groups": groups, "former": former, "also": EVERYDAY_NAMES}
