"""Days and runs of years in words: '22 november 2026', '2020, 2022–2025'."""

from collections.abc import Iterable
from datetime import date

from wording import say


def format_date(day: date, lang: str) -> str:
    """A day in full, in the words of a language."""
    # As text: a year gets no point between its thousands.
    return say("date.day", lang, day=str(day.day), month=say(f"month.{day.month}", lang), year=str(day.year))


def period_ranges(periods: Iterable[str]) -> str:
    """'2020, 2022–2025' for the periods 2020, 2022, 2023, 2024 and 2025; school years alike."""
    runs: list[list[str]] = []
    for period in sorted(set(periods)):
        if runs and len(runs[-1][-1]) == len(period) and int(period[:4]) == int(runs[-1][-1][:4]) + 1:
            runs[-1].append(period)
        else:
            runs.append([period])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
