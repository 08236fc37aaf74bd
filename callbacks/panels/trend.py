"""Figures through the years, of my region and of what it is compared with; or which periods there are."""

import pandas as pd
from dash import html

from callbacks.bands import divided_of
from callbacks.comparators import comparator_of
from callbacks.group_years import group_years, points_of
from callbacks.panels.drawn import NO_CHART, Drawn
from callbacks.panels.trend_source import trend_source
from callbacks.series import COUNTRY, breaks_of, lines_of, on_one_division, series_of
from callbacks.view import View
from figures.compared import capital
from figures.lines import Line, Row
from figures.trend import trend
from figures.trend_words import key_of, summary_of, twin_of
from indicators.aggregation import PEOPLE
from indicators.comparability import Shown
from indicators.comparator import gemeente_of
from indicators.model import Indicator
from indicators.notice import Notice
from indicators.trend import FEWEST_POINTS, TrendVerdict, trend_verdict
from wording import join_list, say

SIDES = ("a", "b")


def trend_panel(view: View) -> Drawn:
    """The lines of A, and of B when that is another figure; one line of text when neither has enough years."""
    rows = {side: row for side in _sides(view) if (row := trend_row(side, view)) is not None}
    if not rows:
        return Drawn(html.Span(_plain(view), className="plain"), NO_CHART)
    drawn, lang = list(rows.values()), view.lang
    figure = trend(drawn, lang)
    figure["layout"]["meta"] |= {
        "summary": summary_of(drawn, lang),
        "key": key_of(drawn, "gemeente", lang),
        "twins": [twin_of(row, "gemeente", lang) for row in drawn],
    }
    verdicts = [trend_verdict(row.lines[0].points, breaks_of(row.indicator)) for row in drawn]
    titles = [_title(row, verdict, view) for row, verdict in zip(drawn, verdicts, strict=True)]
    sub = [say("trend.sub_other", lang, letter=drawn[1].letter, title=titles[1])] if len(drawn) > 1 else []
    sub += [say("trend.sub", lang)] if any(verdict.p is not None for verdict in verdicts) else []
    title = html.Span(titles[0], className=f"rows-{len(drawn)}")
    return Drawn(title, figure, " ".join(sub), _notices(rows, view), trend_source(rows, view))


def trend_room(view: View) -> str:
    """The class that gives the panel its room, known before it is drawn: 'plain' or 'rows-1', 'rows-2'."""
    rows = sum(_main(side, view) is not None for side in _sides(view))
    return f"rows-{rows}" if rows else "plain"


def trend_row(side: str, view: View) -> Row | None:
    """The lines of one side; None when not even Nederland has enough years."""
    main = _main(side, view)
    if main is None:
        return None
    indicator = view.shown(side).indicator
    others: list[Line | None] = []
    if indicator.measure.kind != "count" and main.role != "country":
        others = [_compared(side, view, main), _country(side, view)]
    lines = (main, *(line for line in others if line is not None and len(line.present)))
    return Row(side.upper(), indicator, lines, _regions(side, view))


def _sides(view: View) -> tuple[str, ...]:
    return SIDES if view.selection.a != view.selection.b else SIDES[:1]


def _main(side: str, view: View) -> Line | None:
    """The line of my region; of the gemeente it lies in, or of Nederland, where it has too few years of its own."""
    indicator, region = view.shown(side).indicator, view.selection.region
    together = _together(side, view)
    if together is not None and len(together.present) >= FEWEST_POINTS:
        return together
    for code in dict.fromkeys([region, gemeente_of(region, view.availability), COUNTRY]):
        points = on_one_division(series_of(view.release, indicator, code)) if code else pd.DataFrame()
        if len(points) and points["value"].notna().sum() >= FEWEST_POINTS:
            name = say("country.name", view.lang) if code == COUNTRY else view.availability.name(code) or code
            if code == COUNTRY:
                return Line("country", name, points)
            return Line("mine", name, _with_divided(points, indicator, code, view))
    return None


def _with_divided(points: pd.DataFrame, indicator: Indicator, code: str, view: View) -> pd.DataFrame:
    """The points of a region with `divided`, whether a figure is partly of a divided region; low and high: between
    what it then lies, NaN where that is not known.
    """
    ends: dict[str, list[float]] = {}
    estimated = points[points["status"] == "estimated"]
    for period, level, vintage in estimated[["period", "level", "vintage"]].itertuples(index=False):
        found = divided_of(view.holdings, Shown(indicator, level, period, vintage))
        if code in found.index:
            ends[period] = [float(found["low"][code]), float(found["high"][code])]
    known = pd.DataFrame(ends, index=["low", "high"]).T
    return points.join(known, on="period").assign(divided=points["period"].isin(list(ends)))


def _together(side: str, view: View) -> Line | None:
    """The line of the group that is mine, as one region; None without one, and where its level has no figures."""
    indicator, chosen = view.shown(side).indicator, view.selection
    if chosen.region or not chosen.group:
        return None
    years = group_years(view.holdings, [indicator], chosen.group, view.lang).get(indicator.id)
    if not years:
        return None
    return Line("mine", years[0][1].short, points_of(view.release, years))


def _country(side: str, view: View) -> Line:
    return Line("country", say("country.name", view.lang), series_of(view.release, view.shown(side).indicator, COUNTRY))


def _compared(side: str, view: View, main: Line) -> Line | None:
    """The chosen comparator over the periods of the main line; None when that is Nederland, which has its own line."""
    chosen = view.selection
    if chosen.compare == "land" or (chosen.compare == "groep" and not chosen.region):
        return None
    level = str(main.points["level"].iloc[0])
    indicator, points, name = view.shown(side).indicator, [], ""
    for period, vintage, at in main.points[["period", "vintage", "at"]].itertuples(index=False):
        shown = Shown(indicator, level, period, vintage)
        compared = (chosen.compare, chosen.region, chosen.group, view.lang)
        found = comparator_of(view.holdings, shown, *compared)
        points.append((period, at, found.value, found.status, found.derivation))
        name = found.short
    columns = ["period", "at", "value", "status", "derivation"]
    return Line("compared", name, pd.DataFrame(points, columns=columns).astype({"value": float}))


def _regions(side: str, view: View) -> dict[str, dict[str, float]]:
    """The lines of all gemeenten, where these can be compared and have enough years."""
    indicator = view.shown(side).indicator
    if indicator.measure.kind == "count" or len(view.availability.periods(indicator.id, "gemeente")) < FEWEST_POINTS:
        return {}
    return dict(lines_of(view.release, indicator, "gemeente"))


def _title(row: Row, verdict: TrendVerdict, view: View) -> str:
    """What may be said of the first line of a row."""
    main, lang = row.lines[0], view.lang
    since = [period for period in breaks_of(row.indicator) if period <= (verdict.last or "")]
    return say(
        f"trend.title_{verdict.kind}",
        lang,
        region=capital(main.name) if verdict.p is None or verdict.kind == "open" else _in_title(main, view),
        name=row.indicator.texts[lang].in_sentence,
        first=verdict.first,
        last=verdict.last,
        n=verdict.n,
        period=max(since, default=""),
    )


def _in_title(line: Line, view: View) -> str:
    whole = view.together("a")
    return whole.name if whole and whole.short == line.name else _in_sentence(line, view.lang)


def _in_sentence(line: Line, lang: str) -> str:
    return say("compared.land", lang) if line.role == "country" else line.name


def _plain(view: View) -> str:
    """Which periods there are of what cannot be drawn."""
    told = [_periods_of(side, view) for side in _sides(view)]
    return say("trend.plain", view.lang, figures="; ".join(told)) if len(told) > 1 else _alone(view)


def _alone(view: View) -> str:
    periods = _periods(view, "a")
    return say("trend.plain_alone", view.lang, n=len(periods), periods=join_list(periods, view.lang))


def _periods_of(side: str, view: View) -> str:
    periods = _periods(view, side)
    return say("trend.is_there", view.lang, letter=side.upper(), n=len(periods), periods=join_list(periods, view.lang))


def _periods(view: View, side: str) -> tuple[str, ...]:
    figure = view.shown(side)
    return view.availability.periods(figure.indicator.id, figure.level)


def _notices(rows: dict[str, Row], view: View) -> list[Notice]:
    """Whose line it is where it is not that of my region, and what is not drawn."""
    notices = []
    for side in _sides(view):
        if side not in rows:
            periods = join_list(_periods(view, side), view.lang)
            notices.append(Notice("trend_too_few", {"letter": side.upper(), "periods": periods}, quiet=True))
        elif rows[side].lines[0].name != (name := _name(side, view)) and name:
            notices.append(_instead(side, name, rows[side].lines[0], view))
        if side in rows:
            notices += _divided(side, rows[side].lines[0], view)
    return notices


def _divided(side: str, main: Line, view: View) -> list[Notice]:
    """Which gemeente was divided, where some of a line is partly of it."""
    if "divided" not in main.points or not main.present["divided"].any():
        return []
    code, partly, lang = main.points["region_code"].iloc[0], main.present[main.present["divided"]], view.lang
    former = [
        one.name for one in view.availability.former.values() if len(one.successors) > 1 and code in one.successors
    ]
    args = {"letter": side.upper(), "region": main.name, "former": join_list(former, lang)}
    counted = partly["low"].notna() & (view.shown(side).indicator.id == PEOPLE)
    told, estimated = (join_list(partly["period"][which].tolist(), lang) for which in (counted, ~counted))
    if told and estimated:
        return [Notice("trend_divided_people", args | {"counted": told, "periods": estimated}, quiet=True)]
    return [Notice("trend_divided", args | {"periods": told or estimated}, quiet=True)]


def _name(side: str, view: View) -> str:
    """What my region or group is called at its line; empty without one."""
    together = view.together(side)
    return together.short if together else view.region_name


def _instead(side: str, name: str, main: Line, view: View) -> Notice:
    line = _together(side, view)
    series = series_of(view.release, view.shown(side).indicator, view.selection.region) if line is None else line.points
    own = series.dropna(subset="value")
    key = "trend_instead" if len(own) else "trend_instead_none"
    args = {"letter": side.upper(), "region": name, "drawn": _in_sentence(main, view.lang)}
    return Notice(key, args | {"periods": join_list(own["period"].tolist(), view.lang)}, quiet=True)
