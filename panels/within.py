"""How far the wijken of my gemeente, or of the group that is mine, lie apart; or why that cannot be shown."""

from typing import Any

import pandas as pd
from dash import html

from answers.inside import inside_of, own_points, whole_names
from answers.rows.one_figure import with_shown
from answers.rows.series import series_rows
from answers.series import COUNTRY, series_of
from answers.side import Side
from answers.sources import sources_of_slices
from answers.view import View
from answers.within import WijkSpread
from data.queries.observations import observations_in_full
from figures.inside import Inside, within_summary, within_twin
from figures.source_line import series_sources, source_notes
from figures.within import within
from indicators.notice import Notice
from indicators.spread import Spread
from layouts.panel import EMPTY_CHART, source_text
from panels.content import Content
from panels.panel import Panel
from wording import capital, format_low, format_number, format_value, join_list, say


def draw_within(view: View) -> Content:
    """A row of wijken for A, and for B when that is another figure; one line of text when there is nothing to draw."""
    found = _found(view)
    rows = {side: _row(side, one, one.spread, view) for side, one in found.items() if one.spread is not None}
    if not rows:
        plain = _plain(found, view)
        return Content(html.Span(plain, className="plain"), EMPTY_CHART, nothing=plain)
    drawn, lang = {side: found[side] for side in rows}, view.lang
    linked = view.selection.level == "wijk"
    figure = within(list(rows.values()), lang, [view.selection.region], linked=linked)
    figure["layout"]["meta"] = {
        "summary": within_summary(list(rows.values()), lang),
        "key": [{"symbol": "bar", "text": say("within.key_bar", lang)}, {"symbol": "dot", "text": _dot(drawn, view)}],
        "twins": [within_twin(row, lang) for row in rows.values()],
    }
    title = html.Span(_title(next(iter(rows.values())), view), className=f"rows-{len(rows)}")
    notices = [notice for side in found for notice in _notices(side, found[side], view)]
    return Content(title, figure, say("within.sub", lang), notices, _source(drawn, view))


def within_room(view: View) -> str:
    """The class that gives the panel its room, known before it is drawn: 'plain' or 'rows-1', 'rows-2'."""
    rows = sum(one.spread is not None for one in _found(view).values())
    return f"rows-{rows}" if rows else "plain"


def _found(view: View) -> dict[str, WijkSpread]:
    """The wijken for each side; none without a region or a group that is mine."""
    inside = {side.letter: inside_of(side) for side in view.different_sides}
    return {letter: one for letter, one in inside.items() if one is not None}


def _row(side: str, found: WijkSpread, spread: Spread, view: View) -> Inside:
    indicator, period = view.side(side).figure.indicator, found.period or ""
    own = None
    if found.own is not None:
        own = (whole_names(view)[1], found.own, found.own_period or "")
    series = series_of(view.release, indicator, COUNTRY).dropna(subset="value")
    country = series.loc[series["period"] == period, "value"]
    known = (say("country.name", view.lang), float(country.iloc[0]), period) if len(country) else None
    return Inside(side.upper(), indicator, period, found.wijken, spread, own, known)


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


def _dot(drawn: dict[str, WijkSpread], view: View) -> str:
    """What a dot is, and what counts how heavily."""
    lang = view.lang
    weights = [_weight(one.weight, view) for one in drawn.values()]
    return say("within.key_dot", lang, weights=join_list(list(dict.fromkeys(weights)), lang))


def _weight(weight: str, view: View) -> str:
    if weight in view.registry:
        return view.registry[weight].texts[view.lang].in_sentence
    return say("within.weight_denominator" if weight else "within.weight_none", view.lang)


def _notices(side: str, found: WijkSpread, view: View) -> list[Notice]:
    """What the average hides, which wijken are left out, and figures of other years."""
    letter, shown = side.upper(), view.side(side).figure
    if found.spread is None:
        return [Notice(f"within_{found.reason}", _args(side, found, view), quiet=True)]
    notices = []
    if found.spread.hides:
        notices.append(Notice(f"within_hides_{found.spread.hides}", _args(side, found, view)))
    if found.spread.without:
        notices.append(Notice("within_without", {"letter": letter, "n": found.spread.without}, quiet=True))
    if found.period != shown.period:
        args = {"letter": letter, "period": found.period, "shown": shown.period}
        notices.append(Notice("within_other_year", args, quiet=True))
    if found.own_period not in (None, found.period):
        args = _args(side, found, view) | {"period": found.period, "own": found.own_period}
        notices.append(Notice("within_own_year", args, quiet=True))
    return notices


def _args(side: str, found: WijkSpread, view: View) -> dict[str, Any]:
    figure, lang = view.side(side).figure, view.lang
    args: dict[str, Any] = {"letter": side.upper(), "region": whole_names(view)[0]}
    args["whole"] = capital(args["region"])
    if found.spread is not None and found.own is not None:
        shares = {"low": found.spread.low_share, "high": found.spread.high_share}
        args |= {key: format_number(100 * (share or 0.0), 0, lang) for key, share in shares.items()}
        args["value"] = format_value(found.own, figure.indicator.measure, lang)
    return args


def _plain(found: dict[str, WijkSpread], view: View) -> str:
    """Why there is nothing to draw, in one line."""
    if not found:
        return say("within.choose", view.lang)
    told = [say(f"notice.within_{one.reason}", view.lang, **_args(side, one, view)) for side, one in found.items()]
    if len(found) == 2 and len({one.reason for one in found.values()}) == 1:
        told = [say(f"within.both_{found['a'].reason}", view.lang, **_args("a", found["a"], view))]
    if "no_wijk_figures" in {one.reason for one in found.values()}:
        told.append(_with_wijken(view))
    return " ".join(told)


def _with_wijken(view: View) -> str:
    """Which figures do have wijken."""
    counts = {one for one in view.availability.indicators("wijk") if view.registry[one].measure.kind != "count"}
    names = [view.registry[one].texts[view.lang].name for one in view.registry if one in counts]
    # The shortest, so that it stays one line.
    examples = sorted(names, key=len)[:2]
    return say("within.there_are", view.lang, n=len(names), names=join_list(examples, view.lang))


def _source(drawn: dict[str, WijkSpread], view: View) -> list[Any]:
    lines, notes = [], []
    for side, found in drawn.items():
        indicator, period = view.side(side).figure.indicator, found.period or ""
        vintage = view.availability.vintage(indicator.id, "wijk", period)
        slices = [("wijk", vintage, period)]
        beside = (
            (own_points(view.side(side)), found.own_period),
            (series_of(view.release, indicator, COUNTRY), period),
        )
        for series, of in beside:
            wanted = series["period"] == of
            slices += list(series.loc[wanted, ["level", "vintage", "period"]].itertuples(index=False, name=None))
        sources = sources_of_slices(view.release, [(indicator.id, *one) for one in slices])
        name = say("source.of_side", view.lang, side=side.upper()) if len(drawn) > 1 else say("source.name", view.lang)
        figures = series_sources(sources, view.lang)
        lines.append(say("within.source", view.lang, name=name, figures=figures, period=period, vintage=vintage))
        notes += source_notes(sources, sources.iloc[:0])
    return source_text(" ".join(lines), list(dict.fromkeys(notes)), view.lang)


def within_rows(view: View, content: Content) -> pd.DataFrame:
    """The wijken of my gemeente or group with what they are weighted by, behind them the whole itself and Nederland."""
    tables = [rows for side in view.different_sides if len(rows := _wijken(side, view))]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()


def _wijken(side: Side, view: View) -> pd.DataFrame:
    figure, found = side.figure, inside_of(side)
    known, release, indicator = view.availability, view.release, figure.indicator
    if found is None or found.spread is None or found.period is None:
        return pd.DataFrame()
    codes = found.wijken["region_code"].tolist()
    vintage = known.vintage(indicator.id, "wijk", found.period)
    asked = (indicator.id, "wijk", vintage, found.period, *codes)
    rows = with_shown(release.ask_alone(observations_in_full, *asked).to_pandas(), figure, release)
    rows["weight"] = rows["region_code"].map(found.wijken.set_index("region_code")["weight"])
    around = [
        (own_points(side), found.own_period, whole_names(view)[1]),
        (series_of(release, indicator, COUNTRY), found.period, say("country.name", view.lang)),
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
