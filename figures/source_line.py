"""The sources of figures and shapes, as a line under a figure."""

from collections.abc import Sequence

import pandas as pd

from indicators.comparability import Figure
from wording import join_list, say


def source_line(
    figure: Figure, sources: pd.DataFrame, boundaries: pd.DataFrame, remarks: str, lang: str, letter: str = ""
) -> str:
    """'Bron: CBS, tabel 85039NED, 2021; grenzen: CBS/Kadaster 2025; gemeenten, indeling 2025.' and the remarks.

    sources: publisher and table_code, the largest part first. boundaries: publisher and boundary_vintage;
    empty under a figure without a map. letter: 'A' or 'B' where both stand in one line.
    """
    name = say("source.of_side", lang, side=letter) if letter else say("source.name", lang)
    regions = say(f"level.{figure.level}.many", lang)
    figures = f"{series_sources(sources, lang)}, {figure.period}"
    args = {"name": name, "figures": figures, "regions": regions, "vintage": figure.vintage}
    if boundaries.empty:
        line = say("source.line_plain", lang, **args)
    else:
        line = say("source.line", lang, boundaries=_boundaries(boundaries, lang), **args)
    return f"{line}. {say('source.remarks', lang, remarks=remarks)}" if remarks else f"{line}."


def years_line(periods: Sequence[Figure], sources: pd.DataFrame, boundaries: pd.DataFrame, lang: str) -> str:
    """The source line of maps of one figure in several periods, the oldest first: all tables, years and divisions."""
    first, last = periods[0].period, periods[-1].period
    regions = say(f"level.{periods[0].level}.many", lang)
    figures = f"{series_sources(sources, lang)}, {say('times.range', lang, first=first, last=last)}"
    vintage = join_list(list(dict.fromkeys(figure.vintage for figure in periods)), lang)
    args = {"name": say("source.name", lang), "figures": figures, "regions": regions, "vintage": vintage}
    return say("source.line", lang, boundaries=_boundaries(boundaries, lang), **args) + "."


def circumstances_line(figures: Sequence[Figure], sources: pd.DataFrame, lang: str, name: str = "name") -> str:
    """The source line of several figures of one division at once, each of its own year.

    name: what stands before it, 'name' for 'Bron' or 'circumstances' where it follows that of another figure.
    """
    years = sorted({one.period for one in figures})
    span = say("times.range", lang, first=years[0], last=years[-1]) if len(years) > 1 else years[0]
    args = {"name": say(f"source.{name}", lang), "figures": f"{series_sources(sources, lang)}, {span}"}
    words = {"regions": say(f"level.{figures[0].level}.many", lang), "vintage": figures[0].vintage}
    return say("source.line_plain", lang, **args, **words) + "."


def series_sources(sources: pd.DataFrame, lang: str) -> str:
    """'CBS, tabel 84799NED en 85985NED': the sources of a series, each publisher once with its tables."""
    tables: dict[str, list[str]] = {}
    for row in sources.itertuples(index=False):
        table_codes = tables.setdefault(_short(row.publisher), [])
        table_codes += [row.table_code] if isinstance(row.table_code, str) and row.table_code not in table_codes else []
    parts = [
        say("source.tables", lang, credit=credit, codes=join_list(codes, lang)) if codes else credit
        for credit, codes in tables.items()
    ]
    return join_list(parts, lang) or say("source.unknown", lang)


def source_notes(sources: pd.DataFrame, boundaries: pd.DataFrame) -> list[str]:
    """The notes on the copies used, each once."""
    notes = [*sources.get("note", []), *boundaries.get("note", [])]
    return list(dict.fromkeys(note for note in notes if isinstance(note, str) and note))


def source_sentences(sources: pd.DataFrame, lang: str) -> list[str]:
    """For the explanation: credit, licence and note of every source."""
    sentences = []
    for row in sources.itertuples(index=False):
        parts = [f"{row.credit}.", say("explain.licence", lang, licence=row.licence) + "."]
        if isinstance(row.note, str) and row.note:
            parts.append(row.note)
        sentences.append(" ".join(parts))
    return sentences


def coverage_sentences(coverage: pd.DataFrame, figure: Figure, lang: str) -> list[str]:
    """For the explanation: of what a part did not join, how much did ('1.252 van 1.270 vestigingen ...').

    coverage: subject (in Dutch, as the source tells it), matched, total. A subject that ends in
    ': <indicator> <period>' is about that figure alone and is left out under others.
    """
    own = f": {figure.indicator.id} {figure.period}"
    subjects = [str(subject).removesuffix(own) for subject in coverage["subject"]]
    rows = zip(subjects, coverage["matched"].tolist(), coverage["total"].tolist(), strict=True)
    return [
        say("source.coverage", lang, matched=count, total=total, subject=subject)
        for subject, count, total in rows
        if count < total and ": " not in subject
    ]


def _short(publisher: object) -> str:
    """'CBS' for 'Centraal Bureau voor de Statistiek (CBS)', 'CBS/Kadaster' for 'CBS en Kadaster, via PDOK'."""
    name = str(publisher).split(", ")[0]
    return name.split("(")[1].rstrip(")") if "(" in name else name.replace(" en ", "/")


def _boundaries(boundaries: pd.DataFrame, lang: str) -> str:
    parts = [
        say("source.boundaries", lang, credit=_short(row.publisher), year=row.boundary_vintage)
        for row in boundaries.itertuples(index=False)
    ]
    return join_list(list(dict.fromkeys(parts)), lang)
