"""The download of a panel: its numbers in rows, and what has to be said with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.sentence.direction import agreed_claim
from indicators.comparability import Figure
from indicators.model import STATUSES
from indicators.selection import SIDES
from wording import say, unit_word


@dataclass(frozen=True)
class Download:
    """The numbers of one panel.

    rows: the columns of the open data API, with value_shown, licence and what the panel adds; where a row holds
    both figures, the columns of each end in _a or _b. figures: the one or two in it. title: the sentence above the
    panel. address: path and query of the view that shows it. name, about: of a file and a reference that are about
    something else than one or two figures.
    """

    panel: str
    rows: pd.DataFrame
    figures: tuple[Figure, ...]
    title: str
    address: str
    lang: str
    name: str = ""
    about: str = ""

    def __post_init__(self) -> None:
        """Numbers never go out without whose they are."""
        if not self.rows.columns.str.startswith("source_id").any():
            raise ValueError(
                f"panel {self.panel}: its rows name no source; give them a column source_id, as answers/rows does"
            )

    def span(self, figure: Figure) -> str:
        """The period of a figure: '2021', or the first and the last of those in the rows, '2019-2024'."""
        if "period_id" not in self.rows:
            return figure.period
        periods = self.rows.loc[self.rows["indicator_id"] == figure.indicator.id, "period_id"]
        return "-".join(dict.fromkeys([min(periods), max(periods)])) if len(periods) else figure.period

    @property
    def stem(self) -> str:
        """The name of a file without its ending: figures, periods, level and panel."""
        if self.name:
            return f"kansen-{self.name}"
        spans = [(figure.indicator.id, self.span(figure)) for figure in self.figures]
        parts = [part.replace("/", "-") for pair in dict.fromkeys(spans) for part in pair]
        return "-".join(["kansen", *parts, self.figures[0].level, self.panel])

    @property
    def subject(self) -> str:
        """The figures in words: 'Huishoudens met een laag inkomen, 2021; gemeenten'."""
        if self.about:
            return self.about
        names = [f"{figure.indicator.texts[self.lang].name}, {self.span(figure)}" for figure in self.figures]
        return "; ".join([*dict.fromkeys(names), say(f"level.{self.figures[0].level}.many", self.lang)])

    @property
    def source_ids(self) -> list[str]:
        """Every source in the rows."""
        columns = [name for name in self.rows.columns if name.startswith("source_id")]
        return sorted({one for name in columns for one in self.rows[name].dropna().unique()})


@dataclass(frozen=True)
class NoDownload:
    """The reason why there is nothing to download, in the reader's language."""

    sentence: str


def about(download: Download, sources: Sequence[dict[str, Any]], release_id: str, site: str) -> list[tuple[str, str]]:
    """The explanation of the numbers on a sheet of its own: a word and what it says, in the order to read.

    sources: publisher, title, licence, credit and note of every source; site: where the view is, without path.
    """
    lang = download.lang
    heads = [("title", download.title), ("level", say(f"level.{download.figures[0].level}.choice", lang))]
    lines = [(say(f"take.about.{key}", lang), text) for key, text in heads]
    for place, figure in enumerate(download.figures):
        side = SIDES[place].upper() if len(download.figures) == len(SIDES) else ""
        lines += _about_figure(figure, side, lang)
    for source in sources:
        lines += [(say(f"take.about.{key}", lang), source[key]) for key in ("credit", "licence") if source[key]]
        lines += [(say("take.about.note", lang), source["note"])] if source["note"] else []
    lines += [(say(f"status.{status}", lang), say(f"take.status.{status}", lang)) for status in STATUSES]
    lines += [(say("take.about.address", lang), site + download.address), (say("take.about.release", lang), release_id)]
    return lines


def _about_figure(figure: Figure, side: str, lang: str) -> list[tuple[str, str]]:
    texts, unit = figure.indicator.texts[lang], unit_word(figure.indicator.measure.unit, lang)
    entries = {
        "figure": texts.name,
        "definition": f"{texts.short} {texts.definition}",
        "caution": texts.caution,
        "unit": unit,
        "period": figure.period,
        "vintage": figure.vintage,
    }
    if figure.agreed:
        entries["agreed"] = agreed_claim(figure, lang)
    words = {key: say(f"take.about.{key}", lang) for key in entries}
    return [
        (say("take.of_side", lang, column=words[key], side=side) if side else words[key], text)
        for key, text in entries.items()
    ]
