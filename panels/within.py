"""The spread of the wijken of my gemeente, or of the group that is mine; or why that cannot be shown."""

from typing import Any

import pandas as pd
from dash import html

from answers.inside import inside_of, own_points, whole_names
from answers.rows.one_figure import with_rounded
from answers.rows.series import series_rows
from answers.series import series_of
from answers.side import Side
from answers.sources import sources_of_slices
from answers.view import View
from answers.within import WijkSpread
from data.queries.observations import observations_in_full
from figures.inside import Inside, within_summary, within_twin
from figures.source_line import series_sources, source_notes
from figures.within import within
from indicators.model import LAND
from indicators.notice import Notice
from indicators.spread import Spread
from layouts.panel import EMPTY_CHART, source_text
from panels.content import Content
from panels.panel import Panel
from wording import capital, format_low, format_number, format_value, join_list, say


def draw_within(view: View) -> Content:
    """A row of wijken for A, and for B when that is another figure; one line of text when there is nothing to draw."""
    spreads = _spreads(view)
    rows = {side: _row(side, one, one.spread, view) for side, one in spreads.items() if one.spread is not None}
    if not rows:
        plain = _plain(spreads, view)
        return Content(html.Span(plain, className="plain"), EMPTY_CHART, nothing=plain)
    row_spreads, lang = {side: spreads[side] for side in rows}, view.lang
    linked = view.selection.level == "wijk"
    figure = within(list(rows.values()), lang, [view.selection.region], linked=linked)
    figure["layout"]["meta"] = {
        "summary": within_summary(list(rows.values()), lang),
        "key": [
            {"symbol": "bar", "text": say("within.key_bar", lang)},
            {"symbol": "dot", "text": _dot(row_spreads, view)},
        ],
        "twins": [within_twin(row, lang) for row in rows.values()],
    }
    title = html.Span(_title(next(iter(rows.values())), view), className=f"rows-{len(rows)}")
    notices = [notice for side in spreads for notice in _notices(side, spreads[side], view)]
    return Content(title, figure, say("within.sub", lang), notices, _source(row_spreads, view))


def within_room(view: View) -> str:
    """The class that gives the panel its room, known before it is drawn: 'plain' or 'rows-1', 'rows-2'."""
    rows = sum(one.spread is not None for one in _spreads(view).values())
    return f"rows-{rows}" if rows else "plain"


def _spreads(view: View) -> dict[str, WijkSpread]:
    """The wijken for each side; none without a region or a group that is mine."""
    inside = {side.letter: inside_of(side) for side in view.different_sides}
    return {letter: one for letter, one in inside.items() if one is not None}


def _row(side: str, wijk_spread: WijkSpread, spread: Spread, view: View) -> Inside:
    indicator, period = view.side(side).figure.indicator, wijk_spread.period or ""
    own = None
    if wijk_spread.own is not None:
        own = (whole_names(view)[1], wijk_spread.own, wijk_spread.own_period or "")
    series = series_of(view.release, indicator, LAND).dropna(subset="value")
    country = series.loc[series["period"] == period, "value"]
    national = (say("country.name", view.lang), float(country.iloc[0]), period) if len(country) else None
    return Inside(side.upper(), indicator, period, wijk_spread.wijken, spread, own, national)


def _title(row: Inside, view: View) -> str:
    measure = row.indicator.measure
    return say(
        "within.title",
        view.lang,
        region=whole_names(view)[0],
        name=row.indicator.texts[view.lang].in_sentence,
        low=format_low(row.spread.p10, measure, view.lang),
        high=format_value(row.spread.p90, measure, view.lang),
    )


def _dot(spreads: dict[str, WijkSpread], view: View) -> str:
    """The meaning of a dot, and what counts how heavily."""
    lang = view.lang
    weights = [_weight(one.weight, view) for one in spreads.values()]
    return say("within.key_dot", lang, weights=join_list(list(dict.fromkeys(weights)), lang))


def _weight(weight: str, view: View) -> str:
    if weight in view.registry:
        return view.registry[weight].texts[view.lang].in_sentence
    return say("within.weight_denominator" if weight else "within.weight_none", view.lang)


def _notices(side: str, wijk_spread: WijkSpread, view: View) -> list[Notice]:
    """The notices of what the average hides, which wijken are left out, and figures of other years."""
    letter, figure = side.upper(), view.side(side).figure
    if wijk_spread.spread is None:
        return [Notice(f"within_{wijk_spread.reason}", _args(side, wijk_spread, view), quiet=True)]
    notices = []
    if wijk_spread.spread.hides:
        notices.append(Notice(f"within_hides_{wijk_spread.spread.hides}", _args(side, wijk_spread, view)))
    if wijk_spread.spread.without:
        notices.append(Notice("within_without", {"letter": letter, "n": wijk_spread.spread.without}, quiet=True))
    if wijk_spread.period != figure.period:
        args = {"letter": letter, "period": wijk_spread.period, "shown": figure.period}
        notices.append(Notice("within_other_year", args, quiet=True))
    if wijk_spread.own_period not in (None, wijk_spread.period):
        args = _args(side, wijk_spread, view) | {"period": wijk_spread.period, "own": wijk_spread.own_period}
        notices.append(Notice("within_own_year", args, quiet=True))
    return notices


def _args(side: str, wijk_spread: WijkSpread, view: View) -> dict[str, Any]:
    figure, lang = view.side(side).figure, view.lang
    args: dict[str, Any] = {"letter": side.upper(), "region": whole_names(view)[0]}
    args["whole"] = capital(args["region"])
    if wijk_spread.spread is not None and wijk_spread.own is not None:
        shares = {"low": wijk_spread.spread.low_share, "high": wijk_spread.spread.high_share}
        args |= {key: format_number(100 * (share or 0.0), 0, lang) for key, share in shares.items()}
        args["value"] = format_value(wijk_spread.own, figure.indicator.measure, lang)
    return args


def _plain(spreads: dict[str, WijkSpread], view: View) -> str:
    """The reason why there is nothing to draw, in one line."""
    if not spreads:
        return say("within.choose", view.lang)
    sentences = [
        say(f"notice.within_{one.reason}", view.lang, **_args(side, one, view)) for side, one in spreads.items()
    ]
    if len(spreads) == 2 and len({one.reason for one in spreads.values()}) == 1:
        sentences = [say(f"within.both_{spreads['a'].reason}", view.lang, **_args("a", spreads["a"], view))]
    if "no_wijk_figures" in {one.reason for one in spreads.values()}:
        sentences.append(_with_wijken(view))
    return " ".join(sentences)


def _with_wijken(view: View) -> str:
    """The figures that do have wijken, in words."""
    counts = {one for one in view.availability.indicators("wijk") if view.registry[one].measure.kind != "count"}
    names = [view.registry[one].texts[view.lang].name for one in view.registry if one in counts]
    # The shortest, so that it stays one line.
    examples = sorted(names, key=len)[:2]
    return say("within.there_are", view.lang, n=len(names), names=join_list(examples, view.lang))


def _source(spreads: dict[str, WijkSpread], view: View) -> list[Any]:
    lines, notes = [], []
    for side, wijk_spread in spreads.items():
        indicator, period = view.side(side).figure.indicator, wijk_spread.period or ""
        vintage = view.availability.vintage(indicator.id, "wijk", period)
        slices = [("wijk", vintage, period)]
        beside = (
            (own_points(view.side(side)), wijk_spread.own_period),
            (series_of(view.release, indicator, LAND), period),
        )
        for series, of in beside:
            is_period = series["period"] == of
            slices += list(series.loc[is_period, ["level", "vintage", "period"]].itertuples(index=False, name=None))
        sources = sources_of_slices(view.release, [(indicator.id, *one) for one in slices])
        name = (
            say("source.of_side", view.lang, side=side.upper()) if len(spreads) > 1 else say("source.name", view.lang)
        )
        figures = series_sources(sources, view.lang)
        lines.append(say("within.source", view.lang, name=name, figures=figures, period=period, vintage=vintage))
        notes += source_notes(sources, sources.iloc[:0])
    return source_text(" ".join(lines), list(dict.fromkeys(notes)), view.lang)


def within_rows(view: View, content: Content) -> pd.DataFrame:
    """The wijken of my gemeente or group with what they are weighted by, behind them the whole itself and Nederland."""
    tables = [rows for side in view.different_sides if len(rows := _wijken(side, view))]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()


def _wijken(side: Side, view: View) -> pd.DataFrame:
    figure, wijk_spread = side.figure, inside_of(side)
    availability, release, indicator = view.availability, view.release, figure.indicator
    if wijk_spread is None or wijk_spread.spread is None or wijk_spread.period is None:
        return pd.DataFrame()
    codes = wijk_spread.wijken["region_code"].tolist()
    vintage = availability.vintage(indicator.id, "wijk", wijk_spread.period)
    args = (indicator.id, "wijk", vintage, wijk_spread.period, *codes)
    rows = with_rounded(release.ask_alone(observations_in_full, *args).to_pandas(), figure, release)
    rows["weight"] = rows["region_code"].map(wijk_spread.wijken.set_index("region_code")["weight"])
    around = [
        (own_points(side), wijk_spread.own_period, whole_names(view)[1]),
        (series_of(release, indicator, LAND), wijk_spread.period, say("country.name", view.lang)),
    ]
    beside = [
        series_rows(series[series["period"] == period], indicator, name, release) for series, period, name in around
    ]
    return pd.concat([rows, *(one for one in beside if len(one))], ignore_index=True)


PANELS = (
    Panel(
        "within",
        page="verkennen",
        place=90,
        frame="chart",
        draw=draw_within,
        rows=within_rows,
        embed=True,
        twin=True,
        room=within_room,
        print_height=205,
    ),
)
