"""The title of the page and the sentences under it when a group was chosen, and no region."""

from figures.comparator import origin
from figures.sentence.headline import range_title
from figures.sentence.level import against, compared_args, difference_of, is_open, open_claim
from figures.sentence.words import low_of, name_of, value_of
from figures.sentence.working_area import area_between, area_covered, area_elsewhere, area_value
from indicators.comparator import Comparator
from indicators.reading import Reading
from wording import capital, say


def group_headline(a: tuple[Reading, Comparator], b: tuple[Reading, Comparator], lang: str) -> dict[str, str]:
    """`title` and `text` about a group. a, b: what is told, and the figure of the group itself."""
    told, group = a
    if group.value is None:
        return {"title": _without(told, group, lang), "text": f"{_refused(told, group, lang)} {_second(*b, lang)}"}
    args = {"region": group.name, "name": name_of(told.shown, lang), "compared": told.compared.name}
    doubt = _doubt(told, group, lang)
    title = say(
        f"headline.{'alone' if doubt else _against(told, group)}",
        lang,
        value=value_of(group.value, told.shown, lang),
        **args,
    )
    made = say("headline.group_made", lang, group=capital(group.name), origin=origin(group, lang), period=group.period)
    sure = (area_between(group, told.shown, lang), area_elsewhere(group, lang))
    said = [
        made,
        area_covered(group, lang) if group.without else "",
        *sure,
        _compared(told, group, lang),
        doubt,
        _second(*b, lang),
    ]
    return {"title": title, "text": " ".join(filter(None, said))}


def _without(told: Reading, group: Comparator, lang: str) -> str:
    """The title where there is no figure: between what it lies, or else how all regions run."""
    if not area_between(group, told.shown, lang):
        return range_title(told, lang)
    ends = {"low": low_of(group.low or 0.0, told.shown, lang), "high": value_of(group.high or 0.0, told.shown, lang)}
    return say("headline.group_between", lang, region=group.name, name=name_of(told.shown, lang), **ends)


def _refused(told: Reading, group: Comparator, lang: str) -> str:
    """Why there is no figure, and what is known of it all the same."""
    known = (area_between(group, told.shown, lang), area_elsewhere(group, lang))
    return " ".join(filter(None, [area_value(group, told.shown, lang), *known]))


def _against(told: Reading, group: Comparator) -> str:
    """How the group compares; not with itself."""
    if group.value is None or told.compared.kind == "groep":
        return "alone"
    return against(group.value, told.comparator, told.shown.indicator.measure.decimals)


def _doubt(told: Reading, group: Comparator, lang: str) -> str:
    """That the difference that is told is not sure, by what is not known of the parts or by chance; '' where it is."""
    if group.value is None or _against(told, group) == "alone":
        return ""
    if is_open(group.value, told.comparator, group.limits, told.shown.indicator.measure.decimals):
        return say("claim.difference_open", lang, compared=told.compared.name)
    return open_claim(group.value, told, lang)


def _compared(told: Reading, group: Comparator, lang: str) -> str:
    if group.value is None or told.compared.value is None or _against(told, group) == "alone":
        return ""
    difference = difference_of(group.value, told.compared.value, told.shown, lang)
    args = compared_args(told.shown, told.compared, lang) | {"compared": capital(told.compared.name)}
    return say(f"headline.compared_{_against(told, group)}", lang, difference=difference, **args)


def _second(told: Reading, group: Comparator, lang: str) -> str:
    if group.value is None:
        return _refused(told, group, lang)
    return say(
        f"headline.second_{_against(told, group)}",
        lang,
        name=name_of(told.shown, lang, first=True),
        value=value_of(group.value, told.shown, lang),
        **compared_args(told.shown, told.compared, lang),
    )
