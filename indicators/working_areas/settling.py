"""From codes that were asked for to a working area that this release holds; what is left out is told."""

from collections import Counter
from collections.abc import Iterable, Sequence

from indicators.availability import Availability
from indicators.notice import Notice
from indicators.working_areas.model import AREA_LIMIT, WorkingArea, level_of, tidy_name

# So many codes are named in a notice; of the rest it says how many.
TOLD = 5

Settled = tuple[WorkingArea | None, tuple[Notice, ...]]


def settled_area(codes: Sequence[str], availability: Availability, name: str = "", vintage: str = "") -> Settled:
    """The working area of some codes, and a notice for all that is not as it was asked for; None when there is none.

    vintage: the division the codes were written on, where that is known. Former gemeenten become what they went into,
    and that is told; one that went into several is left out.
    Codes that no division has are left out. Nothing is left out to make it fit: a smaller area has another figure.
    """
    asked = tuple(dict.fromkeys(codes))
    today = tuple(dict.fromkeys(_today(code, availability) for code in asked))
    known = [code for code in today if any(code in held for held in availability.divisions.values())]
    notices = (*_former(asked, availability), *_unknown([code for code in today if code not in known], availability))
    levels = Counter(level for code in known if (level := level_of(code)))
    if len(levels) > 1:
        counts = {"n": levels["gemeente"], "others": len(known) - levels["gemeente"]}
        return None, (*notices, Notice("area_of_mixed_levels", counts))
    if not known:
        return None, (*notices, Notice("area_empty"))
    level = next(iter(levels))
    kept, year, remarks = _on_one_division(known, level, vintage, availability)
    if len(kept) > AREA_LIMIT:
        return None, (*notices, *remarks, Notice("area_too_large", {"n": len(kept), "most": AREA_LIMIT}))
    if len(kept) == 1:
        args = {"name": availability.name(kept[0]), "level": level}
        way = {"region": kept[0]} | ({"level": level} if level != "gemeente" else {})
        alone = Notice("group_of_one", args, remedy=way, remedy_key="make_mine")
        return None, (*notices, *remarks, alone)
    return WorkingArea(level, year, tuple(sorted(kept)), tidy_name(name)), (*notices, *remarks)


def listed(codes: Iterable[str]) -> str:
    """'WK034401, WK034402 (+ 3)': the first codes that were asked for, tidied, and how many more there are."""
    return first_of([tidy_name(code)[:20] or "?" for code in codes], ", ")


def first_of(told: Sequence[str], between: str) -> str:
    """The first of some texts, and how many more there are."""
    return between.join(told[:TOLD]) + (f" (+ {len(told) - TOLD})" if len(told) > TOLD else "")


def _on_one_division(
    codes: Sequence[str], level: str, asked: str, availability: Availability
) -> tuple[list[str], str, tuple[Notice, ...]]:
    """The codes on the division that was asked for, or else on that with most of them, the newest first."""
    held = {vintage: regions for (one, vintage), regions in availability.divisions.items() if one == level}
    gone = bool(asked) and asked not in held
    year = asked if asked in held else max(held, key=lambda one: (sum(code in held[one] for code in codes), one))
    kept = [code for code in codes if code in held[year]]
    left = [code for code in codes if code not in held[year]]
    notices: list[Notice] = []
    # A gemeente that is still there under its code is the same one, whatever the year it was written on.
    if gone and level != "gemeente":
        notices.append(Notice("area_division_gone", {"asked": asked, "year": year, "level": level}))
    if left:
        notices.append(Notice("area_of_other_division", {"n": len(left), "codes": listed(left), "year": year}))
    return kept, year, tuple(notices)


def _former(asked: Sequence[str], availability: Availability) -> tuple[Notice, ...]:
    """What became of gemeenten that are no more: merged ones are followed, of divided ones the reader chooses."""
    told: dict[str, list[str]] = {"area_merged": [], "area_divided": []}
    for code in asked:
        former = availability.former.get(code)
        if former and former.successors:
            key = "area_merged" if len(former.successors) == 1 else "area_divided"
            into = " / ".join(availability.name(one) or one for one in former.successors)
            told[key].append(f"{former.name} \u2192 {into}")
    return tuple(Notice(key, {"n": len(names), "codes": "; ".join(names)}) for key, names in told.items() if names)


def _unknown(codes: Sequence[str], availability: Availability) -> tuple[Notice, ...]:
    """Codes that no division has; of a level that is not held at all, of divided gemeenten that is told already."""
    left = [code for code in codes if code not in availability.former]
    held = {level for level, _ in availability.divisions}
    absent = [code for code in left if (level := level_of(code)) and level not in held]
    unknown = [code for code in left if code not in absent]
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
