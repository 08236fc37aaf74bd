"""Figures through the years, of my region and of what it is compared with; or which periods there are."""

import pandas as pd
from dash import html

from answers.rows.series import series_rows
from answers.series import breaks_of, series_of
from answers.side import Side
from answers.view import View
from figures.lines import LineRow, SeriesLine
from figures.trend import trend
from figures.trend_words import key_of, summary_of, twin_of
from indicators.aggregation import PEOPLE
from indicators.notice import Notice
from indicators.trend import TrendVerdict, trend_verdict
from layouts.panel import EMPTY_CHART
from panels.content import Content
from panels.panel import Panel
from panels.trend_lines import group_line, main_line, trend_row
from panels.trend_source import trend_source
from wording import capital, join_list, say


def draw_trend(view: View) -> Content:
    """The lines of A, and of B when that is another figure; one line of text when neither has enough years."""
    rows = {side.letter: row for side in view.different_sides if (row := trend_row(side)) is not None}
    if not rows:
        plain = _plain(view)
        return Content(html.Span(plain, className="plain"), EMPTY_CHART, nothing=plain)
    line_rows, lang = list(rows.values()), view.lang
    figure = trend(line_rows, lang)
    figure["layout"]["meta"] |= {
        "summary": summary_of(line_rows, lang),
        "key": key_of(line_rows, "gemeente", lang),
        "twins": [twin_of(row, "gemeente", lang) for row in line_rows],
    }
    verdicts = [trend_verdict(row.lines[0].points, breaks_of(row.indicator)) for row in line_rows]
    titles = [_title(row, verdict, view) for row, verdict in zip(line_rows, verdicts, strict=True)]
    sub = [say("trend.sub_other", lang, letter=line_rows[1].letter, title=titles[1])] if len(line_rows) > 1 else []
    sub += [say("trend.sub", lang)] if any(verdict.p is not None for verdict in verdicts) else []
    title = html.Span(titles[0], className=f"rows-{len(line_rows)}")
    return Content(title, figure, " ".join(sub), _notices(rows, view), trend_source(rows, view))


def trend_room(view: View) -> str:
    """The class that gives the panel its room, known before it is drawn: 'plain' or 'rows-1', 'rows-2'."""
    rows = sum(main_line(side) is not None for side in view.different_sides)
    return f"rows-{rows}" if rows else "plain"


def _title(row: LineRow, verdict: TrendVerdict, view: View) -> str:
    """The sentence about the first line of a row."""
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


def _in_title(line: SeriesLine, view: View) -> str:
    whole = view.a.aggregate
    return whole.name if whole and whole.short == line.name else _in_sentence(line, view.lang)


def _in_sentence(line: SeriesLine, lang: str) -> str:
    return say("compared.land", lang) if line.role == "country" else line.name


def _plain(view: View) -> str:
    """The periods of what cannot be drawn, in words."""
    sentences = [_periods_of(side) for side in view.different_sides]
    return say("trend.plain", view.lang, figures="; ".join(sentences)) if len(sentences) > 1 else _plain_of_a(view)


def _plain_of_a(view: View) -> str:
    periods = _periods(view.a)
    return say("trend.plain_alone", view.lang, n=len(periods), periods=join_list(periods, view.lang))


def _periods_of(side: Side) -> str:
    periods, lang = _periods(side), side.lang
    return say("trend.is_there", lang, letter=side.letter.upper(), n=len(periods), periods=join_list(periods, lang))


def _periods(side: Side) -> tuple[str, ...]:
    return side.availability.periods(side.figure.indicator.id, side.figure.level)


def _notices(rows: dict[str, LineRow], view: View) -> list[Notice]:
    """Whose line it is where it is not that of my region, and what is not drawn."""
    notices = []
    for side in view.different_sides:
        row, letter = rows.get(side.letter), side.letter.upper()
        if row is None:
            periods = join_list(_periods(side), view.lang)
            notices.append(Notice("trend_too_few", {"letter": letter, "periods": periods}, quiet=True))
            continue
        if row.lines[0].name != (name := _name(side)) and name:
            notices.append(_instead(side, name, row.lines[0]))
        notices += _division_notices(side, row.lines[0])
    return notices


def _division_notices(side: Side, main: SeriesLine) -> list[Notice]:
    """The notice of the gemeente that was divided, where some of a line is partly of it."""
    if "divided" not in main.points or not main.present["divided"].any():
        return []
    code, partly, lang = main.points["region_code"].iloc[0], main.present[main.present["divided"]], side.lang
    former = [
        one.name for one in side.availability.former.values() if len(one.successors) > 1 and code in one.successors
    ]
    args = {"letter": side.letter.upper(), "region": main.name, "former": join_list(former, lang)}
    is_count = partly["low"].notna() & (side.figure.indicator.id == PEOPLE)
    with_limits, without_limits = (join_list(partly["period"][which].tolist(), lang) for which in (is_count, ~is_count))
    if with_limits and without_limits:
        return [Notice("trend_divided_people", args | {"counted": with_limits, "periods": without_limits}, quiet=True)]
    return [Notice("trend_divided", args | {"periods": with_limits or without_limits}, quiet=True)]


def _name(side: Side) -> str:
    """The name of my region or group at its line; empty without one."""
    aggregate = side.aggregate
    return aggregate.short if aggregate else side.region_name


def _instead(side: Side, name: str, main: SeriesLine) -> Notice:
    line = group_line(side)
    series = series_of(side.release, side.figure.indicator, side.selection.region) if line is None else line.points
    own = series.dropna(subset="value")
    key = "trend_instead" if len(own) else "trend_instead_none"
    args = {"letter": side.letter.upper(), "region": name, "drawn": _in_sentence(main, side.lang)}
    return Notice(key, args | {"periods": join_list(own["period"].tolist(), side.lang)}, quiet=True)


def trend_rows(view: View, content: Content) -> pd.DataFrame:
    """The points of every line, the oldest first; `line` tells mine from Nederland and another comparator."""
    rows = [(side, row) for side in view.different_sides if (row := trend_row(side)) is not None]
    tables = [_line_rows(line, row.lines[0], side) for side, row in rows for line in row.lines]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()


def _line_rows(line: SeriesLine, main: SeriesLine, side: Side) -> pd.DataFrame:
    points = line.points
    if "source_id" not in points:
        # A comparator is made of the same slices as the line it stands beside.
        beside = main.points[["period", "level", "vintage", "source_id"]]
        points = points.merge(beside, on="period", how="left").assign(region_code=None)
    rows = series_rows(points, side.figure.indicator, line.name, side.release)
    rows.insert(0, "line", line.role)
    between = points.reindex(columns=["low", "high"]).astype(float).to_numpy()
    return rows.assign(low=between[:, 0], high=between[:, 1])


PANELS = (
    Panel(
        "trend",
        page="verkennen",
        place=80,
        frame="chart",
        draw=draw_trend,
        rows=trend_rows,
        embed=True,
        twin=True,
        room=trend_room,
        print_height=205,
    ),
)
