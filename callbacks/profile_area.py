"""The profile of a working area, or another group, where it stands in the place of my region."""

from typing import Any

import pandas as pd

from callbacks.comparators import comparator_of, figures_of_group
from callbacks.profile_figures import Subject
from callbacks.sources import sources_of_slices
from figures.compared import capital
from figures.sentence.working_area import area_between, area_covered, area_elsewhere, area_reason
from figures.source_line import source_line
from indicators.comparability import Shown
from indicators.comparator import Compared
from indicators.key_figures import key_ids
from layouts.profiel import heading
from layouts.profiel_area import AreaProfile, AreaRow, area_page
from wording import format_low, format_value, say
from wording.groups import counted, group_label

# What a group can be held against: not itself.
COMPARED = ("land", "provincie")


def is_area(subject: Subject) -> bool:
    """Whether the profile is of a group: one was chosen, and no region."""
    return bool(subject.selection.group) and not subject.region


def area_heading(subject: Subject) -> list[Any]:
    """The name of the group and how many regions it is."""
    selection, lang = subject.selection, subject.selection.lang
    label = group_label(selection.group, subject.availability, lang)
    links = [(say("profile.to_explore", lang), "/" + selection.to_query())]
    place = say("profile.area.place", lang, regions=_regions(subject))
    return heading(capital(place), say("profile.area.title", lang, region=label), links)


def area_profile(subject: Subject, release: str, *, everything: bool) -> list[Any]:
    """The table with the compact set or with every figure. release: the sentence that names it."""
    lang = subject.selection.lang
    found = _figures(subject, everything=everything)
    compared = {name: _compared(subject, shown) for name, (shown, _) in found.items()}
    region = group_label(subject.selection.group, subject.availability, lang)
    level = _level(subject)
    args = {"n": len(found), "region": region, "regions": say(f"level.{level}.many", lang)}
    profile = AreaProfile(
        region=region,
        text=say("profile.area.text", lang, **args),
        compared=next((one.short for one in compared.values()), ""),
        rows=[_row(subject, *found[name], compared[name]) for name in found],
        sources=_sources(subject, found, compared),
        release=release,
    )
    return area_page(profile, lang)


def _figures(subject: Subject, *, everything: bool) -> dict[str, tuple[Shown, Compared]]:
    selection = subject.selection
    found = figures_of_group(subject.holdings, selection.group, selection.lang)
    key = key_ids(_level(subject), list(found))
    return found if everything or not key else {name: found[name] for name in key}


def _level(subject: Subject) -> str:
    area = subject.availability.working_area(subject.selection.group)
    return area.level if area else "gemeente"


def _regions(subject: Subject) -> str:
    area = subject.availability.working_area(subject.selection.group)
    known = subject.availability.groups.get(subject.selection.group)
    codes = area.codes if area else known.gemeenten if known else ()
    return counted(len(codes), _level(subject), subject.selection.lang)


def _compared(subject: Subject, shown: Shown) -> Compared:
    """The country, or the provincie it lies in; what needs a region of mine has none here."""
    chosen = subject.selection
    compare = chosen.compare if chosen.compare in COMPARED else COMPARED[0]
    return comparator_of(subject.holdings, shown, compare, "", chosen.group, chosen.lang)


def _row(subject: Subject, shown: Shown, area: Compared, compared: Compared) -> AreaRow:
    lang, indicator = subject.selection.lang, shown.indicator
    measure = indicator.measure
    rests = " ".join(filter(None, (area_covered(area, lang), area_elsewhere(area, lang))))
    between = ""
    if area.low is not None and area.high is not None and area_between(area, shown, lang):
        ends = {"low": format_low(area.low, measure, lang), "high": format_value(area.high, measure, lang)}
        between = say("profile.area.between", lang, **ends)
    none = area.value is None
    return AreaRow(
        domain=indicator.domain,
        name=indicator.texts[lang].name,
        value=say("profile.area.none", lang) if area.value is None else format_value(area.value, measure, lang),
        absent=area_reason(area, lang) if none else "",
        between=between,
        period=shown.period,
        rests=rests,
        compared="" if compared.value is None else format_value(compared.value, measure, lang),
        compared_note=compared.period,
        explore="/" + subject.selection.with_changes(a=indicator.id, pa=shown.period, level=shown.level).to_query(),
    )


def _sources(subject: Subject, found: dict[str, tuple[Shown, Compared]], compared: dict[str, Compared]) -> list[str]:
    """Each source once, with the figures that come from it, those they are held against too."""
    lang = subject.selection.lang
    prefix = f"{say('source.name', lang)}: "
    named: dict[str, list[str]] = {}
    for name, (shown, area) in found.items():
        slices = (*(area.slices or (shown.slice_of,)), *compared[name].slices)
        line = source_line(shown, sources_of_slices(subject.release, slices), pd.DataFrame(), "", lang)
        key = line.removeprefix(prefix).removesuffix(".")
        named.setdefault(key, []).append(shown.indicator.texts[lang].name)
    return [say("profile.source_line", lang, figures=line, names="; ".join(names)) for line, names in named.items()]
