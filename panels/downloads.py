"""The numbers of a panel as a file: what a reader downloads, or why there is nothing to download."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from answers.question import Question
from answers.rows.directions import with_directions
from data.database import Release
from figures.download import Download, NoDownload
from indicators.comparability import Figure
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.notices import notice_text
from layouts.shell import PAGES
from panels.catalogue import all_panels
from panels.content import Content
from panels.pages import in_view, question_of
from panels.panel import Panel
from wording import say

# What may be wrong with an address and still leave the same figures, or those of what a former gemeente went into.
HARMLESS = ("marked_dropped", "area_repeated", "unknown_view", "region_merged", "area_at_other_level")

# The names that panels had before: links to their files that were made then go on working.
FORMER_NAMES = {
    "held": "controlled",
    "around": "neighbours",
    "alike": "similar",
    "alike-domains": "similar-domains",
    "alike-map": "similar-map",
    "alike-figure": "similar-figure",
    "alike-profile": "similar-profile",
}


def downloadable() -> frozenset[str]:
    """The names of all panels that have files, those of before included."""
    names = frozenset(name for name, panel in all_panels().items() if panel.rows)
    return names | {former for former, name in FORMER_NAMES.items() if name in names}


def download(
    name: str, query: Mapping[str, str | list[str]], release: Release, registry: Registry
) -> Download | NoDownload:
    """The download of one panel that has files; never of another figure than the one requested."""
    panel = all_panels()[FORMER_NAMES.get(name, name)]
    question, notices = question_of(panel.page, query, release, registry)
    wrong = [notice for notice in notices if notice.key not in HARMLESS]
    if wrong:
        return NoDownload(f"{_sentences(wrong, question)} {say('take.wrong', question.lang)}")
    content = panel.draw(in_view(question, panel))
    if content.refusals:
        return NoDownload(_sentences(content.refusals, question))
    rows = panel.rows(question, content) if panel.rows else pd.DataFrame()
    if rows.empty:
        return NoDownload(content.nothing or say("take.nothing", question.lang))
    return _file(panel, question, content, rows)


def _file(panel: Panel, question: Question, content: Content, rows: pd.DataFrame) -> Download:
    figures, title = _in_rows(panel.figures_of(question), rows), _words(content.title)
    return Download(
        panel.name,
        with_directions(rows, figures),
        figures,
        title,
        PAGES[panel.page] + question.query,
        question.lang,
        name=panel.file_name(question) if panel.file_name else "",
        about=title if panel.about_title else "",
    )


def _in_rows(figures: Sequence[Figure], rows: pd.DataFrame) -> tuple[Figure, ...]:
    """The figures that the rows hold: a panel may show one of the two."""
    if "indicator_id" not in rows:
        return tuple(figures)
    return tuple(figure for figure in figures if (rows["indicator_id"] == figure.indicator.id).any())


def _words(title: Any) -> str:
    """The sentence above a panel, which may stand in a component that gives it a class."""
    return title if isinstance(title, str) else str(title.children)


def _sentences(notices: Sequence[Notice], question: Question) -> str:
    return " ".join(notice_text(notice, question.registry, question.lang) for notice in notices)
