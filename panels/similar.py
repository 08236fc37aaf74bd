"""The regions most similar to mine: who, in what, in what not, and how sure the list is."""

from collections.abc import Sequence
from functools import partial

import numpy as np
import pandas as pd
from dash import html

from answers.rows.group import beside_area
from answers.rows.one_figure import slice_rows
from answers.similar import SimilarView
from answers.view import View
from figures.aggregate import aggregate_of
from figures.sentence.similar import basis_sentences, steadiness_badge, steadiness_claim
from figures.sentence.similar_figure import similar_title
from figures.sentence.words import low_of, value_of
from figures.similar_profile import circumstance_name
from figures.similar_strip import similar_list_rows
from indicators.comparability import Figure
from indicators.key_figures import DECLARED
from indicators.notice import Notice
from indicators.relations.similar import SimilarList, SimilarRegion
from layouts.similar import SimilarRow, similar_list, similar_table
from panels.content import Content, source_of
from panels.panel import Panel
from panels.similar_content import (
    FEW,
    file_name,
    list_of,
    own_rows,
    similar_content,
    similar_regions_of,
    source_of_figures,
    with_places,
)
from wording import capital, format_number, join_list, say


def draw_similar(view: View) -> Content:
    """The regions most similar to mine, in what, in what not, and how sure the list is."""
    return similar_content(view, _list, None)


def _list(similar: SimilarView, nearest: SimilarList) -> Content:
    view, finding, name = similar.view, similar.finding, similar.mine.name
    lang, level = view.lang, view.selection.level
    rows = [_row(one, similar) for one in nearest.regions]
    area = _own(similar, similar.figure)
    own = _value(similar.own_value, similar, similar.mine.code) if area is None else area
    table = similar_table(
        rows, (capital(similar.mine.short), own), similar.figure.indicator.texts[lang].name, similar.figure.period, lang
    )
    badge_attributes = {"className": f"similar-badge similar-{finding.steadiness}", "title": say("similar.badge", lang)}
    badge = [html.Span(steadiness_badge(finding, lang), **badge_attributes), " "] if finding.steadiness else []
    sentences = [steadiness_claim(finding, level, lang), _lacking(similar), _switched_off(similar)]
    basis = basis_sentences(finding, level, name, lang)
    sub = [*badge, " ".join(filter(None, sentences))]
    notices = []
    if len(nearest.used) < FEW:
        notices.append(Notice("similar_few", {"n": len(nearest.used), "total": len(DECLARED)}))
    if similar.without_figures:
        args = {"n": len(similar.without_figures), "level": level, "listed": similar.without_figures}
        notices.append(Notice("similar_without_figures", args, quiet=True))
    title = similar_title(finding, similar.beside.division, name, lang)
    circumstances = [finding.circumstances[place] for place in nearest.used]
    of_circumstances = html.Span(source_of_figures(circumstances, view, "circumstances"))
    source = [*source_of(view.b, with_comparator=False), " ", of_circumstances]
    return Content(title, similar_list(table, basis, lang), sub, notices, source)


def _lacking(similar: SimilarView) -> str:
    """The declared circumstances that the division does not have, and which mine has not; empty when there are all."""
    figure, finding, lang = similar.figure, similar.finding, similar.view.lang
    args = {"level": say(f"level.{figure.level}.one", lang), "vintage": figure.vintage, "region": similar.mine.name}
    nowhere = similar.beside.absent
    unknown = [one.indicator.id for one, own in zip(finding.circumstances, finding.mine, strict=True) if np.isnan(own)]
    lacking_ids = {"lacking": nowhere, "unknown": unknown}
    return " ".join(
        say(f"similar.{key}", lang, names=_within(ids, lang), **args) for key, ids in lacking_ids.items() if ids
    )


def _within(ids: Sequence[str], lang: str) -> str:
    """The short names of circumstances, as in a sentence."""
    names = [circumstance_name(name, lang) for name in ids]
    return join_list([name[0].lower() + name[1:] for name in names], lang)


def _switched_off(similar: SimilarView) -> str:
    """The circumstances that the reader does not let count; empty when all do."""
    lang, registry = similar.view.lang, similar.view.registry
    names = [registry[name].texts[lang].in_sentence for name in similar.switched_off if name in registry]
    return say("similar.switched_off", lang, names=join_list(names, lang)) if names else ""


def _row(one: SimilarRegion, similar: SimilarView) -> SimilarRow:
    lang, division = similar.view.lang, similar.beside.division
    return SimilarRow(
        code=division.codes[one.region],
        name=division.names[one.region],
        value=_value(float(similar.values[one.region]), similar, division.codes[one.region]),
        drivers=[_names(similar.finding.circumstances[place], lang) for place in one.drivers],
        differs=None if one.difference is None else _differs(one.region, one.difference, similar),
        stability=say("similar.kept", lang, share=format_number(100 * one.stability, 0, lang))
        if one.stability < 1
        else "",
    )


def _differs(region: int, place: int, similar: SimilarView) -> tuple[str, str, str]:
    """The circumstance in which a region differs most from mine, short and in full, with the figures of both."""
    finding, lang = similar.finding, similar.view.lang
    figure = finding.circumstances[place]
    theirs, own = (
        low_of(float(finding.figures[region, place]), figure, lang),
        value_of(float(finding.mine[place]), figure, lang),
    )
    return *_names(figure, lang), say("similar.differs", lang, value=theirs, own=own)


def _names(figure: Figure, lang: str) -> tuple[str, str]:
    """The name of a circumstance, short, and in full with its year."""
    return circumstance_name(figure.indicator.id, lang), f"{figure.indicator.texts[lang].name}, {figure.period}"


def _own(similar: SimilarView, figure: Figure) -> str | None:
    """The figure of my working area or group with its limits, as on Verkennen; None of a region."""
    if similar.mine.code:
        return None
    areas = [aggregate_of(area, figure, similar.view.lang) for _, area in similar.areas([figure])]
    return next((one.text for one in areas if one), say("working_area.no_figure", similar.view.lang))


def _value(value: float, similar: SimilarView, code: str) -> str:
    """The figure of a region as it is written; without one the reason, as far as that is known."""
    lang = similar.view.lang
    if not np.isnan(value):
        return value_of(value, similar.figure, lang)
    observations = similar.view.b.reading.observations
    status = observations.loc[observations["region_code"] == code, "status"]
    return say(f"status.{status.iloc[0] if len(status) else 'missing'}", lang)


def similar_rows(view: View, content: Content) -> pd.DataFrame:
    """The regions of the list, the most alike first, with in what they are like mine and in what least; then mine."""
    similar = similar_regions_of(view)
    nearest, finding = list_of(similar), similar.finding
    names = {one.indicator.id: one.indicator.texts[view.lang].name for one in finding.circumstances}
    more = similar_list_rows(finding, nearest, similar.beside.division)
    more["similar_in"] = [join_list([names[i] for i in ids.split(", ") if i], view.lang) for ids in more["similar_in"]]
    more["differs_in"] = more["differs_in"].map(lambda name: names.get(name, ""))
    codes = [*more["region_code"], *filter(None, [similar.mine.code])]
    rows = slice_rows(similar.figure, view.release).set_index("region_code").loc[codes].reset_index()
    rows = beside_area(rows.merge(more, on="region_code", how="left"), own_rows(similar, [similar.figure]))
    return with_places(rows, similar)


PANELS = (
    Panel(
        "similar",
        page="vergelijk",
        place=10,
        frame="text",
        draw=draw_similar,
        rows=similar_rows,
        sides="b",
        image=False,
        table="none",
        about_title=True,
        file_name=partial(file_name, "similar"),
    ),
)
