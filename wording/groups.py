"""Names of groups of regions, in the forms a page needs them in."""

from indicators.availability import Availability, Group
from wording import phrases, say


def group_name(group: Group, form: str, lang: str) -> str:
    """'de COROP-regio Utrecht' (form in_sentence), 'COROP Utrecht' (form short); of a new kind the name alone."""
    known = f"group.{form}.{group.level}"
    return say(known, lang, name=group.name) if known in phrases(lang) else group.name


def group_label(group: tuple[str, ...], availability: Availability, lang: str) -> str:
    """The short name of the group of a Selection: 'COROP Utrecht', or 'eigen groep (4)' for one's own."""
    if len(group) == 1 and group[0] in availability.groups:
        return group_name(availability.groups[group[0]], "short", lang)
    return say("compared.own_group_count", lang, n=len(group))
