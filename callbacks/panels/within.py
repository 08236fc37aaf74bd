"""How far the wijken of my gemeente, or of the group that is mine, lie apart; or why that cannot be shown."""

from typing import Any

import pandas as pd
from dash import html

from callbacks.group_years import group_years, points_of
from callbacks.panels.drawn import NO_CHART, Drawn
from callbacks.series import COUNTRY, series_of
from callbacks.sources import sources_of_slices
from callbacks.view import View
from callbacks.within import Within, within_group, within_of
from figures.compared import capital
from figures.inside import Inside, within_summary, within_twin
from figures.source_line import series_sources, source_notes
from figures.within import within
from indicators.comparator import gemeente_of
from indicators.notice import Notice
from indicators.spread import Spread
from layouts.panel import source_text
from wording import format_low, format_number, format_value, join_list, say


def within_panel(view: View) -> Drawn:
    """A row of wijken for A, and for B when that is another figure; one line of text when there is nothing to draw."""
    found = _found(view)
    rows = {side: _row(side, one, one.spread, view) for side, one in found.items() if one.spread is not None}
    if not rows:
        return Drawn(html.Span(_plain(found, view), className="plain"), NO_CHART)
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
    return Drawn(title, figure, say("within.sub", lang), notices, _source(drawn, view))


def within_room(view: View) -> str:
    """The class that gives the panel its room, known before it is drawn: 'plain' or 'rows-1', 'rows-2'."""
    rows = sum(one.spread is not None for one in _found(view).values())
    return f"rows-{rows}" if rows else "plain"


def inside_of(side: str, view: View) -> Within | None:
    """The wijken of the gemeente that my region is or lies in, or of the group that is mine; None without either."""
    figure, gemeente = view.shown(side), _gemeente(view)
    if gemeente:
        return within_of(view.holdings, figure.indicator, gemeente, figure.period)
    if not _is_group(view):
        return None
    own = own_points(side, view).dropna(subset="value")
    owned = dict(zip(own["period"], own["value"], strict=True))
    return within_group(view.holdings, figure.indicator, view.selection.group, owned, figure.period)


def own_points(side: str, view: View) -> pd.DataFrame:
    """The figure of what the wijken lie in, through the years: the columns of `all_series`; not without a whole."""
    indicator, gemeente = view.shown(side).indicator, _gemeente(view)
    if gemeente:
        return series_of(view.release, indicator, gemeente)
    years = group_years(view.holdings, [indicator], view.selection.group, view.lang).get(indicator.id, [])
    return points_of(view.release, years)


def whole_names(view: View) -> tuple[str, str]:
    """What the wijken lie in, as in a sentence and as on an axis."""
    name = view.availability.name(_gemeente(view))
    whole = None if name else view.together("a")
    return (whole.name, capital(whole.short)) if whole else (name or "", name or "")


def _is_group(view: View) -> bool:
    return bool(view.selection.group) and not view.selection.region


def _gemeente(view: View) -> str:
    return gemeente_of(view.selection.region, view.availability)


def _found(view: View) -> dict[str, Within]:
    """The wijken for each side; none without a region or a group that is mine."""
    sides = ("a", "b") if view.selection.a != view.selection.b else ("a",)
    found = {side: inside_of(side, view) for side in sides}
    return {side: one for side, one in found.items() if one is not None}


def _row(side: str, found: Within, spread: Spread, view: View) -> Inside:
    indicator, period = view.shown(side).indicator, found.period or ""
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


def _dot(drawn: dict[str, Within], view: View) -> str:
    """What a dot is, and what counts how heavily."""
    lang = view.lang
    weights = [_weight(one.weight, view) for one in drawn.values()]
    return say("within.key_dot", lang, weights=join_list(list(dict.fromkeys(weights)), lang))


def _weight(weight: str, view: View) -> str:
    if weight in view.registry:
        return view.registry[weight].texts[view.lang].in_sentence
    return say("within.weight_denominator" if weight else "within.weight_none", view.lang)


def _notices(side: str, found: Within, view: View) -> list[Notice]:
    """What the average hides, which wijken are left out, and figures of other years."""
    letter, shown = side.upper(), view.shown(side)
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


def _args(side: str, found: Within, view: View) -> dict[str, Any]:
    figure, lang = view.shown(side), view.lang
    args: dict[str, Any] = {"letter": side.upper(), "region": whole_names(view)[0]}
    args["whole"] = capital(args["region"])
    if found.spread is not None and found.own is not None:
        shares = {"low": found.spread.low_share, "high": found.spread.high_share}
        args |= {key: format_number(100 * (share or 0.0), 0, lang) for key, share in shares.items()}
        args["value"] = format_value(found.own, figure.indicator.measure, lang)
    return args


def _plain(found: dict[str, Within], view: View) -> str:
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


def _source(drawn: dict[str, Within], view: View) -> list[Any]:
    lines, notes = [], []
    for side, found in drawn.items():
        indicator, period = view.shown(side).indicator, found.period or ""
        vintage = view.availability.vintage(indicator.id, "wijk", period)
        slices = [("wijk", vintage, period)]
        beside = ((own_points(side, view), found.own_period), (series_of(view.release, indicator, COUNTRY), period))
        for series, of in beside:
            wanted = series["period"] == of
            slices += list(series.loc[wanted, ["level", "vintage", "period"]].itertuples(index=False, name=None))
        sources = sources_of_slices(view.release, [(indicator.id, *one) for one in slices])
        name = say("source.of_side", view.lang, side=side.upper()) if len(drawn) > 1 else say("source.name", view.lang)
        figures = series_sources(sources, view.lang)
        lines.append(say("within.source", view.lang, name=name, figures=figures, period=period, vintage=vintage))
        notes += source_notes(sources, sources.iloc[:0])
    return source_text(" ".join(lines), list(dict.fromkeys(notes)), view.lang)
