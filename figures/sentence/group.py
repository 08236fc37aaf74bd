"""The title of the page and the sentences under it when a group was chosen, and no region."""

from figures.comparator import origin
from figures.sentence.headline import range_title
from figures.sentence.level import against, compared_args, difference_of, is_open, open_claim
from figures.sentence.words import low_of, name_of, value_of
from figures.sentence.working_area import area_between, area_coverage, area_elsewhere, area_value
from indicators.comparator import Comparator
from indicators.reading import Reading
from wording import capital, say


def group_headline(a: tuple[Reading, Comparator], b: tuple[Reading, Comparator], lang: str) -> dict[str, str]:
    """`title` and `text` about a group. a, b: a reading, and the figure of the group itself."""
    reading, group = a
    if group.value is None:
        return {
            "title": _without(reading, group, lang),
            "text": f"{_refusal(reading, group, lang)} {_second(*b, lang)}",
        }
    args = {"region": group.name, "name": name_of(reading.figure, lang), "compared": reading.compared.name}
    doubt = _doubt(reading, group, lang)
    title = say(
        f"headline.{'alone' if doubt else _against(reading, group)}",
        lang,
        value=value_of(group.value, reading.figure, lang),
        **args,
    )
    basis = say("headline.group_made", lang, group=capital(group.name), origin=origin(group, lang), period=group.period)
    sure = (area_between(group, reading.figure, lang), area_elsewhere(group, lang))
    sentences = [
        basis,
        area_coverage(group, lang) if group.without else "",
        *sure,
        _comparison(reading, group, lang),
        doubt,
        _second(*b, lang),
    ]
    return {"title": title, "text": " ".join(filter(None, sentences))}


def _without(reading: Reading, group: Comparator, lang: str) -> str:
    """The title where there is no figure: between what it lies, or else how all regions run."""
    if not area_between(group, reading.figure, lang):
        return range_title(reading, lang)
    ends = {
        "low": low_of(group.low or 0.0, reading.figure, lang),
        "high": value_of(group.high or 0.0, reading.figure, lang),
    }
    return say("headline.group_between", lang, region=group.name, name=name_of(reading.figure, lang), **ends)


def _refusal(reading: Reading, group: Comparator, lang: str) -> str:
    """The reason why there is no figure, and what is known of it all the same."""
    sentences = (area_between(group, reading.figure, lang), area_elsewhere(group, lang))
    return " ".join(filter(None, [area_value(group, reading.figure, lang), *sentences]))


def _against(reading: Reading, group: Comparator) -> str:
    """The side of the comparator that the group lies on; alone beside itself."""
    if group.value is None or reading.compared.kind == "groep":
        return "alone"
    return against(group.value, reading.comparator, reading.figure.indicator.measure.decimals)


def _doubt(reading: Reading, group: Comparator, lang: str) -> str:
    """A sentence that the difference is not sure, by what is not known of the parts or by chance; '' where it is."""
    if group.value is None or _against(reading, group) == "alone":
        return ""
    if is_open(group.value, reading.comparator, group.limits, reading.figure.indicator.measure.decimals):
        return say("claim.difference_open", lang, compared=reading.compared.name)
    return open_claim(group.value, reading, lang)


def _comparison(reading: Reading, group: Comparator, lang: str) -> str:
    if group.value is None or reading.compared.value is None or _against(reading, group) == "alone":
        return ""
    difference = difference_of(group.value, reading.compared.value, reading.figure, lang)
    args = compared_args(reading.figure, reading.compared, lang) | {"compared": capital(reading.compared.name)}
    return say(f"headline.compared_{_against(reading, group)}", lang, difference=difference, **args)


def _second(reading: Reading, group: Comparator, lang: str) -> str:
    if group.value is None:
        return _refusal(reading, group, lang)
    return say(
        f"headline.second_{_against(reading, group)}",
        lang,
        name=name_of(reading.figure, lang, first=True),
        value=value_of(group.value, reading.figure, lang),
        **compared_args(reading.figure, reading.compared, lang),
    )
