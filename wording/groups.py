"""Names of groups of regions, in the forms a page needs them in."""

from indicators.availability import Availability, Group
from indicators.working_areas.model import WorkingArea
from wording import phrases, say


def group_name(group: Group, form: str, lang: str) -> str:
    """'de COROP-regio Utrecht' (form in_sentence), 'COROP Utrecht' (form short); of a new kind the name alone."""
    key = f"group.{form}.{group.level}"
    return say(key, lang, name=group.name) if key in phrases(lang) else group.name


def area_name(area: WorkingArea | None, level: str, n: int, lang: str) -> tuple[str, str]:
    """A working area as in a sentence and as on an axis; without a name it goes by its n regions of a level."""
    if area and area.name:
        return say("working_area.in_sentence", lang, name=area.name), area.name
    return say("working_area.unnamed", lang, regions=counted(n, level, lang)), say("working_area.unnamed_short", lang)


def group_label(group: str, availability: Availability, lang: str) -> str:
    """The short name of the group of a Selection: 'COROP Utrecht', or that of a working area; '' without a group."""
    if group in availability.groups:
        return group_name(availability.groups[group], "short", lang)
    area = availability.working_area(group)
    if area is None:
        return ""
    return area.name or say("working_area.label", lang, regions=counted(len(area.codes), area.level, lang))


def area_label(area: WorkingArea, lang: str) -> str:
    """The name of a working area where it says already that it is one: its name, or '5 gemeenten'."""
    return area.name or counted(len(area.codes), area.level, lang)


def counted(n: int, level: str, lang: str) -> str:
    """'13 wijken', '1 gemeente'."""
    return say("compared.regions", lang, count=n, regions=say(f"level.{level}.{'one' if n == 1 else 'many'}", lang))
