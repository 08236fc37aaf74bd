"""The sentences above the figures."""

from dataclasses import replace

from answers.bands import band_of
from answers.view import View
from figures.sentence import headline
from figures.sentence.direction import agreed_claim
from figures.sentence.group import group_headline
from indicators.relations.bands import whole_band
from layouts.prose import with_links
from panels.content import Content
from panels.panel import Panel
from wording import say
from wording.groups import area_label, group_label


def draw_headline(view: View) -> Content:
    """Title and text, written from the figures of my region or of the whole country."""
    a, b, group = replace(view.a.reading, band=_band(view)), view.b.reading, (view.a.group, view.b.group)
    if group[0] and group[1] and not view.region_name:
        texts = group_headline((a, group[0]), (b, group[1]), view.lang)
    else:
        texts = headline(a, b, view.region_name, view.a.mine, view.lang)
    years = [remark for remark in view.remarks if remark.key == "other_years"]
    agreed_claims = dict.fromkeys(agreed_claim(reading.figure, view.lang) for reading in (a, b))
    text = " ".join(filter(None, (texts["text"], *agreed_claims)))
    has_name = view.region_name or view.selection.group  # what a reader named is never read as a link
    return Content(texts["title"], text if has_name else with_links(text), _place(view), years)


def _band(view: View) -> tuple[float, float] | None:
    """The band of figure A of my region or group; None without one, and for a gemeente seen by its wijken."""
    figure, group, mine = view.a.figure, view.a.aggregate, view.a.mine
    if view.region_name:
        return band_of(view.holdings, figure, mine[0]) if len(mine) == 1 else None
    if group is None or group.value is None:
        return None
    return whole_band(figure.indicator.measure, group.limits or (group.value, group.value), group.denominator)


def _place(view: View) -> str:
    """My region with its code, and the group; or else the whole country."""
    selection, parts = view.selection, []
    if view.region_name:
        parts.append(say("headline.place", view.lang, region=view.region_name, code=selection.region))
    if selection.group:
        area = view.availability.working_area(selection.group)
        label = area_label(area, view.lang) if area else group_label(selection.group, view.availability, view.lang)
        key = "headline.place_area" if area else "headline.place_group"
        parts.append(say(key, view.lang, group=label))
    return " · ".join(parts) or say("headline.country", view.lang)


PANELS = (
    Panel(
        "headline",
        page="verkennen",
        place=0,
        frame="headline",
        draw=draw_headline,
        legend=True,
        present=False,
    ),
)
