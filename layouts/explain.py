"""The explanation of a figure: what it is, what not to conclude from it, what to ask: the Uitleg under the figures."""

from collections.abc import Sequence
from typing import Any

from dash import html

from indicators.model import Indicator
from wording import say


def explanation(letter: str, indicator: Indicator, sources: Sequence[str], lang: str) -> html.Details:
    """One indicator, folded: definition, caution, series breaks, question, sources (a sentence each)."""
    texts = indicator.texts[lang]
    breaks = [say("explain.break", lang, period=one.period, reason=one.reason[lang]) for one in indicator.series_breaks]
    summary = [
        html.Span(letter, className="letter", **{"aria-hidden": "true"}),
        html.Span(texts.name, className="explain-name"),
        html.Span(
            f"{say(f'domain.{indicator.domain}', lang)} · {say(f'role.{indicator.role}', lang)}",
            className=f"domain domain-{indicator.domain}",
        ),
    ]
    parts = [
        *_part("explain.definition", [texts.short, texts.definition], lang),
        *_part("explain.caution", [texts.caution, *breaks], lang),
        *_part("explain.question", [texts.question], lang),
        *_part("explain.sources", sources, lang),
    ]
    return html.Details([html.Summary(summary), html.Dl(parts)], className="explain")


def _part(key: str, paragraphs: Sequence[str], lang: str) -> list[Any]:
    return [html.Dt(say(key, lang)), html.Dd([html.P(paragraph) for paragraph in paragraphs])]
