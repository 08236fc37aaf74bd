"""How a day is written: '22 november 2026'."""

from datetime import date

from wording import say


def format_date(day: date, lang: str) -> str:
    """A day in full, in the words of a language."""
    # As text: a year gets no point between its thousands.
    return say("date.day", lang, day=str(day.day), month=say(f"month.{day.month}", lang), year=str(day.year))
