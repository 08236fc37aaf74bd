"""Titles and explanation, written from the figures: what a reader could say aloud, and nothing more."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from figures.compared import capital, no_comparator, origin
from indicators.comparability import Shown
from indicators.comparator import Compared
from indicators.relations.association import Association
from indicators.relations.refusal import Refused
from wording import format_difference, format_low, format_number, format_value, join_list, say

# What a reader is told about the place of a figure among all, by the fifth part it falls in.
FIFTHS = ("lowest", "below", "middle", "above", "highest")


@dataclass(frozen=True)
class Told:
    """One figure, and all that is needed to write about it.

    observations: region_code, name, value, status. compared: what the figure is set against.
    """

    shown: Shown
    observations: pd.DataFrame
    compared: Compared

    @property
    def comparator(self) -> float | None:
        """The figure to set that of a region against; a count has none, since it grows with the region."""
        return None if self.shown.indicator.measure.kind == "count" else self.compared.value

    def present(self) -> pd.Series:
        """The figures there are."""
        return self.observations["value"].dropna()

    def of(self, codes: Sequence[str]) -> pd.DataFrame:
        """The rows of some regions."""
        return self.observations[self.observations["region_code"].isin(codes)]


def headline(a: Told, b: Told, region_name: str, mine: Sequence[str], lang: str) -> dict[str, str]:
    """The title of the page and the sentences under it: `title` and `text`.

    region_name is empty when no region was chosen; mine: the codes of my region, several when it is
    a gemeente seen at wijk level.
    """
    if not region_name:
        return {"title": _range_sentence(a, lang), "text": say("headline.choose", lang)}
    if len(mine) > 1:
        return {"title": _inside(a, region_name, mine, lang), "text": _inside_text(a, b, region_name, mine, lang)}
    own = _own_value(a, mine)
    if own is None:
        return {"title": _no_figure(a, region_name, mine, lang), "text": _about(b, region_name, mine, lang)}
    args = {"region": region_name, "name": _name(a, lang), "value": _value(own, a, lang), "compared": a.compared.name}
    title = say(f"headline.{_against(own, a)}", lang, **args)
    first = [
        _compared_sentence(own, a, lang),
        _status_sentence(a, region_name, mine, lang),
        _place_sentence(own, a, region_name, lang),
    ]
    return {"title": title, "text": " ".join([*filter(None, first), _about(b, region_name, mine, lang)])}


def map_title(told: Told, lang: str) -> str:
    """Between which figures the middle half of the regions lies."""
    values = told.present()
    if values.empty:
        return say("map.no_figures", lang, name=told.shown.indicator.texts[lang].name)
    low, high = float(values.quantile(0.25)), float(values.quantile(0.75))
    return say(
        "map.title",
        lang,
        regions=_regions(told, lang),
        low=_low(low, told, lang),
        high=_value(high, told, lang),
    )


def map_summary(told: Told, lang: str) -> str:
    """What a map shows, for who does not see it: how many regions, lowest, middle and highest figure."""
    values = told.present()
    if values.empty:
        return map_title(told, lang)
    return say(
        "map.summary",
        lang,
        name=told.shown.indicator.texts[lang].name,
        period=told.shown.period,
        n=len(values),
        regions=_regions(told, lang),
        low=_value(values.min(), told, lang),
        median=_value(values.median(), told, lang),
        high=_value(values.max(), told, lang),
        statuses=status_remarks(told.observations["status"].tolist(), lang),
    )


def relation(found: Association | Refused, level: str, lang: str) -> dict[str, str]:
    """The title over the scatter and how to read it: `title` and `text`."""
    regions = say(f"level.{level}.many", lang)
    if isinstance(found, Refused):
        text = say(f"relation.refused.{found.reason}", lang, n=found.regions, regions=regions)
        return {"title": say("relation.title_refused", lang), "text": f"{text} {_compared(level, lang)}"}
    sign = "" if found.strength == "none" else ("_up" if found.rho > 0 else "_down")
    numbers = {key: format_number(vars(found)[key], 2, lang) for key in ("rho", "low", "high")}
    text = say("relation.reading", lang, n=found.regions, regions=regions, **numbers)
    return {
        "title": say(f"relation.title_{found.strength}{sign}", lang),
        "text": f"{text} {_compared(level, lang)}",
    }


def relation_title(title: str, a: Shown, b: Shown, lang: str) -> str:
    """The title over the scatter, with both periods when these differ."""
    if a.period == b.period:
        return title
    return say("relation.title_periods", lang, title=title, first=a.period, second=b.period)


def strip_title(regions: int, level: str, region_name: str, lang: str) -> str:
    """What the strip shows."""
    many = say(f"level.{level}.many", lang)
    if region_name:
        return say("strip.title_mine", lang, region=region_name, regions=many, n=regions)
    return say("strip.title", lang, regions=many, n=regions)


def status_remarks(statuses: Sequence[str], lang: str) -> str:
    """'3 geschat, 2 ontbreken': how many figures need a remark; empty when none does."""
    counted = {status: list(statuses).count(status) for status in dict.fromkeys(statuses) if status != "final"}
    return join_list([say(f"status_count.{status}", lang, n=n) for status, n in counted.items()], lang)


def _compared(level: str, lang: str) -> str:
    return say("relation.compared", lang, regions=say(f"level.{level}.many", lang))


def _name(told: Told, lang: str, capital: bool = False) -> str:
    name = told.shown.indicator.texts[lang].in_sentence
    return name[0].upper() + name[1:] if capital else name


def _regions(told: Told, lang: str) -> str:
    return say(f"level.{told.shown.level}.many", lang)


def _value(value: float, told: Told, lang: str) -> str:
    return format_value(value, told.shown.indicator.measure, lang)


def _own_value(told: Told, mine: Sequence[str]) -> float | None:
    values = told.of(mine)["value"].dropna()
    return None if values.empty else float(values.iloc[0])


def _low(value: float, told: Told, lang: str) -> str:
    return format_low(value, told.shown.indicator.measure, lang)


def _against(own: float, told: Told) -> str:
    """How the title compares with the comparator."""
    comparator, measure = told.comparator, told.shown.indicator.measure
    if comparator is None:
        return "alone"
    if round(own, measure.decimals) == round(comparator, measure.decimals):
        return "equal"
    return "lower" if own < comparator else "higher"


def _compared_sentence(own: float, told: Told, lang: str) -> str:
    """The figure of the comparator, named and with its year; or why there is none."""
    compared, measure = told.compared, told.shown.indicator.measure
    if compared.value is None:
        return no_comparator(compared, lang)
    args = _compared_args(told, lang)
    if measure.kind == "count":
        share = format_number(100 * own / compared.value, 1, lang) if compared.value else format_number(0, 1, lang)
        return say("headline.share_of_compared", lang, share=share, **args)
    against = _against(own, told)
    # Of the figures as they are written, so that a reader who subtracts them finds the same.
    difference = round(own, measure.decimals) - round(compared.value, measure.decimals)
    args |= {"compared": capital(compared.name)}
    return say(f"headline.compared_{against}", lang, difference=format_difference(difference, measure, lang), **args)


def _compared_args(told: Told, lang: str) -> dict[str, str]:
    """Name, figure, origin and year of the comparator; the figure is empty where there is none."""
    compared = told.compared
    return {
        "compared": compared.name,
        "figure": "" if compared.value is None else _value(compared.value, told, lang),
        "origin": origin(compared, lang),
        "period": compared.period,
    }


def _uncertain(told: Told, mine: Sequence[str], lang: str) -> str:
    """'voorlopig' or 'geschat' where that holds for the figure of my region, else nothing."""
    own = told.of(mine).dropna(subset="value")
    status = "final" if own.empty else own["status"].iloc[0]
    return "" if status == "final" else say(f"status.{status}", lang)


def _status_sentence(told: Told, region_name: str, mine: Sequence[str], lang: str) -> str:
    status = _uncertain(told, mine, lang)
    return say("headline.own_status", lang, region=region_name, status=status) if status else ""


def _place_sentence(own: float, told: Told, region_name: str, lang: str) -> str:
    """In which fifth of all regions the figure falls, and which way is favourable where that is agreed."""
    values = told.present()
    below = (values < own).sum() + (values == own).sum() / 2
    fifth = FIFTHS[min(4, int(5 * below / len(values)))]
    place = say(f"place.{fifth}", lang, region=region_name, regions=_regions(told, lang), n=len(values))
    direction = told.shown.indicator.measure.direction
    return place if direction == "neutral" else f"{place} {say(f'direction.{direction}', lang)}"


def _about(told: Told, region_name: str, mine: Sequence[str], lang: str) -> str:
    """The second figure, in one sentence."""
    own = _own_value(told, mine)
    if own is None:
        return _no_figure(told, region_name, mine, lang) + "."
    against = _against(own, told)
    value, status = _value(own, told, lang), _uncertain(told, mine, lang)
    return say(
        f"headline.second_{against}",
        lang,
        name=_name(told, lang, capital=True),
        value=f"{value} ({status})" if status else value,
        **_compared_args(told, lang),
    )


def _no_figure(told: Told, region_name: str, mine: Sequence[str], lang: str) -> str:
    statuses = told.of(mine)["status"].tolist()
    status = statuses[0] if statuses else "missing"
    args = {"region": region_name, "name": _name(told, lang), "period": told.shown.period}
    return say(f"headline.no_figure_{status}", lang, **args)


def _range_sentence(told: Told, lang: str) -> str:
    values = told.present()
    if values.empty:
        return say("map.no_figures", lang, name=told.shown.indicator.texts[lang].name)
    return say(
        "headline.range",
        lang,
        name=_name(told, lang, capital=True),
        region=say(f"level.{told.shown.level}.one", lang),
        low=_low(values.min(), told, lang),
        high=_value(values.max(), told, lang),
    )


def _inside(told: Told, region_name: str, mine: Sequence[str], lang: str) -> str:
    values = told.of(mine)["value"].dropna()
    if values.empty:
        return _no_figure(told, region_name, mine, lang)
    low, high = _low(values.min(), told, lang), _value(values.max(), told, lang)
    args = {"region": region_name, "name": _name(told, lang), "low": low, "high": high}
    return say("headline.inside", lang, **args)


def _inside_text(a: Told, b: Told, region_name: str, mine: Sequence[str], lang: str) -> str:
    regions = _regions(a, lang)
    with_figure = int(a.of(mine)["value"].notna().sum())
    count = "inside_all" if with_figure == len(mine) else "inside_count"
    told = say(f"headline.{count}", lang, n=with_figure, total=len(mine), regions=regions, region=region_name)
    whole = ""
    if a.comparator is not None:
        whole = say("headline.inside_compared", lang, **_compared_args(a, lang))
    values = b.of(mine)["value"].dropna()
    if values.empty:
        second = _no_figure(b, region_name, mine, lang) + "."
    else:
        low, high = _low(values.min(), b, lang), _value(values.max(), b, lang)
        second = say("headline.inside_second", lang, name=_name(b, lang, capital=True), low=low, high=high)
    return " ".join(filter(None, [told, whole, second]))
