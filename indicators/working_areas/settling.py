"""The way from codes to a working area that this release holds, with a notice of what is left out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from indicators.availability import Availability
from indicators.notice import Notice
from indicators.working_areas.model import AREA_LIMIT, WorkingArea, level_of, tidy_name

# So many codes are named in a notice; of the rest it says how many.
NAMES_LIMIT = 5

Settled = tuple[WorkingArea | None, tuple[Notice, ...]]


def settled_area(codes: Sequence[str], availability: Availability, name: str = "", vintage: str = "") -> Settled:
    """The working area of some codes, and a notice for all that is not as it was asked for; None when there is none.

    vintage: the division the codes were written on, where that is known. Former gemeenten become what they went into,
    with a notice; one that went into several is left out.
    Codes that no division has are left out. Nothing is left out to make it fit: a smaller area has another figure.
    """
    distinct = tuple(dict.fromkeys(codes))
    today = tuple(dict.fromkeys(_today(code, availability) for code in distinct))
    present = [code for code in today if any(code in regions for regions in availability.divisions.values())]
    notices = (
        *_former(distinct, availability),
        *_unknown([code for code in today if code not in present], availability),
    )
    levels = Counter(level for code in present if (level := level_of(code)))
    if len(levels) > 1:
        counts = {"n": levels["gemeente"], "others": len(present) - levels["gemeente"]}
        return None, (*notices, Notice("area_of_mixed_levels", counts))
    if not present:
        return None, (*notices, Notice("area_empty"))
    level = next(iter(levels))
    area_codes, year, remarks = _on_one_division(present, level, vintage, availability)
    if len(area_codes) > AREA_LIMIT:
        return None, (*notices, *remarks, Notice("area_too_large", {"n": len(area_codes), "most": AREA_LIMIT}))
    if len(area_codes) == 1:
        args = {"name": availability.name(area_codes[0]), "level": level}
        way = {"region": area_codes[0]} | ({"level": level} if level != "gemeente" else {})
        alone = Notice("group_of_one", args, remedy=way, remedy_key="make_mine")
        return None, (*notices, *remarks, alone)
    return WorkingArea(level, year, tuple(sorted(area_codes)), tidy_name(name)), (*notices, *remarks)


def listed(codes: Iterable[str]) -> str:
    """'WK034401, WK034402 (+ 3)': the first codes that were asked for, tidied, and how many more there are."""
    return first_of([tidy_name(code)[:20] or "?" for code in codes], ", ")


def first_of(texts: Sequence[str], between: str) -> str:
    """The first of some texts, and how many more there are."""
    return between.join(texts[:NAMES_LIMIT]) + (f" (+ {len(texts) - NAMES_LIMIT})" if len(texts) > NAMES_LIMIT else "")


def _on_one_division(
    codes: Sequence[str], level: str, request: str, availability: Availability
) -> tuple[list[str], str, tuple[Notice, ...]]:
    """The codes on the division that was asked for, or else on that with most of them, the newest first."""
    names = {vintage: regions for (one, vintage), regions in availability.divisions.items() if one == level}
    is_gone = bool(request) and request not in names
    year = request if request in names else max(names, key=lambda one: (sum(code in names[one] for code in codes), one))
    present = [code for code in codes if code in names[year]]
    absent = [code for code in codes if code not in names[year]]
    notices: list[Notice] = []
    # A gemeente that is still there under its code is the same one, whatever the year it was written on.
    if is_gone and level != "gemeente":
        notices.append(Notice("area_division_gone", {"asked": request, "year": year, "level": level}))
    if absent:
        notices.append(Notice("area_of_other_division", {"n": len(absent), "codes": listed(absent), "year": year}))
    return present, year, tuple(notices)


def _former(codes: Sequence[str], availability: Availability) -> tuple[Notice, ...]:
    """The notices on gemeenten that are no more: merged ones are followed, of divided ones the reader chooses."""
    changes: dict[str, list[str]] = {"area_merged": [], "area_divided": []}
    for code in codes:
        former = availability.former.get(code)
        if former and former.successors:
            key = "area_merged" if len(former.successors) == 1 else "area_divided"
            into = " / ".join(availability.name(one) or one for one in former.successors)
            changes[key].append(f"{former.name} \u2192 {into}")
    return tuple(Notice(key, {"n": len(names), "codes": "; ".join(names)}) for key, names in changes.items() if names)


def _unknown(codes: Sequence[str], availability: Availability) -> tuple[Notice, ...]:
    """Codes of no division; of a level that is not held at all, of divided gemeenten there is a notice already."""
    others = [code for code in codes if code not in availability.former]
    levels = {level for level, _ in availability.divisions}
    absent = [code for code in others if (level := level_of(code)) and level not in levels]
    unknown = [code for code in others if code not in absent]
    notices = []
    if absent:
        notices.append(Notice("area_level_absent", {"level": level_of(absent[0]), "codes": listed(absent)}))
    if unknown:
        notices.append(Notice("area_unknown", {"n": len(unknown), "codes": listed(unknown)}))
    return tuple(notices)


def _today(code: str, availability: Availability) -> str:
    """A gemeente that went into one other is that one."""
    former = availability.former.get(code)
    return former.successors[0] if former and len(former.successors) == 1 else code
